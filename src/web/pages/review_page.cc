// The home of one review: the state in a sentence, how it came about, what is open.
// /{review}               the present
// /{review}?as-of=...     what was true on that day
#include "web/pages/pages.h"

#include "reports/review_json.h"
#include "views/review_view.h"
#include "web/pages/action_words.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/errors.h"
#include "web/pages/figures.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/state.h"

#include <algorithm>

namespace heed::web {

using domain::Outcome;
using domain::Status;

namespace {

std::string under(Page& page, std::string_view rest) {
    return '/' + std::string(page.code()) + '/' + std::string(rest);
}

void facts(Markup& m, Page& page, const views::ReviewView& review) {
    auto list = m.open("ul", {{"class", "facts"}});
    if (!review.rounds.empty()) {
        const views::RoundLine* last = nullptr;
        for (const auto& round : review.rounds)
            if (round.is_dated()) last = &round;
        if (last != nullptr) {
            auto li = m.open("li");
            page.w.say(m, "review.last-action", {{"date", time_html(page, *last->on.date)}});
            m.text(" ");
            source_marks(m, page, last->cites);
        }
    }
    if (review.reported_for) {
        auto li = m.open("li");
        page.w.say(m, "review.last-report",
                   {{"date", time_html(page, *review.reported_for, wording::DateForm::noun)}});
    }
    auto li = m.open("li");
    std::size_t open = 0;
    for (const views::Dispute& dispute : review.disputes) open += dispute.settled_by == views::none;
    m.open("a", {{"href", page.links.to(under(page, "sources"))}})
        .text(page.w.words("review.sources", {{"n", review.sources}}));
    m.text(" · ");
    m.open("a", {{"href", page.links.to(under(page, "disagreements"))}})
        .text(page.w.words("review.disagreements", {{"n", open}}));
}

void undated(Markup& m, Page& page, const views::ReviewView& review) {
    std::int64_t n = 0;
    for (const auto& round : review.rounds)
        if (!round.is_dated())
            for (const Outcome outcome : {Outcome::approved, Outcome::rejected}) n += round.total(outcome);
    if (n > 0) m.element("p", {{"class", "sub"}}, page.w.words("state.undated", {{"n", n}}));
    if (review.counts.undetermined > 0)
        m.element("p", {{"class", "sub"}},
                  page.w.words("state.undetermined", {{"n", review.counts.undetermined}}));
}

void open_cards(Markup& m, Page& page, const views::ReviewView& review) {
    const wording::Wording& w = page.w;
    Section section(m, "open", w.words("open.title"));
    auto cols = m.open("div", {{"class", "cols cols-3"}});
    const auto card = [&](std::string_view number, std::string_view title, const std::string& href,
                          const auto& words) {
        auto div = m.open("div", {{"class", "card"}});
        m.element("span", {{"class", "n"}}, number);
        {
            auto h3 = m.open("h3");
            m.open("a", {{"href", href}}).text(title);
        }
        auto p = m.open("p");
        words();
    };
    card(w.number(review.counts[Outcome::pending]),
         w.words("open.pending", {{"n", review.counts[Outcome::pending]}}),
         page.links.to(under(page, "recommendations"), query_of({{"decision", "pending"}})), [&] {
             if (review.counts[Outcome::pending] == 0)
                 m.text(w.words("open.none-pending"));
             else if (review.pending_since)
                 w.say(m, "open.pending-since", {{"date", time_html(page, *review.pending_since)}});
             else
                 m.text(w.words("open.pending-unnamed"));
         });
    card(w.words("open.of", {{"n", review.not_started}, {"of", review.approved_items}}),
         w.words("open.not-started"),
         page.links.to(under(page, "recommendations"),
                       query_of({{"decision", "approved"}, {"status", "not_started"}})),
         [&] {
             if (review.reported_for)
                 w.say(m, "open.as-reported",
                       {{"date", time_html(page, *review.reported_for, wording::DateForm::noun)}});
             if (review.waiting.empty()) return;
             std::vector<std::string> numbers;
             for (const views::ItemLine& item : review.waiting) numbers.emplace_back(item.number);
             m.text(" ").text(
                 w.words("open.waiting", {{"n", review.waiting.size()}, {"numbers", w.list(numbers)}}));
         });
    card(w.words("open.of",
                 {{"n", review.counts.complete_verified}, {"of", review.counts[Status::declared_complete]}}),
         w.words("open.verified"), page.links.to(under(page, "claims")), [&] {
             m.text(w.words("open.verified-words", {{"n", review.counts[Status::declared_complete]}}));
         });
}

void action_rows(Markup& m, Page& page, const views::ReviewView& review) {
    const wording::Wording& w = page.w;
    Section section(m, "actions", w.words("actions.title"));
    struct Row {
        std::int32_t sure;
        const views::RoundLine* round;
        const views::LifeEvent* life;
    };
    std::vector<Row> rows;
    for (const auto& round : review.rounds) rows.push_back({round.sure, &round, nullptr});
    for (const auto& event : review.life)
        if (event.type == ledger::Type::review_defer) rows.push_back({event.sure, nullptr, &event});
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.sure > b.sure; });
    if (rows.empty()) return gap_note(m, w.words("actions.none"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const Row& row : rows) {
        auto li = m.open("li");
        {
            auto span = m.open("span", {{"class", "when"}});
            when(m, page, row.round != nullptr ? row.round->on : row.life->on);
        }
        {
            auto words = m.open("span");
            if (row.round != nullptr)
                m.open("a", {{"href", page.link(row.round->round)}}).text(action_words(page, *row.round));
            else
                m.open("a", {{"href", page.links.to(under(page, "obligations"))}})
                    .text(page.w.words("life.deferred", {{"review", row.life->review.name.text}}));
        }
        auto out = m.open("span", {{"class", "out"}});
        if (row.round == nullptr) continue;
        for (const Outcome outcome :
             {Outcome::approved, Outcome::pending, Outcome::rejected, Outcome::passed_through})
            if (row.round->total(outcome) > 0) count_chip(m, page, outcome, row.round->total(outcome));
    }
}

// Where the acts go on: all of them, two days side by side, a feed.
void ways_on(Markup& m, Page& page) {
    const wording::Wording& w = page.w;
    const bool files = page.links.is_static();
    auto div = m.open("div", {{"class", "near"}});
    acts(m, {{w.words("review.all-actions"), page.links.to(under(page, "actions"))},
             {w.words("asof.compare"), files ? std::string() : page.links.to(under(page, "compare"))},
             {w.words("review.follow"),
              files ? std::string() : page.links.as(Form::atom, '/' + std::string(page.code()))}});
}

void source_rows(Markup& m, Page& page, const views::ReviewView& review) {
    Section section(m, "sources", page.w.words("sources.title"));
    if (!review.first_sources.empty()) {
        auto list = m.open("ul", {{"class", "rows"}});
        for (const views::Named& source : review.first_sources) {
            auto li = m.open("li");
            {
                auto span = m.open("span");
                source_mark(m, page, page.ask.mark(source.thing));
            }
            link_to(m, page, source);
            const auto captures = views::captures_of(page.ask, source.thing);
            auto sub = m.open("span", {{"class", "sub"}});
            if (!captures.empty())
                m.text("sha256 ").text(std::string_view(captures.front().raw_sha256).substr(0, 12)).text("…");
        }
    }
    auto p = m.open("p", {{"class", "sub"}});
    m.open("a", {{"href", page.links.to(under(page, "sources"))}})
        .text(page.w.words("sources.all", {{"n", review.sources}}));
}

void more(Markup& m, Page& page) {
    const wording::Wording& w = page.w;
    Section section(m, "more", w.words("review.more"));
    auto list = m.open("ul", {{"class", "acts"}});
    for (const std::string_view part :
         {"claims", "definitions", "reconciliation", "timeline", "obligations", "disagreements", "documents",
          "team", "comments", "meetings", "questions", "letters", "calendar", "mandate", "changes"}) {
        auto li = m.open("li"); // keys: part.*
        m.open("a", {{"href", page.links.to(under(page, part))}}).text(w.words({"part.", part}));
    }
}

} // namespace

