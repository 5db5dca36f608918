// A scenario is a folder: sheets in sub-folders, what happens in `when`, what is then seen in `then`.
//
//     at 2026-03-01T10:00:00Z       the clock stands here from now on
//     import entered                a sub-folder of sheets as one change
//     correct 12 on=2026-02-03      a further event that corrects the day of that one; `withdraw 12` takes it
//     back get /r1.json?as-of=2026-02-01 an answer of the site; JSON is shown one member a line text /r1/1.1 a
//     page as a reader of its main part would read it
//
// HEED_EXPECT=1 (script/expect) writes what is seen instead of comparing it; the change is then reviewed.
#include "support/reading.h"
#include "support/small_house.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace heed::testing_support {
namespace {

namespace fs = std::filesystem;

const fs::path folder_of_all = source_path("tests/scenarios");

std::vector<std::string> scenarios() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_of_all))
        if (fs::exists(entry.path() / "when")) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string shown(const Answer& answer, bool as_text) {
    std::string out;
    if (answer.status != 200) out += std::to_string(answer.status) + '\n';
    if (as_text) return out + text_of_main(answer.body);
    return out + (answer.type.find("json") != std::string::npos ? spread_json(answer.body) : answer.body);
}

std::string play(const fs::path& folder) {
    std::istringstream story(file_text((folder / "when").string()));
    SmallHouse house("2026-01-01");
    std::string seen, line;
    while (std::getline(story, line)) {
        if (line.empty() || line.starts_with('#')) continue;
        const auto space = line.find(' ');
        const std::string verb = line.substr(0, space), object = line.substr(space + 1);
        if (verb == "at") {
            house.set_time(object);
            continue;
        }
        seen += "> " + line + '\n';
        if (verb == "import") {
            const std::string problems = house.try_import(sheets_in((folder / object).string()), object);
            seen += problems.empty()
                        ? "the record holds " + std::to_string(house.house().snapshot()->size) + " events\n"
                        : problems;
        } else if (verb == "correct") {
            const auto day = object.find(" on=");
            seen += house.correct(static_cast<views::EventNo>(std::stoul(object)), object.substr(day + 4));
        } else if (verb == "withdraw") {
            seen += house.withdraw(static_cast<views::EventNo>(std::stoul(object)));
        } else if (verb == "get" || verb == "text") {
            seen += shown(house.get(object), verb == "text");
        } else {
            ADD_FAILURE() << "no such command: " << line;
        }
        if (!seen.ends_with('\n')) seen += '\n';
        seen += '\n';
    }
    return seen;
}

class Scenario : public ::testing::TestWithParam<std::string> {};

TEST_P(Scenario, is_told_as_expected) {
    const fs::path folder = folder_of_all / GetParam();
    const std::string seen = play(folder);
    if (std::getenv("HEED_EXPECT") != nullptr) {
        std::ofstream(folder / "then", std::ios::binary) << seen;
        return;
    }
    const std::string expected = fs::exists(folder / "then") ? file_text((folder / "then").string()) : "";
    EXPECT_TRUE(seen == expected) << difference(expected, seen) << "script/expect " << GetParam()
                                  << " accepts it";
}

INSTANTIATE_TEST_SUITE_P(scenarios, Scenario, ::testing::ValuesIn(scenarios()), [](const auto& scenario) {
    std::string name = scenario.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace
} // namespace heed::testing_support
