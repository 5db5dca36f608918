// Sheets out and in again: the same bytes, whatever the record; and sheets that somebody edited add exactly
// what was edited. A failure names its seed.
#include "base/csv.h"
#include "reports/sheets_out.h"
#include "support/small_house.h"
#include "world/random_record.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace heed::testing_random {
namespace {

using Files = std::vector<actions::ImportFile>;
using testing_support::SmallHouse;

std::uint64_t seeds(std::uint64_t usual) {
    const char* asked = std::getenv("HEED_SEEDS");
    return asked == nullptr ? usual : std::strtoull(asked, nullptr, 10);
}

Files exported(actions::House& house) {
    views::WordBook words(house.store());
    Files files;
    for (auto& sheet : reports::export_sheets(house.now(), words))
        files.push_back({sheet.name, std::move(sheet.bytes)});
    return files;
}

// The first line that differs, of the first sheet that does.
std::string difference(const Files& a, const Files& b) {
    if (a.size() != b.size()) return std::to_string(a.size()) + " and " + std::to_string(b.size()) + " sheets";
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].name != b[i].name) return a[i].name + " and " + b[i].name;
        if (a[i].bytes == b[i].bytes) continue;
        std::size_t at = 0;
        while (at < a[i].bytes.size() && at < b[i].bytes.size() && a[i].bytes[at] == b[i].bytes[at]) ++at;
        const auto line = [&](const std::string& bytes) {
            const auto begin = bytes.rfind('\n', at == 0 ? 0 : at - 1);
            return bytes.substr(begin == bytes.npos ? 0 : begin + 1, 200);
        };
        return a[i].name + ":\n" + line(a[i].bytes) + "\n" + line(b[i].bytes);
    }
    return {};
}

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const std::string& bytes) {
    Rows rows;
    CsvReader csv(bytes);
    while (!csv.at_end()) rows.push_back(csv.next()->cells);
    return rows;
}

std::string bytes_of(const Rows& rows) {
    std::string out;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += ',';
            append_csv_cell(out, row[i]);
        }
        out += "\r\n";
    }
    return out;
}

Files shipped(std::string_view batch) {
    return testing_support::sheets_in(testing_support::source_path("data/ssr2/") + std::string(batch));
}

} // namespace

TEST(sheets, export_import_export_gives_the_same_bytes_for_the_shipped_record) {
    SmallHouse first("2026-03-01T10:00:00Z");
    first.import(shipped("1-five-documents"));
    first.set_time("2026-03-02T10:00:00Z");
    first.import(shipped("2-other-pages"));
    const Files once = exported(first.house());
    SmallHouse second("2026-05-05T10:00:00Z");
    ASSERT_EQ(second.try_import(once), "");
    EXPECT_EQ(difference(once, exported(second.house())), "");
}

TEST(sheets, export_import_export_gives_the_same_bytes_for_random_records) {
    for (std::uint64_t seed = 1; seed <= seeds(25); ++seed) {
        store::MemoryStore store;
        testing_world::RandomRecord world(seed, store, 120, testing_world::RandomRecord::Marked::always);
        const Files once = exported(world.house());
        SmallHouse second("2028-03-01T10:00:00Z");
        ASSERT_EQ(second.try_import(once), "") << "seed " << seed;
        ASSERT_EQ(difference(once, exported(second.house())), "") << "seed " << seed;
    }
}

TEST(sheets, importing_twice_changes_nothing) {
    SmallHouse house("2026-03-01T10:00:00Z");
    house.import(shipped("1-five-documents"));
    const auto before = house.store().head();
    ASSERT_EQ(house.try_import(shipped("1-five-documents")), "");
    EXPECT_EQ(house.store().head().size, before.size);
    EXPECT_EQ(house.store().head().root, before.root);
    for (std::uint64_t seed = 1; seed <= seeds(10); ++seed) {
        store::MemoryStore store;
        testing_world::RandomRecord world(seed, store, 120);
        const auto size = world.house().snapshot()->size;
        SeededChance chance(seed);
        const auto again = actions::draft_import(world.house(), exported(world.house()), {}, chance);
        ASSERT_TRUE(again) << "seed " << seed << ": " << again.error().front().text();
        EXPECT_TRUE(again->change.cores.empty())
            << "seed " << seed << " of " << size
            << " events: " << core_bytes(again->change.cores.front().event);
    }
}

