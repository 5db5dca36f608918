#include "web/pages/history_rows.h"

#include "web/pages/parts.h"

#include <algorithm>

namespace heed::web {

using domain::Outcome;
using ledger::Type;

namespace {

void decision_words(Markup& m, Page& page, const views::HistoryEntry& entry) {
    const wording::Wording& w = page.w;
    change(m, page, *entry.from_outcome, *entry.outcome);
    auto p = m.open("p");
    if (!entry.label.empty()) {
        w.say(m, "history.category", {{"label", phrase_html(page, entry.label)}});
        m.text(" ");
    }
    if (!entry.resolutions.empty()) {
        std::vector<Safe> numbers;
        for (const std::string_view resolution : entry.resolutions)
            numbers.push_back(fragment([&](Markup& f) { f.element("bdi", {}, resolution); }));
        w.say(m, "history.resolutions",
              {{"n", entry.resolutions.size()}, {"numbers", w.list(std::span<const Safe>(numbers))}});
        m.text(" ");
    }
    if (!entry.decided_with.empty()) {
        std::vector<Safe> others;
        for (const views::Named& other : entry.decided_with)
            others.push_back(fragment([&](Markup& f) {
                f.open("a", {{"href", page.link(other)}})
                    .text(views::number_of_item(page.moment(), other.thing));
            }));
        w.say(m, "history.together", {{"others", w.list(std::span<const Safe>(others))}});
        m.text(" ");
    } else if (entry.round_size > 1) {
        w.say(m, "history.one-of", {{"n", entry.round_size}});
        m.text(" ");
    }
    if (!entry.words.empty()) phrase(m, page, entry.words);
    if (entry.round)
        m.open("a", {{"class", "sub"}, {"href", page.link(entry.round)}}).text(w.words("history.action"));
}

void words_of(Markup& m, Page& page, const views::HistoryEntry& entry) {
    const wording::Wording& w = page.w;
    switch (entry.type) {
    case Type::determination_record: decision_words(m, page, entry); return;
    case Type::implementation_report: {
        if (entry.from_status && *entry.from_status != domain::Status::not_reported &&
            entry.from_status != entry.status)
            change(m, page, *entry.from_status, *entry.status);
        else
            chip(m, page, *entry.status);
        auto p = m.open("p");
        m.text(entry.from_status == domain::Status::not_reported ? w.words("history.first-report")
                                                                 : w.words("history.report"))
            .text(" ");
        if (!entry.label.empty()) {
            w.say(m, "history.label", {{"label", phrase_html(page, entry.label)}});
            m.text(" ");
        }
        phrase(m, page, entry.words);
        return;
    }
    case Type::priority_assign: {
        auto p = m.open("p");
        const Safe level = fragment([&](Markup& f) {
            if (entry.label.empty())
                f.text(w.words({"no-level.", entry.code}));
            else
                phrase(f, page, entry.label);
        });
        w.say(m, "history.priority",
              {{"level", level}, {"rater", fragment([&](Markup& f) { name(f, page, entry.thing); })}});
        if (!entry.words.empty()) m.text(" "), phrase(m, page, entry.words);
        return;
    }
    case Type::recommendation_issue:
    case Type::part_issue: {
        chip(m, page, Outcome::submitted, w.words("history.recommended"));
        m.element("p", {}, w.words("history.issued"));
        return;
    }
    case Type::dependency_record: {
        auto p = m.open("p");
        const Safe what = entry.thing ? fragment([&](Markup& f) {
            f.open("a", {{"href", page.link(entry.thing)}})
                .text(views::number_of_item(page.moment(), entry.thing.thing));
        })
                                      : phrase_html(page, entry.words);
        w.say(m, "item.waits-on", {{"what", what}});
        if (entry.thing && !entry.words.empty()) m.text(" "), phrase(m, page, entry.words);
        return;
    }
    case Type::step_require: {
        auto p = m.open("p");
        m.text(w.words({"step-then.", entry.code})).text(" "); // keys: step-then.*
        if (entry.thing) link_to(m, page, entry.thing);
        phrase(m, page, entry.words);
        return;
    }
    case Type::verification_record: {
        auto p = m.open("p");
        w.say(m, "history.verified", {{"verifier", fragment([&](Markup& f) { name(f, page, entry.thing); })}});
        m.text(" ");
        phrase(m, page, entry.words);
        return;
    }
    default: {
        auto p = m.open("p");
        phrase(m, page, entry.words);
    }
    }
}

// The conditions of one decision stand together in one row.
void conditions(Markup& m, Page& page, const std::vector<const views::HistoryEntry*>& entries) {
    std::vector<std::string> words;
    for (const views::HistoryEntry* entry : entries)
        words.emplace_back(page.w.words({"condition.", entry->code})); // keys: condition.*
    m.element("p", {}, page.w.words("history.conditions", {{"list", page.w.list(words)}}));
    for (const views::HistoryEntry* entry : entries)
        if (!entry->words.empty()) {
            auto p = m.open("p");
            phrase(m, page, entry->words);
        }
}

// What the source says: exact words where they are recorded, and the place to read more.
void sources_of(Markup& m, Page& page, const std::vector<views::Cited>& cites) {
    auto div = m.open("div", {{"class", "src"}});
    for (const views::Cited& cite : cites) {
        if (!cite.quote.empty()) m.element("q", {{"class", "say"}}, cite.quote);
        auto line = m.open("cite");
        source_mark(m, page, cite.source, cite.passage);
        m.text(" ");
        name(m, page, page.ask.named(cite.source.thing));
        if (cite.passage.empty()) {
            m.text(" · ").text(page.w.words("source.not-captured"));
            continue;
        }
        m.text(" · ");
        m.open("a", {{"href", page.links.to('/' + std::string(cite.source.address)) + '#' + cite.passage}})
            .text(cite.col > 0 ? page.w.words("source.open-row") : page.w.words("source.open-passage"));
    }
}

} // namespace

void history_section(Markup& m, Page& page, const views::ItemView& item) {
    const wording::Wording& w = page.w;
    Section section(m, "history", w.words("history.title"));
    auto list = m.open("ol", {{"class", "pairs"}});
    {
        auto li = m.open("li", {{"class", "colhead"}});
        m.element("span", {}, w.words("history.date"));
        m.element("span", {}, w.words("history.heed"));
        m.element("span", {}, w.words("history.source"));
    }
    for (std::size_t i = 0; i < item.history.size(); ++i) {
        const views::HistoryEntry& entry = item.history[i];
        std::vector<const views::HistoryEntry*> together;
        for (std::size_t j = i; j < item.history.size() && item.history[j].type == Type::condition_set &&
                                entry.type == Type::condition_set && item.history[j].on == entry.on;
             ++j)
            together.push_back(&item.history[j]);
        auto li = m.open("li", {{"id", {"e", std::to_string(entry.event)}}});
        {
            auto span = m.open("span", {{"class", "when"}});
            when(m, page, entry.on);
        }
        {
            auto what = m.open("div", {{"class", "what"}});
            if (together.empty())
                words_of(m, page, entry);
            else
                conditions(m, page, together);
            if (entry.disputed)
                m.open("a", {{"class", "sub"}, {"href", page.links.to(page.place.path) + "#disagreements"}})
                    .text(w.words("date.disputed"));
        }
        sources_of(m, page, entry.cites);
        if (!together.empty()) i += together.size() - 1;
    }
}

} // namespace heed::web
