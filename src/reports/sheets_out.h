// The record as sheets: what holds, as known now, in a canonical form. Exported, imported into an empty folder
// and exported again, the bytes are the same. docs/sheets.md.
#pragma once

#include "views/moment.h"
#include "views/word_book.h"

#include <cstdint>
#include <string>
#include <vector>

namespace heed::reports {

struct SheetFile {
    std::string name; // "rounds.csv"
    std::string bytes;
};

// A working sheet has a last column more, `corrects`: the number of the event that the row is. Imported again,
// a row that says otherwise corrects that event.
enum class SheetKind : std::uint8_t { plain, working };

// One file for each sheet that has rows. Recorded time, corrections, deeds and accounts do not leave this way.
std::vector<SheetFile> export_sheets(const views::Moment& now, views::WordBook& words,
                                     SheetKind kind = SheetKind::plain);

} // namespace heed::reports
