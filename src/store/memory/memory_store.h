// The event store in memory: the promises of ledger/event_store.h without the disk, for tests and for trying
// things.
#pragma once

#include "ledger/event_store.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace heed::store {

class MemoryStore final : public ledger::EventStore {
public:
    ledger::Appending append(std::uint64_t expected_size, std::span<const ledger::Entry> entries,
                             std::string_view key) override;
    ledger::Outcome outcome_of(std::string_view key) override;
    void read(ledger::EventNo from, std::uint64_t count, const Sink& sink) override;
    std::vector<ledger::OpenWords> words(std::span<const ledger::EventNo> numbers) override;
    ledger::Head head() override;
    bool wait_beyond(std::uint64_t size, std::chrono::milliseconds deadline) override;
    void put_file(const Digest& digest, std::string_view bytes) override;
    std::optional<std::string> get_file(const Digest& digest) override;
    void erase_words(ledger::EventNo number, ledger::WordsName which) override;
    void erase_file(const Digest& digest) override;

private:
    std::mutex m_mutex;
    std::condition_variable m_grown;
    std::vector<ledger::Entry> m_entries;
    merkle::RightEdge m_edge;
    std::map<std::string, ledger::Outcome, std::less<>> m_outcomes;
    std::map<Digest, std::string> m_files;
};

} // namespace heed::store
