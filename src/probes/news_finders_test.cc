// What news, lists and letters of a made-up council say, and what they do not say.
#include "probes/comment_periods.h"
#include "probes/named_documents.h"
#include "probes/news_milestones.h"
#include "probes/review_events.h"
#include "probes/stated_forecasts.h"
#include "probes/stated_meetings.h"
#include "probes/stated_sums.h"
#include "probes/status_words.h"
#include "probes/written_letter.h"

#include "base/text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace heed::probes {
namespace {

using ledger::Passage;

// One passage a line: "# " a heading, "- " an item, "| " a row of cells, "! " a header; else a text.
std::vector<Passage> page(std::string_view lines) {
    std::vector<Passage> out;
    for (const std::string_view line : split(lines, '\n')) {
        if (line.empty()) continue;
        const bool is_marked = line.size() > 1 && line[1] == ' ' && std::string_view("#-|!").find(line[0]) < 4;
        Passage passage{.text = std::string(is_marked ? line.substr(2) : line)};
        if (line.starts_with("# ")) passage.kind = Passage::Kind::heading;
        if (line.starts_with("- ")) passage.kind = Passage::Kind::item;
        if (line.starts_with("| ") || line.starts_with("! ")) {
            passage.kind = line[0] == '|' ? Passage::Kind::row : Passage::Kind::label;
            passage.table = 1;
            std::string text;
            for (const std::string_view cell : split(line.substr(2), '|')) {
                if (line[0] == '|') passage.cells.emplace_back(trim(cell));
                text += (text.empty() ? "" : "\t") + std::string(trim(cell));
            }
            passage.text = text;
        }
        out.push_back(std::move(passage));
    }
    ledger::give_anchors(out);
    return out;
}

std::string meetings(std::string_view lines) {
    std::string out;
    const auto passages = page(lines);
    for (const StatedMeeting& found : find_meetings(passages)) {
        out += fmt::format("{} {} {}", found.kind, found.number, found.on.text());
        if (found.days.size() > 1)
            out += fmt::format("..{}{}", iso(found.days.back()), found.is_run ? " run" : "");
        out += fmt::format(" [{}] ", found.place);
    }
    return out;
}

std::string comments(std::string_view lines) {
    std::string out;
    const auto passages = page(lines);
    for (const CommentPeriod& one : find_comment_periods(passages))
        out += fmt::format("{} {}..{} ext {} {} {}; ", one.about, one.opens ? iso(*one.opens) : "",
                           one.closes ? iso(*one.closes) : "",
                           one.is_extension ? one.extended_to ? iso(*one.extended_to) : "?" : "no", one.time,
                           one.words[0].quote);
    return out;
}

std::string forecasts(std::string_view lines) {
    std::string out;
    const auto passages = page(lines);
    for (const StatedForecast& one : find_forecasts(passages))
        out += fmt::format("{} {} said {} by \"{}\"; ", one.what, one.expected.text(),
                           one.said_on ? iso(*one.said_on) : "?", trim(one.subject));
    return out;
}

std::string documents(std::string_view lines) {
    std::string out;
    const auto passages = page(lines);
    for (const NamedDocument& one : find_documents(passages))
        out += fmt::format("{} \"{}\" {}; ", one.kind, one.title, one.on ? one.on->text() : "?");
    return out;
}

std::string events(std::string_view lines) {
    std::string out;
    const auto passages = page(lines);
    for (const ReviewEvent& one : find_review_events(passages))
        out += fmt::format("{} {} \"{}\"; ", one.what, one.on.text(), one.quote);
    return out;
}

std::string milestones(std::string_view lines) {
    std::string out;
    const auto passages = page(lines);
    const auto news = find_news(passages);
    for (const NewsMilestone& one : find_news_milestones(passages, news))
        out += fmt::format("{} {} \"{}\"; ", one.what, iso(news[one.entry].on), one.title);
    return out;
}

} // namespace

