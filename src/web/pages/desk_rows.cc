#include "web/pages/desk_rows.h"

#include "ledger/sheets.h"
#include "web/pages/parts.h"
#include "web/pages/stack_table.h"
#include "web/pages/thing_parts.h"

namespace heed::web {

using views::DeskEffect;
using views::DeskGroup;
using views::DeskRow;

namespace {

// "title.en" and "title" are both the title.
// keys: desk.column.*
std::string_view column_word(const Page& page, std::string_view column) {
    const std::string_view base = column.substr(0, column.find('.'));
    for (const std::string_view prefix : {"field.", "desk.column."})
        if (const wording::Key key(prefix, base); page.w.has(key)) return page.w.words(key);
    return base;
}

void cell(Markup& m, Page& page, std::string_view column, std::string_view value) {
    const bool is_day = column == "on" || column == "to";
    if (const auto date = is_day ? domain::parse_date(value) : Result<domain::Date>(refuse("")); date)
        return time(m, page, *date);
    if (const auto outcome = domain::parse_outcome(value); column == "outcome" && outcome) {
        m.text(page.w.word(*outcome));
        return;
    }
    if (const views::ThingId thing = page.moment().find(value); thing != views::none) {
        m.open("a", {{"href", page.link(thing)}}).add(fragment([&](Markup& f) {
            f.element("bdi", {}, value);
        }));
        return;
    }
    m.element("bdi", {}, value);
}

void differences(Markup& m, Page& page, const DeskRow& row) {
    for (const views::DeskClaim& claim : row.against) {
        auto p = m.open("p", {{"class", "c-rejected"}});
        const auto value = [&](const std::string& text) {
            return fragment([&](Markup& f) { cell(f, page, claim.member, text); });
        };
        page.w.say(m, "desk.differs",
                   {{"member", column_word(page, claim.member)},
                    {"proposed", value(claim.proposed)},
                    {"held", value(claim.held)},
                    {"sources", source_marks_html(page, page.ask.cites(claim.event))}});
    }
}

void what(Markup& m, Page& page, const DeskRow& row) {
    auto div = m.open("div", {{"class", "what"}});
    {
        auto h3 = m.open("h3");
        proposal_about(m, page, row);
    }
    if (row.outcome) change(m, page, row.outcome->first, row.outcome->second);
    if (row.status) change(m, page, row.status->first, row.status->second);
    if (!row.problem.empty())
        m.open("p", {{"class", "c-rejected"}, {"lang", "en"}, {"dir", "ltr"}}).text(row.problem);
    differences(m, page, row);
    if (row.cells.empty()) return;
    auto dl = m.open("dl", {{"class", "members"}});
    for (const auto& [column, value] : row.cells) {
        m.element("dt", {}, column_word(page, column));
        auto dd = m.open("dd");
        cell(m, page, column, value);
    }
}

void places(Markup& m, Page& page, const views::DeskDocument& document, const DeskRow& row) {
    auto div = m.open("div", {{"class", "src"}});
    const Links now(page.place.language, {}, {}, page.links.audience());
    for (const views::DeskPlace& place : row.places) {
        {
            auto say = m.open("span", {{"class", "say"}, {"dir", "auto"}});
            for (const views::Piece& piece : place.words) {
                if (piece.marked)
                    m.element("mark", {}, piece.text);
                else
                    m.text(piece.text);
            }
        }
        auto cite = m.open("cite");
        m.open("a", {{"href", {now.to('/' + document.source), "#", place.anchor}}})
            .text(place.column > 0
                      ? page.w.words("desk.in-column", {{"anchor", place.anchor}, {"n", place.column}})
                      : page.w.words("desk.in-passage", {{"anchor", place.anchor}}));
    }
}

} // namespace

void proposal_about(Markup& m, Page& page, const DeskRow& row) {
    const ledger::Sheet* sheet = ledger::find_sheet(row.sheet);
    if (sheet != nullptr) // keys: type.*
        m.text(page.w.words({"type.", ledger::name(sheet->types.back().type)})).text(": ");
    const views::ThingId thing = page.moment().find(row.about);
    if (thing != views::none)
        short_link(m, page, page.ask.named(thing));
    else
        m.element("bdi", {}, std::string_view(row.about).substr(row.about.find('/') + 1));
}

void proposal_rows(Markup& m, Page& page, const views::DeskDocument& document, const DeskGroup& group,
                   std::size_t from, std::size_t count) {
    auto list = m.open("ul", {{"class", "pairs"}});
    const std::size_t end = std::min(group.rows.size(), from + count);
    for (std::size_t i = from; i < end; ++i) {
        const DeskRow& row = group.rows[i];
        auto li = m.open("li", {{"id", row.key}});
        {
            auto when = m.open("div", {{"class", "when"}});
            m.open("code", {{"dir", "ltr"}}).text(row.key);
            m.single("br");
            m.open("bdi", {{"class", "sub"}, {"lang", "en"}}).text(row.rule);
        }
        what(m, page, row);
        places(m, page, document, row);
    }
}

void effect_of_group(Markup& m, Page& page, const DeskGroup& group) {
    if (!group.effect) return;
    const wording::Wording& w = page.w;
    const DeskEffect& effect = *group.effect;
    if (!effect.problem.empty()) {
        auto p = m.open("p", {{"class", "note gap"}});
        const Safe why = fragment([&](Markup& f) { f.element("bdi", {{"lang", "en"}}, effect.problem); });
        return w.say(m, "desk.refused", {{"problem", why}});
    }
    m.element("p", {}, w.words("desk.effect", {{"n", effect.events}, {"disputed", effect.disputed}}));
    struct Line {
        std::string_view words;
        std::int64_t before, after;
    };
    std::vector<Line> lines;
    const auto add = [&](std::string_view words, std::int64_t before, std::int64_t after) {
        if (before != after) lines.push_back({words, before, after});
    };
    add(w.words("desk.items"), static_cast<std::int64_t>(effect.items_before),
        static_cast<std::int64_t>(effect.items_after));
    for (const auto& row : domain::outcomes())
        add(w.word(row.value), effect.before[row.value], effect.after[row.value]);
    for (const auto& row : domain::statuses())
        add(w.word(row.value), effect.before[row.value], effect.after[row.value]);
    if (lines.empty()) {
        m.element("p", {{"class", "sub"}}, w.words("desk.unchanged"));
        return;
    }
    StackTable table(m, w.words("desk.counts"),
                     {w.words("desk.counted"), w.words("desk.before"), w.words("desk.after")},
                     CaptionShown::yes);
    for (const Line& line : lines) {
        auto tr = table.row();
        {
            auto th = table.head("plain");
            m.text(line.words);
        }
        table.number(1, w.number(line.before));
        table.number(2, w.number(line.after));
    }
}

} // namespace heed::web
