// Tables as they were printed, and the passages made of them.
//
// A copied table may have lost the first cell of a row where the page showed one cell across several rows: the
// rest of the row then stands too far to the left. Where a column of dates shows that, the row takes the
// missing cells from the row above. The words of the row stay as printed, so that its anchor does not depend on
// this.
#pragma once

#include "intake/reading.h"

#include <string>
#include <vector>

namespace heed::intake {

struct PrintedRow {
    std::vector<std::string> cells; // in the form of passage_words()
    std::size_t line = 0;           // where it begins; 0: not known
};

struct PrintedTable {
    std::vector<PrintedRow> rows;
    bool has_header = false;        // the first row names the columns
    std::size_t lines = 0;          // how many lines of the text it takes
    std::vector<Doubt> doubts = {}; // `where` is filled in by append_table
};

// The cells of the rows under their columns: as many in every row as the widest has, missing ones taken from
// above.
struct AlignedRows {
    std::vector<std::vector<std::string>> rows;
    std::size_t inherited = 0; // rows that took cells from above
    std::vector<Doubt> doubts;
};
AlignedRows aligned(const PrintedTable& table);

// Adds the rows as passages of table `number`: the header as a label, the others as rows. Rows without a word
// are left out.
void append_table(const PrintedTable& table, int number, std::vector<Passage>& passages,
                  std::vector<Doubt>& doubts);

} // namespace heed::intake
