// What every store promises (docs/format.md, part 11). SQLite by default, memory for tests, PostgreSQL when
// outgrown; one contract suite (tests/contract) holds for all.
//
// Leaves are only ever added. Words and files can be erased, nothing else can change.
#pragma once

#include "base/digest.h"
#include "ledger/event.h"
#include "ledger/words.h"
#include "merkle/tree.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::ledger {

struct Entry {
    std::string leaf;
    std::vector<Disclosure> words;
};

enum class Appending : std::uint8_t {
    appended,
    conflict // the record has grown since; nothing was written
};

struct Outcome {
    enum class What : std::uint8_t { appended, never, unknown_now } what = What::never;
    EventNo first = 0;
    EventNo count = 0;
};

struct StoredLeaf {
    EventNo number = 0;
    std::string_view bytes;
    Digest hash{}; // as it was written with them: tells which leaf is not what it was
};

struct Head {
    std::uint64_t size = 0;
    Digest root{};
    merkle::RightEdge edge;
};

// The words of one event that are still there.
struct OpenWords {
    EventNo number = 0;
    std::vector<Disclosure> words;
};

class EventStore {
public:
    virtual ~EventStore() = default;

    // All or nothing, durable before it returns. `key` names the attempt, so that a lost answer can be asked
    // for again; an empty key names nothing. Throws Failure when the world fails; the outcome is then unknown
    // until asked.
    virtual Appending append(std::uint64_t expected_size, std::span<const Entry> entries,
                             std::string_view key) = 0;
    virtual Outcome outcome_of(std::string_view key) = 0;

    // In order, without gaps, only what is durable; at most `count` events. The view ends with the call of the
    // sink, and the sink asks the store nothing.
    using Sink = std::function<void(const StoredLeaf& leaf)>;
    virtual void read(EventNo from, std::uint64_t count, const Sink& sink) = 0;

    // One round trip; events without open words are left out, the rest in the order asked for.
    virtual std::vector<OpenWords> words(std::span<const EventNo> numbers) = 0;

    virtual Head head() = 0;
    // True when the record is larger than `size`, at the latest at the deadline.
    virtual bool wait_beyond(std::uint64_t size, std::chrono::milliseconds deadline) = 0;

    virtual void put_file(const Digest& digest, std::string_view bytes) = 0;
    virtual std::optional<std::string> get_file(const Digest& digest) = 0;
    virtual void erase_words(EventNo number, WordsName which) = 0;
    virtual void erase_file(const Digest& digest) = 0;
};

} // namespace heed::ledger
