#include "wording/message.h"

#include <algorithm>
#include <array>
#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

namespace heed::wording {
namespace {

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

// Takes the flat list of parts that ICU makes of a pattern (unicode/messagepattern.h) and makes ours.
class Reader {
public:
    Reader(const icu::MessagePattern& pattern, Message& message)
        : m_pattern(pattern), m_text(pattern.getPatternString()), m_message(message) {}

    // The message that starts at part `at`. A # in it stands for the argument of the plural around it.
    std::vector<Part> read(int at, std::optional<std::uint8_t> plural) {
        std::vector<Part> parts;
        std::string literal;
        const auto end_literal = [&] {
            if (literal.empty()) return;
            parts.push_back({.text = literal, .markup = fragment([&](Markup& m) { m.text(literal); })});
            literal.clear();
        };
        int from = m_pattern.getPart(at).getLimit();
        for (;;) {
            const auto& part = m_pattern.getPart(++at);
            literal += utf8(m_text.tempSubStringBetween(from, part.getIndex()));
            from = part.getLimit();
            switch (part.getType()) {
            case UMSGPAT_PART_TYPE_MSG_LIMIT: end_literal(); return parts;
            case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
                end_literal();
                parts.push_back({.kind = Part::Kind::argument, .argument = plural.value()});
                break;
            case UMSGPAT_PART_TYPE_ARG_START:
                end_literal();
                parts.push_back(read_argument(at));
                at = m_pattern.getLimitPartIndex(at);
                from = m_pattern.getPart(at).getLimit();
                break;
            default: break; // quoting, which only leaves characters out
            }
        }
    }

    const std::optional<Refusal>& refusal() const { return m_refusal; }

private:
    Part read_argument(int at) {
        const UMessagePatternArgType type = m_pattern.getPart(at).getArgType();
        const auto& name = m_pattern.getPart(++at);
        Part part{.kind = Part::Kind::argument};
        if (name.getType() != UMSGPAT_PART_TYPE_ARG_NAME) refuse("arguments have names, not numbers", name);
        switch (type) {
        case UMSGPAT_ARG_TYPE_NONE: part.argument = argument(name, Message::Use::shown); return part;
        case UMSGPAT_ARG_TYPE_PLURAL:
            part.kind = Part::Kind::plural;
            part.argument = argument(name, Message::Use::chooses_plural);
            break;
        case UMSGPAT_ARG_TYPE_SELECT:
            part.kind = Part::Kind::select;
            part.argument = argument(name, Message::Use::chooses_branch);
            break;
        default: refuse("an argument is shown as it is, or is a plural or a select", name); return part;
        }
        const int limit = m_pattern.getLimitPartIndex(at - 1);
        while (++at < limit) {
            const auto& selector = m_pattern.getPart(at);
            if (selector.getType() != UMSGPAT_PART_TYPE_ARG_SELECTOR) {
                refuse("a plural has no offset here", selector);
                return part;
            }
            part.branches.push_back(read_branch(part, at));
        }
        return part;
    }

    // Moves `at` from the selector to the end of its message.
    Branch read_branch(const Part& part, int& at) {
        const auto& selector = m_pattern.getPart(at++);
        Branch branch{.name = utf8(m_pattern.getSubstring(selector))};
        const auto inside = part.kind == Part::Kind::plural ? std::optional(part.argument) : std::nullopt;
        if (icu::MessagePattern::Part::hasNumericValue(m_pattern.getPartType(at))) {
            const double value = m_pattern.getNumericValue(m_pattern.getPart(at++));
            branch.exact = static_cast<std::int64_t>(value);
            if (static_cast<double>(*branch.exact) != value) refuse("counts are whole", selector);
        } else if (inside) {
            const auto form = parse_plural_form(branch.name);
            if (!form) refuse("plural forms are zero, one, two, few, many, other and =1", selector);
            branch.form = form.value_or(PluralForm::other);
        }
        branch.parts = read(at, inside);
        at = m_pattern.getLimitPartIndex(at);
        return branch;
    }

    std::uint8_t argument(const icu::MessagePattern::Part& named, Message::Use use) {
        auto& arguments = m_message.arguments;
        const std::string name = utf8(m_pattern.getSubstring(named));
        auto found =
            std::find_if(arguments.begin(), arguments.end(), [&](const auto& a) { return a.name == name; });
        if (found == arguments.end()) {
            if (arguments.size() == Message::arguments_max) {
                refuse("too many arguments", named);
                return 0;
            }
            found = arguments.insert(found, {name, use});
        } else if (found->use == Message::Use::shown) {
            found->use = use;
        } else if (use != Message::Use::shown && use != found->use) {
            refuse("one argument cannot be both a plural and a select", named);
        }
        return static_cast<std::uint8_t>(found - arguments.begin());
    }

