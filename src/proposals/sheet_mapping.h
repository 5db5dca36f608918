// What somebody says of the columns and words of a foreign spreadsheet: a sheet of its own, so that it can be
// looked at and edited like any other, and used again for the next capture.
//
//     column,is,words,becomes,why
//     State of play,status,,,its head says so
//     State of play,status,Under way,in_progress,
//     Agreed on,decided_on,,day/month/year,
//     ,status_on,,2024-06-30,
#pragma once

#include "proposals/cell_dates.h"
#include "proposals/column_meanings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::proposals {

struct MappingRow {
    std::string column;        // its head as printed, or its letters; empty: what holds for all rows
    std::optional<Meaning> is; // nothing: nobody has said yet
    std::string words;         // of a cell; empty: the row is about the column
    std::string becomes; // of words: a code, an address, or - for nothing; of a column of days: their order; of
                         // all rows: a day, or the body that decides or rates
    std::string why = {};
    bool operator==(const MappingRow&) const = default;
};

struct Mapping {
    std::vector<MappingRow> rows;

    const MappingRow* of_column(std::string_view head, std::string_view letters) const;
    // What words in such a column become; nullptr where it does not say.
    const MappingRow* of_words(Meaning is, std::string_view words) const;
    // What holds for all rows; empty where it does not say.
    std::string_view for_all(Meaning is) const;
};

// Each refusal names its line. Open questions, rows without `is` and words without `becomes`, are left out.
Result<Mapping, std::vector<Refusal>> read_mapping(std::string_view csv);
std::string write_mapping(const Mapping& mapping);

} // namespace heed::proposals
