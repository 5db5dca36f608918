// A foreign spreadsheet as rows for the sheets of a record: its columns as somebody says or as they look, its
// words as the record has them, each fact with its cell.
#pragma once

#include "proposals/foreign_items.h"
#include "proposals/proposal.h"
#include "proposals/round_ids.h"

namespace heed::proposals {

// A word of a cell and what it becomes.
struct ForeignWord {
    std::string column; // the head of one that has it
    Meaning is = Meaning::ignored;
    std::string words, becomes; // `becomes` is empty where nothing is known
    std::string why;
    std::size_t cells = 0;
};

struct ForeignSheets {
    std::vector<ForeignTable> tables;
    std::vector<ForeignWord> words;
    std::vector<RowAccount> rows;
    std::vector<std::string> missing; // what no cell says and all rows need: "the day of the statuses"
    std::vector<Proposal> proposals;  // empty when the document is no spreadsheet
};

// Requires passages with anchors. `language` is that of its words, BCP 47.
ForeignSheets read_foreign_sheets(probes::Passages passages, std::string_view review, std::string_view language,
                                  const RoundIds& rounds, const Mapping& mapping, views::Ask& ask);

// The guesses, to be looked at, edited and used as a mapping.
Mapping mapping_of(const ForeignSheets& sheets, const Mapping& said);

} // namespace heed::proposals
