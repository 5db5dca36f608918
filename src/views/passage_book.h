// The passages of captured documents, by anchor. What is stored was made once per capture and never changes.
#pragma once

#include "ledger/event_store.h"
#include "ledger/passage.h"
#include "views/ask.h"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace heed::views {

// One capture of a source.
struct Capture {
    EventNo event = none;
    std::uint32_t cap = 0;
    std::optional<domain::Date> on;
    std::string raw_sha256, kept_sha256, passages_sha256;
    std::string_view media, lang;
    std::int64_t size = 0, count = 0, rules = 0;
    std::vector<std::string_view> stripped;
    std::string_view file;
};
std::vector<Capture> captures_of(Ask& ask, ThingId source); // by number

struct CapturedText {
    std::vector<ledger::Passage> passages;
    std::unordered_map<std::string, std::size_t> by_anchor;
    const ledger::Passage* find(std::string_view anchor) const;
};

// The words of a place in a source, as they stand there.
struct Quoted {
    std::string text;
    Cited place;
    std::string_view language;
};

class PassageBook {
public:
    explicit PassageBook(ledger::EventStore& store) : m_store(store) {}

    // Nothing when the file is not in the record: the source was captured elsewhere, or erased. From any
    // thread.
    std::shared_ptr<const CapturedText> text(std::string_view passages_sha256);

    // The cited place in full: the cell when a column is named, else the passage.
    std::optional<Quoted> place(Ask& ask, const Cited& cite);

private:
    ledger::EventStore& m_store;
    std::mutex m_mutex;
    std::unordered_map<std::string, std::shared_ptr<const CapturedText>> m_kept;
};

} // namespace heed::views
