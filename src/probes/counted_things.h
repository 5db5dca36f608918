// How many of what a sentence states, and the numbers of recommendations it lists.
#pragma once

#include "probes/finder_words.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heed::probes {

struct Count {
    std::uint32_t number = 0;
    std::vector<std::string> things; // the words behind it in its clause, singular, at most four
    std::string thing;               // the first plural among them, singular; empty when there is none
    std::string deed;                // the word in front of it in its clause, in lower case
    std::size_t at = 0, size = 0;    // of the number, in bytes

    bool is_of(std::string_view thing) const;
    bool is_of_items(const FinderWords& words) const; // of recommendations, whatever the body calls them
};

// "34 recommendations", "three pending recommendations", "the 63 final recommendations". Dates, years and
// numbers such as 5.4 are no counts.
std::vector<Count> find_counts(std::string_view text);

struct NumberList {
    std::vector<std::string> numbers; // ranges written out
    std::string deed;                 // the word in front of it but for "Recommendations", in lower case
    std::size_t at = 0, size = 0;     // in bytes
};

// "2.1, 2.2 and 2.4", "18.1-18.3", "Recommendation 5.4": numbers with one dot. What
// follows a section, a version or a clause is no number of a recommendation.
std::vector<NumberList> find_number_lists(std::string_view text, const FinderWords& words = {});

} // namespace heed::probes
