// The views against the obvious fold: every item and every count, as of random days and as known at random
// times, on records made by chance. `HEED_SEEDS=500 build/dev/oracle_test` looks longer; a failure names its
// seed.
#include "oracle/plain_fold.h"
#include "store/memory/memory_store.h"
#include "support/small_house.h"
#include "world/random_record.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace heed::testing_oracle {
namespace {

using domain::Outcome;

std::uint64_t seeds() {
    const char* asked = std::getenv("HEED_SEEDS");
    return asked == nullptr ? 12 : std::strtoull(asked, nullptr, 10);
}

std::string shown(const PlainItem& item) {
    return item.outcome + ", " + item.status + ", " + (item.priority.empty() ? "no priority" : item.priority) +
           (item.verified ? ", verified" : "") + (item.undetermined ? ", undetermined" : "");
}

std::string shown(const PlainCounts& counts) {
    std::string out;
    for (const auto& [outcome, n] : counts.outcomes) out += outcome + " " + std::to_string(n) + ", ";
    out += "/ ";
    for (const auto& [status, n] : counts.statuses) out += status + " " + std::to_string(n) + ", ";
    return out + "/ verified " + std::to_string(counts.verified) + ", unnamed " +
           std::to_string(counts.unnamed) + ", undetermined " + std::to_string(counts.undetermined);
}

std::map<std::string, PlainItem> items_of(const views::Moment& moment, const std::string& review) {
    std::map<std::string, PlainItem> out;
    const views::ThingId thing = moment.find(review);
    if (thing == views::none) return out;
    for (const views::ThingId item : moment.items(thing)) {
        const views::Moment::State state = moment.state(item);
        if (!state.is_there()) continue;
        PlainItem& one = out[std::string(moment.address(item))];
        one.outcome = domain::name(state.cell.outcome);
        one.status = domain::name(state.cell.status);
        if (state.cell.priority != views::none) one.priority = moment.record().code(state.cell.priority);
        one.verified = state.cell.verification == domain::Verification::verified;
        one.undetermined = moment.is_undetermined(item);
    }
    return out;
}

PlainCounts plain(const views::Counts& counts) {
    PlainCounts out;
    for (const auto& row : domain::outcomes())
        if (counts[row.value] != 0) out.outcomes[std::string(row.name)] = counts[row.value];
    for (const auto& row : domain::statuses())
        if (counts[row.value] != 0) out.statuses[std::string(row.name)] = counts[row.value];
    out.verified = counts.verified;
    out.unnamed = counts.unnamed;
    out.undetermined = counts.undetermined;
    return out;
}

struct Question {
    std::string review;
    Day day;
    EventNo known;
    std::string text() const { return review + " as of " + iso(day) + ", known n" + std::to_string(known); }
};

// False at the first difference, which is told.
bool agree(const PlainFold& fold, const std::shared_ptr<const views::Snapshot>& snapshot, const Question& asked,
           const std::vector<std::string>& bodies) {
    const views::Moment moment(snapshot, asked.day, asked.known);
    const auto expected = fold.items(asked.review, asked.day, asked.known);
    const auto seen = items_of(moment, asked.review);
    for (const auto& [item, is] : expected) {
        const auto found = seen.find(item);
        const bool same = found != seen.end() && found->second == is;
        EXPECT_TRUE(same) << asked.text() << ": " << item << "\nexpected " << shown(is) << "\nseen     "
                          << (found == seen.end() ? "nothing" : shown(found->second)) << "\n"
                          << fold.story(item);
        if (!same) return false;
    }
    for (const auto& [item, is] : seen) {
        EXPECT_TRUE(expected.contains(item)) << asked.text() << ": " << item << " should not be there\n"
                                             << fold.story(item);
        if (!expected.contains(item)) return false;
    }
    const views::ThingId review = moment.find(asked.review);
    if (review == views::none) return true;
    const PlainCounts counts = fold.counts(asked.review, asked.day, asked.known),
                      shows = plain(moment.counts(review));
    EXPECT_EQ(shown(counts), shown(shows)) << asked.text();
    if (!(counts == shows)) {
        if (std::getenv("HEED_SEED") != nullptr)
            for (EventNo e = 0; e < fold.size(); ++e)
                if (fold.event(e).about.starts_with(asked.review + "/actions/") ||
                    fold.event(e).type == ledger::Type::determination_record)
                    std::printf("%u %s\n", e, ledger::core_bytes(fold.event(e)).c_str());
        return false;
    }
    for (const std::string& body : bodies) {
        const views::ThingId addressee = moment.find(body);
        if (addressee == views::none) continue;
        const PlainCounts of_body = fold.counts(asked.review, asked.day, asked.known, body);
        const PlainCounts seen_of_body = plain(moment.counts(review, addressee));
        EXPECT_EQ(shown(of_body), shown(seen_of_body)) << asked.text() << ", addressed to " << body;
        if (!(of_body == seen_of_body)) return false;
    }
    return true;
}

} // namespace

