// Citations as they stand in a cell of a sheet:
//
//   S4 #c2d10b9e [2] "exact words" | S1 #77b0e41d | S4@2 #3f9a1c02
//
// A source is named by its code within the review that the row is about, or by its address (r1/sources/s4). A
// quotation mark within a quotation is doubled. Captures other than the first are named behind @.
#pragma once

#include "ledger/event.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::ledger {

struct CitationText {
    std::string source; // as written: code or address
    std::string passage;
    std::uint32_t cap = 0; // 0 when there is no passage
    std::uint32_t col = 0;
    std::string quote;
    bool operator==(const CitationText&) const = default;
};

Result<std::vector<CitationText>> parse_citations(std::string_view cell);
std::string citations_cell(const std::vector<CitationText>& citations);

} // namespace heed::ledger