TEST(Meetings, are_found_by_their_kind_and_days) {
    EXPECT_EQ(meetings("The bridge team will have a face-to-face meeting on 22nd & 23rd June 2031 in Oldtown."),
              "face-to-face  2031-06-22..2031-06-23 [Oldtown] ");
    EXPECT_EQ(meetings("# Bridge team will meet face-to-face on 25 - 27 January 2031\nObservers are welcome."),
              "face-to-face  2031-01-25..2031-01-27 run [] ");
    EXPECT_EQ(meetings("- 8th March 2031 | Engagement session with drivers | More"),
              "engagement  2031-03-08 [] ");
    EXPECT_EQ(meetings("The bridge team hosted its 7th plenary meeting on 3 May 2031 in New York."),
              "plenary 7 2031-05-03 [New York] ");
    EXPECT_EQ(meetings("# Webinar on the draft\n4 May 2031 - During the webinar the team will answer.\n"
                       "- Session 1 | 10 May @ 21:30 UTC\n- Session 2 | 13 May @ 10:00 UTC"),
              "webinar  2031-05-10 [] webinar  2031-05-13 [] ");
    EXPECT_EQ(meetings("# Join\n2 May 2031 - The team will host a webinar in June.\nDate: 7 June 2031"),
              "webinar  2031-06-07 [] ");
}

TEST(Meetings, of_the_past_are_known_from_the_day_of_the_news) {
    EXPECT_EQ(meetings("19 July 2031 - The team recently held a two-day meeting in Oldtown, before the feast."),
              "  ../2031-07-19 [Oldtown] ");
    EXPECT_EQ(meetings("19 July 2031 - The team held its second meeting in Oldtown.\n"
                       "# Team meeting\nThe team has a meeting on 3 July 2031 in Oldtown."),
              "  2031-07-03 [Oldtown] ")
        << "the news may tell of the meeting that has its day elsewhere";
}

TEST(Meetings, are_not_made_of_other_days) {
    EXPECT_EQ(meetings("4 February 2031 - During the webinar the team will speak. Comment until 4 March 2031."),
              "");
    EXPECT_EQ(meetings("The meeting archive was opened and its list was closed by the staff on 3 May 2031."),
              "");
    EXPECT_EQ(meetings("We will hold a webinar when the bridge is open."), "");
    EXPECT_EQ(meetings("The meeting report was published on 3 May 2031."), "");
    EXPECT_EQ(meetings("At its meeting on 3 May 2031, the council adopted the report."), "");
    EXPECT_EQ(meetings("19 July 2031 - The council held its annual meeting in Oldtown."), "");
    EXPECT_EQ(meetings("The meeting in Oldtown was moved on 3 May 2031."), "");
    EXPECT_EQ(meetings("The webinar on 3 May 2031 is cancelled."), "");
    EXPECT_EQ(meetings("Join the updates in prep week on 22 February 2031."), "");
}

TEST(CommentPeriods, open_close_and_are_extended) {
    EXPECT_EQ(
        comments("24 January 2031 - The team has published its draft report for public comment. Close date: 4 "
                 "March 2031 at 23:59 UTC."),
        "draft report 2031-01-24..2031-03-04 ext no 23:59 Close date: 4 March 2031; ");
    EXPECT_EQ(
        comments(
            "2 March 2031 - The deadline to submit comments on the draft report has been extended until Friday "
            "20 March at 23:59 UTC."),
        "draft report 2031-03-02.. ext 2031-03-20 23:59 extended until Friday 20 March; ");
    EXPECT_EQ(comments("# Bridges final report\n| Open Date: | 28 January 2031 | Close Date: | 9 March 2031"),
              "final report 2031-01-28..2031-03-09 ext no  28 January 2031; ");
    EXPECT_EQ(comments("! Phase | Activity | Date\n| Work | Public comment extended | 3 March 2031"),
              " 2031-03-03.. ext ?  3 March 2031; ");
}

TEST(CommentPeriods, that_are_not_stated_whole_are_none) {
    EXPECT_EQ(comments("| Open Date: | 28 January 2031 | Close Date: | soon"), "");
    EXPECT_EQ(comments("| Open Date: | 9 March 2031 | Close Date: | 28 January 2031"), "");
    EXPECT_EQ(comments("4 February 2031 - The draft is open for public comment until 4 March 2031."), "");
    EXPECT_EQ(comments("| Open Date: | 03/04/2031 | Close Date: | 9 May 2031"), "");
}

