#include "proposals/sheet_mapping.h"

#include "base/csv.h"
#include "base/text.h"
#include "domain/address.h"

#include <algorithm>
#include <array>

namespace heed::proposals {
namespace {

constexpr std::array<std::string_view, 5> head = {"column", "is", "words", "becomes", "why"};
constexpr std::size_t rows_max = 10'000;

std::string all_codes() {
    std::string out;
    for (const Meaning meaning : all_meanings()) out += (out.empty() ? "" : ", ") + std::string(name(meaning));
    return out;
}

// What is wrong with `becomes`; empty when nothing is.
std::string wrong_value(const MappingRow& row) {
    if (row.becomes.empty()) return {};
    if (!row.words.empty()) return {}; // its code is looked up in the record
    if (!row.column.empty() && is_day(*row.is))
        return date_order_named(row.becomes) == DateOrder::unknown
                   ? "expected day/month/year or month/day/year, found \"" + row.becomes + '"'
                   : "";
    if (is_day(*row.is)) {
        const auto day = domain::parse_date(row.becomes);
        return day ? "" : day.error().what;
    }
    if (row.is == Meaning::priority || row.is == Meaning::outcome)
        return domain::parse_address(row.becomes)
                   ? ""
                   : "expected the address of a body, found \"" + row.becomes + '"';
    return "a column of " + std::string(holds(*row.is)) + " becomes nothing else, found \"" + row.becomes + '"';
}

} // namespace

const MappingRow* Mapping::of_column(std::string_view head_words, std::string_view letters) const {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const MappingRow& row) {
        return row.words.empty() && !row.column.empty() &&
               (lower_ascii(row.column) == lower_ascii(head_words) || row.column == letters);
    });
    return found == rows.end() ? nullptr : &*found;
}

const MappingRow* Mapping::of_words(Meaning is, std::string_view words) const {
    const std::string lower = lower_ascii(words);
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const MappingRow& row) {
        return row.is == is && !row.words.empty() && lower_ascii(row.words) == lower;
    });
    return found == rows.end() ? nullptr : &*found;
}

std::string_view Mapping::for_all(Meaning is) const {
    for (const MappingRow& row : rows)
        if (row.is == is && row.column.empty() && row.words.empty()) return row.becomes;
    return {};
}

Result<Mapping, std::vector<Refusal>> read_mapping(std::string_view csv) {
    Mapping out;
    std::vector<Refusal> wrong;
    CsvReader reader(csv);
    std::array<std::size_t, head.size()> at{};
    bool is_head = true;
    while (!reader.at_end() && wrong.size() < 20) {
        const auto row = reader.next();
        if (!row) {
            wrong.push_back(row.error());
            break;
        }
        const std::string where = "line " + std::to_string(row->line);
        if (row->cells.size() == 1 && row->cells[0].empty()) continue;
        if (is_head) {
            is_head = false;
            for (std::size_t i = 0; i < head.size(); ++i) {
                const auto found = std::find(row->cells.begin(), row->cells.end(), head[i]);
                at[i] = static_cast<std::size_t>(found - row->cells.begin());
                if (found == row->cells.end() && head[i] != "why")
                    wrong.push_back({"expected the columns column, is, words, becomes and why; there is no " +
                                         std::string(head[i]),
                                     where});
            }
            if (!wrong.empty()) break;
            continue;
        }
        const auto cell = [&](std::size_t i) {
            return at[i] < row->cells.size() ? std::string(trim(unguard_formula(row->cells[at[i]])))
                                             : std::string();
        };
        const auto meaning = meaning_named(cell(1));
        if (!meaning && cell(1).empty()) continue; // an open question
        if (!meaning) {
            wrong.push_back(
                {"found \"" + cell(1) + "\", expected one of " + all_codes(), where + ", column is"});
            continue;
        }
        MappingRow one{cell(0), meaning, cell(2), cell(3), cell(4)};
        if (const std::string problem = wrong_value(one); !problem.empty())
            wrong.push_back({problem, where + ", column becomes"});
        else if (out.rows.size() == rows_max)
            wrong.push_back({"a mapping has at most 10,000 rows", where});
        else if (one.words.empty() || !one.becomes.empty())
            out.rows.push_back(std::move(one));
    }
    if (!wrong.empty()) return Unexpected<std::vector<Refusal>>{std::move(wrong)};
    return out;
}

std::string write_mapping(const Mapping& mapping) {
    std::string out;
    CsvWriter csv(out);
    for (const std::string_view column : head) csv.cell(column);
    csv.end_row();
    for (const MappingRow& row : mapping.rows) {
        csv.cell(row.column).cell(row.is ? name(*row.is) : std::string_view()).cell(row.words);
        csv.cell(row.becomes).cell(row.why).end_row();
    }
    return out;
}

} // namespace heed::proposals