TEST(oracle, random_records_are_seen_as_the_plain_fold_sees_them) {
    const char* first = std::getenv("HEED_SEED");
    const std::uint64_t from = first == nullptr ? 1 : std::strtoull(first, nullptr, 10);
    for (std::uint64_t seed = from; seed < from + seeds(); ++seed) {
        store::MemoryStore store;
        testing_world::RandomRecord world(seed, store, 150);
        const PlainFold fold(store);
        const auto snapshot = world.house().snapshot();
        for (int n = 0; n < 30; ++n) {
            const Question asked{world.reviews()[n % 2], world.some_day(),
                                 n % 3 == 0 ? snapshot->size
                                            : static_cast<EventNo>(world.below(snapshot->size + 1))};
            ASSERT_TRUE(agree(fold, snapshot, asked, world.bodies()))
                << "HEED_SEED=" << seed << " HEED_SEEDS=1";
        }
    }
}

// Snapshots taken while the record grew show what they showed then.
TEST(oracle, an_older_snapshot_is_what_is_known_at_its_size) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        store::MemoryStore store;
        testing_world::RandomRecord world(seed, store, 150);
        const auto now = world.house().snapshot();
        // The same events folded again, published one by one.
        views::Record again;
        std::vector<std::shared_ptr<const views::Snapshot>> snapshots;
        ledger::LeafView view;
        store.read(0, now->size, [&](const ledger::StoredLeaf& leaf) {
            ASSERT_TRUE(ledger::read_leaf(leaf.bytes, view));
            again.fold(view);
            again.publish({});
            snapshots.push_back(again.now());
        });
        for (int n = 0; n < 40; ++n) {
            const auto& snapshot = snapshots[world.below(snapshots.size())];
            const Day day = world.some_day();
            const views::Moment then(snapshot, day), since(now, day, snapshot->size);
            for (const std::string& review : world.reviews()) {
                ASSERT_TRUE(items_of(then, review) == items_of(since, review)) << "seed " << seed;
                if (then.find(review) == views::none) continue;
                const views::Counts shown_then = then.counts(then.find(review));
                const views::Counts shown_since = since.counts(since.find(review));
                ASSERT_EQ(shown(plain(shown_then)), shown(plain(shown_since)))
                    << "seed " << seed << ", " << review << " as of " << iso(day) << ", known n"
                    << snapshot->size;
            }
        }
    }
}

TEST(oracle, the_shipped_record_is_seen_as_the_plain_fold_sees_it) {
    testing_support::SmallHouse house("2026-03-01T10:00:00Z");
    const std::string data = testing_support::source_path("data/ssr2/");
    house.import(testing_support::sheets_in(data + "1-five-documents"));
    house.set_time("2026-03-02T10:00:00Z");
    house.import(testing_support::sheets_in(data + "2-other-pages"));
    const PlainFold fold(house.store());
    const auto snapshot = house.house().snapshot();
    SeededChance chance(7);
    std::vector<std::string> reviews, bodies;
    const views::Moment now = house.house().now();
    for (const auto review : now.things(views::none, domain::ThingKind::review))
        reviews.emplace_back(now.address(review));
    for (const auto body : now.things(views::none, domain::ThingKind::body))
        bodies.emplace_back(now.address(body));
    ASSERT_GE(reviews.size(), 4u);
    const std::uint64_t questions = std::getenv("HEED_SEEDS") == nullptr ? 2 : 30;
    for (const std::string& review : reviews)
        for (std::uint64_t n = 0; n < questions; ++n) {
            const Day day = Day{15'000}.plus(static_cast<int>(chance.below(5'700)));
            const EventNo known = n == 0 ? snapshot->size : static_cast<EventNo>(chance.below(snapshot->size));
            ASSERT_TRUE(agree(fold, snapshot, {review, day, known}, bodies));
        }
}

} // namespace heed::testing_oracle
