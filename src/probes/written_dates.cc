#include "probes/written_dates.h"

#include "base/text.h"
#include "probes/words.h"

namespace heed::probes {
namespace {

// Digits within the bounds, leading zeros allowed; 0 when it is something else.
unsigned number_of(std::string_view word, unsigned from, unsigned to) {
    if (word.empty() || word.size() > 4) return 0;
    unsigned number = 0;
    for (const char c : word) {
        if (c < '0' || c > '9') return 0;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number >= from && number <= to ? number : 0;
}

unsigned day_of_month(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (word.ends_with(ending)) return number_of(word.substr(0, word.size() - 2), 1, 31);
    return word.size() <= 2 ? number_of(word, 1, 31) : 0;
}

unsigned year_of(std::string_view word) { return word.size() == 4 ? number_of(word, 1900, 2199) : 0; }

std::optional<domain::Date> on_day(unsigned year, unsigned month, unsigned day) {
    if (year == 0 || month == 0 || day == 0 || day > days_in_month(static_cast<int>(year), month)) return {};
    return domain::Date(heed::day_of({static_cast<int>(year), month, day}));
}

} // namespace

std::vector<WrittenDate> find_dates(std::string_view text) {
    std::vector<WrittenDate> out;
    const std::vector<Word> words = words_of(text);
    const auto word = [&](std::size_t i) { return i < words.size() ? words[i].text : std::string_view(); };
    // A day and its month stand side by side; a comma may stand in front of the year.
    const auto beside = [&](std::size_t i) { return i < words.size() && !words[i].after_stop; };
    const auto add = [&](const domain::Date& date, std::size_t first, std::size_t last) {
        out.push_back({date, words[first].at, words[last].at + words[last].text.size() - words[first].at});
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto iso = parse_day(word(i))) {
            add(domain::Date(*iso), i, i);
            continue;
        }
        const unsigned month = month_named(word(i)), next = beside(i + 1) ? month_named(word(i + 1)) : 0;
        if (const auto date = next > 0 && beside(i + 2)
                                  ? on_day(year_of(word(i + 2)), next, day_of_month(word(i)))
                                  : std::nullopt) {
            add(*date, i, i + 2);
            i += 2;
        } else if (const auto other = month > 0 && beside(i + 1)
                                          ? on_day(year_of(word(i + 2)), month, day_of_month(word(i + 1)))
                                          : std::nullopt) {
            add(*other, i, i + 2);
            i += 2;
        } else if (month > 0 && beside(i + 1) && year_of(word(i + 1)) > 0 &&
                   (i == 0 || !beside(i) || number_of(word(i - 1), 1, 99) == 0)) {
            add(domain::Date::month(static_cast<int>(year_of(word(i + 1))), month), i, i + 1);
            ++i;
        }
    }
    return out;
}

} // namespace heed::probes
