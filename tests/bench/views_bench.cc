// Questions to the made record at two times, and the same questions to SQLite.
#include "bench/benches.h"

#include "actions/house.h"

#include <benchmark/benchmark.h>
#include <memory>

namespace heed::bench {
namespace {

using views::Moment;

struct MadeHouse {
    explicit MadeHouse(const std::filesystem::path& folder) : store(folder / "record.sqlite") {
        const Moment now(house.snapshot(), first_day);
        review = now.find("r1");
        items = now.items(review);
    }
    store::SqliteStore store;
    actions::House house{store, system_clock(), system_chance()};
    views::ThingId review = views::none;
    std::vector<views::ThingId> items;

    Day some_day(SeededChance& chance) const {
        return first_day.plus(static_cast<std::int32_t>(chance.below(days_told)));
    }
};

// The same events in a table of SQLite, in memory, each item by its number: what holds is the last of its kind.
struct Table {
    explicit Table(const std::filesystem::path& folder) : db(":memory:", store::Database::Access::write) {
        db.execute("create table event (item integer, kind integer, day integer, code text);"
                   "begin");
        store::SqliteStore events(folder / "record.sqlite");
        auto insert = db.prepare("insert into event values (?1, ?2, ?3, ?4)");
        events.read(0, events.head().size, [&](const ledger::StoredLeaf& leaf) {
            if (!ledger::read_leaf(leaf.bytes, view) || !view.on) return;
            const bool decision = view.type == ledger::Type::determination_record;
            if (!decision && view.type != ledger::Type::implementation_report) return;
            const auto* code = view.find(decision ? ledger::Field::outcome : ledger::Field::status);
            insert.bind(1, std::stoll(std::string(view.about.substr(3))))
                .bind(2, std::int64_t{decision})
                .bind(3, std::int64_t{view.on->last()->number})
                .bind(4, code->text)
                .run();
        });
        db.execute("commit; create index at on event (item, kind, day, code); analyze");
        items = db.number("select max(item) from event");
    }
    store::Database db;
    ledger::LeafView view;
    std::int64_t items = 0;
};

void state_of_one(benchmark::State& state, const MadeHouse& made) {
    SeededChance chance(1);
    const auto snapshot = made.house.snapshot();
    for (auto _ : state) {
        const Moment moment(snapshot, made.some_day(chance));
        benchmark::DoNotOptimize(moment.state(made.items[chance.below(made.items.size())]));
    }
}

void counts(benchmark::State& state, const MadeHouse& made, double part_known) {
    SeededChance chance(1);
    const auto snapshot = made.house.snapshot();
    const auto known = static_cast<views::EventNo>(snapshot->size * part_known);
    for (auto _ : state)
        benchmark::DoNotOptimize(Moment(snapshot, made.some_day(chance), known).counts(made.review));
}

void counts_of_quarters(benchmark::State& state, const MadeHouse& made) {
    const auto snapshot = made.house.snapshot();
    for (auto _ : state)
        for (int quarter = 1; quarter <= 40; ++quarter)
            benchmark::DoNotOptimize(
                Moment(snapshot, add_months(first_day, 3 * quarter).plus(-1)).counts(made.review));
}

void table_state_of_one(benchmark::State& state, Table& table) {
    SeededChance chance(1);
    auto query =
        table.db.prepare("select kind, code, max(day) from event where item = ?1 and day <= ?2 group by kind");
    for (auto _ : state) {
        query.bind(1, static_cast<std::int64_t>(1 + chance.below(static_cast<std::uint64_t>(table.items))))
            .bind(2, std::int64_t{first_day.number} + static_cast<std::int64_t>(chance.below(days_told)));
        while (query.step()) benchmark::DoNotOptimize(query.blob(1));
        query.reset();
    }
}

void table_counts(benchmark::State& state, Table& table) {
    SeededChance chance(1);
    auto query = table.db.prepare("select code, count(*) from (select kind, code, max(day) from event"
                                  " where day <= ?1 group by item, kind) group by kind, code");
    for (auto _ : state) {
        query.bind(1, std::int64_t{first_day.number} + static_cast<std::int64_t>(chance.below(days_told)));
        while (query.step()) benchmark::DoNotOptimize(query.blob(0));
        query.reset();
    }
}

} // namespace

void add_views(const std::filesystem::path& folder) {
    const auto made = std::make_shared<MadeHouse>(folder);
    const auto table = std::make_shared<Table>(folder);
    const auto add = [](const char* name, auto ask) { benchmark::RegisterBenchmark(name, std::move(ask)); };
    add("state of one", [=](benchmark::State& state) { state_of_one(state, *made); });
    add("state of one, SQLite", [=](benchmark::State& state) { table_state_of_one(state, *table); });
    add("counts", [=](benchmark::State& state) { counts(state, *made, 1); });
    add("counts, SQLite", [=](benchmark::State& state) { table_counts(state, *table); });
    add("counts at 40 quarter ends", [=](benchmark::State& state) { counts_of_quarters(state, *made); });
    add("counts, known half", [=](benchmark::State& state) { counts(state, *made, 0.5); });
}

} // namespace heed::bench
