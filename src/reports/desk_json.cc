#include "reports/desk_json.h"

namespace heed::reports {

using views::DeskGroup;
using views::DeskRow;

namespace {

void write_desk_counts(JsonWriter& json, const std::optional<views::DeskCounts>& counts) {
    json.key("proposals");
    if (!counts) {
        json.null();
        return;
    }
    json.begin_object();
    for (std::size_t i = 0; i < counts->size(); ++i) json.member(views::desk_standings[i], (*counts)[i]);
    json.end_object();
}

template <class State> void write_change(JsonWriter& json, std::string_view key, const State& states) {
    if (!states) {
        json.key(key).null();
        return;
    }
    json.key(key).begin_object().member("from", domain::name(states->first));
    json.member("to", domain::name(states->second)).end_object();
}

void write_row(JsonWriter& json, const DeskRow& row, std::string_view standing, std::string_view source) {
    json.begin_object().member("key", row.key).member("standing", standing).member("rule", row.rule);
    json.member("sheet", row.sheet).member("id", row.about).key("row").begin_array();
    for (const auto& [column, value] : row.cells)
        json.begin_object().member("column", column).member("value", value).end_object();
    json.end_array().key("differs").begin_array();
    for (const views::DeskClaim& claim : row.against)
        json.begin_object()
            .member("member", claim.member)
            .member("proposed", claim.proposed)
            .member("recorded", claim.held)
            .member("url", "/e/" + std::to_string(claim.event))
            .end_object();
    json.end_array().member_or_null("problem", row.problem);
    write_change(json, "decision", row.outcome);
    write_change(json, "implementation", row.status);
    json.key("places").begin_array();
    for (const views::DeskPlace& place : row.places) {
        json.begin_object().member("url", url_of(source)).member("passage", place.anchor);
        if (place.column > 0) json.member("column", place.column);
        json.member("quote", place.quote).end_object();
    }
    json.end_array().end_object();
}

void write_state(JsonWriter& json, std::string_view key, std::size_t items, const views::Counts& counts) {
    json.key(key).begin_object().member("items", items);
    write_counts(json, counts);
    json.end_object();
}

void write_effect(JsonWriter& json, const DeskGroup& group) {
    json.begin_object().member("standing", group.standing).member("events", group.effect->events);
    json.member("second_claims", group.effect->disputed).member_or_null("problem", group.effect->problem);
    const bool is_told = group.effect->problem.empty();
    if (is_told) {
        write_state(json, "before", group.effect->items_before, group.effect->before);
        write_state(json, "after", group.effect->items_after, group.effect->after);
    } else {
        json.key("before").null().key("after").null();
    }
    json.end_object();
}

} // namespace

std::string desk_json(const views::Ask& ask, std::string_view url, const std::vector<DeskLine>& lines) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url);
    json.key("items").begin_array();
    for (const DeskLine& line : lines) {
        json.begin_object().member("code", line.code);
        write_phrase(json, "title", line.source.name);
        write_desk_counts(json, line.counts);
        json.member("url",
                    std::string(url) + std::string(line.source.address.substr(line.source.address.rfind('/'))))
            .end_object();
    }
    json.end_array().member("total", lines.size()).key("next").null().end_object();
    return out;
}

std::string desk_source_json(const views::Ask& ask, std::string_view url, std::string_view code,
                             const views::DeskDocument& document) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url);
    json.member("source", code).member("capture", document.capture).key("effects").begin_array();
    for (const DeskGroup& group : document.groups)
        if (group.effect) write_effect(json, group);
    json.end_array().key("items").begin_array();
    std::size_t total = 0;
    for (const DeskGroup& group : document.groups)
        for (const DeskRow& row : group.rows) {
            write_row(json, row, group.standing, document.source);
            ++total;
        }
    json.end_array().member("total", total).key("next").null().end_object();
    return out;
}

} // namespace heed::reports
