#include "intake/delimited_text.h"

#include "base/csv.h"
#include "base/text.h"
#include "intake/foreign_bytes.h"
#include "intake/pipe_table.h"
#include "intake/reading.h"
#include "intake/text_lines.h"

#include <algorithm>
#include <map>
#include <unicode/ucnv.h>

namespace heed::intake {
namespace {

constexpr std::size_t rows_looked_at = 1'000;
constexpr std::size_t title_characters_max = 100; // more than the head of a column has
constexpr std::string_view delimiters = "\t;,|";

CsvLimits limits_of(char delimiter) { return {.columns_max = 256, .delimiter = delimiter}; }

bool no_words(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return trim(cell).empty(); });
}

// `sep=;` in front of all else, as some programs write it.
std::optional<char> declared(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    if (!text.starts_with("sep=") || text.size() < 6 || (text[5] != '\r' && text[5] != '\n')) return {};
    return delimiters.find(text[4]) != std::string_view::npos ? std::optional(text[4]) : std::nullopt;
}

struct Look {
    std::size_t rows = 0, width = 0, fitting = 0; // the width that most rows have, and how many have it
    std::size_t cells = 0, after_blank = 0;       // cells behind a delimiter, and those that begin with a blank
    std::size_t alone = 0;                        // rows with words in one cell only
    bool has_head = false;                        // the first row of that width could name columns
};

Look look(std::string_view text, char delimiter) {
    Look out;
    std::map<std::size_t, std::size_t> widths;
    std::map<std::size_t, bool> heads;
    CsvReader csv(text, limits_of(delimiter));
    while (!csv.at_end() && out.rows < rows_looked_at) {
        const auto row = csv.next();
        if (!row) return {};
        if (no_words(row->cells)) continue;
        ++out.rows;
        ++widths[row->cells.size()];
        const bool short_cells = std::all_of(row->cells.begin(), row->cells.end(), [](const auto& cell) {
            return count_characters(cell) <= title_characters_max && !trim(cell).ends_with('.');
        });
        out.alone += std::count_if(row->cells.begin(), row->cells.end(),
                                   [](const std::string& cell) { return !trim(cell).empty(); }) == 1;
        heads.try_emplace(row->cells.size(), short_cells);
        for (std::size_t i = 1; i < row->cells.size(); ++i) {
            ++out.cells;
            out.after_blank += row->cells[i].starts_with(' ');
        }
    }
    for (const auto& [width, rows] : widths)
        if (rows >= out.fitting) out.width = width, out.fitting = rows;
    out.has_head = out.width > 0 && heads[out.width];
    return out;
}

// A table of Markdown or of a copied page is another kind of document.
bool is_drawn_table(std::string_view text) {
    for (const Line& line : lines_of(text.substr(0, 4096)))
        if (line.text.starts_with('|') || is_table_rule(line.text)) return true;
    return false;
}

std::optional<std::string> to_utf8(std::string_view raw, const char* from) {
    std::string out(raw.size() * 3 + 4, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const auto size = ucnv_convert("UTF-8", from, out.data(), static_cast<std::int32_t>(out.size()), raw.data(),
                                   static_cast<std::int32_t>(raw.size()), &status);
    if (U_FAILURE(status)) return {};
    out.resize(static_cast<std::size_t>(size));
    return out;
}

} // namespace

std::optional<char> delimiter_of(std::string_view text) {
    if (const auto named = declared(text)) return named;
    std::optional<char> best;
    std::size_t best_cells = 0;
    for (const char delimiter : delimiters) {
        const Look seen = look(text, delimiter);
        const std::size_t rows_min = seen.width > 2 ? 2 : 3;
        if (seen.width < 2 || seen.rows < rows_min || seen.fitting * 10 < seen.rows * 9 || !seen.has_head)
            continue;
        if (seen.alone * 2 > seen.rows) continue;                            // lines that end with it
        if (delimiter == ',' && seen.after_blank * 2 > seen.cells) continue; // commas of sentences
        if (delimiter == '|' && is_drawn_table(text)) continue;
        if (seen.width * seen.fitting > best_cells) best = delimiter, best_cells = seen.width * seen.fitting;
    }
    return best;
}

Result<std::vector<SheetRow>> read_delimited(std::string_view text, char delimiter) {
    std::vector<SheetRow> out;
    CsvReader csv(text, limits_of(delimiter));
    for (std::size_t number = 1; !csv.at_end(); ++number) {
        auto row = csv.next();
        if (!row) return row.refusal();
        const bool declares = number == 1 && declared(text).has_value();
        if (!declares && !no_words(row->cells)) out.push_back({number, std::move(row->cells)});
    }
    return out;
}

std::optional<Decoded> decode_delimited(std::string_view raw) {
    if (raw.size() > document_bytes_max) return {};
    const bool marked = raw.starts_with("\xff\xfe") || raw.starts_with("\xfe\xff");
    const std::string_view encoding = marked ? "UTF-16" : "windows-1252";
    if (!marked && (is_utf8(raw) || raw.find('\0') != std::string_view::npos)) return {};
    auto text = to_utf8(raw, std::string(encoding).c_str());
    if (!text || text->find('\0') != std::string::npos || !delimiter_of(*text)) return {};
    return Decoded{std::move(*text), encoding};
}

} // namespace heed::intake
