#include "web/pages/seat_table.h"

#include "web/pages/parts.h"
#include "web/pages/thing_parts.h"

namespace heed::web {

using views::Seat;
using wording::DateForm;

namespace {

void person_text(Markup& m, Page& page, const views::Named& person) {
    if (!person)
        m.element("span", {{"class", "muted"}}, page.w.words("team.no-person"));
    else if (person.name.empty())
        m.open("a", {{"href", page.link(person)}}).text(page.w.words("team.no-name"));
    else
        link_to(m, page, person);
}

void from_cell(Markup& m, Page& page, const Seat& seat) {
    const wording::Wording& w = page.w;
    auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("team.from")}});
    if (seat.from.date)
        when(m, page, seat.from, DateForm::brief);
    else
        m.element("span", {{"class", "muted"}}, w.words("date.missing-short"));
    if (seat.state != Seat::State::perhaps) return;
    m.single("br");
    m.element("span", {{"class", "sub"}}, w.words("team.perhaps"));
}

void to_cell(Markup& m, Page& page, const Seat& seat) {
    const wording::Wording& w = page.w;
    auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("team.to")}});
    if (seat.left) {
        when(m, page, *seat.left, DateForm::brief);
        if (seat.reason.empty()) return;
        m.single("br");
        auto sub = m.open("span", {{"class", "sub"}});
        code_text(m, page, "leave.", seat.reason); // keys: leave.*
    } else if (seat.to) {
        time(m, page, *seat.to, DateForm::brief);
    } else {
        m.element("span", {{"class", "muted"}}, w.words("team.no-end"));
    }
}

void named_cell(Markup& m, Page& page, std::string_view label, const views::Named& named) {
    auto td = m.open("td", {{"role", "cell"}, {"data-l", label}, {"class", named ? nullptr : "empty"}});
    if (named) link_to(m, page, named);
}

void row(Markup& m, Page& page, const Seat& seat, SeatColumns columns) {
    const wording::Wording& w = page.w;
    auto tr =
        m.open("tr", {{"role", "row"}, {"id", seat.seat.address.substr(seat.seat.address.rfind('/') + 1)}});
    if (columns.person) {
        auto th = m.open("th", {{"role", "rowheader"}, {"scope", "row"}, {"class", "plain"}});
        person_text(m, page, seat.person);
    }
    const auto role = [&] {
        m.open("a", {{"class", "quiet"}, {"href", page.link(seat.seat)}}).add(fragment([&](Markup& f) {
            role_text(f, page, seat.role_label, seat.role);
        }));
    };
    if (columns.person) {
        auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("team.role")}});
        role();
    } else {
        auto th = m.open("th", {{"role", "rowheader"}, {"scope", "row"}, {"class", "plain"}});
        role();
    }
    if (columns.body) named_cell(m, page, w.words("team.body"), seat.body);
    if (columns.review) named_cell(m, page, w.words("thing.review"), seat.review);
    from_cell(m, page, seat);
    to_cell(m, page, seat);
    named_cell(m, page, w.words("team.nominated-by"), seat.nominated_by);
    auto td = m.open("td", {{"role", "cell"}, {"data-l", w.words("sources.title")}});
    source_marks(m, page, seat.cites);
}

} // namespace

void role_text(Markup& m, Page& page, const views::Phrase& label, std::string_view role) {
    if (label.empty())
        m.element("bdi", {}, code_words(page, "role.", role));
    else
        phrase(m, page, label);
}

void seat_table(Markup& m, Page& page, std::string_view caption, const std::vector<Seat>& seats,
                SeatColumns columns) {
    const wording::Wording& w = page.w;
    auto scroll = m.open("div", {{"class", "scroll"}});
    auto tag = m.open("table", {{"class", "stack"}, {"role", "table"}});
    m.element("caption", {{"class", "vh"}}, caption);
    {
        auto thead = m.open("thead", {{"role", "rowgroup"}});
        auto tr = m.open("tr", {{"role", "row"}});
        const auto head = [&](std::string_view words) {
            m.element("th", {{"role", "columnheader"}, {"scope", "col"}}, words);
        };
        if (columns.person) head(w.words("team.person"));
        head(w.words("team.role"));
        if (columns.body) head(w.words("team.body"));
        if (columns.review) head(w.words("thing.review"));
        head(w.words("team.from"));
        head(w.words("team.to"));
        head(w.words("team.nominated-by"));
        head(w.words("sources.title"));
    }
    auto tbody = m.open("tbody", {{"role", "rowgroup"}});
    for (const Seat& seat : seats) row(m, page, seat, columns);
}

} // namespace heed::web
