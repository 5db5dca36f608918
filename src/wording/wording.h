// What heed says to people, in one language. Made once, never changed, shared by threads.
//
//     w.words("asof.label")                                              Record as of
//     w.words("forecast.after", {{"n", 283}})          283 days after the end of the time named
//     w.words({"outcome.", domain::name(outcome)})                       Approved (keys: outcome.*)
//     w.say(m, "state.approved", {{"chip", chip}, {"title", title}})     markup: chip is Safe, title is escaped
//     w.day(day, DateForm::brief)                                        22 Jul 2021
//
// The messages stand in assets/messages, one file a language; message.h says what they may hold, phrases.h what
// happens when one is missing. Identifiers inside right-to-left text (`<bdi>`) are the caller's care.
#pragma once

#include "domain/vocabulary.h"
#include "wording/dates.h"
#include "wording/phrases.h"

#include <array>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::wording {

class Wording {
public:
    explicit Wording(Language language);
    Wording(const Wording&) = delete; // its dates refer to its phrases
    Wording& operator=(const Wording&) = delete;

    Language language() const { return m_phrases.language(); }

    // For codes that a record may hold and heed may have no word for.
    bool has(const Key& key) const { return m_phrases.catalogue().find(key) != nullptr; }
    // A message without arguments; the text lives as long as this.
    std::string_view words(const Key& key) const { return m_phrases.plain(key); }
    std::string words(const Key& key, std::initializer_list<Arg> args) const;
    std::string words(const Key& key, std::span<const Arg> args) const;
    void say(Markup& m, const Key& key, std::initializer_list<Arg> args = {}) const;
    void say(Markup& m, const Key& key, std::span<const Arg> args) const { m_phrases.append(m, key, args); }
    Safe html(const Key& key, std::initializer_list<Arg> args = {}) const;

    // The words of the vocabulary, as on a chip. A signal of none has no word.
    std::string_view word(domain::Outcome value) const;
    std::string_view word(domain::Status value) const;
    std::string_view word(domain::Verification value) const;
    std::string_view word(domain::Signal value) const;

    std::string day(Day day, DateForm form = DateForm::full) const;
    std::string date(const domain::Date& date, DateForm form = DateForm::full) const;
    std::string instant(Instant at, DateForm form = DateForm::full) const;

    std::string number(std::int64_t number) const; // 1,234
    std::string size(std::uint64_t bytes) const;   // 980 bytes, 1.2 KB, 49 KB: by thousands

    // a, b and c
    std::string list(std::span<const std::string> items) const;
    Safe list(std::span<const Safe> items) const;

    // What this language calls another, by its BCP 47 tag: "ar" is Arabic. A tag that ICU does not know stays.
    std::string language_name(std::string_view tag) const;

private:
    std::string_view separator(const Key& key) const;

    Phrases m_phrases;
    Dates m_dates;
    std::array<std::string_view, 3> m_separators; // of a pair, in a longer list, before its last item
    std::array<std::string, 6> m_language_names;
};

// One wording for each available language.
class Wordings {
public:
    Wordings();
    const Wording& in(Language language) const; // English when the language is not available

private:
    std::vector<std::unique_ptr<const Wording>> m_wordings;
};

} // namespace heed::wording
