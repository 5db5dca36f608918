// Comma-separated values as in RFC 4180: UTF-8, CRLF, every field that needs it in double quotes.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace heed {

struct CsvRow {
    std::size_t line = 0; // of its first character, from 1
    std::vector<std::string> cells;
};

struct CsvLimits {
    std::size_t cell_bytes_max = 65'535;
    std::size_t columns_max = 256;
    char delimiter = ','; // in other dialects ';', TAB or '|'
};

// Reads row by row, so that memory is bounded by the row and not by the file. A line end may also be a bare LF
// or CR.
class CsvReader {
public:
    explicit CsvReader(std::string_view text, CsvLimits limits = {});
    bool at_end() const { return m_at >= m_text.size(); }
    // Refuses a quote that never closes, text behind a closing quote, a cell or row beyond the limits, and a
    // NUL byte, each with its line. After a refusal the reader stands behind the row where one can be found.
    Result<CsvRow> next();
    // Of the last refusal: the line its row begins on, and how many cells stand before the bad one.
    std::size_t refused_line() const { return m_refused_line; }
    std::size_t refused_cell() const { return m_refused_cell; }

private:
    Unexpected<Refusal> no(const CsvRow& row, std::string what);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_refused_line = 0, m_refused_cell = 0;
    CsvLimits m_limits;
};

void append_csv_cell(std::string& out, std::string_view cell);

class CsvWriter {
public:
    explicit CsvWriter(std::string& out) : m_out(out) {}
    CsvWriter& cell(std::string_view text);
    CsvWriter& cell(long long number) { return cell(std::to_string(number)); }
    void end_row();

private:
    std::string& m_out;
    bool m_first = true;
};

// A cell that begins with = + - @ TAB CR or ' gets one ' in front, so that no spreadsheet takes it for a
// formula.
std::string guard_formula(std::string_view cell);
std::string_view unguard_formula(std::string_view cell);

} // namespace heed