    void refuse(std::string what, const icu::MessagePattern::Part& at) {
        if (!m_refusal)
            m_refusal =
                Refusal{std::move(what), "at \"" + utf8(m_text.tempSubString(at.getIndex(), 20)) + "\""};
    }

    const icu::MessagePattern& m_pattern;
    const icu::UnicodeString& m_text;
    Message& m_message;
    std::optional<Refusal> m_refusal;
};

struct TextOut {
    std::string& out;
    void literal(const Part& part) { out += part.text; }
    void text(std::string_view text) { out += text; }
    void markup(SafeView) {} // refused before
};

struct MarkupOut {
    Markup& out;
    void literal(const Part& part) { out.add(part.markup); }
    void text(std::string_view text) { out.text(text); }
    void markup(SafeView markup) { out.add(markup); }
};

using Given = std::array<const Arg*, Message::arguments_max>;

const std::vector<Part>& chosen(const Part& part, const Arg& arg, const Numerals& numerals) {
    const Branch* other = nullptr;
    if (part.kind == Part::Kind::plural) {
        for (const Branch& branch : part.branches)
            if (branch.exact == arg.number()) return branch.parts;
        const PluralForm form = numerals.form_of(arg.number());
        for (const Branch& branch : part.branches) {
            if (branch.exact) continue;
            if (branch.form == form) return branch.parts;
            if (branch.form == PluralForm::other) other = &branch;
        }
    } else {
        for (const Branch& branch : part.branches) {
            if (branch.name == arg.text()) return branch.parts;
            if (branch.name == "other") other = &branch;
        }
    }
    return other->parts; // ICU refuses a pattern without it
}

template <class Out>
void write(Out out, const std::vector<Part>& parts, const Given& given, const Numerals& numerals) {
    for (const Part& part : parts) {
        if (part.kind == Part::Kind::literal) {
            out.literal(part);
            continue;
        }
        const Arg& arg = *given[part.argument];
        if (part.kind != Part::Kind::argument) {
            write(out, chosen(part, arg, numerals), given, numerals);
        } else if (arg.kind() == Arg::Kind::number) {
            std::string digits; // short enough to need no memory of its own
            numerals.append(digits, arg.number());
            out.text(digits);
        } else if (arg.kind() == Arg::Kind::text) {
            out.text(arg.text());
        } else {
            out.markup(arg.markup());
        }
    }
}

Checked match(Given& given, const Message& message, std::span<const Arg> args) {
    for (std::size_t i = 0; i < message.arguments.size(); ++i) {
        const Message::Argument& wanted = message.arguments[i];
        const auto found =
            std::find_if(args.begin(), args.end(), [&](const Arg& arg) { return arg.name() == wanted.name; });
        if (found == args.end()) return refuse("has no value for {" + wanted.name + "}");
        given[i] = &*found;
        if (wanted.use == Message::Use::chooses_plural && found->kind() != Arg::Kind::number)
            return refuse("needs a number for {" + wanted.name + "}");
        if (wanted.use == Message::Use::chooses_branch && found->kind() != Arg::Kind::text)
            return refuse("needs text for {" + wanted.name + "}");
    }
    return Done{};
}

} // namespace

Result<Message> parse_message(std::string_view pattern) {
    UErrorCode error = U_ZERO_ERROR;
    UParseError place;
    const icu::MessagePattern parsed(
        icu::UnicodeString::fromUTF8({pattern.data(), static_cast<std::int32_t>(pattern.size())}), &place,
        error);
    if (U_FAILURE(error))
        return refuse(std::string("not a message pattern (") + u_errorName(error) + ")",
                      "behind \"" + utf8(icu::UnicodeString(place.preContext)) + "\"");
    Message message;
    Reader reader(parsed, message);
    message.parts = reader.read(0, std::nullopt);
    if (reader.refusal()) return Unexpected<Refusal>{*reader.refusal()};
    return message;
}

Checked say(std::string& out, const Message& message, std::span<const Arg> args, const Numerals& numerals) {
    Given given;
    if (Checked matched = match(given, message, args); !matched) return matched;
    for (std::size_t i = 0; i < message.arguments.size(); ++i)
        if (given[i]->kind() == Arg::Kind::markup)
            return refuse("takes no markup for {" + message.arguments[i].name + "} as plain text");
    write(TextOut{out}, message.parts, given, numerals);
    return Done{};
}

Checked say(Markup& out, const Message& message, std::span<const Arg> args, const Numerals& numerals) {
    Given given;
    if (Checked matched = match(given, message, args); !matched) return matched;
    write(MarkupOut{out}, message.parts, given, numerals);
    return Done{};
}

} // namespace heed::wording
