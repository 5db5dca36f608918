// The tables of a foreign spreadsheet and what their columns hold: as somebody says, else by their heads, else
// by their cells; each with the reason.
#pragma once

#include "probes/finding.h"
#include "proposals/cell_words.h"
#include "proposals/sheet_mapping.h"

#include <optional>

namespace heed::proposals {

struct ForeignColumn {
    std::size_t column = 0; // from 0
    std::string letters;    // "C"
    std::string head;
    std::optional<Meaning> is; // nothing: it is not known, and nothing of it is taken
    std::string why;
    DateOrder order = DateOrder::unknown; // of a column of days
};

struct ForeignTable {
    std::string name;                                       // of the worksheet; empty when it has none
    std::size_t header = 0;                                 // passage
    std::vector<std::size_t> above, rows;                   // passages
    std::vector<ForeignColumn> columns;                     // one for each
    std::optional<std::size_t> find(Meaning meaning) const; // column
};

// Tables whose rows know their numbers, in the order of the document. One column for each meaning; notes can be
// several.
std::vector<ForeignTable> find_foreign_tables(probes::Passages passages, const Mapping& mapping,
                                              const KnownWords& words, const BodyNames& bodies);

// "8.1" of "8.1", "Rec. 8.1", "R8.1" and "#8.1."; empty when the cell is no number of a recommendation.
std::string number_in_cell(std::string_view cell);

} // namespace heed::proposals
