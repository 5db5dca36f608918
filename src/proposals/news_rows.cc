#include "proposals/news_rows.h"

#include "base/text.h"
#include "probes/activity_table.h"
#include "probes/news_milestones.h"
#include "probes/phrases.h"
#include "probes/review_events.h"
#include "probes/words.h"
#include "proposals/action_rows.h"
#include "proposals/slugs.h"

#include <algorithm>
#include <set>

namespace heed::proposals {
namespace {

class NamedReviews {
public:
    NamedReviews(views::Ask& ask, std::string_view own) : m_own(own) {
        for (const views::ThingId review : ask.moment.things(views::none, domain::ThingKind::review)) {
            const auto fact = ask.moment.fact(review, ledger::Type::review_open);
            const views::EventNo claim =
                fact ? views::claim_with(ask.record(), *fact, ledger::Field::number) : views::none;
            m_names.push_back(
                {std::string(ask.moment.address(review)),
                 claim == views::none
                     ? std::string()
                     : lower_ascii(views::EventView(ask.record(), claim).code(ledger::Field::number)),
                 probes::stems_of(ask.named(review).name.text)});
        }
    }

    // The one review that the words name, by its title before its number; the own one where they name none, and
    // nothing where they name several.
    std::string in(std::string_view text) const {
        const auto stems = probes::stems_of(text);
        std::set<std::string> titled, numbered;
        for (const Name& name : m_names) {
            if (name.title.size() > 1 &&
                std::all_of(name.title.begin(), name.title.end(), [&](const std::string& stem) {
                    return std::find(stems.begin(), stems.end(), stem) != stems.end();
                }))
                titled.insert(name.address);
            if (!name.number.empty() && probes::has_phrase(text, name.number)) numbered.insert(name.address);
        }
        const auto& found = titled.empty() ? numbered : titled;
        if (found.empty()) return m_own;
        if (found.size() == 1) return *found.begin();
        return found.contains(m_own) && numbered.contains(m_own) ? m_own : std::string();
    }

private:
    struct Name {
        std::string address, number;
        std::vector<std::string> title; // stems
    };
    std::string m_own;
    std::vector<Name> m_names;
};

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
