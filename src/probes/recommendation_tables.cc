#include "base/text.h"
#include "probes/stated_recommendations.h"
#include "probes/status_table.h"

#include <algorithm>
#include <set>

namespace heed::probes {

using ledger::Passage;

namespace {

constexpr std::size_t title_words_max = 25;

struct Columns {
    std::vector<std::string> heads;
    std::array<std::size_t, aspects> of;

    std::size_t& operator[](Aspect aspect) { return of[static_cast<std::size_t>(aspect)]; }
};

std::string_view cell_of(const Passage& row, std::size_t column) {
    return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
}

// Whether nearly all cells of the column are numbers of recommendations.
bool has_numbers(Passages passages, const std::vector<std::size_t>& rows, std::size_t column) {
    const auto n = std::count_if(rows.begin(), rows.end(), [&](std::size_t row) {
        return number_alone(cell_of(passages[row], column)).has_value();
    });
    return n > 0 && static_cast<std::size_t>(n) * 10 >= rows.size() * 8;
}

// A column with the head "Recommendation": wordings ask for something, or are long; else they are titles.
Aspect aspect_of_recommendations(Passages passages, const std::vector<std::size_t>& rows, std::size_t column) {
    const auto wordings = std::count_if(rows.begin(), rows.end(), [&](std::size_t row) {
        const std::string_view cell = cell_of(passages[row], column);
        return asks_for_something(cell) || count_words(cell) > title_words_max;
    });
    return static_cast<std::size_t>(wordings) * 2 > rows.size() ? Aspect::wording : Aspect::title;
}

std::optional<Columns> columns_of(Passages passages, const TableRows& table) {
    Columns columns;
    columns.of.fill(no_column);
    for (const std::string_view head : split(passages[table.label].text, '\t'))
        columns.heads.emplace_back(head);
    for (std::size_t i = 0; i < columns.heads.size(); ++i)
        if (columns[Aspect::number] == no_column && has_numbers(passages, table.rows, i))
            columns[Aspect::number] = i;
    if (columns[Aspect::number] == no_column) return {};
    std::size_t named = 0;
    for (std::size_t i = 0; i < columns.heads.size(); ++i) {
        if (i == columns[Aspect::number]) continue;
        const std::string head = lower_ascii(columns.heads[i]);
        auto aspect = aspect_of(head);
        if (head == "recommendation" || head == "recommendations" || head == "description")
            aspect = aspect_of_recommendations(passages, table.rows, i);
        if (!aspect || aspect == Aspect::number || columns[*aspect] != no_column) continue;
        columns[*aspect] = i;
        ++named;
    }
    return named > 0 ? std::optional(std::move(columns)) : std::nullopt;
}

} // namespace

std::vector<StatedRecommendation> find_recommendation_tables(Passages passages) {
    std::set<std::size_t> of_statuses;
    for (const StatusTable& table : find_status_tables(passages)) of_statuses.insert(table.label);
    std::vector<StatedRecommendation> out;
    for (const TableRows& table : tables_with_header(passages)) {
        if (of_statuses.contains(table.label)) continue;
        auto columns = columns_of(passages, table);
        if (!columns) continue;
        for (const std::size_t at : table.rows) {
            const auto number = number_alone(cell_of(passages[at], (*columns)[Aspect::number]));
            if (!number) continue;
            StatedRecommendation one{.number = *number};
            for (std::size_t i = 0; i < aspects; ++i) {
                const std::size_t column = columns->of[i];
                const std::string_view cell = cell_of(passages[at], column);
                if (column == no_column || trim(cell).empty()) continue;
                const bool is_number = static_cast<Aspect>(i) == Aspect::number;
                one.said[i] = {is_number ? *number : std::string(cell), at,
                               static_cast<std::uint32_t>(column + 1), is_number ? cell.find(*number) : 0,
                               columns->heads[column]};
            }
            out.push_back(std::move(one));
        }
    }
    return out;
}

} // namespace heed::probes
