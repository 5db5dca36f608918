// The sheets: which spreadsheet columns say what of which events. One table for import and export.
//
// One row is one event: one claim of one or more sources that agree. The first column is `id`, the thing the
// event is about; the last are `cites` and `odd`. docs/sheets.md describes every column.
#pragma once

#include "ledger/event_types.h"

#include <span>
#include <string_view>
#include <vector>

namespace heed::ledger {

enum class Holds : std::uint8_t {
    field,   // a member of `val`
    piece,   // one piece of `kept` or `passages`: media, sha256, size, count
    on,      // the event's date
    to,      // its last day
    text,    // words by language: the column is NAME.en, NAME.ar, ...
    person,  // a name in the disclosure `person`
    link,    // an outside address or file name in the disclosure `link`
    repeats, // part of the id or of another column, only compared
    verb,    // which type the row is, perhaps with the member `what`: defer, report:submitted
    claim    // a claim of the same thing, named by its first source; the member holds the number of its event
};

struct SheetColumn {
    std::string_view name;
    Holds holds;
    Field field{}; // of `field`
    std::string_view word =
        {}; // of `text`, `person`, `link`; of `repeats`: review, number, part_of, recommendation, part, id
};

// A row of the sheet is an event of the first type whose marking column is filled in (and the other one empty);
// the last type needs none.
struct SheetType {
    Type type;
    std::string_view marked_by = {};
    std::vector<SheetColumn> columns;
    std::string_view unless = {};
};

struct Sheet {
    std::string_view name; // also the file: NAME.csv
    std::vector<SheetType> types;
    const SheetType* find(Type type) const;
    // All column names between id and cites in the order of the table, each once.
    std::vector<std::string_view> columns() const;
    bool is_text(std::string_view column_name) const;
};

// In the order in which an import records them: what others refer to comes first.
std::span<const Sheet> sheets();
const Sheet* find_sheet(std::string_view name);
const Sheet* sheet_of(Type type);

} // namespace heed::ledger
