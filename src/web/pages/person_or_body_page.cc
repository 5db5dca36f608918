// A person or a body: what the record says they are, where they sat, and what they did in it.
// /people/{id}      /bodies/{id}
#include "web/pages/pages.h"

#include "reports/documents_json.h"
#include "views/statements.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/parts.h"
#include "web/pages/seat_table.h"
#include "web/pages/shell.h"
#include "web/pages/thing_page.h"
#include "web/pages/thing_parts.h"

#include <algorithm>

namespace heed::web {

using domain::ThingKind;
using ledger::Field;
using ledger::Type;

namespace {

const views::StatedMember* member(const views::ThingView& thing, Field field) {
    for (const views::Statement& statement : thing.statements)
        for (const views::StatedMember& one : statement.members)
            if (one.field == field) return &one;
    return nullptr;
}

views::Phrase text(const views::ThingView& thing, std::string_view name) {
    for (const views::Statement& statement : thing.statements)
        for (const views::StatedWords& one : statement.texts)
            if (one.name == name) return one.words;
    return {};
}

void facts(Markup& m, Page& page, const views::ThingView& thing) {
    auto list = m.open("ul", {{"class", "facts"}});
    if (const auto* kind = member(thing, Field::kind)) {
        auto li = m.open("li");
        code_text(m, page, "kind.", kind->text);
    } else {
        fact_line(m, kind_word(page, thing.kind));
    }
    if (const views::Phrase affiliation = text(thing, "affiliation"); !affiliation.empty()) {
        auto li = m.open("li");
        phrase(m, page, affiliation);
    }
    if (const auto* part_of = member(thing, Field::part_of); part_of != nullptr && !part_of->things.empty()) {
        auto li = m.open("li");
        page.w.say(m, "body.part-of",
                   {{"body", fragment([&](Markup& f) { link_to(f, page, part_of->things.front()); })}});
    }
    permanent_link(m, page);
}

std::vector<views::Cited> cites_of(const views::ThingView& thing) {
    std::vector<views::Cited> out;
    for (const views::Statement& statement : thing.statements)
        out.insert(out.end(), statement.cites.begin(), statement.cites.end());
    return out;
}

} // namespace

Response person_or_body_page(Page& page) {
    const views::ThingId id = thing_of_path(page);
    auto thing = id == views::none ? std::nullopt : views::thing_view(page.ask, id);
    if (!thing) return no_such_thing(page);
    const wording::Wording& w = page.w;
    const bool person = thing->kind == ThingKind::person;
    const auto seats = views::seats_naming(page.ask, id, person ? Field::person : Field::body);
    // Seats stand in a table of their own.
    std::erase_if(thing->named_by, [&](const views::NamingGroup& group) {
        return group.type == Type::seat_fill && group.field == (person ? Field::person : Field::body);
    });
    const std::string title(!thing->thing.name.empty() ? thing->thing.name.text
                            : person                   ? w.words("team.no-name")
                                                       : thing->thing.address);
    const std::string said = person ? w.words("person.said", {{"name", title}, {"n", seats.size()}})
                                    : w.words("body.said", {{"name", title}});
    return html(
        page,
        shell(page, {.title = title, .description = said, .crumbs = crumbs_of(page, {{title, {}}}), .nav = {}},
              [&](Markup& m) {
                  {
                      auto h1 = m.open("h1");
                      if (thing->thing.name.empty())
                          m.text(title);
                      else
                          name(m, page, thing->thing);
                  }
                  facts(m, page, *thing);
                  {
                      auto p = m.open("p", {{"class", "sub"}});
                      w.say(m, "document.said-by", {{"sources", source_marks_html(page, cites_of(*thing))}});
                  }
                  asof_strip(m, page);
                  if (!seats.empty()) {
                      Section section(m, "seats", w.words("team.seats"));
                      seat_table(m, page, w.words("team.seats"), seats,
                                 {.person = !person, .body = person, .review = true});
                  } else if (person) {
                      gap_note(m, w.words("person.no-seat"));
                  }
                  naming_sections(m, page, thing->named_by);
                  dispute_section(m, page, thing->disputes);
                  note_section(m, page, thing->notes);
                  acts(m, {{w.words("form.json"), page.links.as(Form::json, page.place.path)}});
              }));
}

} // namespace heed::web
