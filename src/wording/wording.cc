#include "wording/wording.h"

#include "base/ensure.h"

#include <unicode/unistr.h>

namespace heed::wording {
namespace {

std::string name_of_language(std::string_view tag, Language in) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Locale named =
        icu::Locale::forLanguageTag({tag.data(), static_cast<std::int32_t>(tag.size())}, error);
    if (U_FAILURE(error) || named.isBogus() || named.getLanguage()[0] == '\0') return std::string(tag);
    icu::UnicodeString name;
    std::string out;
    return named.getDisplayName(locale_of(in), name).toUTF8String(out);
}

// Appends the items with what stands between them: a pair has its own word, a longer list commas and a last
// word.
template <class Item, class Put, class Between>
void join(std::span<const Item> items, Put&& put, Between&& between) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) between(items.size() == 2 ? 0u : i + 1 < items.size() ? 1u : 2u);
        put(items[i]);
    }
}

} // namespace

Wording::Wording(Language language)
    : m_phrases(language, load_catalogue(language)),
      m_dates(m_phrases),
      m_separators{separator("list.pair"), separator("list.comma"), separator("list.last")} {
    for (const LanguageRow& other : languages())
        m_language_names[static_cast<std::size_t>(other.value)] = name_of_language(other.code, language);
}

std::string Wording::words(const Key& key, std::initializer_list<Arg> args) const {
    return words(key, std::span<const Arg>(args.begin(), args.size()));
}

std::string Wording::words(const Key& key, std::span<const Arg> args) const {
    std::string out;
    m_phrases.append(out, key, args);
    return out;
}

void Wording::say(Markup& m, const Key& key, std::initializer_list<Arg> args) const {
    m_phrases.append(m, key, {args.begin(), args.size()});
}

Safe Wording::html(const Key& key, std::initializer_list<Arg> args) const {
    return fragment([&](Markup& m) { say(m, key, args); });
}

// keys: outcome.* status.* verification.* signal.*
std::string_view Wording::word(domain::Outcome value) const { return words({"outcome.", name(value)}); }
std::string_view Wording::word(domain::Status value) const { return words({"status.", name(value)}); }
std::string_view Wording::word(domain::Verification value) const {
    return words({"verification.", name(value)});
}
std::string_view Wording::word(domain::Signal value) const {
    return value == domain::Signal::none ? std::string_view() : words({"signal.", code(value)});
}

std::string Wording::day(Day day, DateForm form) const {
    std::string out;
    m_dates.append(out, day, form);
    return out;
}

std::string Wording::date(const domain::Date& date, DateForm form) const {
    std::string out;
    m_dates.append(out, date, form);
    return out;
}

std::string Wording::instant(Instant at, DateForm form) const {
    std::string out;
    m_dates.append(out, at, form);
    return out;
}

std::string Wording::number(std::int64_t number) const {
    std::string out;
    m_phrases.numerals().append(out, number);
    return out;
}

// keys: size.*
std::string Wording::size(std::uint64_t bytes) const {
    static constexpr std::string_view units[] = {"kilobytes", "megabytes", "gigabytes", "terabytes"};
    if (bytes < 1000) return words("size.bytes", {{"n", bytes}});
    std::uint64_t unit_bytes = 1000;
    std::size_t unit = 0;
    const auto rounded = [&](std::uint64_t parts) {
        return (bytes / unit_bytes) * parts + (bytes % unit_bytes * parts + unit_bytes / 2) / unit_bytes;
    };
    while (rounded(1) >= 1000 && unit + 1 < std::size(units)) {
        unit_bytes *= 1000;
        ++unit;
    }
    const std::uint64_t tenths = rounded(10) < 100 ? rounded(10) : rounded(1) * 10; // one decimal below ten
    std::string number;
    m_phrases.numerals().append_tenths(number, static_cast<std::int64_t>(tenths));
    return words({"size.", units[unit]}, {{"n", number}});
}

std::string Wording::list(std::span<const std::string> items) const {
    std::string out;
    join(
        items, [&](const std::string& item) { out += item; },
        [&](std::size_t between) { out += m_separators[between]; });
    return out;
}

Safe Wording::list(std::span<const Safe> items) const {
    return fragment([&](Markup& m) {
        join(
            items, [&](const Safe& item) { m.add(item); },
            [&](std::size_t between) { m.text(m_separators[between]); });
    });
}

std::string Wording::language_name(std::string_view tag) const {
    if (const auto known = parse_language(tag)) return m_language_names[static_cast<std::size_t>(*known)];
    return name_of_language(tag, language());
}

// keys: list.pair list.comma list.last
std::string_view Wording::separator(const Key& key) const {
    const Catalogue::Entry* const entry = m_phrases.catalogue().find(key);
    ensure(entry != nullptr, "a catalogue has the messages of lists");
    const std::vector<Part>& parts = entry->message.parts;
    ensure(parts.size() == 3 && parts[0].kind == Part::Kind::argument && parts[1].kind == Part::Kind::literal &&
               parts[2].kind == Part::Kind::argument,
           "a list pattern is {a}, what stands between, and {b}");
    return parts[1].text;
}

Wordings::Wordings() {
    m_wordings.resize(languages().size());
    for (const Language language : available_languages())
        m_wordings[static_cast<std::size_t>(language)] = std::make_unique<const Wording>(language);
}

const Wording& Wordings::in(Language language) const {
    const auto& wording = m_wordings[static_cast<std::size_t>(language)];
    return wording ? *wording : *m_wordings[static_cast<std::size_t>(Language::en)];
}

} // namespace heed::wording
