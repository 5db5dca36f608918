// The rows of a foreign spreadsheet gathered by recommendation, and what became of every one of them.
#pragma once

#include "proposals/foreign_columns.h"

#include <map>

namespace heed::proposals {

// What became of one row; each row below a header has one.
struct RowAccount {
    enum class Became : std::uint8_t { proposed, merged, refused, left_out };
    std::string sheet; // name of the worksheet; empty when it has none
    int row = 0;
    Became became = Became::proposed;
    std::string why; // "it has no number and goes on from row 12"; empty when it is proposed
};
std::string_view name(RowAccount::Became became);

// One cell of a recommendation.
struct ForeignCell {
    Meaning is = Meaning::ignored;
    std::string words;
    std::size_t passage = 0;
    const ForeignColumn* column = nullptr;
};

struct ForeignItem {
    std::string number; // as printed
    std::vector<ForeignCell> cells;
    const ForeignCell* find(Meaning meaning) const; // the first
};

struct ForeignItems {
    std::vector<ForeignItem> items; // in the order of their first rows
    std::vector<RowAccount> rows;   // of all tables
};

// Rows of one number are one recommendation: a row without a number goes on from the one above it. Where two
// rows say different things, the later one is refused. `is_there` knows the numbers that the review has; a
// number that it does not have needs a title or a wording, unless the review has none at all. Tables outlive
// what is returned.
struct Existing {
    bool any = false;                                        // the review has recommendations
    std::map<std::string, std::string, std::less<>> numbers; // by number in lower case: the address
};
ForeignItems gather_items(probes::Passages passages, const std::vector<ForeignTable>& tables,
                          const Existing& existing);

} // namespace heed::proposals
