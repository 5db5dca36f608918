#include "wording/wording.h"

#include <gtest/gtest.h>
#include <thread>

namespace heed::wording {
namespace {

const Wordings& all() {
    static const Wordings wordings;
    return wordings;
}
const Wording& english() { return all().in(Language::en); }
const Wording& arabic() { return all().in(Language::ar); }

void check_size(std::uint64_t bytes, std::string_view expected) {
    EXPECT_EQ(english().size(bytes), expected) << bytes;
}

} // namespace

TEST(wording, words_come_from_the_catalogue) {
    EXPECT_EQ(english().words("outcome.approved"), "Approved");
    EXPECT_EQ(arabic().words("outcome.approved"), "مقبولة");
    EXPECT_EQ(english().words("forecast.after", {{"n", 283}}), "283 days after the end of the time named");
    EXPECT_EQ(english().words("forecast.after", {{"n", 1}}), "1 day after the end of the time named");
    EXPECT_EQ(english().language(), Language::en);
    EXPECT_EQ(arabic().language(), Language::ar);
}

TEST(wording, a_language_without_catalogue_is_english) { EXPECT_EQ(&all().in(Language::zh), &english()); }

TEST(wording, arabic_counts_days_in_six_forms) {
    for (const auto& [n, expected] : {std::pair(1, "بعد يوم واحد من نهاية الموعد المذكور"),
                                      {2, "بعد يومين من نهاية الموعد المذكور"},
                                      {3, "بعد 3 أيام من نهاية الموعد المذكور"},
                                      {283, "بعد 283 يومًا من نهاية الموعد المذكور"},
                                      {100, "بعد 100 يوم من نهاية الموعد المذكور"},
                                      {1003, "بعد 1,003 أيام من نهاية الموعد المذكور"}})
        EXPECT_EQ(arabic().words("forecast.after", {{"n", n}}), expected);
    EXPECT_EQ(arabic().words("forecast.after", {{"n", 0}}), "في اليوم نفسه");
}

TEST(wording, markup_escapes_text_and_keeps_safe) {
    const Safe chip = fragment([](Markup& m) { m.open("b").number(1); });
    EXPECT_EQ(english().html("list.pair", {{"a", "<5.4>"}, {"b", chip}}).view(), "&lt;5.4&gt; and <b>1</b>");
    std::string out;
    {
        Markup m(out);
        auto p = m.open("p");
        arabic().say(m, "list.pair", {{"a", chip}, {"b", "\"&\""}});
        english().say(m, "outcome.pending");
    }
    EXPECT_EQ(out, "<p><b>1</b> و&quot;&amp;&quot;Pending</p>");
}

TEST(wording, every_word_of_the_vocabulary_is_there) {
    for (const Language language : available_languages()) {
        const Wording& w = all().in(language);
        for (const auto& row : domain::outcomes()) EXPECT_FALSE(w.word(row.value).empty());
        for (const auto& row : domain::statuses()) EXPECT_FALSE(w.word(row.value).empty());
        for (const auto value : {domain::Verification::not_verified, domain::Verification::verified})
            EXPECT_FALSE(w.word(value).empty());
        for (const auto value :
             {domain::Signal::likely_approve, domain::Signal::likely_reject, domain::Signal::unclear})
            EXPECT_FALSE(w.word(value).empty());
        EXPECT_EQ(w.word(domain::Signal::none), "");
    }
    EXPECT_EQ(english().word(domain::Status::declared_complete), "Declared complete");
    EXPECT_EQ(arabic().word(domain::Outcome::rejected), "مرفوضة");
    EXPECT_EQ(arabic().word(domain::Signal::likely_approve), "يُرجح قبولها");
}

// What the program would have had to say, and cannot.
template <class Say> std::string unsaid(Say say) {
    try {
        say();
    } catch (const std::logic_error& error) {
        return error.what();
    }
    return "said";
}

TEST(wording, a_missing_key_is_named) {
    EXPECT_EQ(unsaid([] { (void)english().words("no.such.key"); }),
              "program error: no message no.such.key in en");
    EXPECT_EQ(unsaid([] {
                  (void)arabic().words({"outcome.", "unheard"}, {{"n", 1}});
              }),
              "program error: no message outcome.unheard in ar");
    EXPECT_EQ(unsaid([] { (void)english().html("no.such.key"); }),
              "program error: no message no.such.key in en");
}

TEST(wording, a_missing_argument_is_named) {
    const std::string message = "program error: message ";
    EXPECT_EQ(unsaid([] { (void)english().words("forecast.after"); }),
              message + "forecast.after has arguments");
    EXPECT_EQ(unsaid([] {
                  (void)english().words("forecast.after", {{"m", 1}});
              }),
              message + "forecast.after has no value for {n}");
    EXPECT_EQ(unsaid([] {
                  (void)english().html("forecast.after", {{"n", "1"}});
              }),
              message + "forecast.after needs a number for {n}");
    EXPECT_TRUE(unsaid([] {
                    (void)english().words("list.pair", {{"a", "<br>"_safe}, {"b", 1}});
                }).find("takes no markup") != std::string::npos);
}

TEST(wording, days_and_dates_go_through) {
    EXPECT_EQ(english().day(*parse_day("2021-07-22")), "22 July 2021");
    EXPECT_EQ(english().day(*parse_day("2021-07-22"), DateForm::brief), "22 Jul 2021");
    EXPECT_EQ(english().date(*domain::parse_date("2017-10"), DateForm::when), "in October 2017");
    EXPECT_EQ(arabic().instant(*parse_instant("2026-11-20T10:00:00.000Z"), DateForm::brief),
              "20 نوفمبر 2026، 10:00 بالتوقيت العالمي المنسق");
}

TEST(wording, lists_end_with_and) {
    using Items = std::vector<std::string>;
    EXPECT_EQ(english().list(Items{}), "");
    EXPECT_EQ(english().list(Items{"a"}), "a");
    EXPECT_EQ(english().list(Items{"a", "b"}), "a and b");
    EXPECT_EQ(english().list(Items{"a", "b", "c", "d"}), "a, b, c and d");
    EXPECT_EQ(arabic().list(Items{"5.4", "19.1", "19.2"}), "5.4، 19.1 و19.2");
    const Safe item = fragment([](Markup& m) { m.open("bdi").text("<"); });
    EXPECT_EQ(arabic().list(std::vector<Safe>{item, item, item}).view(),
              "<bdi>&lt;</bdi>، <bdi>&lt;</bdi> و<bdi>&lt;</bdi>");
}

TEST(wording, sizes_are_short) {
    check_size(0, "0 bytes");
    check_size(1, "1 byte");
    check_size(999, "999 bytes");
    check_size(1'000, "1 KB");
    check_size(1'249, "1.2 KB");
    check_size(9'949, "9.9 KB");
    check_size(9'950, "10 KB");
    check_size(48'600, "49 KB");
    check_size(999'499, "999 KB");
    check_size(999'500, "1 MB");
    check_size(1'250'000, "1.3 MB");
    check_size(3'000'000'000, "3 GB");
    check_size(5'000'000'000'000'000, "5,000 TB");
    check_size(UINT64_MAX, "18,446,744 TB");
    EXPECT_EQ(arabic().size(1'249), "1.2 كيلوبايت");
    EXPECT_EQ(arabic().size(2), "بايتان");
}

TEST(wording, numbers_are_grouped) {
    EXPECT_EQ(english().number(63), "63");
    EXPECT_EQ(english().number(12'345'678), "12,345,678");
    EXPECT_EQ(arabic().number(-1'000), "\u200e-1,000");
}

TEST(wording, languages_have_names_in_each_other) {
    EXPECT_EQ(english().language_name("ar"), "Arabic");
    EXPECT_EQ(arabic().language_name("en"), "الإنجليزية");
    EXPECT_EQ(english().language_name("pt"), "Portuguese");
    EXPECT_EQ(english().language_name("zh-Hans"), "Chinese (Simplified)");
    EXPECT_EQ(english().language_name("qqq"), "qqq");
    EXPECT_EQ(english().language_name(""), "");
    EXPECT_EQ(english().language_name("not a tag"), "not a tag");
}

TEST(wording, threads_share_one) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([] {
            for (int n = 0; n < 3000; ++n) {
                EXPECT_FALSE(arabic().words("forecast.after", {{"n", n}}).empty());
                EXPECT_EQ(english().day(Day{n}).empty(), false);
            }
        });
    for (std::thread& thread : threads) thread.join();
}

} // namespace heed::wording
