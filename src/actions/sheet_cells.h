// The text of one cell as the value of a member, and back.
#pragma once

#include "ledger/event.h"
#include "ledger/sheets.h"

#include <string>
#include <string_view>

namespace heed::actions {

// A cell by the form of its member: lists are parted by "; ". Refuses with what was expected.
Result<ledger::Value> parse_cell(std::string_view cell, const ledger::FieldRow& field);

// One piece of `kept` or `passages`.
Checked set_piece(ledger::Event& event, const ledger::SheetColumn& column, std::string_view cell);

// Columns that repeat part of the id are only compared: the review's code, or the number of a recommendation as
// printed.
Checked compare_with_id(std::string_view about, std::string_view what, std::string_view cell);

// The number of a recommendation as printed ("R10.1") belongs to its id ("r1/10.1" or "r1/r10.1"): the same in
// lower case, perhaps without the letters in front.
Checked number_fits_id(std::string_view about, std::string_view number);

std::string shorten(std::string_view text); // for messages: at most 60 characters, no line ends

} // namespace heed::actions
