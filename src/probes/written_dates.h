// Dates as they stand in English sentences and tables.
#pragma once

#include "domain/date.h"

#include <string_view>
#include <vector>

namespace heed::probes {

struct WrittenDate {
    domain::Date date;
    std::size_t at = 0, size = 0; // in bytes
};

// "10 March 2022", "March 10, 2022", "07 June 2018", "30 Jun 2016", "2022-03-10"; without a day "June 2024".
// Days that do not exist are left out, and so is 03/04/2005, which can be read in two ways.
std::vector<WrittenDate> find_dates(std::string_view text);

} // namespace heed::probes
