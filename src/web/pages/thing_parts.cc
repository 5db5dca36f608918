#include "web/pages/thing_parts.h"

#include "base/text.h"
#include "web/html/outside_address.h"
#include "web/pages/action_words.h"
#include "web/pages/parts.h"
#include "web/pages/seat_table.h"
#include "web/pages/shell.h"

#include <algorithm>

namespace heed::web {

using domain::ThingKind;
using ledger::Field;
using ledger::Type;

namespace {

// Which words say how a thing is named: most members say it alike wherever they stand.
std::string_view naming_key(Type type, Field field) {
    if (type == Type::obligation_meet && field == Field::by) return "meets";
    if (type == Type::seat_fill && field == Field::body) return "seats";
    if (type == Type::scheme_define && field == Field::body) return "defines";
    if (type == Type::question_ask && field == Field::by) return "asks";
    if (type == Type::question_answer && field == Field::by) return "answers";
    if (type == Type::question_ask && field == Field::to) return "asked";
    if (type == Type::letter_record && field == Field::to) return "receives";
    if (type == Type::dependency_record && field == Field::to) return "needed";
    return ledger::name(field);
}

void naming_row(Markup& m, Page& page, const views::Naming& naming) {
    auto li = m.open("li");
    {
        auto span = m.open("span", {{"class", "when"}});
        if (naming.on.date) time(m, page, *naming.on.date);
    }
    {
        auto span = m.open("span");
        const ThingKind kind = page.moment().record().thing(naming.about.thing).kind;
        {
            auto a = m.open("a", {{"href", page.link(naming.about)}});
            if (kind == ThingKind::recommendation || kind == ThingKind::part) {
                m.element("bdi", {}, views::number_of_item(page.moment(), naming.about.thing));
                m.text(" ");
            }
            if (!naming.about.name.empty() || (kind != ThingKind::recommendation && kind != ThingKind::part))
                told_name(m, page, naming.about);
        }
        m.text(" ");
        auto sub = m.open("span", {{"class", "sub"}});
        // Above reviews, which of them it belongs to.
        const std::string_view address = naming.about.address;
        const views::ThingId review = page.moment().find(address.substr(0, address.find('/')));
        if (page.review == views::none && review != views::none &&
            page.moment().record().thing(review).kind == ThingKind::review)
            m.text(review_name(page, review)).text(" · ");
        m.text(kind_word(page, kind));
    }
    auto marks = m.open("span");
    source_marks(m, page, naming.cites);
}

void counted_reviews(Markup& m, Page& page, const views::NamingGroup& group) {
    auto list = m.open("ul", {{"class", "rows kv"}});
    for (const auto& [review, count] : group.by_review) {
        auto li = m.open("li");
        if (review)
            link_to(m, page, review);
        else
            m.element("span", {}, page.w.words("named.above"));
        m.element("span", {{"class", "num"}}, page.w.number(static_cast<std::int64_t>(count)));
    }
}

void member_value(Markup& m, Page& page, const views::StatedMember& member) {
    if (member.date) return time(m, page, *member.date);
    for (std::size_t i = 0; i < member.things.size(); ++i) {
        if (i > 0) m.text(", ");
        short_link(m, page, member.things[i]);
    }
    if (member.things.empty()) m.element("bdi", {}, member.text);
}

void statement_row(Markup& m, Page& page, const views::Statement& statement) {
    const wording::Wording& w = page.w;
    auto li = m.open("li", {{"id", {"e", std::to_string(statement.event)}}});
    {
        auto span = m.open("span", {{"class", "when"}});
        if (statement.on.date) {
            when(m, page, statement.on);
            if (statement.to) {
                m.text(" – ");
                time(m, page, *statement.to);
            }
        }
    }
    {
        auto what = m.open("div", {{"class", "what"}});
        m.element("h3", {}, w.words({"type.", ledger::name(statement.type)})); // keys: type.*
        for (const views::StatedWords& text : statement.texts) {
            auto p = m.open("p");
            phrase(m, page, text.words);
        }
        if (!statement.members.empty() || !statement.links.empty()) {
            auto dl = m.open("dl", {{"class", "members"}});
            for (const views::StatedMember& member : statement.members) {
                m.element("dt", {}, w.words({"field.", ledger::name(member.field)})); // keys: field.*
                auto dd = m.open("dd");
                member_value(m, page, member);
            }
            for (const views::StatedWords& link : statement.links) {
                m.element("dt", {}, w.words({"field.", link.name}));
                auto dd = m.open("dd");
                outside_link(m, page, link.words.text, link.words.text);
            }
        }
        if (statement.disputed) m.element("span", {{"class", "sub"}}, w.words("statement.disputed"));
    }
    auto div = m.open("div", {{"class", "src"}});
    for (const views::Cited& cite : statement.cites) {
        if (!cite.quote.empty()) m.element("q", {{"class", "say"}}, cite.quote);
        auto line = m.open("cite");
        source_mark(m, page, cite.source, cite.passage);
        m.text(" ");
        name(m, page, page.ask.named(cite.source.thing));
        if (cite.passage.empty()) m.text(" · ").text(w.words("source.not-captured"));
    }
}

} // namespace

// keys: kind.* leave.*
std::string code_words(const Page& page, std::string_view prefix, std::string_view code) {
    const wording::Key key(prefix, code);
    if (page.w.has(key)) return std::string(page.w.words(key));
    std::string out(code);
    std::replace(out.begin(), out.end(), '-', ' ');
    std::replace(out.begin(), out.end(), '_', ' ');
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

void code_text(Markup& m, const Page& page, std::string_view prefix, std::string_view code) {
    if (page.w.has(wording::Key(prefix, code)))
        m.text(code_words(page, prefix, code));
    else
        m.element("bdi", {{"lang", "en"}}, code_words(page, prefix, code));
}

// keys: thing.*
std::string_view kind_word(const Page& page, ThingKind kind) {
    const std::string_view segment = domain::segment_of(kind);
    if (!segment.empty()) return page.w.words({"thing.", segment});
    return kind == ThingKind::review ? page.w.words("thing.review") : page.w.words("thing.recommendation");
}

void told_name(Markup& m, Page& page, const views::Named& named) {
    const ThingKind kind = page.moment().record().thing(named.thing).kind;
    if (named.name.empty() && kind == ThingKind::action)
        if (const auto round = views::round_line(page.ask, named.thing)) {
            m.text(action_title(page, *round));
            return;
        }
    if (named.name.empty() && kind == ThingKind::seat)
        if (const auto seat = views::seat_of(page.ask, named.thing))
            return role_text(m, page, seat->role_label, seat->role);
    short_name(m, page, named);
}

void short_name(Markup& m, const Page& page, const views::Named& named) {
    const ThingKind kind = page.moment().record().thing(named.thing).kind;
    if (kind == ThingKind::recommendation || kind == ThingKind::part)
        m.element("bdi", {}, views::number_of_item(page.moment(), named.thing));
    else
        name(m, page, named);
}

void short_link(Markup& m, const Page& page, const views::Named& named) {
    auto a = m.open("a", {{"href", page.link(named)}});
    short_name(m, page, named);
}

void outside_link(Markup& m, const Page& page, std::string_view address, std::string_view words) {
    (void)page;
    if (const auto href = outside_address(address)) {
        auto a = m.open("a", {{"href", *href}, {"rel", "external"}, {"class", "outside"}});
        m.element("bdi", {}, words);
    } else {
        m.element("bdi", {}, address);
    }
}

void fact_line(Markup& m, std::string_view words) { m.element("li", {}, words); }

void lists_of_reviews(Markup& m, Page& page, std::string_view list, std::string_view title) {
    Section section(m, "reviews", title);
    auto rows = m.open("ul", {{"class", "rows kv"}});
    for (const views::ThingId review : page.moment().things(views::none, ThingKind::review)) {
        auto li = m.open("li");
        auto a = m.open("a", {{"href", page.links.to(page.path_of(review) + '/' + std::string(list))}});
        name(m, page, page.ask.named(review));
    }
}

void permanent_link(Markup& m, const Page& page) {
    auto li = m.open("li");
    m.text(page.w.words("item.permanent")).text(" ");
    m.element("bdi", {}, page.place.path);
}

void naming_sections(Markup& m, Page& page, const std::vector<views::NamingGroup>& groups) {
    // Groups that are said with the same words stand together.
    std::vector<std::string_view> keys;
    for (const views::NamingGroup& group : groups) {
        const std::string_view key = naming_key(group.type, group.field);
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    }
    for (const std::string_view key : keys) {
        Section section(m, "named-" + std::string(key), page.w.words({"named.", key})); // keys: named.*
        for (const views::NamingGroup& group : groups) {
            if (naming_key(group.type, group.field) != key) continue;
            if (group.namings.empty()) {
                counted_reviews(m, page, group);
                continue;
            }
            auto list = m.open("ul", {{"class", "rows"}});
            for (const views::Naming& naming : group.namings) naming_row(m, page, naming);
        }
    }
}

void statement_section(Markup& m, Page& page, const views::ThingView& thing) {
    Section section(m, "statements", page.w.words("statement.title"));
    auto list = m.open("ol", {{"class", "pairs"}});
    {
        auto li = m.open("li", {{"class", "colhead"}});
        m.element("span", {}, page.w.words("history.date"));
        m.element("span", {}, page.w.words("history.heed"));
        m.element("span", {}, page.w.words("history.source"));
    }
    for (const views::Statement& statement : thing.statements) statement_row(m, page, statement);
}

} // namespace heed::web
