#include "web/pages/dispute_rows.h"

#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/thing_parts.h"

#include <algorithm>

namespace heed::web {
namespace {

constexpr std::size_t notes_here = 6; // beside other things; all stand on a page of their own

// The body's own word for a status, as the claim's scheme has it; else heed's.
void status_value(Markup& m, Page& page, const views::ClaimedValue& claimed) {
    const views::EventView view(page.moment().record(), claimed.event);
    if (const views::Phrase label = page.ask.label(view.thing(ledger::Field::scheme), claimed.text);
        !label.empty())
        phrase(m, page, label);
    else if (const auto status = domain::parse_status(claimed.text))
        m.text(page.w.word(*status));
    else
        m.element("bdi", {{"lang", "en"}}, code_words(page, {}, claimed.text));
}

void value(Markup& m, Page& page, const views::Dispute& dispute, const views::ClaimedValue& claimed) {
    const bool is_member = dispute.member.what == views::Difference::What::member;
    const ledger::Field field = dispute.member.field;
    if (claimed.date)
        time(m, page, *claimed.date);
    else if (!claimed.things.empty())
        for (std::size_t i = 0; i < claimed.things.size(); ++i) {
            if (i > 0) m.text(", ");
            told_name(m, page, claimed.things[i]);
        }
    else if (is_member && field == ledger::Field::status)
        status_value(m, page, claimed);
    else if (const auto outcome = domain::parse_outcome(claimed.text);
             is_member && field == ledger::Field::outcome && outcome)
        m.text(page.w.word(*outcome));
    else if (is_member && field == ledger::Field::mandate)
        m.element("bdi", {{"lang", "en"}}, code_words(page, {}, claimed.text));
    else
        m.element("bdi", {}, claimed.text);
}

} // namespace

Safe fact_name(Page& page, const views::Dispute& dispute) {
    const Safe about = fragment([&](Markup& m) { name(m, page, dispute.about); });
    // Keys: fact.* is one for each event type that can be disputed; the others are named by their thing alone.
    switch (dispute.type) {
    case ledger::Type::review_defer: return page.w.html("fact.review.defer", {{"about", about}});
    case ledger::Type::review_open:
        if (dispute.member.what == views::Difference::What::member)
            return page.w.html("fact.member",
                               {{"about", about}, // keys: field.*
                                {"member", page.w.words({"field.", ledger::name(dispute.member.field)})}});
        return page.w.html("fact.review.open", {{"about", about}});
    case ledger::Type::comment_extend: return page.w.html("fact.comment.extend", {{"about", about}});
    case ledger::Type::round_record: return fragment([&](Markup& m) { told_name(m, page, dispute.about); });
    case ledger::Type::implementation_report: {
        const std::string_view address = dispute.about.address;
        const std::string review = review_name(page, page.moment().find(address.substr(0, address.find('/'))));
        return page.w.html("fact.implementation.report",
                           {{"number", fragment([&](Markup& m) {
                                 m.element("bdi", {},
                                           views::number_of_item(page.moment(), dispute.about.thing));
                             })},
                            {"review", review}});
    }
    default: return about;
    }
}

void dispute_row(Markup& m, Page& page, const views::Dispute& dispute) {
    auto li = m.open("li");
    {
        auto span = m.open("span", {{"class", "muted"}});
        m.open("a", {{"href", page.link(dispute.about)}}).add(fact_name(page, dispute));
    }
    {
        auto words = m.open("span");
        for (std::size_t i = 0; i < dispute.values.size(); ++i) {
            if (i > 0) m.text(page.w.words("dispute.between")).text(" ");
            value(m, page, dispute, dispute.values[i]);
            m.text(" ");
            source_marks(m, page, dispute.values[i].cites);
        }
        if (dispute.settled_by != views::none) {
            m.single("br");
            auto sub = m.open("span", {{"class", "sub"}});
            page.w.say(
                m, "dispute.settled",
                {{"when", page.w.instant(dispute.settled_at)}, {"reason", phrase_html(page, dispute.reason)}});
        }
    }
    m.element("span", {{"class", "sub"}},
              dispute.settled_by == views::none ? page.w.words("dispute.open")
                                                : page.w.words("dispute.closed"));
}

void note_row(Markup& m, Page& page, const views::Note& note) {
    auto li = m.open("li");
    m.element("span", {{"class", "muted"}}, page.w.words({"note.", note.kind})); // keys: note.*
    {
        auto words = m.open("span");
        phrase(m, page, note.text);
    }
    auto marks = m.open("span");
    source_marks(m, page, note.cites);
}

void dispute_section(Markup& m, Page& page, const std::vector<views::Dispute>& disputes) {
    if (disputes.empty()) return;
    Section section(m, "disagreements", page.w.words("dispute.title"));
    auto list = m.open("ul", {{"class", "rows"}});
    for (const views::Dispute& dispute : disputes) dispute_row(m, page, dispute);
}

void note_section(Markup& m, Page& page, const std::vector<views::Note>& notes, NotesShown shown) {
    if (notes.empty()) return;
    Section section(m, "notes", page.w.words("note.title"));
    m.element("p", {{"class", "sub"}}, page.w.words("note.lede"));
    // Above reviews there is no page of all notes, so all stand here.
    const bool all = shown == NotesShown::all || page.review == views::none;
    {
        auto list = m.open("ul", {{"class", "rows"}});
        const std::size_t n = all ? notes.size() : std::min(notes.size(), notes_here);
        for (std::size_t i = 0; i < n; ++i) note_row(m, page, notes[i]);
    }
    if (all || notes.size() <= notes_here) return;
    auto p = m.open("p", {{"class", "sub"}});
    m.open("a", {{"href", page.links.to('/' + std::string(page.code()) + "/disagreements") + "#notes"}})
        .text(page.w.words("note.all", {{"n", notes.size()}}));
}

} // namespace heed::web