TEST(Forecasts, say_what_and_when) {
    EXPECT_EQ(forecasts("1 June 2031 - Rain has delayed us. We expect to finish and submit our final report in "
                        "October 2031."),
              "final report 2031-10 said 2031-06-01 by \"We\"; ");
    EXPECT_EQ(forecasts("The team plans to publish its draft report by Q4 2031."),
              "draft report 2031-Q4 said ? by \"The team\"; ");
    EXPECT_EQ(forecasts("We expect to share findings soon, with a view to publishing our draft final report in "
                        "August 2031, and "
                        "then presenting our final report in November 2031."),
              "draft report 2031-08 said ? by \"We\"; final report 2031-11 said ? by \"We\"; ");
}

TEST(Forecasts, are_not_made_of_what_was_or_is_not_sure) {
    EXPECT_EQ(forecasts("1 June 2031 - We had expected to submit our final report in May 2031."), "");
    EXPECT_EQ(forecasts("We published our final report in October 2031."), "");
    EXPECT_EQ(forecasts("We expect to publish a draft report and a final report in October 2031."), "");
    EXPECT_EQ(forecasts("We expect to publish our final report soon."), "");
}

TEST(Documents, are_known_by_the_head_of_their_titles) {
    EXPECT_EQ(
        documents(
            "- Bridges final report (25 January 2031)\n- Council resolution on the final report (22 July "
            "2031)\n"
            "- Scorecard of determinations on the final report\n- Rationale for resolution 2031.05.01.05\n"
            "- 16 May 2031 Scorecard"),
        "report \"Bridges final report\" 2031-01-25; resolution \"Council resolution on the final report\" "
        "2031-07-22; "
        "scorecard \"Scorecard of determinations on the final report\" ?; "
        "rationale \"Rationale for resolution 2031.05.01.05\" 2031-05-01; scorecard \"Scorecard\" "
        "2031-05-16; ");
    EXPECT_EQ(documents("Executive summary of the report: AR | ES | FR"),
              "summary \"Executive summary of the report: AR | ES | FR\" ?; ");
    EXPECT_EQ(documents("3 May 2031 - The team has published its draft report for public comment."),
              "report \"draft report\" 2031-05-03; ");
    EXPECT_EQ(documents("Details are there (see Appendix D: Old bridges)."),
              "appendix \"Appendix D: Old bridges\" ?; ");
    EXPECT_EQ(documents("! Phase | Activity | Date\n| Work | Draft report | 3 May 2031\n| Work | Public "
                        "comment on draft report | 4 May 2031"),
              "report \"Draft report\" 2031-05-03; ");
}

TEST(Documents, are_not_made_of_sentences_about_them) {
    EXPECT_EQ(documents("- The report is late\n- Implementation\n- Comments on the report (3 May 2031)\n- "
                        "Report (3 May 2031) and (4 May 2031)"),
              "");
    EXPECT_EQ(documents("The council read the report on 3 May 2031."), "");
}

TEST(ReviewEvents, tell_of_the_review_as_a_whole) {
    EXPECT_EQ(events("28 May 2031 - On 25 May 2031, the bridge team submitted its final report to the council. "
                     "The report is now "
                     "issued for public comment."),
              "report:published 2031-05-28 \"28 May 2031 -\"; report:submitted 2031-05-25 \"25 May 2031, the "
              "bridge team "
              "submitted its final report\"; ");
    EXPECT_EQ(events("5 May 2031 - The team came back after being paused since October 2030."),
              "suspend 2030-10 \"paused since October 2030\"; ");
    EXPECT_EQ(events("7 May 2031 - The council announces the formal restart of the review."),
              "resume 2031-05-07 \"announces the formal restart of the review.\"; ");
    EXPECT_EQ(events("7 May 2031 - The council announced the selection of a 9-member team."),
              "convene:announced 2031-05-07 \"announced the selection of a 9-member team.\"; ");
    EXPECT_EQ(events("The council took action on 10 May 2031 to defer the third review."),
              "defer 2031-05-10 \"10 May 2031 to defer the\"; ");
    EXPECT_EQ(events("! Activity | Date\n| Council receipt of the final report | 3 May 2031"),
              "report:received 2031-05-03 \"3 May 2031\"; ");
}

