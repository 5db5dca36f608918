#include "reports/team_json.h"

#include "base/csv.h"

namespace heed::reports {

using namespace views;

namespace {

std::string_view state_name(Seat::State state) {
    switch (state) {
    case Seat::State::seated: return "seated";
    case Seat::State::perhaps: return "perhaps";
    case Seat::State::left: return "left";
    }
    return {};
}

void write_total(JsonWriter& json, const TeamView::Published& total) {
    json.begin_object().member("url", url_of(total.total.address));
    write_date(json, "on", total.on);
    json.member("published", total.count);
    write_phrase(json, "label", total.label);
    json.key("listed").begin_array();
    for (const auto& listed : total.listed)
        json.begin_object()
            .member("role", listed.role)
            .member("seated", listed.seated)
            .member("perhaps", listed.perhaps)
            .end_object();
    json.end_array();
    write_cites(json, total.cites);
    json.key("notes").begin_array();
    for (const Note& note : total.notes) write_note(json, note);
    json.end_array().end_object();
}

} // namespace

void write_seat(JsonWriter& json, const Seat& seat) {
    json.begin_object();
    write_named(json, "person", seat.person);
    write_named(json, "body", seat.body);
    json.member("role", seat.role);
    write_phrase(json, "role_label", seat.role_label);
    write_named(json, "nominated_by", seat.nominated_by);
    write_date(json, "from", seat.from.date);
    write_date(json, "to", seat.to);
    json.key("left");
    if (seat.left) {
        json.begin_object();
        write_date(json, "on", seat.left->date);
        json.member_or_null("reason", seat.reason).end_object();
    } else {
        json.null();
    }
    json.member("state", state_name(seat.state));
    if (seat.disputed) json.member("disputed", true);
    write_cites(json, seat.cites);
    json.member("url", url_of(seat.seat.address)).end_object();
}

std::string team_json(const TeamView& team, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(team.review.address) + "/team");
    json.key("items").begin_array();
    std::size_t total = 0;
    for (const TeamGroup& group : team.groups)
        for (const Seat& seat : group.seats) write_seat(json, seat), ++total;
    json.end_array().member("total", total).member("later", team.later).key("next").null();
    json.key("totals").begin_array();
    for (const auto& published : team.totals) write_total(json, published);
    json.end_array().end_object();
    return out;
}

std::string team_csv(const TeamView& team) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column : {"person", "name", "body", "role", "role_label", "nominated_by", "from", "to",
                               "left", "reason", "state", "url"})
        csv.cell(column);
    csv.end_row();
    const auto text = [](const std::optional<domain::Date>& date) { return date ? date->text() : ""; };
    for (const TeamGroup& group : team.groups)
        for (const Seat& seat : group.seats) {
            csv.cell(seat.person.address)
                .cell(seat.person.name.text)
                .cell(seat.body.address)
                .cell(seat.role)
                .cell(seat.role_label.text)
                .cell(seat.nominated_by.address)
                .cell(text(seat.from.date))
                .cell(text(seat.to))
                .cell(seat.left ? text(seat.left->date) : "")
                .cell(seat.reason)
                .cell(state_name(seat.state))
                .cell(url_of(seat.seat.address));
            csv.end_row();
        }
    return out;
}

std::string mandate_json(const MandateView& mandate, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(mandate.review.address) + "/mandate");
    json.member_or_null("number", mandate.number).member_or_null("series", mandate.series);
    json.key("mandate").begin_array();
    for (const std::string_view code : mandate.codes) json.value(code);
    json.end_array();
    write_phrase(json, "text", mandate.text);
    write_named(json, "predecessor", mandate.predecessor);
    json.key("successors").begin_array();
    for (const Named& successor : mandate.successors) json.value(url_of(successor.address));
    json.end_array().key("duties").begin_array();
    for (const ObligationView& duty : mandate.duties) {
        json.begin_object().member("rule", duty.rule);
        write_phrase(json, "title", duty.obligation.name);
        json.member("url", url_of(duty.obligation.address)).end_object();
    }
    json.end_array().key("scope").begin_array();
    for (const ScopeGroup& group : mandate.scope)
        for (const ScopeItem& item : group.items) {
            json.begin_object();
            json.member_or_null("workstream", group.workstream);
            write_phrase(json, "text", item.text);
            write_date(json, "on", item.on.date);
            write_cites(json, item.cites);
            json.member("url", url_of(item.item.address)).end_object();
        }
    json.end_array().key("disagreements").begin_array();
    for (const Dispute& dispute : mandate.disputes) write_dispute(json, dispute);
    json.end_array();
    write_cites(json, mandate.cites);
    json.end_object();
    return out;
}

} // namespace heed::reports
