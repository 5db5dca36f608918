#include "web/server/http_date.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace heed::web {
namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

void append_digits(std::string& out, unsigned number, int width) {
    unsigned scale = 1;
    for (int i = 1; i < width; ++i) scale *= 10;
    for (; scale > 0; scale /= 10) out += static_cast<char>('0' + number / scale % 10);
}

} // namespace

std::string http_date(Instant at) {
    const Day day = utc_day(at);
    const YearMonthDay date = date_of(day);
    const auto second = static_cast<unsigned>((at.ms - start_of(day).ms) / 1000);
    const auto weekday = static_cast<std::size_t>((day.number % 7 + 7) % 7); // 1970-01-01 was a Thursday
    std::string out(weekdays[weekday]);
    out += ", ";
    append_digits(out, date.day, 2);
    out.append(" ").append(months[date.month - 1]).append(" ");
    append_digits(out, static_cast<unsigned>(date.year), 4);
    out += ' ';
    append_digits(out, second / 3600, 2);
    out += ':';
    append_digits(out, second / 60 % 60, 2);
    out += ':';
    append_digits(out, second % 60, 2);
    out += " GMT";
    return out;
}

} // namespace heed::web
