// The builder of HTML, XML, SVG and Atom. Text is escaped by construction: text and markup are different types.
//
//     std::string out;
//     {
//         Markup m(out);
//         auto item = m.open("li", {{"class", "x"}});
//         m.open("a", {{"href", {base, "/", number}}}).text(title); // closed at the end of the line
//         m.text(" ").add(safe);
//     }                                                             // </li>
//
// Always holds: elements close in the reverse order of opening; names are checked when compiled (attribute.h).
// Markup enters only as Safe, which is made here (fragment, already_markup) or from a literal ("<br>"_safe).
// What was made for HTML belongs in HTML: the builder does not see that a Safe with <br> is not XML.
#pragma once

#include "base/attribute.h"
#include "base/escape.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace heed {

// Trusted markup that somebody else keeps.
class SafeView {
public:
    constexpr SafeView() = default;
    constexpr std::string_view view() const { return m_markup; }

private:
    friend class Safe;
    friend consteval SafeView operator""_safe(const char* literal, std::size_t size);
    constexpr explicit SafeView(std::string_view markup) : m_markup(markup) {}
    std::string_view m_markup;
};

// Trusted markup with its bytes.
class Safe {
public:
    Safe() = default;
    Safe(SafeView markup) : m_markup(markup.view()) {}
    operator SafeView() const { return SafeView(m_markup); }
    std::string_view view() const { return m_markup; }
    bool operator==(const Safe&) const = default;

private:
    template <class Write> friend Safe fragment(Write&& write);
    friend Safe already_markup(std::string markup);
    std::string m_markup;
};

// The one other door: bytes that a library of ours has made safe (Markdown by cmark, a drawing of our own).
// Whoever calls this answers for them.
inline Safe already_markup(std::string markup) {
    Safe safe;
    safe.m_markup = std::move(markup);
    return safe;
}

consteval SafeView operator""_safe(const char* literal, std::size_t size) {
    return SafeView(std::string_view(literal, size));
}

// In HTML elements without content end with `>` when they are void and with `/>` when they belong to SVG; in
// XML with `/>`. An attribute that is merely present is `checked` in HTML and `checked="checked"` in XML.
enum class Syntax : std::uint8_t { html, xml };

// While a builder lives, `out` is empty and its text is in the builder; it comes back, longer, when the builder
// ends. So `out` is read after the builder's scope, and has one builder at a time.
class Markup {
public:
    // An open element; its end tag is written when this ends.
    class [[nodiscard]] Element {
    public:
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;
        ~Element() { m_markup.close(m_name, m_depth); }
        Element& text(std::string_view text) { return m_markup.text(text), *this; }
        Element& number(std::int64_t number) { return m_markup.number(number), *this; }
        Element& add(SafeView markup) { return m_markup.add(markup), *this; }

    private:
        friend class Markup;
        Element(Markup& markup, std::string_view name, std::uint32_t depth)
            : m_markup(markup), m_name(name), m_depth(depth) {}
        Markup& m_markup;
        std::string_view m_name;
        std::uint32_t m_depth;
    };

    explicit Markup(std::string& out, Syntax syntax = Syntax::html);
    ~Markup();
    Markup(const Markup&) = delete;
    Markup& operator=(const Markup&) = delete;

    Markup& begin_document(); // <!DOCTYPE html>, or the XML declaration

    Element open(TagName name, Attributes attributes = {}) {
        start(name, attributes);
        return {*this, name.view(), ++m_depth};
    }
    // A whole element at once, which may be empty: <td class="nw">22 Jul 2021</td>
    Markup& element(TagName name, Attributes attributes = {}, std::string_view text = {});
    Markup& element(TagName name, Attributes attributes, SafeView markup);
    // An element that never has content: `input` and its like, and those of SVG and XML. Not for `div`.
    Markup& single(TagName name, Attributes attributes = {});

    Markup& text(std::string_view text);
    Markup& number(std::int64_t number);
    Markup& decimal(double number);
    Markup& add(SafeView markup);

    Syntax syntax() const { return m_syntax; }
    std::string_view written() const { return {m_buffer.data(), used()}; }

private:
    void start(TagName name, Attributes attributes);
    void close(std::string_view name, std::uint32_t depth);
    void write(const Attribute& attribute);
    void write_escaped(std::string_view text, Place place);
    std::size_t used() const { return static_cast<std::size_t>(m_at - m_buffer.data()); }
    void make_room(std::size_t bytes) {
        if (static_cast<std::size_t>(m_end - m_at) < bytes) [[unlikely]]
            grow(bytes);
    }
    void grow(std::size_t bytes);

    // The bytes up to m_at are written, those up to m_end are the string's and may be overwritten.
    std::string m_buffer;
    char* m_at;
    char* m_end;
    std::string& m_out;
    std::uint32_t m_depth = 0;
    Syntax m_syntax;
};

// Markup on its own, to hand on: Safe chip = fragment([&](Markup& m) { m.open("b").number(24); });
template <class Write> Safe fragment(Write&& write) {
    Safe safe;
    {
        Markup m(safe.m_markup);
        write(m);
    }
    return safe;
}

} // namespace heed
