#include "intake/mail_date.h"

#include "base/text.h"

#include <array>
#include <charconv>
#include <vector>

namespace heed::intake {
namespace {

std::optional<int> number_of(std::string_view text, int least, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < least || number > most) return {};
    return number;
}

// Words without what stands in parentheses and without commas.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    int depth = 0;
    std::size_t start = 0;
    const auto end_word = [&](std::size_t at) {
        if (depth == 0 && at > start) words.push_back(text.substr(start, at - start));
        start = at + 1;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ' ' || c == '\t' || c == ',') {
            end_word(i);
        } else if (c == '(') {
            end_word(i);
            ++depth;
        } else if (c == ')' && depth > 0) {
            --depth;
            start = i + 1;
        }
    }
    end_word(text.size());
    return words;
}

// "10:11" or "10:11:12", in milliseconds of the day.
std::optional<std::int64_t> time_of(std::string_view text) {
    const auto parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 3) return {};
    const auto hour = number_of(parts[0], 0, 23), minute = number_of(parts[1], 0, 59);
    const auto second = parts.size() == 3 ? number_of(parts[2], 0, 60) : std::optional(0);
    if (!hour || !minute || !second) return {};
    return ((*hour * 60 + *minute) * 60 + *second) * std::int64_t{1000};
}

// "+0530", "-08:00", "GMT", "PST"; what nobody knows is UTC (RFC 5322 section 4.3).
int offset_of(std::string_view zone) {
    if (zone.size() >= 5 && (zone[0] == '+' || zone[0] == '-')) {
        const std::string digits = replace_all(zone.substr(1), ":", "");
        const auto hours = number_of(std::string_view(digits).substr(0, 2), 0, 23);
        const auto minutes = number_of(std::string_view(digits).substr(2), 0, 59);
        if (hours && minutes) return (zone[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
    }
    constexpr std::array<std::pair<std::string_view, int>, 8> named = {{{"EST", -5},
                                                                        {"EDT", -4},
                                                                        {"CST", -6},
                                                                        {"CDT", -5},
                                                                        {"MST", -7},
                                                                        {"MDT", -6},
                                                                        {"PST", -8},
                                                                        {"PDT", -7}}};
    for (const auto& [name, hours] : named)
        if (zone == name) return hours * 60;
    return 0;
}

} // namespace

std::optional<MailDate> read_mail_date(std::string_view text) {
    const auto words = words_of(text.substr(0, 200));
    // A day, the name of a month, a year: in this order wherever they stand, a name of the day in front.
    for (std::size_t i = 0; i + 3 < words.size(); ++i) {
        const auto day = number_of(words[i], 1, 31);
        const unsigned month = month_named(words[i + 1]);
        auto year = number_of(words[i + 2], 0, 2100);
        const auto time = time_of(words[i + 3]);
        if (!day || month == 0 || !year || !time) continue;
        if (words[i + 2].size() <= 3) *year += *year < 50 ? 2000 : 1900; // RFC 5322 section 4.3
        if (*year < 1970 || *year > 2100 || static_cast<unsigned>(*day) > days_in_month(*year, month))
            return {};
        const int offset = i + 4 < words.size() ? offset_of(words[i + 4]) : 0;
        const Day civil = day_of({*year, month, static_cast<unsigned>(*day)});
        return MailDate{Instant{start_of(civil).ms + *time - offset * std::int64_t{60'000}}, offset};
    }
    return {};
}

} // namespace heed::intake
