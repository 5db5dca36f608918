#include "reports/chart_time.h"

#include "reports/chart_text.h"

#include <string>

namespace heed::reports {
namespace {

constexpr double behind_tick = 5;

// The smallest step whose years stand far enough apart.
int step_of(double per_year, double least_distance) {
    for (int ten = 1; ten < 10'000; ten *= 10)
        for (const int digit : {1, 2, 5})
            if (per_year * ten * digit >= least_distance) return ten * digit;
    return 10'000;
}

} // namespace

std::vector<YearTick> years_of(const TimeScale& scale, Day first, Day last, double least_distance) {
    const int first_year = date_of(first).year, last_year = date_of(last).year;
    const int step = step_of(scale.per_day * 365.2425, least_distance);
    std::vector<YearTick> ticks;
    ticks.push_back({first, first_year, scale.at(first)});
    for (int year = first_year - first_year % step + step; year <= last_year; year += step) {
        const Day day = day_of({year, 1, 1});
        const YearTick tick{day, year, scale.at(day)};
        if (ticks.size() == 1 && tick.x - ticks[0].x < least_distance) ticks.clear();
        ticks.push_back(tick);
    }
    return ticks;
}

void draw_years(Canvas& canvas, const std::vector<YearTick>& years, double top, double height, double baseline,
                double right_end) {
    for (const YearTick& tick : years) {
        const std::string number = std::to_string(tick.year);
        canvas.line({Look::hair}, {tick.x, top}, {tick.x, top + height});
        if (tick.x + behind_tick + text_width(number, {Look::second}) <= right_end)
            canvas.text({Look::second}, {tick.x + behind_tick, baseline}, number);
    }
}

} // namespace heed::reports
