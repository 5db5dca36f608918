// Readers never wait for the writer and never see half of what it does: while one thread records, others ask,
// each of one snapshot, and find there exactly what was recorded when it was made.
#include "actions/import_sheets.h"
#include "store/memory/memory_store.h"
#include "views/facts.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace heed::actions {
namespace {

using domain::Outcome;
using domain::Status;

constexpr int recommendations = 12;
constexpr int reports = 60;

class Readers : public testing::Test {
protected:
    void record(const std::vector<ImportFile>& sheets) {
        auto import = draft_import(m_house, sheets, {}, m_chance);
        ASSERT_TRUE(import) << import.error().front().text();
        ASSERT_TRUE(m_house.apply(import->change));
    }

    // Everything at the head is of one piece: each recommendation is approved or it is not, the sums are those
    // of the items, and the report of a round that is there has come with it or will come next.
    std::string what_is_wrong() {
        const views::Moment moment(m_house.snapshot(), *parse_day("2030-01-01"));
        const views::ThingId review = moment.find("r1");
        const views::Counts counts = moment.counts(review);
        views::Counts summed;
        for (const views::ThingId item : moment.items(review)) {
            const auto state = moment.state(item);
            if (!state.is_there()) continue;
            ++summed.outcomes[static_cast<std::size_t>(state.cell.outcome)];
            const auto decisions = moment.facts(item, ledger::Machine::decision);
            if ((state.cell.outcome == Outcome::approved) != !decisions.empty())
                return "a decision without its state";
            for (const views::Fact& fact : moment.facts(item, ledger::Machine::implementation))
                if (fact.lead() >= moment.known()) return "an event from behind the snapshot";
        }
        if (summed[Outcome::approved] != counts[Outcome::approved])
            return "sums that are not those of the items";
        return {};
    }

    store::MemoryStore m_store;
    FixedClock m_clock{*parse_instant("2026-03-01T12:00:00.000Z")};
    SeededChance m_chance{7};
    House m_house{m_store, m_clock, m_chance};
};

} // namespace

TEST_F(Readers, see_whole_states_while_the_writer_records) {
    record({{"sources.csv", "id,code,title.en\nr1/sources/s1,S1,Scorecard\n"},
            {"bodies.csv", "id,name.en,cites\nbodies/board,Board,r1/sources/s1\n"},
            {"reviews.csv", "id,title.en,cites\nr1,First review,S1\n"},
            {"rounds.csv", "id,on,body,cites\nr1/actions/2021-07-22,2021-07-22,bodies/board,S1\n"}});

    std::atomic<bool> done = false;
    std::atomic<int> asked = 0;
    std::vector<std::string> wrong(3);
    std::vector<std::thread> readers;
    for (std::string& found : wrong)
        readers.emplace_back([&, this] {
            while (!done && found.empty()) {
                if (m_house.snapshot()->size > 0) found = what_is_wrong();
                ++asked;
            }
        });
    for (int i = 1; i <= recommendations; ++i) {
        const std::string item = "r1/" + std::to_string(i);
        record({{"recommendations.csv",
                 "id,number,on,cites\n" + item + "," + std::to_string(i) + ",2021-01-25,S1\n"}});
        record({{"determinations.csv",
                 "id,round,outcome,on,cites\n" + item + ",r1/actions/2021-07-22,approved,2021-07-22,S1\n"}});
    }
    for (int i = 0; i < reports; ++i) // many events of one item make its parts of the record grow and move
        record(
            {{"implementation.csv", "id,on,status,cites\nr1/" + std::to_string(i % recommendations + 1) + ',' +
                                        iso(Day{parse_day("2022-01-01")->number + i}) + ",in_progress,S1\n"}});
    while (asked < 50) std::this_thread::yield();
    done = true;
    for (std::thread& reader : readers) reader.join();
    for (const std::string& found : wrong) EXPECT_EQ(found, "");
    EXPECT_EQ(what_is_wrong(), "");
    const views::Moment moment(m_house.snapshot(), *parse_day("2030-01-01"));
    EXPECT_EQ(moment.counts(moment.find("r1"))[Outcome::approved], recommendations);
    EXPECT_EQ(moment.counts(moment.find("r1"))[Status::in_progress], recommendations);
}

} // namespace heed::actions
