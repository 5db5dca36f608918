// Names of elements and attributes, and an attribute with its value, as the builder in markup.h takes them:
//
//     {{"class", "x"}, {"href", {base, "/", number}}, {"title", maybe_text}, {"checked", is_on}, {"x", 149.4}}
//
// Names are literals and are checked when compiled, so no name can come from data. `style` and `on...` do not
// compile, since the policy of every page forbids inline styles and scripts.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace heed {
namespace markup {

// Declared without a body: reaching one of them while compiling is the error message.
void a_name_consists_of_letters_digits_colon_and_hyphen();
void inline_styles_and_scripts_are_forbidden_by_the_policy_of_every_page();

constexpr bool is_name(std::string_view name) {
    for (const char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
              c == ':'))
            return false;
    return !name.empty() && name.size() < 256;
}

constexpr bool is_void(std::string_view name) {
    for (const std::string_view other :
         {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
        if (name == other) return true;
    return false;
}

// Every byte that escape_to (escape.h) does not simply copy.
inline constexpr char scanned_for[] = "&<>\"'\xef\1\2\3\4\5\6\7\10\11\12\13\14\15\16\17"
                                      "\20\21\22\23\24\25\26\27\30\31\32\33\34\35\36\37";

} // namespace markup

// The name of an element. `level == 2 ? TagName("h2") : TagName("h3")` chooses while running.
class TagName {
public:
    template <std::size_t n>
    consteval TagName(const char (&literal)[n])
        : m_name(literal), m_size(n - 1), m_is_void(markup::is_void(literal)) {
        if (!markup::is_name(view())) markup::a_name_consists_of_letters_digits_colon_and_hyphen();
    }
    constexpr std::string_view view() const { return {m_name, m_size}; }
    constexpr bool is_void() const { return m_is_void; }

private:
    const char* m_name; // two words in all, so that it travels in registers
    std::uint32_t m_size;
    bool m_is_void;
};

class AttributeName {
public:
    template <std::size_t n> consteval AttributeName(const char (&literal)[n]) : m_name(literal, n - 1) {
        if (!markup::is_name(m_name)) markup::a_name_consists_of_letters_digits_colon_and_hyphen();
        if (m_name == "style" || m_name.starts_with("on"))
            markup::inline_styles_and_scripts_are_forbidden_by_the_policy_of_every_page();
    }
    constexpr std::string_view view() const { return m_name; }

private:
    std::string_view m_name;
};

// One attribute of a start tag: text, several texts one after the other, a whole number, a number with at most
// two decimals, or a bool (merely present, or absent). nullptr and an empty optional mean absent; empty text is
// a value. Refers to its text and so lives no longer than the call it is written in. Kept at 24 bytes, since a
// page makes some thousands of them.
class Attribute {
public:
    template <class T> Attribute(AttributeName name, const T& value) : Attribute(name, Kind::absent) {
        set(value);
    }
    Attribute(AttributeName name, std::initializer_list<std::string_view> parts)
        : Attribute(name, Kind::parts) {
        m_value.parts = std::data(parts);
        m_count = static_cast<std::uint16_t>(parts.size());
        for (const std::string_view part : parts) m_size += static_cast<std::uint32_t>(part.size());
    }

private:
    friend class Markup;
    enum class Kind : std::uint8_t { literal, text, parts, integer, decimal, present, absent };
    union Value {
        const char* text = nullptr;
        const std::string_view* parts;
        std::int64_t integer;
        double decimal;
    };

    Attribute(AttributeName name, Kind kind)
        : m_name(name.view().data()),
          m_kind(kind),
          m_name_size(static_cast<std::uint8_t>(name.view().size())) {}

    void set(std::string_view text) {
        m_kind = Kind::text;
        m_value.text = text.data();
        m_size = static_cast<std::uint32_t>(text.size());
    }
    void set(const char* text) {
        if (text == nullptr) return;
        set(std::string_view(text));
        // The optimiser sees through this for literals, which most values are: nothing is left to scan for.
        const char* const found = __builtin_strpbrk(text, markup::scanned_for);
        if (__builtin_constant_p(found == nullptr) && found == nullptr) m_kind = Kind::literal;
    }
    void set(const std::string& text) { set(std::string_view(text)); }
    void set(std::nullptr_t) {}
    void set(std::nullopt_t) {}
    void set(std::same_as<bool> auto yes) { m_kind = yes ? Kind::present : Kind::absent; }
    void set(char) = delete;
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) void set(Number number) {
        m_kind = Kind::integer;
        m_value.integer = static_cast<std::int64_t>(number);
    }
    void set(std::floating_point auto number) {
        m_kind = Kind::decimal;
        m_value.decimal = number;
    }
    template <class T> void set(const std::optional<T>& value) {
        if (value) set(*value);
    }

    std::string_view name() const { return {m_name, m_name_size}; }

    const char* m_name;
    Value m_value;
    std::uint32_t m_size = 0;  // of all text together
    std::uint16_t m_count = 0; // of parts
    Kind m_kind;
    std::uint8_t m_name_size;
};

using Attributes = std::initializer_list<Attribute>;

} // namespace heed
