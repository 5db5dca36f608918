// The page of one recommendation: what was asked, what was answered, what was done, and the source of each.
// /{review}/{number}              the present
// /{review}/{number}?as-of=...    what was true on that day
#include "web/pages/pages.h"

#include "base/text.h"
#include "reports/review_json.h"
#include "views/item_view.h"
#include "views/rounds.h"
#include "web/pages/action_words.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/history_rows.h"
#include "web/pages/item_sentence.h"
#include "web/pages/parts.h"
#include "web/pages/parts_page.h"
#include "web/pages/shell.h"

#include <algorithm>

namespace heed::web {

using domain::Outcome;
using domain::Status;
using domain::Verification;

namespace {

views::ThingId item_of_path(Page& page) {
    return page.moment().find(std::string_view(page.place.path).substr(1));
}

std::string title_of(Page& page, const views::ItemView& item) {
    return std::string(item.line.number) + ' ' +
           std::string(item.line.title.empty() ? page.w.words("item.no-title") : item.line.title.text);
}

void wording_block(Markup& m, Page& page, const views::ItemView& item) {
    if (item.wording) {
        auto quote = m.open(
            "blockquote",
            {{"class", "quote"},
             {"lang", item.wording->language.empty() ? nullptr : std::string(item.wording->language).c_str()}});
        m.text(item.wording->text).text(" ");
        source_mark(m, page, item.wording->place.source, item.wording->place.passage);
        return;
    }
    auto p = m.open("p", {{"class", "note gap"}});
    m.text(item.line.title.empty() ? page.w.words("item.no-wording-no-title") : page.w.words("item.no-wording"))
        .text(" ");
    m.open("a", {{"href", page.links.to("/about/adding")}}).text(page.w.words("item.add"));
}

// Where the decision may not be the one of that day: why.
void maybe_decided(Markup& m, Page& page, const views::ItemView& item) {
    if (item.maybe_on) {
        auto span = m.open("span", {{"class", "why"}});
        page.w.say(m, "item.maybe-decided",
                   {{"date", time_html(page, *item.maybe_on, wording::DateForm::when)}});
    }
    if (item.maybe_in) {
        auto span = m.open("span", {{"class", "why"}});
        page.w.say(m, "item.maybe-unnamed", {{"action", fragment([&](Markup& f) {
                                                  f.open("a", {{"href", page.link(item.maybe_in->round)}})
                                                      .text(action_day(page, *item.maybe_in));
                                              })}});
    }
}

// Five fields: decision, priority, implementation, verification, what it depends on.
void summary(Markup& m, Page& page, const views::ItemView& item) {
    const wording::Wording& w = page.w;
    const views::ItemLine& line = item.line;
    auto dl = m.open("dl", {{"class", "now"}});
    const auto field = [&](std::string_view key, const auto& write) {
        auto div = m.open("div");
        // keys: item.decision item.priority item.implementation item.verification item.depends
        m.element("dt", {}, w.words({"item.", key}));
        auto dd = m.open("dd");
        write();
    };
    const auto why = [&](const auto& write) {
        auto span = m.open("span", {{"class", "why"}});
        write();
    };
    field("decision", [&] {
        chip(m, page, line.decision.outcome);
        if (!line.decision.label.empty())
            why([&] { w.say(m, "item.category", {{"label", phrase_html(page, line.decision.label)}}); });
        why([&] {
            if (line.decision.event == views::none)
                m.text(w.words("item.not-acted"));
            else if (!line.decision.on.date || !line.decision.on.date->is_closed())
                m.text(w.words("item.day-unknown"));
            else if (item.days_pending && line.decision.outcome != Outcome::pending)
                w.say(m, "item.after-pending",
                      {{"date", time_html(page, *line.decision.on.date)}, {"n", *item.days_pending}});
            else
                when(m, page, line.decision.on);
        });
        maybe_decided(m, page, item);
    });
    field("priority", [&] {
        if (line.priority.empty()) {
            m.text(w.words("item.no-priority"));
            return;
        }
        for (const views::Priority& priority : line.priority) {
            if (!priority.level.empty())
                m.element("span", {{"class", "prio"}}, priority.level);
            else
                m.text(w.words({"no-level.", priority.no_level}));
            why([&] {
                w.say(m, "item.rated",
                      {{"rater",
                        fragment([&](Markup& f) { name(f, page, page.ask.named(priority.rater.thing)); })},
                       {"date", priority.on ? time_html(page, *priority.on) : Safe()}});
            });
        }
    });
    field("implementation", [&] {
        if (!domain::is_approved(line.decision.outcome)) {
            m.text(w.words("item.nothing-to-do"));
            return;
        }
        chip(m, page, line.implementation.status);
        if (!line.implementation.label.empty())
            why([&] { w.say(m, "item.own-label", {{"label", phrase_html(page, line.implementation.label)}}); });
        why([&] {
            if (line.implementation.reported_for)
                w.say(m, "item.reported-for",
                      {{"date", time_html(page, *line.implementation.reported_for, wording::DateForm::noun)}});
            else if (line.implementation.status == Status::declared_complete)
                m.text(w.words("item.by-decision"));
            else
                m.text(w.words("item.no-report"));
        });
        for (const std::string_view demand : line.unmet)
            why([&] {
                m.open("a", {{"href", page.links.to('/' + std::string(page.code()) + "/definitions")}})
                    .text(w.words({"demand.", demand}));
            });
    });
    field("verification", [&] {
        m.text(w.word(line.verification));
        why([&] {
            m.text(line.verification == Verification::verified ? w.words("item.verified")
                                                               : w.words("item.nobody-verified"));
        });
    });
    field("depends", [&] {
        if (line.waits_for.empty()) {
            m.text(w.words("item.no-dependency"));
            return;
        }
        for (std::size_t i = 0; i < line.waits_for.size(); ++i) {
            if (i > 0) m.single("br");
            const views::Waits& waits = line.waits_for[i];
            if (waits.thing)
                m.open("a", {{"href", page.link(waits.thing)}})
                    .text(views::number_of_item(page.moment(), waits.thing.thing));
            else
                phrase(m, page, waits.outside);
        }
    });
}

void waits_section(Markup& m, Page& page, const views::ItemView& item) {
    const wording::Wording& w = page.w;
    if (item.line.decision.outcome != Outcome::pending) return;
    Section section(m, "waits", w.words("item.waits-title"));
    auto p = m.open("p");
    if (item.pending_since)
        w.say(m, "item.pending-since",
              {{"date", time_html(page, *item.pending_since)}, {"n", item.days_pending.value_or(0)}});
    m.text(" ");
    if (item.line.decision.signal != domain::Signal::none)
        m.text(w.words("item.signal", {{"signal", w.word(item.line.decision.signal)}})).text(" ");
    if (item.steps.empty()) m.text(w.words("item.waits-unknown"));
    for (const views::HistoryEntry& step : item.steps) {
        m.text(w.words({"step.", step.code})).text(" "); // keys: step.*
        source_marks(m, page, step.cites);
    }
}

void around(Markup& m, Page& page, const views::ItemView& item) {
    const wording::Wording& w = page.w;
    if (item.siblings.size() < 2 && item.needed_by.empty() && item.line.waits_for.empty()) return;
    Section section(m, "around", w.words("item.around"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::ItemLine& line : item.siblings) {
        auto li = m.open("li");
        m.open("a", {{"href", page.link(line.thing)},
                     {"aria-current", line.thing == item.line.thing ? "page" : nullptr}})
            .text(line.number);
        {
            auto span = m.open("span");
            if (line.title.empty())
                m.element("span", {{"class", "muted"}}, w.words("item.no-title"));
            else
                phrase(m, page, line.title);
            for (const views::Waits& waits : line.waiting()) {
                m.single("br");
                auto sub = m.open("span", {{"class", "sub"}});
                waits_words(m, page, waits);
            }
        }
        auto out = m.open("span", {{"class", "out"}});
        chip(m, page, line.decision.outcome);
        if (domain::is_approved(line.decision.outcome)) chip(m, page, line.implementation.status);
    }
}

void questions(Markup& m, Page& page, const views::ItemView& item) {
    if (item.questions.empty()) return;
    Section section(m, "questions", page.w.words("part.questions"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::QuestionLine& line : item.questions) {
        auto li = m.open("li");
        {
            auto span = m.open("span", {{"class", "when"}});
            if (line.asked) time(m, page, *line.asked);
        }
        {
            auto span = m.open("span");
            link_to(m, page, line.question);
            m.single("br");
            auto sub = m.open("span", {{"class", "sub"}});
            if (line.answered) {
                page.w.say(m, "question.answered", {{"date", time_html(page, *line.answered)}});
                m.text(" ");
                phrase(m, page, line.answer);
            } else {
                m.text(page.w.words("question.open"));
            }
        }
        auto span = m.open("span");
        source_marks(m, page, line.cites);
    }
}

void sources(Markup& m, Page& page, const views::ItemView& item) {
    Section section(m, "sources", page.w.words("sources.title"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::Named& source : item.sources) {
        auto li = m.open("li");
        {
            auto span = m.open("span");
            source_mark(m, page, page.ask.mark(source.thing));
        }
        link_to(m, page, source);
        const auto captures = views::captures_of(page.ask, source.thing);
        m.element("span", {{"class", "sub"}},
                  captures.empty() ? std::string(page.w.words("source.not-captured"))
                                   : "sha256 " + captures.front().raw_sha256.substr(0, 12) + "…");
    }
}

void pager(Markup& m, Page& page, const views::ItemView& item) {
    auto nav = m.open("nav", {{"class", "pager"}, {"aria-label", page.w.words("nav.recommendations")}});
    if (item.previous)
        m.open("a", {{"href", page.link(item.previous)}, {"rel", "prev"}})
            .text(page.w.words("pager.previous", {{"what", item.previous.name.text}}));
    else
        m.element("span");
    if (item.next)
        m.open("a", {{"href", page.link(item.next)}, {"rel", "next"}})
            .text(page.w.words("pager.next", {{"what", item.next.name.text}}));
}

// No such number, or not on that day: what is nearest.
Response no_such_item(Page& page) {
    const std::string number = page.place.path.substr(page.place.segments[0].size() + 2);
    std::vector<Nearest> nearest;
    const views::ThingId item = item_of_path(page);
    std::string words = page.w.words("error.number", {{"number", number}, {"review", review_name(page)}});
    if (item != views::none && page.moment().record().is_item(item, page.moment().known())) {
        const auto life = page.moment().life(item);
        if (!life.moments.empty()) {
            const Day first{life.moments.front().day};
            words = page.w.words("error.not-yet", {{"number", number}, {"date", page.w.day(first)}});
            nearest.push_back({page.w.words("error.on-day", {{"number", number}, {"date", page.w.day(first)}}),
                               page.links.on(page.place.path, first)});
        }
    } else {
        // Parts of it, or its neighbours in the order of numbers.
        const auto items = page.moment().items(page.review);
        const std::string address = page.place.path.substr(1);
        auto place =
            std::lower_bound(items.begin(), items.end(), address, [&](views::ThingId a, const std::string& b) {
                return natural_less(page.moment().address(a), b);
            });
        if (place != items.begin()) --place;
        for (int n = 0; place != items.end() && n < 3; ++place, ++n)
            nearest.push_back({std::string(views::number_of_item(page.moment(), *place)), page.link(*place)});
    }
    nearest.push_back({std::string(page.w.words("nav.recommendations")),
                       page.links.to('/' + std::string(page.code()) + "/recommendations")});
    return not_found(page, std::move(words), nearest);
}

} // namespace

Response recommendation_page(Page& page) {
    const wording::Wording& w = page.w;
    const views::ThingId thing = item_of_path(page);
    if (thing == views::none) return no_such_item(page);
    // One that has parts is shown by its first part; the others stand beside it.
    const auto item = views::item_view(page.ask, page.site.passages, thing);
    if (!item) {
        if (is_whole(page, thing)) return parts_page(page, thing);
        return no_such_item(page);
    }
    const std::string title = title_of(page, *item);
    std::vector<Crumb> further = {{std::string(w.words("nav.recommendations")),
                                   page.links.to('/' + std::string(page.code()) + "/recommendations")},
                                  {std::string(item->line.number), {}}};
    return html(page,
                shell(page,
                      {.title = review_name(page) + ' ' + title,
                       .description = item_said(page, *item),
                       .crumbs = crumbs_of(page, std::move(further)),
                       .nav = "recommendations",
                       .has_calendar = is_dated(item->line)},
                      [&](Markup& m) {
                          {
                              auto h1 = m.open("h1");
                              m.element("bdi", {}, item->line.number);
                              m.text(" ");
                              if (item->line.title.empty())
                                  m.element("span", {{"class", "muted"}}, w.words("item.no-title"));
                              else
                                  phrase(m, page, item->line.title);
                          }
                          {
                              auto list = m.open("ul", {{"class", "facts"}});
                              {
                                  auto li = m.open("li");
                                  link_to(m, page, item->review);
                              }
                              if (!item->line.addressed_to.empty()) {
                                  auto li = m.open("li");
                                  std::vector<Safe> bodies;
                                  for (const views::Named& body : item->line.addressed_to)
                                      bodies.push_back(fragment([&](Markup& f) { name(f, page, body); }));
                                  w.say(m, "item.for", {{"bodies", w.list(std::span<const Safe>(bodies))}});
                              }
                              auto li = m.open("li");
                              m.text(w.words("item.permanent")).text(" ");
                              m.element("bdi", {}, page.place.path);
                          }
                          if (!page.is_embedded()) wording_block(m, page, *item);
                          summary(m, page, *item);
                          if (page.is_embedded()) return;
                          asof_strip(m, page);
                          waits_section(m, page, *item);
                          history_section(m, page, *item);
                          around(m, page, *item);
                          questions(m, page, *item);
                          dispute_section(m, page, item->disputes);
                          note_section(m, page, item->notes);
                          cite_and_follow(m, page, *item);
                          sources(m, page, *item);
                          pager(m, page, *item);
                      }));
}

Response recommendation_json(Page& page) {
    const views::ThingId thing = item_of_path(page);
    if (is_whole(page, thing)) return parts_json(page, thing);
    const auto item =
        thing == views::none ? std::nullopt : views::item_view(page.ask, page.site.passages, thing);
    return item ? data(page, reports::item_json(*item, page.ask, page.w)) : no_such_item(page);
}

Response recommendation_txt(Page& page) {
    const views::ThingId thing = item_of_path(page);
    const auto item =
        thing == views::none ? std::nullopt : views::item_view(page.ask, page.site.passages, thing);
    if (!item) return no_such_item(page);
    std::string out = review_name(page) + ' ' + title_of(page, *item) + '\n' + item_said(page, *item) + '\n';
    if (item->wording) out += '\n' + item->wording->text + '\n';
    out += '\n' + page.site.options.origin + page.place.path + "?as-of=" + iso(page.moment().as_of()) + '\n';
    return data(page, std::move(out));
}

} // namespace heed::web
