#include "web/pages/held_rows.h"

#include "domain/vocabulary.h"
#include "web/pages/action_parts.h"
#include "web/pages/action_words.h"
#include "web/pages/parts.h"

#include <algorithm>

namespace heed::web {

using domain::Outcome;

void held_notes(Markup& m, Page& page, const views::ActionReport& report) {
    const wording::Wording& w = page.w;
    const views::HeldItems& held = report.held;
    auto p = m.open("p", {{"class", "sub"}});
    w.say(m, "held.said", {{"n", held.held - held.open}, {"day", time_html(page, page.moment().as_of())}});
    if (held.open < held.held) m.text(" ").text(w.words("held.open", {{"open", held.open}}));
    if (page.links.is_static() || !report.action.line.is_dated()) return;
    m.text(" ");
    const std::string from = iso(Day{report.action.line.sure});
    m.open("a", {{"href", page.links.to('/' + std::string(page.code()) + "/compare",
                                        query_of({{"from", from}, {"to", iso(page.moment().as_of())}}))}})
        .text(w.words("held.compare"));
}

void held_rows(Markup& m, Page& page, const views::HeldItems& held) {
    const wording::Wording& w = page.w;
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::HeldDecided& later : held.later) {
        auto li = m.open("li");
        {
            auto span = m.open("span", {{"class", "when"}});
            m.open("a", {{"href", page.link(later.round.round)}}).text(action_day(page, later.round));
        }
        {
            auto words = m.open("span");
            const auto numbers = [&](const std::vector<views::RoundItem>& items) {
                std::vector<Safe> links;
                for (const views::RoundItem& item : items)
                    links.push_back(fragment([&](Markup& f) {
                        f.open("a", {{"href", page.links.to('/' + std::string(item.address))}})
                            .text(item.number);
                    }));
                return w.list(std::span<const Safe>(links));
            };
            if (!later.items.empty()) m.add(numbers(later.items));
            if (!later.items.empty() && !later.named_later.empty()) m.text("; ");
            if (!later.named_later.empty())
                w.say(m, "held.named-later",
                      {{"n", later.named_later.size()}, {"items", numbers(later.named_later)}});
            if (!(later.items.empty() && later.named_later.empty()) && later.unnamed > 0) m.text("; ");
            if (later.unnamed > 0) m.text(w.words("held.unnamed", {{"n", later.unnamed}}));
        }
        auto out = m.open("span", {{"class", "out"}});
        for (const Outcome outcome : action_order) {
            const auto is_so = [&](const views::RoundItem& item) {
                return domain::row(item.now).counted_as == outcome;
            };
            const auto n = std::count_if(later.items.begin(), later.items.end(), is_so) +
                           std::count_if(later.named_later.begin(), later.named_later.end(), is_so);
            if (n > 0) count_chip(m, page, outcome, n);
        }
    }
}

} // namespace heed::web
