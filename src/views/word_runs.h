// Which words of a text were taken out and which were put in, in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heed::views {

struct WordRun {
    enum class Is : std::uint8_t { same, taken, put };
    Is is = Is::same;
    std::string text; // with the blanks between its words, none at its ends
    bool operator==(const WordRun&) const = default;
};

// The longest common run of words stays; texts that differ at great length are told as taken out and put in as
// a whole. Words are parted by white space, cells of a row by TAB.
std::vector<WordRun> word_runs(std::string_view before, std::string_view after);

} // namespace heed::views
