#include "proposals/cell_dates.h"

#include "base/text.h"
#include "probes/written_dates.h"

#include <array>
#include <optional>

namespace heed::proposals {
namespace {

// 31/12/2023, 31.12.23, 31-12-2023: two small numbers and a year.
struct ThreeNumbers {
    unsigned first = 0, second = 0;
    int year = 0;
    bool dotted = false;
};

std::optional<ThreeNumbers> three_numbers(std::string_view cell) {
    for (const char mark : {'/', '.', '-'}) {
        const auto parts = split(cell, mark);
        if (parts.size() != 3 || parts[0].size() > 2 || parts[1].size() > 2) continue;
        const auto first = parse_number(parts[0].starts_with('0') ? parts[0].substr(1) : parts[0]);
        const auto second = parse_number(parts[1].starts_with('0') ? parts[1].substr(1) : parts[1]);
        const auto year =
            parse_number(parts[2].size() == 2 ? "20" + std::string(parts[2]) : std::string(parts[2]));
        if (!first || !second || !year || *year < 1900 || *year > 2199 || *first < 0 || *second < 0) continue;
        return ThreeNumbers{static_cast<unsigned>(*first), static_cast<unsigned>(*second),
                            static_cast<int>(*year), mark == '.'};
    }
    return {};
}

// Dots stand in dates that begin with the day; a number above 12 is no month.
DateOrder order_by_itself(const ThreeNumbers& numbers) {
    if (numbers.dotted || numbers.first > 12) return DateOrder::day_first;
    return numbers.second > 12 ? DateOrder::month_first : DateOrder::unknown;
}

std::optional<domain::Date> with_order(const ThreeNumbers& numbers, DateOrder order) {
    const unsigned day = order == DateOrder::day_first ? numbers.first : numbers.second;
    const unsigned month = order == DateOrder::day_first ? numbers.second : numbers.first;
    if (month < 1 || month > 12 || day < 1 || day > days_in_month(numbers.year, month)) return {};
    return domain::Date(day_of({numbers.year, month, day}));
}

// "Q2 2024", "2024 Q2", "Q2/2024"
std::optional<domain::Date> quarter_of(std::string_view cell) {
    const std::string text = replace_all(lower_ascii(cell), "/", " ");
    for (unsigned quarter = 1; quarter <= 4; ++quarter) {
        const std::string q = "q" + std::to_string(quarter);
        std::string_view year;
        if (text.starts_with(q + ' ')) year = std::string_view(text).substr(3);
        if (text.ends_with(' ' + q)) year = std::string_view(text).substr(0, text.size() - 3);
        const auto number = parse_number(year);
        if (year.size() == 4 && number && *number >= 1900 && *number <= 2199)
            return domain::Date::quarter(static_cast<int>(*number), quarter);
    }
    return {};
}

std::optional<domain::Date> date_in_words(std::string_view cell) {
    const auto dates = probes::find_dates(cell);
    if (dates.size() != 1 || dates[0].at != 0 || dates[0].size != cell.size()) return {};
    return dates[0].date;
}

} // namespace

std::string_view name(DateOrder order) {
    switch (order) {
    case DateOrder::day_first: return "day/month/year";
    case DateOrder::month_first: return "month/day/year";
    case DateOrder::unknown: break;
    }
    return {};
}

DateOrder date_order_named(std::string_view words) {
    for (const DateOrder order : {DateOrder::day_first, DateOrder::month_first})
        if (name(order) == words) return order;
    return DateOrder::unknown;
}

DatesOfColumn look_at_dates(const std::vector<std::string_view>& cells) {
    DatesOfColumn out;
    std::array<std::string_view, 3> shows{}; // a cell for each order
    for (const std::string_view cell : cells) {
        const auto numbers = three_numbers(cell);
        if (!numbers) {
            out.dates += read_cell_date(cell, DateOrder::unknown).has_value();
            continue;
        }
        const DateOrder order = order_by_itself(*numbers);
        if (order == DateOrder::unknown) ++out.ambiguous;
        out.dates += order == DateOrder::unknown || with_order(*numbers, order).has_value();
        if (!numbers->dotted) shows[static_cast<std::size_t>(order)] = cell;
    }
    const std::string_view day = shows[static_cast<std::size_t>(DateOrder::day_first)],
                           month = shows[static_cast<std::size_t>(DateOrder::month_first)];
    if (day.empty() == month.empty()) {
        if (out.ambiguous > 0)
            out.why = (day.empty() ? "no cell tells which of the two is the day, as in "
                                   : "\"" + std::string(day) + "\" and \"" + std::string(month) +
                                         "\" differ in their order, so it is not known of ") +
                      ('"' + std::string(shows[0]) + '"');
        return out;
    }
    out.order = month.empty() ? DateOrder::day_first : DateOrder::month_first;
    out.why = '"' + std::string(month.empty() ? day : month) + "\" has its " +
              (month.empty() ? "day" : "month") + " first";
    return out;
}

Result<domain::Date> read_cell_date(std::string_view cell, DateOrder order) {
    if (const auto exact = domain::parse_date(cell)) return *exact;
    if (const auto numbers = three_numbers(cell)) {
        const DateOrder own = order_by_itself(*numbers);
        const bool same_either_way = numbers->first == numbers->second;
        const DateOrder used = own != DateOrder::unknown ? own : same_either_way ? DateOrder::day_first : order;
        if (used == DateOrder::unknown)
            return refuse("can be read in two ways; say day/month/year or month/day/year of the column");
        if (const auto date = with_order(*numbers, used)) return *date;
        return refuse("is no day of the calendar");
    }
    if (const auto date = quarter_of(cell)) return *date;
    if (const auto date = date_in_words(cell)) return *date;
    return refuse("is no date; expected one such as 4 May 2024 or 2024-05-04");
}

} // namespace heed::proposals