// Notes, forecasts and titles of new recommendations: rows that may stand in any number. Some are changed, some
// added, some left out; what is recorded is what was changed and added, and nothing else.
TEST(sheets, edited_sheets_add_exactly_the_difference) {
    for (std::uint64_t seed = 1; seed <= seeds(20); ++seed) {
        store::MemoryStore store;
        testing_world::RandomRecord world(seed, store, 120);
        Files files = exported(world.house());
        SeededChance chance(seed + 1000);
        std::multiset<std::string> expected;
        for (auto& file : files) {
            if (file.name != "totals.csv" && file.name != "bodies.csv" && file.name != "recommendations.csv")
                continue;
            Rows rows = rows_of(file.bytes);
            const auto title = std::find_if(rows[0].begin(), rows[0].end(), [](const std::string& name) {
                return name.ends_with(".en") &&
                       (name.starts_with("title") || name.starts_with("name") || name.starts_with("label"));
            });
            ASSERT_NE(title, rows[0].end());
            const auto column = static_cast<std::size_t>(title - rows[0].begin());
            Rows edited = {rows[0]};
            for (std::size_t i = 1; i < rows.size(); ++i) {
                auto row = rows[i];
                switch (chance.below(6)) {
                case 0: continue; // left out: nothing is withdrawn by a sheet that is silent
                case 1:
                    row[column] = "edited \"" + std::to_string(chance.below(1000)) + "\", twice\nover";
                    if (row != rows[i]) expected.insert(row[0]);
                    break;
                default: break;
                }
                edited.push_back(row);
            }
            file.bytes = bytes_of(edited);
        }
        auto import = actions::draft_import(world.house(), files, "edited", chance);
        ASSERT_TRUE(import) << "seed " << seed << ": " << import.error().front().text();
        std::multiset<std::string> drafted;
        for (const auto& core : import->change.cores)
            if (core.event.type != ledger::Type::import_do) drafted.insert(core.event.about);
        if (drafted != expected)
            for (const auto& core : import->change.cores) std::puts(core_bytes(core.event).c_str());
        ASSERT_EQ(drafted, expected) << "seed " << seed;
        if (drafted.empty()) continue;
        ASSERT_TRUE(world.house().apply(import->change));
        const auto again = actions::draft_import(world.house(), files, "edited", chance);
        ASSERT_TRUE(again);
        EXPECT_TRUE(again->change.cores.empty()) << "seed " << seed;
    }
}

// Any byte of a sheet changed: either the change is refused with a place, or what it says is recorded; never
// anything half.
TEST(sheets, a_byte_changed_anywhere_is_refused_with_its_place_or_recorded) {
    for (std::uint64_t seed = 1; seed <= seeds(15); ++seed) {
        store::MemoryStore store;
        testing_world::RandomRecord world(seed, store, 80);
        const Files files = exported(world.house());
        SeededChance chance(seed + 2000);
        for (int n = 0; n < 20; ++n) {
            Files changed = files;
            std::string& bytes = changed[chance.below(changed.size())].bytes;
            for (std::uint64_t edits = 1 + chance.below(3); edits > 0 && !bytes.empty(); --edits) {
                const std::size_t at = chance.below(bytes.size());
                switch (chance.below(4)) {
                case 0: bytes.erase(at, 1 + chance.below(5)); break;
                case 1: bytes.insert(at, 1, static_cast<char>(chance.below(256))); break;
                case 2: bytes[at] = static_cast<char>(chance.below(256)); break;
                default: bytes.insert(at, bytes.substr(chance.below(bytes.size()), chance.below(60)));
                }
            }
            SmallHouse fresh("2028-03-01T10:00:00Z");
            const auto import = actions::draft_import(fresh.house(), changed, {}, chance);
            EXPECT_EQ(fresh.store().head().size, 0u);
            if (import) continue;
            ASSERT_FALSE(import.error().empty());
            for (const auto& problem : import.error()) {
                EXPECT_FALSE(problem.sheet.empty()) << problem.text();
                EXPECT_FALSE(problem.expected.empty()) << problem.text();
                EXPECT_GT(problem.line, 0u) << "seed " << seed << ": " << problem.text();
            }
        }
    }
}

} // namespace heed::testing_random
