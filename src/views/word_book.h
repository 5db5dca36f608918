// The words of events, as pages need them: fetched by number in one round trip, kept for the next page.
#pragma once

#include "ledger/event_store.h"
#include "views/names.h"

#include <map>
#include <memory>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heed::views {

// Words in one language. Empty when nobody wrote any, or when they were erased.
struct Phrase {
    std::string text;
    std::string language;
    bool empty() const { return text.empty(); }
    bool operator==(const Phrase&) const = default;
};

// The open words of one event.
struct EventWords {
    std::map<std::string, std::map<std::string, std::string>, std::less<>> text; // by name and language
    std::map<std::string, std::string, std::less<>> person, link;
    std::vector<std::string> quotes; // beside the citations
};

// What a page has fetched. Asking for an event that was not fetched is a program error.
class WordPage {
public:
    // In that language, else in English, else in any.
    Phrase text(std::uint32_t event, std::string_view name, std::string_view language) const;
    std::string person(std::uint32_t event, std::string_view name) const;
    std::string link(std::uint32_t event, std::string_view name) const;
    std::string quote(std::uint32_t event, std::size_t citation) const;
    const EventWords* find(std::uint32_t event) const;

private:
    friend class WordBook;
    std::unordered_map<std::uint32_t, std::shared_ptr<const EventWords>> m_words;
};

class WordBook {
public:
    explicit WordBook(ledger::EventStore& store, std::size_t events_max = 200'000)
        : m_store(store), m_events_max(events_max) {}

    // From any thread. `none` among the numbers is passed over.
    WordPage fetch(std::span<const std::uint32_t> events);
    void forget(std::uint32_t event); // after an erasure

private:
    ledger::EventStore& m_store;
    std::size_t m_events_max;
    std::shared_mutex m_mutex;
    std::unordered_map<std::uint32_t, std::shared_ptr<const EventWords>> m_kept;
};

} // namespace heed::views
