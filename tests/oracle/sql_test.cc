// The third opinion: counts by one SQL statement over the leaves of the SQLite store, beside the views and the
// plain fold.
#include "oracle/plain_fold.h"
#include "store/sqlite/sqlite_store.h"
#include "support/small_house.h"
#include "world/random_record.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <unistd.h>

namespace heed::testing_oracle {
namespace {

namespace fs = std::filesystem;

struct Place {
    fs::path path = fs::temp_directory_path() / ("heed-sql-" + std::to_string(::getpid()) + ".sqlite");
    Place() { remove(); }
    ~Place() { remove(); }
    void remove() const {
        for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(path.string() + suffix);
    }
};

using Cells = std::map<std::pair<std::string, std::string>, std::pair<std::int64_t, std::int64_t>>;

Cells by_sql(const fs::path& file, const std::string& sql, const std::string& review, Day day, EventNo known) {
    store::Database db(file, store::Database::Access::read);
    store::Statement statement = db.prepare(sql);
    const std::string on = iso(day);
    statement.bind(1, review).bind(2, on).bind(3, static_cast<std::int64_t>(known));
    Cells cells;
    while (statement.step())
        cells[{std::string(statement.blob(0)), std::string(statement.blob(1))}] = {statement.number(2),
                                                                                   statement.number(3)};
    return cells;
}

Cells by_views(const views::Moment& moment, const std::string& review) {
    Cells cells;
    const views::ThingId thing = moment.find(review);
    if (thing == views::none) return cells;
    for (const views::ThingId item : moment.items(thing)) {
        const auto state = moment.state(item);
        if (!state.is_there()) continue;
        auto& cell = cells[{std::string(domain::name(state.cell.outcome)),
                            std::string(domain::name(state.cell.status))}];
        ++cell.first;
        cell.second += moment.is_undetermined(item);
    }
    return cells;
}

std::string shown(const Cells& cells) {
    std::string out;
    for (const auto& [cell, n] : cells)
        out += cell.first + " " + cell.second + ": " + std::to_string(n.first) + " (" +
               std::to_string(n.second) + ")\n";
    return out;
}

std::string sql_of_counts() {
    return testing_support::file_text(testing_support::source_path("tests/oracle/counts.sql"));
}

} // namespace

TEST(sql, counts_by_one_statement_over_the_leaves_agree_with_the_views) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Place place;
        store::SqliteStore store(place.path);
        testing_world::RandomRecord world(seed, store, 120);
        const auto snapshot = world.house().snapshot();
        for (int n = 0; n < 8; ++n) {
            const std::string& review = world.reviews()[n % 2];
            const Day day = world.some_day();
            const auto known = n < 2 ? snapshot->size : static_cast<EventNo>(world.below(snapshot->size + 1));
            ASSERT_EQ(shown(by_views({snapshot, day, known}, review)),
                      shown(by_sql(place.path, sql_of_counts(), review, day, known)))
                << "seed " << seed << ", " << review << " as of " << iso(day) << ", known n" << known;
        }
    }
}

TEST(sql, counts_of_the_shipped_record_agree_with_the_views) {
    Place place;
    store::SqliteStore store(place.path);
    FixedClock clock(testing_support::instant_of("2026-03-01"));
    SeededChance chance(3);
    actions::House house(store, clock, chance);
    const std::string data = testing_support::source_path("data/ssr2/");
    for (const char* batch : {"1-five-documents", "2-other-pages"}) {
        auto import = actions::draft_import(house, testing_support::sheets_in(data + batch), batch, chance);
        ASSERT_TRUE(import);
        ASSERT_TRUE(house.apply(import->change));
    }
    for (const char* day : {"2021-07-21", "2021-07-22", "2022-05-01", "2022-11-16", "2023-09-10", "2026-03-01"})
        EXPECT_EQ(shown(by_views({house.snapshot(), *parse_day(day)}, "ssr2")),
                  shown(by_sql(place.path, sql_of_counts(), "ssr2", *parse_day(day), house.snapshot()->size)))
            << day;
}

} // namespace heed::testing_oracle
