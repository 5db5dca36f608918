// Dates as people write them into the cells of a spreadsheet. 03/04/2005 can be read in two ways: the other
// cells of its column may tell in which; where they do not, it is not read.
#pragma once

#include "domain/date.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heed::proposals {

enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

// "day/month/year" and "month/day/year": what a mapping says of a column.
std::string_view name(DateOrder order);
DateOrder date_order_named(std::string_view words); // unknown for anything else

struct DatesOfColumn {
    std::size_t dates = 0, ambiguous = 0; // cells that are a date; those that are several by themselves
    DateOrder order = DateOrder::unknown;
    std::string why; // "31/12/2023 has its day first"
};
DatesOfColumn look_at_dates(const std::vector<std::string_view>& cells);

// 2024-05-04 and the other forms of docs/format.md, part 3; 4.5.2024, 4/5/24, 4-5-2024; 4 May 2024, May 4,
// 2024, May 2024; Q2 2024; 2024. Refuses days that do not exist and those that the order does not make plain.
// Two digits of a year are of this century.
Result<domain::Date> read_cell_date(std::string_view cell, DateOrder order);

} // namespace heed::proposals
