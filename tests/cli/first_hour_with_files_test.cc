// docs/first-hour.md, followed with the files of tests/world/first-hour: what stands in the sheets from which
// the PDFs were made is in the record afterwards, and nothing else.
#include "base/csv.h"
#include "base/text.h"
#include "cli/program.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <iostream>
#include <set>

namespace heed::testing_cli {
namespace {

namespace fs = std::filesystem;

const fs::path files = fs::path(HEED_SOURCE) / "tests" / "world" / "first-hour";

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const fs::path& sheet) {
    const std::string bytes = bytes_of(sheet);
    CsvReader reader(bytes);
    std::vector<std::string> heads;
    std::vector<Row> out;
    while (!reader.at_end()) {
        const auto row = reader.next();
        if (!row) break;
        std::vector<std::string> cells(row->cells.begin(), row->cells.end());
        if (heads.empty()) {
            heads = std::move(cells);
            continue;
        }
        out.emplace_back();
        for (std::size_t i = 0; i < std::min(heads.size(), cells.size()); ++i) out.back()[heads[i]] = cells[i];
    }
    return out;
}

// The page of instructions: the sheets that it shows are written, the commands that it shows are run.
class FirstHourWithFiles : public testing::Test {
protected:
    void SetUp() override {
        for (const auto& entry : fs::directory_iterator(files))
            if (entry.path().extension() == ".pdf")
                place.put("documents/" + entry.path().filename().string(), bytes_of(entry.path()));
        const std::string page = bytes_of(fs::path(HEED_SOURCE) / "docs" / "first-hour.md");
        std::string sheet, bytes;
        for (const std::string_view line : split(page, '\n')) {
            if (line.starts_with("```csv ")) {
                sheet = line.substr(7);
            } else if (line == "```") {
                place.put(sheet, bytes);
                sheet.clear();
                bytes.clear();
            } else if (!sheet.empty()) {
                bytes += std::string(line) + '\n';
            } else if (line.starts_with("    heed ")) {
                run(line.substr(9));
            }
        }
        const Ended exported = heed({"export", "--data", place.text("record"), "--to", place.text("out")});
        EXPECT_EQ(exported.code, 0) << exported.err;
    }

    void run(std::string_view command) {
        std::vector<std::string> arguments;
        for (const std::string_view word : split(command, ' ')) {
            const bool is_ours = word == "record" || word == "sheets" || word.starts_with("documents/");
            arguments.push_back(is_ours ? place.text(word) : std::string(word));
        }
        last = heed(arguments);
        said += last.out;
        ++commands;
        EXPECT_EQ(last.code, 0) << command << '\n' << last.err << last.out;
    }

    std::vector<Row> recorded(const char* sheet) const {
        return rows_of(place / ("out/" + std::string(sheet)));
    }

    Place place;
    Ended last;
    std::string said;
    std::size_t commands = 0;
};

// "bodies/county-council; ..." by the names of the bodies.
std::string names_of(std::string_view addresses, const std::map<std::string, std::string>& bodies) {
    std::string out;
    for (const std::string_view address : split(addresses, ';')) {
        const auto name = bodies.find(std::string(trim(address)));
        if (!trim(address).empty())
            out += (out.empty() ? "" : "; ") + (name == bodies.end() ? std::string("?") : name->second);
    }
    return out;
}

} // namespace

TEST_F(FirstHourWithFiles, everything_that_the_files_say_of_recommendations_is_recorded) {
    EXPECT_EQ(commands, 14u);
    std::map<std::string, std::string> bodies, outcome_words;
    for (const Row& row : recorded("bodies.csv"))
        if (!row.at("name.en").empty()) bodies.emplace(row.at("id"), row.at("name.en"));
    std::set<std::string> found;
    std::size_t false_ones = 0, stated = 0;
    const auto expect = [&](const std::string& fact) {
        stated += 1;
        return found.contains(fact);
    };
    for (const Row& row : recorded("recommendations.csv")) {
        const std::string number = row.at("number");
        for (const char* column : {"title.en", "wording.en", "area"})
            if (!row.at(column).empty()) found.insert(number + ' ' + column + ' ' + row.at(column));
        if (const std::string owners = names_of(row.at("addressed_to"), bodies); !owners.empty())
            found.insert(number + " owner " + owners);
    }
    for (const Row& row : recorded("priorities.csv"))
        found.insert(row.at("recommendation") + " priority " + row.at("level") + ' ' + row.at("rater"));
    for (const Row& row : recorded("determinations.csv"))
        found.insert(row.at("recommendation") + ' ' + row.at("on") + ' ' + row.at("outcome") + ' ' +
                     row.at("reason.en"));

    std::set<std::string> missed = {}, wanted;
    for (const Row& row : rows_of(files / "recommendations.csv")) {
        const std::string number = row.at("number");
        wanted.insert({number + " title.en " + row.at("title"), number + " wording.en " + row.at("wording"),
                       number + " area " + lower_ascii(row.at("category")),
                       number + " owner " + row.at("owner"),
                       number + " priority " + lower_ascii(row.at("priority")) + " bodies/team"});
    }
    const std::map<std::string, std::string> days = {
        {"1", "2023-09-04"}, {"2", "2024-02-12"}, {"3", "2024-10-07"}, {"4", "2025-06-16"}};
    for (const Row& row : rows_of(files / "decisions.csv"))
        wanted.insert(row.at("number") + ' ' + days.at(row.at("round")) + ' ' + row.at("outcome") + ' ' +
                      row.at("reason"));
    for (const std::string& fact : wanted)
        if (!expect(fact)) missed.insert(fact);
    for (const std::string& fact : found) {
        false_ones += !wanted.contains(fact);
        EXPECT_TRUE(wanted.contains(fact)) << "not stated: " << fact;
    }
    for (const std::string& fact : missed) ADD_FAILURE() << "missed: " << fact;
    std::cout << fmt::format("{} of {} facts of 33 recommendations are recorded, {} false\n",
                             stated - missed.size(), stated, false_ones);
}

TEST_F(FirstHourWithFiles, every_fact_leads_to_its_page) {
    EXPECT_NE(said.find(" citations hold, 0 do not"), std::string::npos) << said;
    EXPECT_NE(said.find(", page 5"), std::string::npos) << said;
    EXPECT_TRUE(last.says("33 recommendations")) << last.out;
    run("propose --review bridges --source S1 --data record");
    EXPECT_TRUE(last.says("recorded from this source: 66")) << last.out;
    EXPECT_FALSE(last.says("new:")) << last.out;
}

} // namespace heed::testing_cli