Response review_page(Page& page) {
    const auto review = views::review_view(page.ask, page.review);
    if (!review) return unknown_review(page);
    const std::string title(review->review.name.empty() ? review->number : review->review.name.text);
    const std::string said = state_words(page, *review);
    return html(page, shell(page,
                            {.title = std::string(review->number) + ": " + title,
                             .description = said,
                             .crumbs = crumbs_of(page),
                             .nav = "reviews"},
                            [&](Markup& m) {
                                m.element("h1", {}, title);
                                m.element("p", {{"class", "state"}}, state_sentence(page, *review));
                                undated(m, page, *review);
                                if (page.is_embedded()) return;
                                facts(m, page, *review);
                                asof_strip(m, page);
                                flow_section(m, page, *review);
                                if (review->items > 0) open_cards(m, page, *review);
                                action_rows(m, page, *review);
                                ways_on(m, page);
                                phases_section(m, page);
                                dispute_section(m, page, review->disputes);
                                note_section(m, page, review->notes);
                                source_rows(m, page, *review);
                                more(m, page);
                            }));
}

Response review_json(Page& page) {
    const auto review = views::review_view(page.ask, page.review);
    return review ? data(page, reports::review_json(*review, page.ask)) : unknown_review(page);
}

} // namespace heed::web
