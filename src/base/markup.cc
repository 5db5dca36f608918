#include "base/markup.h"

#include "base/ensure.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <span>
#include <utility>

namespace heed {
namespace {

constexpr std::size_t integer_bytes_max = 20;
static_assert(escaped_bytes_max(1) >= integer_bytes_max && escaped_bytes_max(2) >= decimal_bytes_max);
// Longer texts are escaped piece by piece, since room is made for the worst case.
constexpr std::size_t piece_bytes_max = 512;

// Names and short values: two copies that overlap are faster than a call of memcpy.
[[gnu::always_inline]] inline char* put_bytes(char* to, std::string_view bytes) {
    const std::size_t size = bytes.size();
    const char* from = bytes.data();
    if (size > 16) {
        std::memcpy(to, from, size);
    } else if (size >= 8) {
        std::memcpy(to, from, 8);
        std::memcpy(to + size - 8, from + size - 8, 8);
    } else if (size >= 4) {
        std::memcpy(to, from, 4);
        std::memcpy(to + size - 4, from + size - 4, 4);
    } else if (size > 0) {
        to[0] = from[0];
        to[size / 2] = from[size / 2];
        to[size - 1] = from[size - 1];
    }
    return to + size;
}

// The largest part of at most piece_bytes_max that does not cut a character.
std::size_t piece_of(std::string_view text) {
    std::size_t size = std::min(text.size(), piece_bytes_max);
    if (size < text.size())
        for (int i = 0; i < 3 && (text[size] & 0xC0) == 0x80; ++i) --size;
    return size;
}

} // namespace

Markup::Markup(std::string& out, Syntax syntax)
    : m_buffer(std::move(out)),
      m_at(m_buffer.data() + m_buffer.size()),
      m_end(m_at),
      m_out(out),
      m_syntax(syntax) {
    m_out.clear();
}

Markup::~Markup() {
    ensure(m_depth == 0, "every element is closed before its builder ends");
    ensure(m_out.empty(), "a string has one builder at a time");
    m_buffer.resize(used());
    m_out = std::move(m_buffer);
}

Markup& Markup::begin_document() {
    return add(m_syntax == Syntax::html ? "<!DOCTYPE html>\n"_safe
                                        : "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"_safe);
}

Markup& Markup::element(TagName name, Attributes attributes, std::string_view content) {
    start(name, attributes);
    text(content);
    close(name.view(), ++m_depth);
    return *this;
}

Markup& Markup::element(TagName name, Attributes attributes, SafeView content) {
    start(name, attributes);
    add(content);
    close(name.view(), ++m_depth);
    return *this;
}

Markup& Markup::single(TagName name, Attributes attributes) {
    start(name, attributes);
    if (m_syntax == Syntax::html && name.is_void()) return *this;
    make_room(1);
    m_at[-1] = '/';
    *m_at++ = '>';
    return *this;
}

Markup& Markup::text(std::string_view content) {
    if (content.size() > piece_bytes_max) {
        write_escaped(content, Place::text);
    } else {
        make_room(escaped_bytes_max(content.size()));
        m_at = escape_to(m_at, content, Place::text);
    }
    return *this;
}

Markup& Markup::number(std::int64_t number) {
    make_room(integer_bytes_max);
    m_at = std::to_chars(m_at, m_at + integer_bytes_max, number).ptr;
    return *this;
}

Markup& Markup::decimal(double number) {
    make_room(decimal_bytes_max);
    m_at = decimal_to(m_at, number);
    return *this;
}

Markup& Markup::add(SafeView markup) {
    make_room(markup.view().size());
    m_at = put_bytes(m_at, markup.view());
    return *this;
}

void Markup::start(TagName name, Attributes attributes) {
    make_room(name.view().size() + 2);
    char* at = m_at;
    *at++ = '<';
    at = put_bytes(at, name.view());
    for (const Attribute& attribute : attributes) {
        if (attribute.m_kind == Attribute::Kind::absent) continue;
        const std::size_t size = attribute.m_size;
        const std::size_t room = attribute.m_name_size + escaped_bytes_max(size) + 5;
        if (attribute.m_kind > Attribute::Kind::parts || size > piece_bytes_max ||
            static_cast<std::size_t>(m_end - at) < room) [[unlikely]] {
            m_at = at;
            write(attribute);
            at = m_at;
            continue;
        }
        *at++ = ' ';
        at = put_bytes(at, attribute.name());
        *at++ = '=';
        *at++ = '"';
        if (attribute.m_kind == Attribute::Kind::parts) {
            for (const std::string_view part : std::span(attribute.m_value.parts, attribute.m_count))
                at = escape_to(at, part, Place::attribute);
        } else {
            const std::string_view value(attribute.m_value.text, size);
            at = attribute.m_kind == Attribute::Kind::literal ? put_bytes(at, value)
                                                              : escape_to(at, value, Place::attribute);
        }
        *at++ = '"';
    }
    *at++ = '>';
    m_at = at;
}

void Markup::close(std::string_view name, std::uint32_t depth) {
    ensure(depth == m_depth, "elements close in the reverse order of opening");
    --m_depth;
    make_room(name.size() + 3);
    char* at = m_at;
    *at++ = '<';
    *at++ = '/';
    at = put_bytes(at, name);
    *at++ = '>';
    m_at = at;
}

// Any attribute, step by step; leaves room for the '>' behind it.
void Markup::write(const Attribute& attribute) {
    using Kind = Attribute::Kind;
    if (attribute.m_kind == Kind::absent) return;
    make_room(attribute.m_name_size * 2u + 5);
    *m_at++ = ' ';
    m_at = put_bytes(m_at, attribute.name());
    if (attribute.m_kind == Kind::present && m_syntax == Syntax::html) return;
    *m_at++ = '=';
    *m_at++ = '"';
    switch (attribute.m_kind) {
    case Kind::absent: break;
    case Kind::present: m_at = put_bytes(m_at, attribute.name()); break;
    case Kind::literal:
    case Kind::text: write_escaped({attribute.m_value.text, attribute.m_size}, Place::attribute); break;
    case Kind::parts:
        for (const std::string_view part : std::span(attribute.m_value.parts, attribute.m_count))
            write_escaped(part, Place::attribute);
        break;
    case Kind::integer: number(attribute.m_value.integer); break;
    case Kind::decimal: decimal(attribute.m_value.decimal); break;
    }
    make_room(2);
    *m_at++ = '"';
}

void Markup::write_escaped(std::string_view text, Place place) {
    for (;;) {
        const std::size_t size = piece_of(text);
        make_room(escaped_bytes_max(size));
        m_at = escape_to(m_at, text.substr(0, size), place);
        if (size == text.size()) return;
        text.remove_prefix(size);
    }
}

// Doubles what is used; within the string's capacity nothing moves.
void Markup::grow(std::size_t bytes) {
    const std::size_t at = used();
    std::size_t size = std::max(at + bytes, 2 * at + 240);
    if (size > m_buffer.capacity() && at + bytes <= m_buffer.capacity()) size = m_buffer.capacity();
    m_buffer.resize(size);
    m_at = m_buffer.data() + at;
    m_end = m_buffer.data() + size;
}

} // namespace heed
