#include "proposals/news_rows.h"

#include "probes/activity_table.h"
#include "probes/news_milestones.h"
#include "probes/phrases.h"
#include "probes/review_events.h"
#include "proposals/action_rows.h"
#include "proposals/named_reviews.h"
#include "proposals/slugs.h"

#include <set>

namespace heed::proposals {
namespace {

// The days on which tables of activities have an act: they make milestones of them.
std::set<Day> days_of_activities(probes::Passages passages, const probes::FinderWords& words) {
    std::set<Day> out;
    for (const probes::ActivityTable& table : probes::find_activity_tables(passages, words))
        for (const probes::ActivityTable::Row& row : table.rows)
            if (row.on.is_day() &&
                probes::has_any(passages[row.passage].text, {"action", "decision", "resolution"}))
                out.insert(*row.on.first());
    return out;
}

} // namespace

std::vector<Proposal> news_rows(probes::Passages passages, std::string_view review, views::Ask& ask,
                                const probes::FinderWords& words) {
    const NamedReviews reviews(ask, review);
    std::vector<Proposal> out;
    for (const probes::ReviewEvent& event : probes::find_review_events(passages, words)) {
        const std::string about = reviews.in(event.about);
        if (about.empty() || (event.what == "defer" && about == review)) continue; // this one, or the next?
        out.push_back({.rule = "review-life",
                       .sheet = "review-life",
                       .cells = {{"id", about}, {"what", event.what}, {"on", event.on.text()}},
                       .places = {{passages[event.passage].anchor, static_cast<std::uint32_t>(event.column),
                                   words_from(event.quote, 0)}}});
    }
    const auto milestone = [&](std::string_view title, std::string_view what, Day on, Place place) {
        out.push_back({.rule = "dated-news",
                       .sheet = "milestones",
                       .cells = {{"id", std::string(review) + "/milestones/" + slug_of(title) + '-' + iso(on)},
                                 {"title.en", words_from(title, 0)},
                                 {"what", std::string(what)},
                                 {"on", iso(on)}},
                       .places = {std::move(place)}});
    };
    const std::set<Day> told = days_of_activities(passages, words);
    for (const probes::StatedAction& action : probes::find_actions(passages, words))
        if (action.acted && !told.contains(action.on))
            milestone("Action on " + sum_place(passages, *action.acted).quote, "decided", action.on,
                      sum_place(passages, *action.acted));
    const auto news = probes::find_news(passages);
    for (const probes::NewsMilestone& found : probes::find_news_milestones(passages, news)) {
        const ledger::Passage& passage = passages[news[found.entry].passage];
        milestone(found.title, found.what, news[found.entry].on,
                  {passage.anchor, 0, words_from(passage.text, 0)});
    }
    return out;
}

} // namespace heed::proposals
