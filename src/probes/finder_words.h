// The words of one body, beside those that the finders know: what a recipe says (proposals/recipe.h).
#pragma once

#include "domain/vocabulary.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::probes {

// All in lower case.
struct FinderWords {
    std::map<std::string, domain::Outcome, std::less<>> outcomes;         // "not taken forward" -> rejected
    std::map<std::string, std::vector<std::string>, std::less<>> columns; // "status" -> words of heads
    std::map<std::string, std::string, std::less<>> statuses;             // "started" -> "in-progress"
    std::vector<std::string> items; // "proposal": what is counted, singular

    // Of the phrase that ends right in front of a byte, but for blanks, a colon or bracket, and the word for
    // items. The longest counts.
    std::optional<domain::Outcome> outcome_before(std::string_view text, std::size_t at) const;
    // Of the phrase that stands in a text, as its first words or behind "was" or "were".
    std::optional<domain::Outcome> outcome_behind(std::string_view text) const;
    bool is_item(std::string_view singular) const;
};

} // namespace heed::probes
