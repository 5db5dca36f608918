#include "wording/dates.h"

#include <gtest/gtest.h>

namespace heed::wording {
namespace {

const Dates& dates(Language language) {
    static const Phrases english(Language::en, load_catalogue(Language::en)),
        arabic(Language::ar, load_catalogue(Language::ar));
    static const Dates in_english(english), in_arabic(arabic);
    return language == Language::ar ? in_arabic : in_english;
}

struct Words {
    std::string_view full, brief, when;
};

void check(std::string_view text, Language language, const Words& words) {
    const auto date = domain::parse_date(text);
    ASSERT_TRUE(date) << text;
    for (const auto& [form, expected] : {std::pair(DateForm::full, words.full),
                                         {DateForm::brief, words.brief},
                                         {DateForm::when, words.when}}) {
        std::string out;
        dates(language).append(out, *date, form);
        EXPECT_EQ(out, expected) << text;
        if (!date->is_day()) continue;
        out.clear();
        dates(language).append(out, *date->first(), form);
        EXPECT_EQ(out, expected) << text;
    }
}

std::string month(Language language, unsigned number) {
    std::string out;
    dates(language).append(out, domain::Date::month(2021, number), DateForm::full);
    return out;
}

std::string instant(Language language, std::string_view iso, DateForm form = DateForm::full) {
    std::string out;
    dates(language).append(out, *parse_instant(iso), form);
    return out;
}

} // namespace

TEST(dates, english_says_every_precision) {
    check("2021-07-22", Language::en, {"22 July 2021", "22 Jul 2021", "on 22 July 2021"});
    check("2022-05-01", Language::en, {"1 May 2022", "1 May 2022", "on 1 May 2022"});
    check("2023-09-10", Language::en, {"10 September 2023", "10 Sep 2023", "on 10 September 2023"});
    check("2017-10", Language::en, {"October 2017", "Oct 2017", "in October 2017"});
    check("2022-Q4", Language::en, {"fourth quarter of 2022", "Q4 2022", "in the fourth quarter of 2022"});
    check("2022-Q1", Language::en, {"first quarter of 2022", "Q1 2022", "in the first quarter of 2022"});
    check("2018", Language::en, {"2018", "2018", "in 2018"});
    check("0987", Language::en, {"987", "987", "in 987"});
}

TEST(dates, english_says_what_is_not_known) {
    check("2024-04-01/..", Language::en,
          {"some day from 1 April 2024", "from 1 Apr 2024", "on some day from 1 April 2024"});
    check("../2020-01-02", Language::en, {"by 2 January 2020", "by 2 Jan 2020", "by 2 January 2020"});
    check("2020-01-02/2020-12-03", Language::en,
          {"between 2 January 2020 and 3 December 2020", "between 2 Jan 2020 and 3 Dec 2020",
           "between 2 January 2020 and 3 December 2020"});
    check("../..", Language::en, {"on an unknown day", "day not known", "on an unknown day"});
}

TEST(dates, arabic_says_every_precision_in_western_digits) {
    check("2021-07-22", Language::ar, {"22 يوليو 2021", "22 يوليو 2021", "في 22 يوليو 2021"});
    check("2022-05-01", Language::ar, {"1 مايو 2022", "1 مايو 2022", "في 1 مايو 2022"});
    check("2017-10", Language::ar, {"أكتوبر 2017", "أكتوبر 2017", "في أكتوبر 2017"});
    check("2022-Q4", Language::ar,
          {"الربع الرابع من عام 2022", "الربع الرابع 2022", "في الربع الرابع من عام 2022"});
    check("2018", Language::ar, {"2018", "2018", "في عام 2018"});
    check("2024-04-01/..", Language::ar,
          {"يوم ما ابتداءً من 1 أبريل 2024", "من 1 أبريل 2024", "في يوم ما ابتداءً من 1 أبريل 2024"});
    check("../2020-01-02", Language::ar,
          {"في موعد أقصاه 2 يناير 2020", "حتى 2 يناير 2020", "في موعد أقصاه 2 يناير 2020"});
    check("2020-01-02/2020-12-03", Language::ar,
          {"بين 2 يناير 2020 و3 ديسمبر 2020", "بين 2 يناير 2020 و3 ديسمبر 2020",
           "بين 2 يناير 2020 و3 ديسمبر 2020"});
    check("../..", Language::ar, {"في يوم غير معروف", "يوم غير معروف", "في يوم غير معروف"});
}

TEST(dates, twelve_months_in_each_language) {
    const std::string_view english[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
    const std::string_view arabic[] = {"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                                       "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
    for (unsigned i = 0; i < 12; ++i) {
        EXPECT_EQ(month(Language::en, i + 1), std::string(english[i]) + " 2021");
        EXPECT_EQ(month(Language::ar, i + 1), std::string(arabic[i]) + " 2021");
    }
}

TEST(dates, every_day_of_sixty_years_has_its_own_words) {
    std::string before;
    for (Day day = *parse_day("1990-01-01"); day < *parse_day("2050-01-01"); day = day.plus(1)) {
        std::string out;
        dates(Language::en).append(out, day, DateForm::full);
        const YearMonthDay date = date_of(day);
        ASSERT_EQ(out,
                  std::to_string(date.day) + " " +
                      month(Language::en, date.month).substr(0, month(Language::en, date.month).size() - 4) +
                      std::to_string(date.year));
        ASSERT_NE(out, before);
        before = out;
    }
}

TEST(dates, instants_have_their_zone) {
    EXPECT_EQ(instant(Language::en, "2026-11-20T10:00:23.123Z"), "20 November 2026, 10:00 UTC");
    EXPECT_EQ(instant(Language::en, "2026-11-20T23:59:59.999Z", DateForm::brief), "20 Nov 2026, 23:59 UTC");
    EXPECT_EQ(instant(Language::en, "1969-12-31T00:05:00.000Z", DateForm::when),
              "on 31 December 1969, 00:05 UTC");
    EXPECT_EQ(instant(Language::ar, "2026-11-20T10:00:23.123Z"),
              "20 نوفمبر 2026، 10:00 بالتوقيت العالمي المنسق");
}

} // namespace heed::wording
