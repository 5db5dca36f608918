// The words of events, as pages need them: fetched by number in one round trip, kept for the next page.
#pragma once

#include "ledger/event_store.h"
#include "views/names.h"

#include <memory>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heed::views {

// Words in one language. Empty when nobody wrote any, or when they were erased. The text belongs to the
// PageWords it came from.
struct Phrase {
    std::string_view text;
    std::string_view language;
    bool empty() const { return text.empty(); }
    bool operator==(const Phrase&) const = default;
};

// The open words of one event.
struct EventWords {
    struct Text {
        std::string name, language, words;
    };
    std::vector<Text> texts;          // the disclosure `text`
    std::vector<Text> persons, links; // `person` and `link`, without language
    std::vector<std::string> quotes;  // beside the citations
};

class WordBook {
public:
    explicit WordBook(ledger::EventStore& store, std::size_t events_max = 200'000)
        : m_store(store), m_events_max(events_max) {}

    using Words = std::shared_ptr<const EventWords>; // null: the event has no open words
    // From any thread; in the order asked for.
    std::vector<Words> fetch(std::span<const std::uint32_t> events);
    void forget(std::uint32_t event); // after an erasure

private:
    ledger::EventStore& m_store;
    std::size_t m_events_max;
    std::shared_mutex m_mutex;
    std::unordered_map<std::uint32_t, Words> m_kept;
};

// The words of one answer, in one language. What many rows need is fetched at once; a single word is fetched
// when it is asked for.
class PageWords {
public:
    PageWords(WordBook& book, std::string_view language) : m_book(&book), m_language(language) {}

    void fetch(std::span<const std::uint32_t> events); // `none` is passed over
    // In the page's language, else in English, else in any.
    Phrase text(std::uint32_t event, std::string_view name);
    std::string_view person(std::uint32_t event, std::string_view name);
    std::string_view link(std::uint32_t event, std::string_view name);
    std::string_view quote(std::uint32_t event, std::size_t citation);
    const EventWords* all(std::uint32_t event); // null when there are none
    std::string_view language() const { return m_language; }

private:
    WordBook* m_book;
    std::string_view m_language;
    std::unordered_map<std::uint32_t, WordBook::Words> m_words;
};

} // namespace heed::views