TEST(ReviewEvents, need_a_day_of_their_own) {
    EXPECT_EQ(events("The team will submit its final report. It submitted its final report late."), "");
    EXPECT_EQ(events("The bridge was paused since nobody came."), "");
    EXPECT_EQ(events("On 3 May 2031 the council agreed to defer the decision."), "");
    EXPECT_EQ(events("7 May 2031 - The council announced the selection of the audit committee."), "");
    EXPECT_EQ(
        events(
            "7 May 2031 - The council announces its leadership selection of members of the panel leadership."),
        "");
}

TEST(News, become_milestones_by_their_verbs) {
    EXPECT_EQ(milestones("# Work plan\n3 May 2031 - The team approved this work plan."),
              "decided 2031-05-03 \"Work plan\"; ");
    EXPECT_EQ(milestones("3 May 2031 - The council announced an extension of the deadline."),
              "extended 2031-05-03 \"The council announced an extension of the deadline.\"; ");
    EXPECT_EQ(milestones("# Call\n3 May 2031 – The council is seeking volunteers."),
              "start 2031-05-03 \"Call\"; ");
}

TEST(News, of_what_is_to_come_or_was_on_another_day_are_none) {
    EXPECT_EQ(
        milestones(
            "3 May 2031 - The team will host a webinar.\n4 May 2031 - On 2 May 2031 the council approved it.\n"
            "5 May 2031 - The deadline to submit comments has been extended until 9 May.\n"
            "6 May 2031 - Rain."),
        "");
}

TEST(StatusWords, are_defined_in_lists) {
    const auto passages = page("The status of each is to be understood so:\n- Done: carried out in full, and "
                               "documentation is available.\n"
                               "- Under way - work has begun on it\n- Waiting: work has not begun because of a "
                               "dependency on another\nNothing.");
    std::string out;
    for (const StatusWord& word : find_status_words(passages)) {
        out += word.label + '=' + std::string(word.means);
        for (const auto demand : word.demands) out += ' ' + std::string(demand);
        out += " \"" + std::string(word.definition.substr(0, 12)) + "\"; ";
    }
    EXPECT_EQ(
        out,
        "Done=declared_complete document \"carried out \"; Under way=in_progress work-begun \"work has beg\"; "
        "Waiting=not_started dependency \"work has not\"; ");
    EXPECT_TRUE(find_status_words(page("The colours are:\n- Red: stop at once\n- Green: go")).empty());
    const auto header = page("! No | Priority set by drivers (A1 is the highest and A3 the lowest)");
    const auto levels = find_priority_levels(header);
    ASSERT_EQ(levels.size(), 1u);
    EXPECT_EQ(levels[0].levels, (std::vector<std::string>{"A1", "A2", "A3"}));
    EXPECT_EQ(levels[0].column, 2u);
}

TEST(Sums, are_stated_in_sentences) {
    const auto passages = page("The team produced 40 recommendations and released its report on 5 May 2031.\n"
                               "7 May 2030 - The council announced a 12-member team.\n"
                               "Currently, two recommendations remain pending.\n"
                               "The team discussed 12 recommendations.\nThe report has the following scope "
                               "items:\n- Bridges;\n- Tunnels; and\n- Roads.");
    std::string out;
    for (const StatedSum& sum : find_stated_sums(passages))
        out += fmt::format("{} {} {} {}; ", sum.what, sum.count, sum.on ? iso(*sum.on) : "?", sum.is_now);
    EXPECT_EQ(out,
              "recommendations 40 2031-05-05 false; members 12 2030-05-07 false; decision:pending 2 ? true; ");
    std::string areas;
    for (const StatedArea& area : find_areas(passages)) areas += std::string(area.text) + '|';
    EXPECT_EQ(areas, "Bridges|Tunnels|Roads|");
    EXPECT_TRUE(find_areas(page("The staff is busy in the following areas:\n- Bridges")).empty());
}

TEST(Letters, greet_once_near_the_top) {
    const auto letter =
        find_letter(page("Sent on behalf of the bridge team\nDear council members:\nWe write to you."));
    ASSERT_TRUE(letter);
    EXPECT_EQ(letter->salutation, 1u);
    EXPECT_EQ(letter->sender, 0u);
    EXPECT_FALSE(find_letter(page("Dear council:\nYes.\nDear team:\nNo.")));
    EXPECT_FALSE(find_letter(
        page("Dear bridges are what we do not need, said the council of the roads and all others too today:")));
}

} // namespace heed::probes
