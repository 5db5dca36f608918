// Rows of a sheet become drafts of events. Every problem names its sheet, line and column, what stood there and
// what was expected; all are collected, and nothing is recorded while there is one.
#pragma once

#include "ledger/change.h"
#include "ledger/sheets.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::actions {

struct Problem {
    std::string sheet;
    std::size_t line = 0; // of the row in the file, from 1; 0 for the file as a whole
    std::string column;   // empty for the row as a whole
    std::string found;    // shortened
    std::string expected;
    std::string cell = {};    // where it stands in a workbook: "record.xlsx, sheet rounds, cell D7"
    std::string text() const; // "rounds.csv, line 7, column on: ..."
    bool operator==(const Problem&) const = default;
};

inline constexpr std::size_t problems_max = 200;

// Finds the address of a source by its code within a review; empty when there is none.
using SourceByCode = std::function<std::string(std::string_view review, std::string_view code)>;

struct SheetText {
    std::string_view name;  // "rounds"
    std::string_view bytes; // of the CSV file
};

// The drafts of all rows, in the order of the file. Problems are appended; at most `problems_max` in all.
std::vector<ledger::Draft> read_sheet(const SheetText& sheet, const SourceByCode& source_by_code,
                                      std::vector<Problem>& problems);

// Sources that the sheet names, as (review, code, address): other sheets cite them by code.
struct NamedSource {
    std::string review, code, address;
};
std::vector<NamedSource> sources_in(const SheetText& sheet);

} // namespace heed::actions
