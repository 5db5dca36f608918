// Any bytes at all: reading a workbook ends, stays in its bounds, and its answer comes back the same.

#include "base/csv.h"
#include "base/ensure.h"
#include "intake/read_workbook.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed::intake;
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    const auto workbook = read_workbook(raw);
    // The parts of a workbook are packed; what they hold is reached more often without the package.
    const WorkbookShared shared{{"a", "b"}, {true, false}, size % 2 == 1};
    const auto any = read_worksheet_rows("x", raw, shared, CellsTaken::any);
    if (auto plain = read_worksheet_rows("x", raw, shared, CellsTaken::plain)) {
        heed::ensure(any.has_value(), "what is plain is taken as any too");
        const WorksheetText sheet = csv_of(std::move(*plain));
        heed::CsvReader csv(sheet.csv);
        std::size_t rows = 0;
        for (; !csv.at_end(); ++rows) heed::ensure(csv.next().has_value(), "a row cannot be read");
        heed::ensure(rows == sheet.lines.size(), "a row is not one row");
    }
    if (!workbook) return 0;
    const auto answer = read_workbook_answer(write_workbook_answer(workbook));
    heed::ensure(!answer || *answer == *workbook, "the answer does not come back the same");
    return 0;
}
