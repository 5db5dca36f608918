// A record with one captured page that nothing is recorded of yet: a council that has four recommendations
// before it.
#pragma once

#include "base/json.h"
#include "cli/program.h"

#include <gtest/gtest.h>

namespace heed::testing_cli {

class Council : public testing::Test {
protected:
    void SetUp() override;

    Ended run(std::vector<std::string> arguments) const; // with --data
    // The same of the source S1.
    Ended of_source(std::string command, std::vector<std::string> more = {}) const;
    // "new determinations r1/7.1", one a line.
    std::string proposed() const;
    std::string key_of(std::string_view sheet, std::string_view id) const;

    Place place;
    const std::string page =
        "Roads\n\nOn 4 May 2024, the council took action on 4 recommendations. It chose to:\n\n"
        "- Adopt 2 recommendations on bridges, subject to costing\n- Decline 2 recommendations (8.1, 8.2);\n\n"
        "Number | Status | Priority set by the drivers | Description | Update as of 30 June 2024 |\n"
        "---|---|---|---|---|\n"
        "7.1 | Done | N/A | Mend the old bridge | Documentation is in progress. |\n"
        "7.2 | Halted | N/A | Mend the new bridge | N/A |\n\nWhat happened\n\nPhase | Activity | Date "
        "|\n---|---|---|\n"
        "Start | Call for drivers | 3 Jan 2024 |\nWork | Report to the council | 5 Apr 2024 |\n";
};

} // namespace heed::testing_cli
