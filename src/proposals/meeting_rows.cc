#include "proposals/meeting_rows.h"

#include "base/text.h"
#include "probes/comment_periods.h"
#include "probes/phrases.h"
#include "probes/stated_forecasts.h"
#include "probes/stated_meetings.h"
#include "probes/written_letter.h"
#include "proposals/named_bodies.h"
#include "proposals/named_reviews.h"
#include "proposals/slugs.h"
#include "views/sources.h"

#include <map>
#include <set>

namespace heed::proposals {

using domain::ThingKind;
using ledger::Field;
using ledger::Type;

namespace {

std::optional<domain::Date> dated(views::Ask& ask, const Document& document) {
    const views::ThingId source = ask.moment.find(document.source);
    return source == views::none ? std::nullopt : views::source_line(ask, source).dated;
}

// "(R2) review team" as a name in a list of bodies has it: "R2 review team".
std::string without_brackets(std::string_view text) { return replace_all(replace_all(text, "(", ""), ")", ""); }

void add_if(Proposal& proposal, std::string_view column, const std::string& value) {
    if (!value.empty()) proposal.cells.emplace_back(column, value);
}

// The same among rows that are proposed already.
std::string milestone_among(const std::vector<Proposal>& proposals, std::string_view what) {
    std::set<std::string_view> found;
    for (const Proposal& one : proposals)
        if (one.sheet == "milestones" && (one.cell("what") == "published" || one.cell("what").empty()) &&
            !one.cell("on").empty() &&
            (lower_ascii(one.cell("title.en")) == what ||
             (one.cell("what") == "published" && probes::has_phrase(one.cell("title.en"), what))))
            found.insert(one.cell("id"));
    return found.size() == 1 ? std::string(*found.begin()) : std::string();
}

// The milestone of the record that "final report" means: of that title, else the one that tells of its
// publication.
std::string milestone_of(views::Ask& ask, std::string_view review, std::string_view what) {
    std::set<std::string> exact, published;
    for (const views::ThingId thing : ask.moment.things(ask.moment.find(review), ThingKind::milestone)) {
        const std::string title = lower_ascii(ask.named(thing).name.text);
        if (title == what) exact.emplace(ask.moment.address(thing));
        if (title == std::string(what) + " published") published.emplace(ask.moment.address(thing));
    }
    if (exact.size() == 1) return *exact.begin();
    return exact.empty() && published.size() == 1 ? *published.begin() : std::string();
}

} // namespace

std::vector<Proposal> meeting_rows(probes::Passages passages, std::string_view review) {
    std::vector<Proposal> out;
    for (const probes::StatedMeeting& found : probes::find_meetings(passages)) {
        const ledger::Passage& passage = passages[found.passage];
        Proposal proposal{.rule = "stated-meeting", .sheet = "meetings"};
        const Day day = found.on.first() ? *found.on.first() : *found.on.last();
        proposal.cells = {{"id", std::string(review) + "/meetings/" +
                                     (found.kind.empty() ? "meeting" : found.kind) + '-' + iso(day)},
                          {"on", found.on.text()}};
        add_if(proposal, "kind", found.kind);
        add_if(proposal, "number", found.number);
        add_if(proposal, "place.en", found.place);
        if (found.days.size() > 1) proposal.cells.emplace_back("to", iso(found.days.back()));
        const bool is_run =
            found.is_run || (!found.days.empty() && days_between(found.days.front(), found.days.back()) + 1 ==
                                                        static_cast<std::int32_t>(found.days.size()));
        if (found.days.size() > 1 && !is_run) {
            std::string days;
            for (const Day one : found.days) days += (days.empty() ? "" : "; ") + iso(one);
            proposal.cells.emplace_back("days", days);
        }
        proposal.places = {{passage.anchor, 0, words_from(passage.text, found.at)}};
        if (found.named != found.passage)
            proposal.places.push_back(
                {passages[found.named].anchor, 0, words_from(passages[found.named].text, 0)});
        out.push_back(std::move(proposal));
    }
    return out;
}

std::vector<Proposal> comment_rows(probes::Passages passages, std::string_view review, views::Ask& ask,
                                   const probes::FinderWords& words) {
    struct Open {
        std::string address;
        Day opens, closes;
    };
    std::vector<Open> open;
    const auto periods = probes::find_comment_periods(passages, words);
    for (const views::EventNo e : ask.moment.events(ask.moment.find(review), Type::comment_open)) {
        const views::EventView event(ask.record(), e);
        if (event.on() && event.to() && event.on()->is_day() && event.to()->is_day())
            open.push_back(
                {std::string(ask.moment.address(event.thing())), *event.on()->first(), *event.to()->first()});
    }
    const auto address_of = [&](const probes::CommentPeriod& period) {
        std::string address = std::string(review) + "/comments/";
        if (!period.about.empty()) address += slug_of(period.about) + '-';
        return address + iso(*period.opens);
    };
    for (const probes::CommentPeriod& period : periods)
        if (!period.is_extension && open.empty())
            open.push_back({address_of(period), *period.opens, *period.closes});
    std::vector<Proposal> out;
    for (const probes::CommentPeriod& period : periods) {
        Proposal proposal{.rule = "comment-period", .sheet = "comments"};
        std::string id = address_of(period);
        if (period.is_extension) {
            std::set<std::string> meant;
            for (const Open& one : open)
                if (one.opens <= *period.opens && *period.opens <= one.closes) meant.insert(one.address);
            if (meant.size() != 1) continue;
            id = *meant.begin();
        }
        proposal.cells = {{"id", id}, {"on", iso(*period.opens)}};
        if (period.closes) proposal.cells.emplace_back("to", iso(*period.closes));
        if (period.is_extension)
            proposal.cells.emplace_back("extended_to", period.extended_to ? iso(*period.extended_to) : "../..");
        if (!period.is_extension && !period.about.empty())
            proposal.cells.emplace_back("title.en", period.about);
        add_if(proposal, "closes", period.time);
        add_if(proposal, "zone", period.zone);
        if (!period.is_extension) add_if(proposal, "address", period.address);
        std::string tags;
        for (const std::string& tag : period.tags) tags += (tags.empty() ? "" : "; ") + tag;
        add_if(proposal, "tags", tags);
        for (const auto& stated : period.words)
            proposal.places.push_back({passages[stated.passage].anchor,
                                       static_cast<std::uint32_t>(stated.column), words_from(stated.quote, 0)});
        out.push_back(std::move(proposal));
    }
    return out;
}

std::vector<Proposal> letter_rows(probes::Passages passages, const Document& document, std::string_view review,
                                  views::Ask& ask) {
    const auto letter = probes::find_letter(passages);
    const auto on = dated(ask, document);
    if (!letter || !letter->sender || !on || !on->is_day()) return {};
    const NamedBodies bodies(ask);
    const ledger::Passage& sender = passages[*letter->sender];
    const std::string from = bodies.in(without_brackets(sender.text));
    if (from.empty()) return {};
    const ledger::Passage& salutation = passages[letter->salutation];
    const Place place{salutation.anchor, 0, words_from(salutation.text, 0)};
    const std::string named = std::string(review) + "/documents/letter-" + on->text();
    Proposal of_document{.rule = "letter", .sheet = "documents"};
    of_document.cells = {{"id", named}, {"title.en", "Letter"}, {"kind", "letter"}, {"on", on->text()}};
    of_document.places = {place};
    Proposal proposal{.rule = "letter", .sheet = "letters"};
    proposal.cells = {
        {"id", std::string(review) + "/letters/" + on->text()}, {"on", on->text()}, {"document", named}};
    add_if(proposal, "to", bodies.in(salutation.text));
    proposal.cells.emplace_back("from", from);
    proposal.places = {place, {sender.anchor, 0, words_from(sender.text, 0)}};
    return {of_document, proposal};
}

std::vector<Proposal> forecast_rows(probes::Passages passages, const Document& document,
                                    std::string_view review, views::Ask& ask,
                                    const std::vector<Proposal>& proposals) {
    const NamedBodies bodies(ask);
    const auto letter = probes::find_letter(passages);
    const NamedReviews reviews(ask, review);
    const auto source_day = dated(ask, document);
    std::vector<Proposal> out;
    std::set<std::string> proposed;
    std::map<std::string, std::string> milestones; // by what is forecast
    for (const probes::StatedForecast& found : probes::find_forecasts(passages)) {
        const std::string said_on = found.said_on                        ? iso(*found.said_on)
                                    : source_day && source_day->is_day() ? source_day->text()
                                                                         : "";
        std::string by = bodies.in(without_brackets(found.subject));
        if (by.empty() && probes::has_phrase(found.subject, "we"))
            by = letter && letter->sender ? bodies.in(without_brackets(passages[*letter->sender].text))
                                          : bodies.in(without_brackets(found.heading));
        if (said_on.empty() || by.empty() || reviews.in(passages[found.passage].text) != review) continue;
        const ledger::Passage& passage = passages[found.passage];
        const Place place{
            passage.anchor, 0,
            words_from(std::string_view(passage.text).substr(0, found.at + found.size), found.at)};
        const auto [known, is_new] = milestones.try_emplace(found.what);
        if (is_new) known->second = milestone_of(ask, review, found.what);
        if (is_new && known->second.empty()) known->second = milestone_among(proposals, found.what);
        std::string milestone = known->second;
        if (milestone.empty()) {
            milestone = std::string(review) + "/milestones/" + slug_of(found.what);
            if (proposed.insert(milestone).second)
                out.push_back({.rule = "forecast",
                               .sheet = "milestones",
                               .cells = {{"id", milestone}, {"title.en", found.what}},
                               .places = {place}});
        }
        out.push_back(
            {.rule = "forecast",
             .sheet = "forecasts",
             .cells = {{"id", std::string(review) + "/forecasts/" + slug_of(found.what) + '-' + said_on},
                       {"milestone", milestone},
                       {"expected", found.expected.text()},
                       {"said_on", said_on},
                       {"by", by}},
             .places = {place}});
    }
    return out;
}

} // namespace heed::proposals
