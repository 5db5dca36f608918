// A message of a catalogue: an ICU MessageFormat 1 pattern, taken apart once so that saying it is only copying.
//
//     {name}    {n, plural, =0 {none} one {# day} other {# days}}    {outcome, select, approved {..} other
//     {..}}
//
// nested as one likes, with the apostrophe quoting of ICU. Other types of arguments, numbers as names and
// plural offsets are refused. The syntax is ICU's own (icu::MessagePattern), and a test compares every message
// of every catalogue with icu::MessageFormat, so translators may rely on its documentation.
#pragma once

#include "base/markup.h"
#include "base/result.h"
#include "wording/numerals.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::wording {

// What a message is told: {"n", 63}, {"title", text}, {"chip", safe}. Numbers are counts and are grouped
// (1,234), so years and the numbers of recommendations are given as text. Text is escaped where markup is
// written, Safe is not. Refers to what it was made from, and so lives no longer than the call it is written in.
class Arg {
public:
    enum class Kind : std::uint8_t { number, text, markup };

    Arg(std::string_view name, std::string_view text) : m_name(name), m_kind(Kind::text), m_text(text) {}
    Arg(std::string_view name, const char* text) : Arg(name, std::string_view(text)) {}
    Arg(std::string_view name, const std::string& text) : Arg(name, std::string_view(text)) {}
    Arg(std::string_view name, SafeView markup) : m_name(name), m_kind(Kind::markup), m_markup(markup) {}
    Arg(std::string_view name, const Safe& markup) : Arg(name, SafeView(markup)) {}
    template <std::integral Number>
    Arg(std::string_view name, Number number)
        : m_name(name), m_kind(Kind::number), m_number(static_cast<std::int64_t>(number)) {}
    Arg(std::string_view name, bool) = delete;
    Arg(std::string_view name, char) = delete;

    std::string_view name() const { return m_name; }
    Kind kind() const { return m_kind; }
    std::int64_t number() const { return m_number; }
    std::string_view text() const { return m_text; }
    SafeView markup() const { return m_markup; }

private:
    std::string_view m_name;
    Kind m_kind;
    std::int64_t m_number = 0;
    std::string_view m_text;
    SafeView m_markup;
};

struct Branch;

// A stretch of a message: words, an argument, or a choice between branches.
struct Part {
    enum class Kind : std::uint8_t { literal, argument, plural, select };
    Kind kind = Kind::literal;
    std::uint8_t argument = 0; // its place in Message::arguments
    std::string text = {};     // of a literal
    Safe markup = {};          // the same, escaped
    std::vector<Branch> branches;
};

struct Branch {
    std::string name; // of a select
    std::optional<std::int64_t> exact = {};
    PluralForm form = PluralForm::other;
    std::vector<Part> parts = {};
};

struct Message {
    enum class Use : std::uint8_t { shown, chooses_plural, chooses_branch };
    struct Argument {
        std::string name;
        Use use = Use::shown;
        bool operator==(const Argument&) const = default;
    };
    static constexpr std::size_t arguments_max = 12;

    std::vector<Part> parts;
    std::vector<Argument> arguments; // in the order in which they first appear
};

Result<Message> parse_message(std::string_view pattern);

// Says a message with these arguments. Each argument of the message is given, whichever branch is taken, and a
// plural is chosen by a number, a select by text; otherwise the reason is returned and nothing is written.
// Arguments that the message does not mention are ignored. Plain text takes no Safe.
Checked say(std::string& out, const Message& message, std::span<const Arg> args, const Numerals& numerals);
Checked say(Markup& out, const Message& message, std::span<const Arg> args, const Numerals& numerals);

} // namespace heed::wording
