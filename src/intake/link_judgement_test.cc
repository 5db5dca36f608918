#include "intake/link_judgement.h"

#include "base/digest.h"
#include "base/text.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

LinkFate fate(std::string_view target, std::string_view words = "") {
    return judge_link({.target = target, .words = words});
}

} // namespace

TEST(link_judgement, an_address_that_people_chose_is_plain) {
    for (const char* target :
         {"https://www.example.org/public-comments/final-report-2021-01-28-en", "http://example.org",
          "https://example.org/x/AE6AAw",
          "https://wiki.example.org/display/ABC/Work+Plan?preview=/64075835/104235912/"
          "ABC_Plan_5%20May%202019.xlsx",
          "https://66.schedule.example.org/meetings/1116775",
          "https://video.example.org/watch?v=dQw4w9WgXcQ#t=3",
          "https://lists.example.org/archives/list/thread/SUZJDGKPVZMMH7FCFMQEEEXBKI5UCUH3/",
          "https://example.org/resources/bylaws-en/#article4.6"})
        EXPECT_EQ(fate(target), LinkFate::plain) << target;
}

TEST(link_judgement, a_redirection_with_an_opaque_word_is_tracked) {
    for (const char* target :
         {"https://news.example.org/kT4mB9xWq7Zr2LdV8sYc3Hn",
          "https://click.example.com/track/click/7f3a9c01de55b2a4c8d96e10",
          "https://example.org/page?utm_source=alert", "https://example.org/page?id=5&mc_eid=ab12",
          "https://example.org/redirect/123e4567-e89b-12d3-a456-426614174000",
          "https://example.org/ls/click?upn=u001aB2cD3eF4gH5iJ6",
          "https://example.org/a#7f3a9c01de55b2a4c8d96e10"})
        EXPECT_EQ(fate(target), LinkFate::tracked) << target;
    EXPECT_EQ(fate("https://r.example.com/go", "https://www.example.org/report"), LinkFate::tracked);
    EXPECT_EQ(fate("https://example.org/report", "www.example.org/report"), LinkFate::plain);
}

TEST(link_judgement, an_address_in_any_form_makes_a_target_private) {
    EXPECT_EQ(fate("mailto:jo@example.org"), LinkFate::shown_address);
    EXPECT_EQ(fate("https://lists.example.org/list/panel@example.org/thread/7"), LinkFate::shown_address);
    EXPECT_EQ(fate("https://example.org/?u=jo@example.org"), LinkFate::private_address);
    EXPECT_EQ(fate("https://example.org/?u=jo%40example.org"), LinkFate::private_address);
    EXPECT_EQ(fate("https://example.org/p/" + percent_encode(base64("7:jo@example.org"))),
              LinkFate::private_address);
}

TEST(link_judgement, subscriptions_and_unusable_targets_are_told_apart) {
    EXPECT_EQ(fate("https://example.org/Unsubscribe/list"), LinkFate::unsubscribe);
    for (const char* target :
         {"", "#top", "/relative", "javascript:alert(1)", "data:text/html,x", "//example.org/x", "https://",
          "https://a:b@example.org/", "cid:part1", "tel:123"})
        EXPECT_EQ(fate(target), LinkFate::unusable) << target;
}

} // namespace heed::intake
