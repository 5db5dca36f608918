#include "actions/verify.h"

#include "base/ensure.h"
#include "support/small_house.h"

#include <gtest/gtest.h>

namespace heed::actions {
namespace {

using namespace ledger;
using testing_support::SmallHouse;

// Another's store, in which somebody has been at work.
class Tampered final : public EventStore {
public:
    explicit Tampered(EventStore& store) : m_store(store) {}

    std::optional<EventNo> flipped, missing;
    bool other_words = false, other_root = false, damaged_file = false;

    Appending append(std::uint64_t size, std::span<const Entry> entries, std::string_view key) override {
        return m_store.append(size, entries, key);
    }
    Outcome outcome_of(std::string_view key) override { return m_store.outcome_of(key); }
    void read(EventNo from, std::uint64_t count, const Sink& sink) override {
        m_store.read(from, count, [&](StoredLeaf leaf) {
            if (missing && leaf.number >= *missing) return;
            std::string bytes(leaf.bytes);
            // A day that is a day as well: nothing but the hash can tell.
            if (flipped == leaf.number) bytes.replace(bytes.find("2025-01-1"), 10, "2025-01-12");
            leaf.bytes = bytes;
            sink(leaf);
        });
    }
    std::vector<OpenWords> words(std::span<const EventNo> numbers) override {
        auto words = m_store.words(numbers);
        if (other_words) words.at(0).words.at(0).bytes.replace(2, 1, "x");
        return words;
    }
    Head head() override {
        Head head = m_store.head();
        if (other_root) head.root = Digest{};
        return head;
    }
    bool wait_beyond(std::uint64_t size, std::chrono::milliseconds deadline) override {
        return m_store.wait_beyond(size, deadline);
    }
    void put_file(const Digest& digest, std::string_view bytes) override { m_store.put_file(digest, bytes); }
    std::optional<std::string> get_file(const Digest& digest) override {
        if (damaged_file) throw Damaged("the stored file does not have its digest");
        return m_store.get_file(digest);
    }
    void erase_words(EventNo number, WordsName which) override { m_store.erase_words(number, which); }
    void erase_file(const Digest& digest) override { m_store.erase_file(digest); }

private:
    EventStore& m_store;
};

class verify_record : public testing::Test {
protected:
    verify_record() {
        const std::string digest(64, 'a');
        house.import({{"reviews.csv", "id,number,title.en,cites\r\nr1,R1,First review,r1/sources/s1\r\n"},
                      {"sources.csv", "id,code,kind,title.en,captured,cap,raw_sha256,kept_media,kept_sha256,"
                                      "kept_size,passages_count,passages_sha256,rules\r\n"
                                      "r1/sources/s1,S1,page,Page,,,,,,,,,\r\n"
                                      "r1/sources/s1,,,,2026-01-01,1," +
                                          digest + ",text/plain," + digest + ",4,0," + digest + ",1\r\n"},
                      {"recommendations.csv", "id,review,number,title.en,on,cites\r\n"
                                              "r1/1,r1,1,Write it down,2025-01-10,r1/sources/s1\r\n"}});
    }
    std::vector<std::string> faults() {
        std::vector<std::string> out;
        for (const Fault& fault : verify(store).faults)
            out.push_back((fault.event ? std::to_string(*fault.event) + ": " : "") + fault.what);
        return out;
    }
    EventNo recommendation() {
        return house.ask().moment.fact(house.ask().moment.find("r1/1"), Type::recommendation_issue)->lead();
    }

    SmallHouse house{"2026-03-01"};
    Tampered store{house.store()};
};

} // namespace

TEST_F(verify_record, what_was_written_fits) {
    const Verification found = verify(store);
    EXPECT_TRUE(found.faults.empty());
    EXPECT_EQ(found.events, house.house().snapshot()->size);
    EXPECT_EQ(found.root, house.store().head().root);
    EXPECT_EQ(found.words, 3u);
    EXPECT_EQ(found.words_erased, 0u);
    EXPECT_EQ(found.files_absent, 1u);
}

TEST_F(verify_record, erased_words_are_counted_and_are_no_fault) {
    store.erase_words(recommendation(), WordsName::text);
    const Verification found = verify(store);
    EXPECT_TRUE(found.faults.empty());
    EXPECT_EQ(found.words_erased, 1u);
}

TEST_F(verify_record, one_flipped_byte_is_named) {
    store.flipped = recommendation();
    const std::string name = std::to_string(*store.flipped) + ": ";
    EXPECT_EQ(faults(),
              (std::vector<std::string>{name + "its bytes are not those that were written",
                                        "the events do not have the root that was written with them"}));
    FixedClock clock(testing_support::instant_of("2026-03-01"));
    SeededChance chance(1);
    try {
        House house(store, clock, chance);
        ADD_FAILURE() << "an altered record was opened";
    } catch (const Damaged& damage) {
        EXPECT_NE(std::string(damage.what()).find("event " + std::to_string(*store.flipped) + " "),
                  std::string::npos);
    }
}

TEST_F(verify_record, a_record_cut_short_says_where) {
    store.missing = 3;
    EXPECT_EQ(faults(), std::vector<std::string>{"3: it is missing"});
}

TEST_F(verify_record, other_words_are_named_with_their_event) {
    store.other_words = true;
    ASSERT_EQ(faults().size(), 1u);
    EXPECT_NE(faults()[0].find("its words (text) are not those that were written"), std::string::npos);
}

TEST_F(verify_record, a_head_that_does_not_fit_is_found) {
    store.other_root = true;
    EXPECT_EQ(faults(), std::vector<std::string>{"the events do not have the root that was written with them"});
}

TEST_F(verify_record, a_file_that_is_not_its_digest_is_named_with_its_capture) {
    store.damaged_file = true;
    ASSERT_EQ(faults().size(), 1u);
    EXPECT_NE(faults()[0].find(": the stored file"), std::string::npos);
}

} // namespace heed::actions
