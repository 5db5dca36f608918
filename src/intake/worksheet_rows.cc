#include "intake/worksheet_rows.h"

#include "actions/sheet_cells.h"
#include "base/civil.h"
#include "base/text.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <pugixml.hpp>

namespace heed::intake {
namespace {

constexpr std::size_t cell_bytes_max = 65'535;
constexpr std::size_t rows_max = 1'048'576, columns_max_in_file = 16'384, columns_read = 256;
constexpr std::size_t merged_max = 10'000, places_told = 5;
constexpr double whole_max =
    9'007'199'254'740'992; // beyond it not every whole number can be told from the next

struct Reference {
    std::size_t row = 0, column = 0; // from 0
};

// "AB12"
std::optional<Reference> parse_reference(std::string_view text) {
    Reference out;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; ++i) {
        out.column = out.column * 26 + static_cast<std::size_t>(text[i] - 'A' + 1);
        if (out.column > columns_max_in_file) return {};
    }
    const auto row = parse_number(text.substr(i));
    if (out.column == 0 || !row || *row < 1 || static_cast<std::uint64_t>(*row) > rows_max) return {};
    --out.column;
    out.row = static_cast<std::size_t>(*row - 1);
    return out;
}

class Sheet {
public:
    Sheet(std::string name, const WorkbookShared& shared, CellsTaken taken) : m_shared(shared), m_taken(taken) {
        m_out.name = std::move(name);
    }

    Result<Worksheet> read(std::string_view bytes) {
        pugi::xml_document xml;
        if (!xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single))
            return refuse("is no XML", m_out.name);
        const pugi::xml_node sheet = xml.child("worksheet");
        if (auto done = read_merged(sheet.child("mergeCells")); !done) return done.refusal();
        std::size_t last_row = 0;
        for (const pugi::xml_node row : sheet.child("sheetData").children("row")) {
            const std::size_t number = row.attribute("r") ? row.attribute("r").as_ullong() : last_row + 1;
            if (number <= last_row || number > rows_max)
                return refuse("rows that are not in their order", m_out.name);
            if (auto done = read_row(row, number); !done) return done.refusal();
            if (row.attribute("hidden").as_bool()) m_hidden.push_back(std::to_string(number));
            last_row = number;
        }
        doubt(m_hidden, "hidden rows are read too");
        doubt(m_formulas, "formulas: their last values are read");
        doubt(m_errors, "errors stand in cells and are read as words");
        return std::move(m_out);
    }

private:
    std::string at(const Reference& place) const {
        return m_out.name + "!" + column_letters(place.column) + std::to_string(place.row + 1);
    }

    // "3 hidden rows are read too (4, 5, 9)"
    void doubt(const std::vector<std::string>& places, std::string_view words) {
        if (places.empty()) return;
        std::string text = std::to_string(places.size()) + ' ';
        text.append(words) += " (";
        for (std::size_t i = 0; i < places.size() && i < places_told; ++i)
            text += (i > 0 ? ", " : "") + places[i];
        m_out.doubts.push_back(text + (places.size() > places_told ? ", ...)" : ")"));
    }

    Checked read_merged(const pugi::xml_node& merged) {
        for (const pugi::xml_node one : merged.children("mergeCell")) {
            const std::string_view ref = one.attribute("ref").value();
            if (m_taken == CellsTaken::plain)
                return refuse("merged cells; expected each value in a cell of its own",
                              m_out.name + "!" + actions::shorten(ref));
            const std::size_t colon = ref.find(':');
            const auto first = parse_reference(ref.substr(0, colon));
            const auto last =
                colon == std::string_view::npos ? std::nullopt : parse_reference(ref.substr(colon + 1));
            if (!first || !last || last->row < first->row || last->column < first->column ||
                m_out.merged.size() == merged_max)
                return refuse("merged cells that cannot be read", m_out.name + "!" + actions::shorten(ref));
            m_out.merged.push_back({first->row + 1, last->row + 1, first->column, last->column});
        }
        return Done{};
    }

