#include "base/zone.h"

#include <memory>
#include <unicode/basictz.h>
#include <unicode/timezone.h>

namespace heed {
namespace {

constexpr std::int64_t minute_ms = 60'000;

// Minutes since the day began.
std::optional<std::int64_t> minutes_of(std::string_view time) {
    const auto digit = [&](std::size_t at) { return time[at] >= '0' && time[at] <= '9' ? time[at] - '0' : -1; };
    if (time.size() != 5 || time[2] != ':') return {};
    for (const std::size_t at : {0, 1, 3, 4})
        if (digit(at) < 0) return {};
    const std::int64_t hours = digit(0) * 10 + digit(1), minutes = digit(3) * 10 + digit(4);
    if (minutes > 59 || hours * 60 + minutes > 24 * 60) return {};
    return hours * 60 + minutes;
}

} // namespace

std::optional<Instant> instant_of(Day day, std::string_view time, std::string_view zone) {
    const auto minutes = minutes_of(time);
    if (!minutes || zone.empty()) return {};
    const std::int64_t local = start_of(day).ms + *minutes * minute_ms;
    const std::unique_ptr<icu::TimeZone> found(icu::TimeZone::createTimeZone(
        icu::UnicodeString(zone.data(), static_cast<std::int32_t>(zone.size()), US_INV)));
    if (!found || *found == icu::TimeZone::getUnknown()) return {};
    const auto* rules = dynamic_cast<const icu::BasicTimeZone*>(found.get());
    if (rules == nullptr) return {};
    std::int32_t raw = 0, saving = 0;
    UErrorCode error = U_ZERO_ERROR;
    rules->getOffsetFromLocal(static_cast<UDate>(local), UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, raw,
                              saving, error);
    if (U_FAILURE(error)) return {};
    return Instant{local - raw - saving};
}

} // namespace heed
