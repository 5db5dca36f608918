// Forecasts: what somebody expects to be ready, and when.
#pragma once

#include "domain/date.h"
#include "probes/finding.h"

#include <optional>
#include <string>
#include <vector>

namespace heed::probes {

struct StatedForecast {
    std::size_t passage = 0, at = 0, size = 0; // the words from the deed to the date, in bytes
    std::string what;                          // "final report": what would be ready
    domain::Date expected;
    std::string_view subject;   // the words in front, in which who says so may be named; may be "We"
    std::optional<Day> said_on; // the day of its news entry; nothing elsewhere
    std::string_view heading;   // of its news entry
};

// "We expect to submit our final report in October 2031", "the team plans to publish its draft report by Q4
// 2031", "with a view to publishing ..., and then presenting ...": a sentence that expects or plans, and in it
// reports that are to be published, submitted, presented or completed, each with one date. Dates that lie
// before the entry are no forecast.
std::vector<StatedForecast> find_forecasts(Passages passages);

} // namespace heed::probes
