// Texts of delimited cells, as spreadsheets save them: which dialect and encoding one is in, told by looking.
#pragma once

#include "base/result.h"
#include "intake/sheet_row.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

// What parts the cells: comma, semicolon, TAB or bar. Nothing when it is no such text: in nearly every row
// stand as many cells, and the first rows are no sentences. A first line `sep=;` decides. Requires UTF-8.
std::optional<char> delimiter_of(std::string_view text);

// All rows, empty ones left out but counted. Refuses a quoted cell that does not end, with its line.
Result<std::vector<SheetRow>> read_delimited(std::string_view text, char delimiter);

// The same text in UTF-8, when it is in UTF-16 or Windows-1252 and is a text of delimited cells; else nothing.
struct Decoded {
    std::string text;
    std::string_view encoding; // "UTF-16", "windows-1252"
};
std::optional<Decoded> decode_delimited(std::string_view raw);

} // namespace heed::intake