    Checked read_row(const pugi::xml_node& row, std::size_t number) {
        std::vector<std::string> cells;
        std::size_t next = 0;
        for (const pugi::xml_node cell : row.children("c")) {
            Reference place{number - 1, next};
            if (cell.attribute("r")) {
                const auto written = parse_reference(cell.attribute("r").value());
                if (!written || written->row + 1 != number || written->column < next)
                    return refuse("cells that are not in their order", m_out.name);
                place = *written;
            }
            auto value = value_of(cell, place);
            if (!value) return value.refusal();
            next = place.column + 1;
            if (value->empty()) continue;
            if (first_bad_utf8(*value) || value->size() > cell_bytes_max)
                return refuse("expected at most 65,535 bytes of UTF-8 in a cell", at(place));
            if (place.column >= columns_read ||
                (m_taken == CellsTaken::plain && m_columns > 0 && place.column >= m_columns))
                return refuse("words beside the columns that have a header: \"" + actions::shorten(*value) +
                                  '"',
                              at(place));
            cells.resize(place.column + 1);
            cells[place.column] = std::move(*value);
        }
        if (cells.empty()) return Done{};
        if (m_columns == 0) m_columns = cells.size();
        if (m_taken == CellsTaken::plain) cells.resize(m_columns);
        m_out.rows.push_back({number, std::move(cells)});
        return Done{};
    }

    Result<std::string> value_of(const pugi::xml_node& cell, const Reference& place) {
        const std::string_view type = cell.attribute("t").value();
        const std::string_view value = cell.child("v").text().get();
        if (cell.child("f")) {
            if (m_taken == CellsTaken::plain) return refuse("a formula; expected its value", at(place));
            m_formulas.push_back(at(place));
        }
        if (type == "e") {
            if (m_taken == CellsTaken::plain) return refuse("an error: " + actions::shorten(value), at(place));
            m_errors.push_back(at(place));
            return std::string(value);
        }
        if (type == "s") {
            const auto index = parse_number(value);
            if (!index || *index < 0 || static_cast<std::uint64_t>(*index) >= m_shared.strings.size())
                return refuse("a string that the workbook does not have", at(place));
            return m_shared.strings[static_cast<std::size_t>(*index)];
        }
        if (type == "inlineStr") {
            std::string text = cell.child("is").child("t").text().get();
            for (const pugi::xml_node run : cell.child("is").children("r")) text += run.child("t").text().get();
            return text;
        }
        if (type == "b") return std::string(value == "1" ? "true" : "");
        if (type == "str" || type == "d") return std::string(value);
        if (value.empty()) return std::string();
        return number_of(value, cell.attribute("s").as_uint(), place);
    }

    Result<std::string> number_of(std::string_view value, unsigned style, const Reference& place) const {
        double number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc() || end != value.data() + value.size() || !std::isfinite(number))
            return refuse("no number: " + actions::shorten(value), at(place));
        const bool is_whole = number == std::floor(number) && std::fabs(number) < whole_max;
        if (style < m_shared.is_day.size() && m_shared.is_day[style]) {
            // Day 60 is 29 February 1900, which never was: days before it are not told.
            const double first = m_shared.from_1904 ? 0 : 61;
            const bool is_day = number >= first && number <= 2'958'465;
            if (is_day && (is_whole || m_taken == CellsTaken::any)) {
                const Day base = m_shared.from_1904 ? day_of({1904, 1, 1}) : day_of({1899, 12, 30});
                return iso(base.plus(static_cast<std::int32_t>(std::floor(number))));
            }
            if (m_taken == CellsTaken::plain)
                return refuse("a day with a time, or before March 1900; expected a day", at(place));
        }
        if (is_whole) return std::to_string(static_cast<std::int64_t>(number));
        return std::string(value);
    }

    const WorkbookShared& m_shared;
    const CellsTaken m_taken;
    Worksheet m_out;
    std::size_t m_columns = 0;                               // of the first row
    std::vector<std::string> m_hidden, m_formulas, m_errors; // where they stand
};

} // namespace

std::string column_letters(std::size_t column) {
    std::string out;
    for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (n - 1) % 26));
    return out;
}

Result<Worksheet> read_worksheet_rows(std::string name, std::string_view xml, const WorkbookShared& shared,
                                      CellsTaken taken) {
    return Sheet(std::move(name), shared, taken).read(xml);
}

} // namespace heed::intake
