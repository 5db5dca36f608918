#include "reports/compare_report.h"

#include "base/csv.h"

namespace heed::reports {

using namespace views;

namespace {

std::string_view name_or_empty(const std::optional<domain::Outcome>& outcome) {
    return outcome ? domain::name(*outcome) : std::string_view();
}

void write_change(JsonWriter& json, const ItemChange& change, const Record& record) {
    json.begin_object().member("number", change.number);
    write_phrase(json, "title", change.title);
    if (change.decided) {
        json.key("decision").begin_object();
        json.member_or_null("from", name_or_empty(change.outcome_from));
        json.member("to", domain::name(change.outcome_to));
        write_date(json, "on", change.decided_on.date);
        write_round_id(json, change.round == none ? std::string_view() : record.address(change.round));
        write_cites(json, change.decision_cites);
        json.end_object();
    }
    if (change.reported) {
        json.key("implementation").begin_object();
        json.member("from", domain::name(change.status_from)).member("to", domain::name(change.status_to));
        write_date(json, "reported_for", change.reported_for);
        write_cites(json, change.report_cites);
        json.end_object();
    }
    if (change.prioritised) json.member("priority", true);
    if (change.verified) json.member("verification", true);
    if (change.reworded) json.member("text", true);
    json.member("url", url_of(change.address)).end_object();
}

} // namespace

std::string compare_json(const Comparison& comparison, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    const std::string from = iso(comparison.from), to = iso(comparison.to);
    write_head(json, ask, url_of(comparison.review.address) + "/compare?from=" + from + "&to=" + to);
    json.member("from", from).member("to", to).member("days", days_between(comparison.from, comparison.to));
    json.key("before").begin_object();
    write_counts(json, comparison.before);
    json.end_object().key("after").begin_object();
    write_counts(json, comparison.after);
    json.end_object();
    json.member("changed", comparison.changed).member("stayed", comparison.stayed);
    json.member("issued", comparison.issued).member("unnamed", comparison.unnamed);
    json.key("flows").begin_array();
    for (const OutcomeFlow& flow : comparison.flows) {
        json.begin_object().member_or_null("from", name_or_empty(flow.from));
        json.member("to", domain::name(flow.to)).member("count", flow.count).end_object();
    }
    json.end_array().key("kinds").begin_object();
    json.member("first_reported", comparison.first_reported)
        .member("status_changed", comparison.status_changed)
        .member("priority", comparison.prioritised)
        .member("verified", comparison.verified)
        .member("text", comparison.reworded)
        .end_object();
    json.key("rounds").begin_array();
    for (const ComparedRound& round : comparison.rounds) {
        json.begin_object().member("url", url_of(round.round.round.address));
        write_date(json, "on", round.round.on.date);
        json.member("items", round.items.size()).member("unnamed", round.unnamed);
        write_cites(json, round.round.cites);
        json.end_object();
    }
    json.end_array().key("items").begin_array();
    for (const ItemChange& change : comparison.items) write_change(json, change, ask.record());
    json.end_array().member("total", comparison.items.size()).key("next").null().end_object();
    return out;
}

std::string compare_csv(const Comparison& comparison) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column : {"number", "title", "what", "from", "to", "on", "url"}) csv.cell(column);
    csv.end_row();
    const auto row = [&](const ItemChange& change, std::string_view what, std::string_view from,
                         std::string_view to, const std::optional<domain::Date>& on) {
        csv.cell(change.number).cell(change.title.text).cell(what).cell(from).cell(to);
        csv.cell(on ? on->text() : std::string()).cell(url_of(change.address));
        csv.end_row();
    };
    for (const ItemChange& change : comparison.items) {
        if (change.decided)
            row(change, "decision", name_or_empty(change.outcome_from), domain::name(change.outcome_to),
                change.decided_on.date);
        if (change.reported)
            row(change, "implementation", domain::name(change.status_from), domain::name(change.status_to),
                change.reported_for);
    }
    return out;
}

} // namespace heed::reports
