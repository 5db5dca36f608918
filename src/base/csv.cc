#include "base/csv.h"

#include <algorithm>

namespace heed {

CsvReader::CsvReader(std::string_view text, CsvLimits limits) : m_text(text), m_limits(limits) {
    if (m_text.substr(0, 3) == "\xef\xbb\xbf") m_at = 3; // a byte order mark, as spreadsheets write it
}

Unexpected<Refusal> CsvReader::no(const CsvRow& row, std::string what) {
    m_refused_line = row.line;
    m_refused_cell = row.cells.size();
    const std::size_t end = m_text.find('\n', m_at);
    m_at = end == std::string_view::npos ? m_text.size() : end + 1;
    ++m_line;
    return refuse(std::move(what), "line " + std::to_string(row.line));
}

Result<CsvRow> CsvReader::next() {
    CsvRow row{m_line, {}};
    const char ends[] = {m_limits.delimiter, '\r', '\n', '\0'};
    for (;;) {
        std::string cell;
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            ++m_at;
            for (;;) {
                const std::size_t quote = m_text.find('"', m_at);
                if (quote == std::string_view::npos) {
                    m_at = m_text.size();
                    return no(row, "a quoted cell does not end");
                }
                if (cell.size() + quote - m_at > m_limits.cell_bytes_max) {
                    const std::string_view rest = m_text.substr(m_at, quote - m_at);
                    m_line += static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '\n'));
                    m_at = quote;
                    return no(row,
                              "a cell is longer than " + std::to_string(m_limits.cell_bytes_max) + " bytes");
                }
                const std::string_view part = m_text.substr(m_at, quote - m_at);
                cell += part;
                m_line += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
                m_at = quote + 1;
                if (m_at >= m_text.size() || m_text[m_at] != '"') break;
                cell += '"';
                ++m_at;
            }
            if (m_at < m_text.size() && m_text[m_at] != m_limits.delimiter && m_text[m_at] != '\r' &&
                m_text[m_at] != '\n')
                return no(row, "text stands behind a closing quote");
        } else {
            const std::size_t end = std::min(m_text.find_first_of(ends, m_at), m_text.size());
            if (end - m_at > m_limits.cell_bytes_max)
                return no(row, "a cell is longer than " + std::to_string(m_limits.cell_bytes_max) + " bytes");
            cell = m_text.substr(m_at, end - m_at);
            m_at = end;
        }
        if (cell.find('\0') != std::string::npos) return no(row, "a NUL byte");
        if (row.cells.size() == m_limits.columns_max)
            return no(row, "more than " + std::to_string(m_limits.columns_max) + " columns");
        row.cells.push_back(std::move(cell));
        if (m_at < m_text.size() && m_text[m_at] == m_limits.delimiter) {
            ++m_at;
            continue;
        }
        if (m_at < m_text.size() && m_text[m_at] == '\r') ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
        ++m_line;
        return row;
    }
}

void append_csv_cell(std::string& out, std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

CsvWriter& CsvWriter::cell(std::string_view text) {
    if (!m_first) m_out += ',';
    m_first = false;
    append_csv_cell(m_out, guard_formula(text));
    return *this;
}

void CsvWriter::end_row() {
    m_out += "\r\n";
    m_first = true;
}

std::string guard_formula(std::string_view cell) {
    if (!cell.empty() && std::string_view("=+-@\t\r'").find(cell[0]) != std::string_view::npos)
        return "'" + std::string(cell);
    return std::string(cell);
}

std::string_view unguard_formula(std::string_view cell) {
    if (!cell.empty() && cell[0] == '\'') cell.remove_prefix(1);
    return cell;
}

} // namespace heed
