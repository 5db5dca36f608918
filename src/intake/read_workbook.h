// A workbook (XLSX, ECMA-376) as sheets of CSV, read in a process without rights like every foreign document.
#pragma once

#include "intake/reader_process.h"
#include "intake/workbook_sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

inline constexpr std::string_view read_workbook_command = "read-workbook";
inline constexpr std::size_t workbook_bytes_max = 64 << 20;

struct Workbook {
    std::vector<WorksheetText> sheets; // in their order; hidden ones too
    bool operator==(const Workbook&) const = default;
};

// The rows of all worksheets. Any bytes at all.
Result<std::vector<Worksheet>> read_worksheets(std::string_view raw, CellsTaken taken);

// Any bytes at all.
Result<Workbook> read_workbook(std::string_view raw);

// The same in a process of its own. Throws Failure when none can be started.
Result<Workbook> read_workbook_in_process(std::string_view raw);

// The other side: the whole life of the reading process. Returns its exit status.
int read_workbook_main();

// The answer between the two. What is no answer is refused.
std::string write_workbook_answer(const Result<Workbook>& workbook);
Result<Workbook> read_workbook_answer(std::string_view answer);

} // namespace heed::intake
