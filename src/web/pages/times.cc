#include "web/pages/times.h"

#include "base/text.h"

#include "views/known.h"

namespace heed::web {

std::optional<Day> read_day(std::string_view text) {
    text = trim(text);
    if (const auto day = parse_day(text)) return day;
    std::vector<std::string_view> parts;
    for (const std::string_view part : split(text, ' '))
        if (!part.empty()) parts.push_back(part);
    if (parts.size() != 3) return {};
    if (parts[0].size() == 2 && parts[0][0] == '0') parts[0].remove_prefix(1);
    const auto day = parse_number(parts[0]), year = parse_number(parts[2]);
    const unsigned month = month_named(parts[1]);
    if (!day || !year || month == 0 || *year < 1 || *year > 9999 || *day < 1) return {};
    if (*day > days_in_month(static_cast<int>(*year), month)) return {};
    return day_of({static_cast<int>(*year), month, static_cast<unsigned>(*day)});
}

Result<Times> read_times(const Query& query, const views::Snapshot& snapshot) {
    Times times{.known = snapshot.size};
    if (const std::string_view text = query.first_or("as-of", ""); !text.empty()) {
        times.as_of = read_day(text);
        if (!times.as_of) return refuse(std::string(text), "as-of");
    }
    if (const std::string_view text = query.first_or("known", ""); !text.empty()) {
        const auto day = read_day(text);
        times.known_text = day ? iso(*day) : std::string(text);
        const auto known = views::parse_known(snapshot, times.known_text);
        if (!known) return refuse(std::string(text), "known");
        times.known = *known;
    }
    return times;
}

} // namespace heed::web
