// What every store promises, checked for each of them. A new store is one more line at the end.
#include "base/ensure.h"
#include "store/memory/memory_store.h"
#include "store/sqlite/sqlite_store.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <thread>
#include <unistd.h>

namespace heed::store {
namespace {

using namespace ledger;
namespace fs = std::filesystem;

struct MemoryHouse {
    MemoryStore store;
    EventStore& open() { return store; }
    EventStore& reopen() { return store; }
};

struct SqliteHouse {
    fs::path folder = fs::temp_directory_path() / ("heed-contract-" + std::to_string(::getpid()));
    std::unique_ptr<SqliteStore> store;
    SqliteHouse() { fs::remove_all(folder), fs::create_directories(folder); }
    ~SqliteHouse() { store.reset(), fs::remove_all(folder); }
    EventStore& open() { return *(store = std::make_unique<SqliteStore>(folder / "record.sqlite")); }
    EventStore& reopen() { return store.reset(), open(); }
};

template <class House> class event_store : public testing::Test {
protected:
    House house;
};

Entry entry(std::string leaf, std::string words = {}) {
    Entry out{std::move(leaf), {}};
    if (!words.empty()) out.words.push_back({WordsName::text, std::move(words)});
    return out;
}

std::vector<std::string> leaves(EventStore& store, EventNo from = 0, std::uint64_t count = 1000) {
    std::vector<std::string> out;
    store.read(from, count, [&](const StoredLeaf& leaf) {
        EXPECT_EQ(leaf.number, from + out.size());
        out.emplace_back(leaf.bytes);
    });
    return out;
}

Digest root_of(const std::vector<std::string>& leaves) {
    merkle::RightEdge edge;
    for (const auto& leaf : leaves) edge.add(merkle::leaf_hash(leaf));
    return edge.root();
}

} // namespace

using Houses = testing::Types<MemoryHouse, SqliteHouse>;
TYPED_TEST_SUITE(event_store, Houses);

TYPED_TEST(event_store, a_new_store_is_empty_and_has_the_root_of_nothing) {
    EventStore& store = this->house.open();
    EXPECT_EQ(store.head().size, 0u);
    EXPECT_EQ(store.head().root, sha256(""));
    EXPECT_TRUE(leaves(store).empty());
}

TYPED_TEST(event_store, append_is_seen_after_reopen) {
    const std::vector<Entry> entries = {entry("a", "words of a"), entry(std::string("b\0c", 3)), entry("c")};
    ASSERT_EQ(this->house.open().append(0, entries, ""), Appending::appended);
    EventStore& store = this->house.reopen();
    EXPECT_EQ(leaves(store), (std::vector<std::string>{"a", std::string("b\0c", 3), "c"}));
    EXPECT_EQ(leaves(store, 1, 1), (std::vector<std::string>{std::string("b\0c", 3)}));
    EXPECT_EQ(store.head().size, 3u);
    EXPECT_EQ(store.head().root, root_of({"a", std::string("b\0c", 3), "c"}));
}

TYPED_TEST(event_store, a_leaf_comes_with_the_hash_written_with_it) {
    const std::vector<Entry> entries = {entry("a"), entry("b"), entry("c")};
    ASSERT_EQ(this->house.open().append(0, entries, ""), Appending::appended);
    EventStore& store = this->house.reopen();
    std::vector<Digest> hashes;
    store.read(1, 5, [&](const StoredLeaf& leaf) { hashes.push_back(leaf.hash); });
    EXPECT_EQ(hashes, (std::vector<Digest>{merkle::leaf_hash("b"), merkle::leaf_hash("c")}));
    store.read(3, 5, [](const StoredLeaf&) { ADD_FAILURE() << "there is no fourth"; });
}

TYPED_TEST(event_store, an_append_to_a_record_that_has_grown_writes_nothing) {
    EventStore& store = this->house.open();
    const std::vector<Entry> entries = {entry("a")};
    ASSERT_EQ(store.append(0, entries, "first"), Appending::appended);
    EXPECT_EQ(store.append(0, entries, "second"), Appending::conflict);
    EXPECT_EQ(store.append(2, entries, "second"), Appending::conflict);
    EXPECT_EQ(store.head().size, 1u);
    EXPECT_EQ(store.outcome_of("second").what, Outcome::What::never);
}

TYPED_TEST(event_store, an_attempt_can_be_asked_for_by_its_key) {
    this->house.open();
    const std::vector<Entry> entries = {entry("a"), entry("b")};
    ASSERT_EQ(this->house.reopen().append(0, entries, "k1"), Appending::appended);
    EventStore& store = this->house.reopen();
    const Outcome outcome = store.outcome_of("k1");
    EXPECT_EQ(outcome.what, Outcome::What::appended);
    EXPECT_EQ(outcome.first, 0u);
    EXPECT_EQ(outcome.count, 2u);
    EXPECT_EQ(store.outcome_of("k2").what, Outcome::What::never);
}

TYPED_TEST(event_store, words_come_in_the_order_asked_and_only_those_that_are_there) {
    EventStore& store = this->house.open();
    const std::vector<Entry> entries = {entry("a", "wa"), entry("b"), entry("c", "wc")};
    ASSERT_EQ(store.append(0, entries, ""), Appending::appended);
    const std::vector<EventNo> asked = {2, 1, 0, 77};
    const auto words = store.words(asked);
    ASSERT_EQ(words.size(), 2u);
    EXPECT_EQ(words[0].number, 2u);
    EXPECT_EQ(words[0].words.at(0).bytes, "wc");
    EXPECT_EQ(words[1].words.at(0), (Disclosure{WordsName::text, "wa"}));
}

TYPED_TEST(event_store, erased_words_are_gone_and_the_leaf_stays) {
    EventStore& store = this->house.open();
    const std::vector<Entry> entries = {entry("a", "wa")};
    ASSERT_EQ(store.append(0, entries, ""), Appending::appended);
    store.erase_words(0, WordsName::quotes); // not there: nothing happens
    store.erase_words(0, WordsName::text);
    const std::vector<EventNo> asked = {0};
    EXPECT_TRUE(store.words(asked).empty());
    EXPECT_EQ(leaves(store), std::vector<std::string>{"a"});
}

TYPED_TEST(event_store, files_are_kept_by_digest) {
    const std::string bytes("file \0 bytes", 12);
    this->house.open().put_file(sha256(bytes), bytes);
    EventStore& store = this->house.reopen();
    store.put_file(sha256(bytes), bytes); // a second time changes nothing
    store.put_file(sha256(""), "");
    EXPECT_EQ(store.get_file(sha256(bytes)), bytes);
    EXPECT_EQ(store.get_file(sha256("")), "");
    store.erase_file(sha256(bytes));
    EXPECT_FALSE(store.get_file(sha256(bytes)));
}

TYPED_TEST(event_store, a_waiter_wakes_when_the_record_grows) {
    EventStore& store = this->house.open();
    EXPECT_FALSE(store.wait_beyond(0, std::chrono::milliseconds(1)));
    std::thread writer([&] {
        const std::vector<Entry> entries = {entry("a")};
        store.append(0, entries, "");
    });
    EXPECT_TRUE(store.wait_beyond(0, std::chrono::seconds(5)));
    writer.join();
}

TYPED_TEST(event_store, readers_beside_the_writer_see_whole_appends) {
    EventStore& store = this->house.open();
    std::thread writer([&] {
        for (std::uint64_t i = 0; i < 50; ++i) {
            const std::vector<Entry> entries = {entry("a"), entry("b")};
            ASSERT_EQ(store.append(i * 2, entries, ""), Appending::appended);
        }
    });
    for (int i = 0; i < 50; ++i) EXPECT_EQ(leaves(store).size() % 2, 0u);
    writer.join();
    EXPECT_EQ(leaves(store).size(), 100u);
}

// Only SQLite can be tampered with from outside.

TEST(sqlite_store, leaves_and_heads_refuse_to_change_even_from_outside) {
    SqliteHouse house;
    const std::vector<Entry> entries = {entry("a", "wa")};
    ASSERT_EQ(house.open().append(0, entries, ""), Appending::appended);
    Database outside(house.folder / "record.sqlite", Database::Access::write);
    for (const char* sql : {"update leaf set bytes = x'00'", "delete from leaf", "update head set size = 9",
                            "delete from head", "update disclosure set bytes = x'00'"})
        EXPECT_THROW(outside.execute(sql), Failure) << sql;
}

TEST(sqlite_store, a_file_that_is_no_record_is_named_as_such) {
    SqliteHouse house;
    {
        Database other(house.folder / "record.sqlite", Database::Access::write);
        other.execute("create table guests (name)");
    }
    EXPECT_THROW(house.open(), Damaged);
}

TEST(sqlite_store, a_head_that_does_not_fit_is_damage) {
    SqliteHouse house;
    const std::vector<Entry> entries = {entry("a")};
    ASSERT_EQ(house.open().append(0, entries, ""), Appending::appended);
    house.store.reset();
    {
        Database outside(house.folder / "record.sqlite", Database::Access::write);
        outside.execute("drop trigger head_stays; update head set root = zeroblob(32)");
    }
    EXPECT_THROW(house.open(), Damaged);
}

TEST(sqlite_store, a_missing_leaf_is_damage) {
    SqliteHouse house;
    const std::vector<Entry> entries = {entry("a"), entry("b"), entry("c")};
    ASSERT_EQ(house.open().append(0, entries, ""), Appending::appended);
    {
        Database outside(house.folder / "record.sqlite", Database::Access::write);
        outside.execute("drop trigger leaf_remains; delete from leaf where number = 1");
    }
    EXPECT_THROW(leaves(*house.store), Damaged);
}

} // namespace heed::store
