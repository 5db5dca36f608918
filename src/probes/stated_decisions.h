// What a page says was decided, and when: item by item, and in numbers.
#pragma once

#include "base/civil.h"
#include "domain/vocabulary.h"
#include "probes/finder_words.h"
#include "probes/finding.h"

#include <optional>

namespace heed::probes {

// One number of a list that stands beside an outcome: "reject Recommendations 8.1 and 8.2".
struct StatedDecision {
    std::string number;
    domain::Outcome outcome{}; // approved, rejected or pending
    Day on;
    std::size_t passage = 0; // where the number stands
    std::size_t dated = 0;   // where the day stands: the same, or the text that introduces the item
};

// "On 4 May 2031 the council took action on 40 proposals. It adopted twelve ..."
struct StatedAction {
    struct Sum {
        std::int64_t count = 0;
        std::size_t passage = 0, at = 0, size = 0; // of the words that state it, in bytes
    };
    Day on;
    std::size_t dated = 0;    // the passage that says that something was acted on, and when
    std::optional<Sum> acted; // on how many
    std::optional<Sum> approved, rejected, pending; // nothing where none or several are stated
    bool has_numbers() const { return acted || approved || rejected || pending; }
};

// "Adopt", "declined", "placed ... among the pending": what a verb says was decided.
std::optional<domain::Outcome> outcome_of(std::string_view verb, std::string_view text);
// The same of the words in front of a byte: the body's own ones come first.
std::optional<domain::Outcome> outcome_before(std::string_view verb, std::string_view text, std::size_t at,
                                              const FinderWords& words);

// The one day that a text names; nothing when it names none or several.
std::optional<Day> day_in(std::string_view text);

// In the order of the page. Items belong to the text before them and have its day. Rows of tables are left out.
std::vector<StatedDecision> find_decisions(Passages passages, const FinderWords& words = {});
std::vector<StatedAction> find_actions(Passages passages, const FinderWords& words = {});

} // namespace heed::probes
