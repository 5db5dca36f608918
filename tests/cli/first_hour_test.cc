// The trial on the five documents as they were received.
#include "base/csv.h"
#include "base/json.h"
#include "cli/program.h"
#include "support/received_documents.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <iostream>

namespace heed::testing_cli {
namespace {

namespace fs = std::filesystem;

const fs::path sheets = fs::path(HEED_SOURCE) / "data" / "ssr2" / "1-five-documents";

class FirstHour : public testing::Test {
protected:
    void SetUp() override {
        documents = testing_support::received_documents();
        if (documents.empty()) GTEST_SKIP();
    }
    Ended run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--data", place.text("record")});
        return heed(arguments);
    }
    std::string counts_on(const std::string& day) const {
        const auto json = parse_json(run({"asof", "ssr2", "--as-of", day, "--json"}).out);
        const Json* decisions = json ? json->find("decisions") : nullptr;
        if (decisions == nullptr) return "none";
        const auto count = [&](std::string_view outcome) {
            const Json* number = decisions->find(outcome);
            return number != nullptr ? number->number : -1;
        };
        return fmt::format("{}/{}/{}", count("approved"), count("rejected"), count("pending"));
    }
    Place place;
    fs::path documents;
};

std::size_t rows_of(const fs::path& sheet) {
    const std::string bytes = bytes_of(sheet);
    CsvReader reader(bytes);
    std::size_t rows = 0;
    while (!reader.at_end())
        if (reader.next()) ++rows;
    return rows - 1;
}

} // namespace

// Who the bodies are, which reviews and sources there are, and what the words of a status mean is given; all
// else comes from the pages.
TEST_F(FirstHour, pages_become_a_record_without_retyping) {
    for (const char* sheet : {"bodies.csv", "reviews.csv", "sources.csv", "schemes.csv"})
        place.put(std::string("sheets/") + sheet, bytes_of(sheets / sheet));
    ASSERT_EQ(run({"import", place.text("sheets")}).code, 0);
    ASSERT_EQ(run({"intake", documents.string()}).code, 0);
    for (const char* source : {"S4", "S1"}) {
        const Ended done =
            run({"accept", "--review", "ssr2", "--source", source, "--all", "new", "--all", "confirms"});
        EXPECT_EQ(done.code, 0) << done.err;
    }
    EXPECT_EQ(counts_on("2021-07-22"), "13/16/34");
    EXPECT_EQ(counts_on("2022-05-01"), "14/18/31");
    EXPECT_EQ(counts_on("2022-11-16"), "23/30/10");
    EXPECT_EQ(counts_on("2023-09-10"), "24/38/1");
    const Ended cited = run({"check-citations"});
    EXPECT_EQ(cited.code, 0) << cited.out;
    EXPECT_TRUE(cited.says("409 citations hold, 0 do not")) << cited.out;
}

// The sheets of the five documents were made by hand, row by row: what is proposed and is not among them would
// be false.
TEST_F(FirstHour, nothing_is_proposed_that_the_pages_do_not_say) {
    ASSERT_EQ(run({"import", sheets.string()}).code, 0);
    ASSERT_EQ(run({"intake", documents.string()}).code, 0);
    const auto json = parse_json(run({"propose", "--review", "ssr2", "--json"}).out);
    ASSERT_TRUE(json);
    std::map<std::string, std::size_t> proposed;
    for (const Json& source : json->find("items")->items)
        for (const Json& one : source.find("proposals")->items) {
            EXPECT_EQ(one.text_at("standing"), "known")
                << one.text_at("sheet") << ' ' << one.find("row")->text_at("id") << ": "
                << one.text_at("against");
            ++proposed[std::string(one.text_at("sheet"))];
        }
    std::map<std::string, std::size_t> stated;
    for (const auto& entry : fs::directory_iterator(sheets))
        stated[entry.path().stem().string()] = rows_of(entry.path());
    std::size_t all = 0, found = 0;
    for (const auto& [sheet, rows] : stated) {
        const std::size_t of_these =
            std::min(proposed[sheet], rows); // two sources of one row make two proposals
        std::cout << fmt::format("  {:16} {:3} of {:3} rows are proposed\n", sheet, of_these, rows);
        all += rows;
        found += of_these;
    }
    std::cout << fmt::format("{} of {} rows that the documents state are proposed ({:.0f}%), nothing false\n",
                             found, all, 100.0 * static_cast<double>(found) / static_cast<double>(all));
    for (const char* whole :
         {"recommendations", "determinations", "conditions", "implementation", "priorities"})
        EXPECT_EQ(proposed[whole], stated[whole]) << whole;
    EXPECT_GE(found, 256u);
}

} // namespace heed::testing_cli
