#include "reports/definitions_report.h"

#include "base/csv.h"
#include "reports/json_parts.h"

namespace heed::reports {

using namespace views;

namespace {

std::string event_url(EventNo event) { return "/e/" + std::to_string(event); }

// The members of a definition, without the braces.
void write_definition(JsonWriter& json, const Definition& one) {
    json.member("of", one.of).member("code", one.code);
    write_phrase(json, "label", one.label);
    write_phrase(json, "definition", one.definition);
    json.member_or_null("means", one.means);
    json.key("demands").begin_array();
    for (const std::string_view demand : one.demands) json.value(demand);
    json.end_array();
    write_named(json, "body", one.body);
    json.member("scheme", url_of(one.scheme_address));
    write_date(json, "since", one.since);
    write_date(json, "until", one.until);
    if (one.is_disputed) json.member("disputed", true);
    json.member("url", event_url(one.event));
    write_cites(json, one.cites);
}

void write_versions(JsonWriter& json, std::string_view key, const std::vector<Definition>& versions) {
    json.key(key).begin_array();
    for (const Definition& one : versions) {
        json.begin_object();
        write_definition(json, one);
        json.end_object();
    }
    json.end_array();
}

void write_shortfalls(JsonWriter& json, std::string_view key, const std::vector<Shortfall>& rows,
                      const wording::Wording& words) {
    json.key(key).begin_array();
    for (const Shortfall& row : rows) {
        json.begin_object().member("number", row.number).member("demand", row.demand);
        write_phrase(json, "title", row.title);
        json.member("status", domain::name(row.claim.status));
        json.member("label", row.claim.label.empty() ? words.word(row.claim.status) : row.claim.label.text);
        write_date(json, "reported_for", row.claim.reported_for);
        json.member("url", url_of(row.address));
        write_cites(json, row.cites);
        json.end_object();
    }
    json.end_array();
}

} // namespace

std::string definitions_json(const DefinitionsView& view, const Ask& ask, const wording::Wording& words) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(view.review.address) + "/definitions");
    write_date(json, "reported_for", view.reported_for);
    json.key("items").begin_array();
    for (const DefinitionInForce& row : view.in_force) {
        json.begin_object();
        write_definition(json, row.now);
        write_versions(json, "earlier", row.earlier);
        write_versions(json, "later", row.later);
        json.end_object();
    }
    json.end_array().member("total", view.in_force.size()).key("next").null();
    write_versions(json, "retired", view.retired);
    write_shortfalls(json, "unmet", view.unmet, words);
    write_shortfalls(json, "not_stated", view.not_stated, words);
    json.end_object();
    return out;
}

std::string definitions_csv(const DefinitionsView& view) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column :
         {"in_force", "of", "code", "label", "definition", "means", "demands", "body", "since", "until", "url"})
        csv.cell(column);
    csv.end_row();
    const auto row = [&](const Definition& one, bool in_force) {
        std::string demands;
        for (const std::string_view demand : one.demands)
            demands += (demands.empty() ? "" : "; ") + std::string(demand);
        csv.cell(in_force ? "true" : "false").cell(one.of).cell(one.code).cell(one.label.text);
        csv.cell(one.definition.text).cell(one.means).cell(demands);
        csv.cell(one.body.name.empty() ? one.body.address : one.body.name.text);
        csv.cell(one.since ? one.since->text() : std::string());
        csv.cell(one.until ? one.until->text() : std::string()).cell(event_url(one.event)).end_row();
    };
    for (const DefinitionInForce& one : view.in_force) row(one.now, true);
    for (const DefinitionInForce& one : view.in_force) {
        for (const Definition& other : one.earlier) row(other, false);
        for (const Definition& other : one.later) row(other, false);
    }
    for (const Definition& other : view.retired) row(other, false);
    return out;
}

} // namespace heed::reports
