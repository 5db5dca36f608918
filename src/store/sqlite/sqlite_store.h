// The event store in one SQLite file. Durable means: write-ahead log with synchronous=FULL, so that what was
// acknowledged survives a power cut. One process at a time may hold the folder (store/sqlite/folder.h).
#pragma once

#include "ledger/event_store.h"
#include "store/sqlite/database.h"

#include <condition_variable>
#include <filesystem>
#include <mutex>

namespace heed::store {

class SqliteStore final : public ledger::EventStore {
public:
    // Opens the file, or makes it. Throws Damaged when it is not a record of heed, Failure when it cannot be
    // opened or was made by a later version.
    explicit SqliteStore(std::filesystem::path file);

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
    struct Writer;
    class Reader; // a connection lent to one call
    std::unique_ptr<Database> lend();
    void take_back(std::unique_ptr<Database> connection);

    std::filesystem::path m_file;
    Database m_writer;
    std::mutex m_writing;
    ledger::Head m_head;
    std::condition_variable m_grown;
    std::mutex m_lending;
    std::vector<std::unique_ptr<Database>> m_idle;
};

} // namespace heed::store
