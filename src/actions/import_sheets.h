// A folder of sheets becomes one change: read, checked by every rule, its effect told, and only then recorded.
#pragma once

#include "actions/house.h"
#include "actions/sheet_rows.h"

#include <map>
#include <string>
#include <vector>

namespace heed::actions {

struct ImportFile {
    std::string name; // "rounds.csv"
    std::string bytes;
};

struct Import {
    ledger::Change change;
    std::size_t held = 0; // rows that the record holds already, word for word
};

// Drafts one change from all files, in the order in which sheets depend on each other. `title` names the import
// in the list of changes. Files that are no sheet are a problem too. Rows that the record holds already are
// left out: importing the same sheets twice changes nothing.
Result<Import, std::vector<Problem>> draft_import(House& house, const std::vector<ImportFile>& files,
                                                  const std::string& title, Chance& chance);

// What the change would do, in numbers: for each review the counts before and after, and what is new.
struct Effect {
    struct Review {
        std::string code;
        views::Counts before, after;
        std::size_t items_before = 0, items_after = 0;
    };
    std::map<std::string, std::size_t> events; // by type
    std::vector<Review> reviews;
    std::size_t disputed = 0; // facts with a second claim in this change
};
Effect effect_of(const views::Record& with_change, ledger::EventNo base, Day today);

} // namespace heed::actions
