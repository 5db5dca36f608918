// A recipe: which finders read which document, and the words of the body that wrote it. An operator writes it
// as a small text file (docs/importing.md):
//
//     # how the roads council writes
//     on source S4: status-table, activity-table
//     on kind letter: letter, forecast
//     item = "proposal"
//     column status = "How far"
//     outcome rejected = "not taken forward", "set aside"
//     status in-progress = "Started"
#pragma once

#include "probes/finder_words.h"

#include "base/result.h"

#include <set>

namespace heed::proposals {

struct RecipeProblem {
    std::size_t line = 0; // from 1; 0 for the file as a whole
    std::string found;
    std::string expected;
    std::string text() const; // "line 3: found "...", expected ..."
};

class Recipe {
public:
    // Whether a rule reads the document: by the line of its source, else that of its kind, else that of any.
    // Rules read all that no line names.
    bool runs(std::string_view rule, std::string_view source_code, std::string_view source_kind) const;
    const probes::FinderWords& words() const { return m_words; }

private:
    friend std::vector<RecipeProblem> read_recipe(std::string_view text, Recipe& recipe);

    std::map<std::string, std::set<std::string, std::less<>>, std::less<>>
        m_rules; // by "source s4", "kind letter", "any"
    probes::FinderWords m_words;
};

inline constexpr std::size_t recipe_bytes_max = 64 << 10;
inline constexpr std::size_t recipe_problems_max = 50;

// All problems, in the order of the lines; the recipe is whole when there is none. Any bytes will do.
std::vector<RecipeProblem> read_recipe(std::string_view text, Recipe& recipe);

// The names of all rules, as proposals have them.
const std::vector<std::string_view>& rule_names();

} // namespace heed::proposals
