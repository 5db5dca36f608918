#include "reports/obligations_report.h"

#include "base/csv.h"
#include "reports/json_parts.h"
#include "reports/obligation_words.h"

#include <algorithm>

namespace heed::reports {

using namespace views;
using domain::Date;

namespace {

std::optional<Date> first_act(const ObligationView& duty) {
    return duty.met_by.empty() ? std::nullopt : duty.met_by.front().on.date;
}

// Duties stand on one page of their review: "/r1/obligations#consider".
std::string duty_url(const ObligationView& duty) {
    std::string out = url_of(duty.obligation.address);
    out[out.rfind('/')] = '#';
    return out;
}

std::optional<std::int64_t> wide(const std::optional<std::int32_t>& days) {
    return days ? std::optional<std::int64_t>(*days) : std::nullopt;
}

void write_base(JsonWriter& json, const ObligationView& duty, const ObligationBase& base) {
    json.begin_object().member("base", base.base);
    write_date(json, "on", base.on.date);
    write_date(json, "due", base.due);
    write_number(json, "months", base.months > 0 ? std::optional(base.months) : std::nullopt);
    write_number(json, "acted_days_before", wide(days_before(first_act(duty), base.due)));
    if (base.on.disputed) json.member("disputed", true);
    write_cites(json, base.cites);
    json.end_object();
}

void write_reason(JsonWriter& json, const ReasonOwed& owed) {
    json.begin_object().member("number", owed.number);
    write_phrase(json, "title", owed.title);
    json.member("outcome", domain::name(owed.outcome));
    write_round_id(json, owed.round.address);
    write_date(json, "on", owed.on.date);
    write_named(json, "rationale", owed.rationale);
    json.member("url", url_of(owed.address));
    write_cites(json, owed.cites);
    json.end_object();
}

void write_duty(JsonWriter& json, const ObligationView& duty, Day as_of, const wording::Wording& words) {
    json.begin_object().member("rule", duty.rule);
    write_phrase(json, "title", duty.obligation.name);
    json.key("bases").begin_array();
    for (const ObligationBase& base : duty.bases) write_base(json, duty, base);
    json.end_array().key("met_by").begin_array();
    for (const ObligationMet& met : duty.met_by) {
        json.begin_object();
        write_named(json, "by", met.by);
        write_date(json, "on", met.on.date);
        write_cites(json, met.cites);
        json.end_object();
    }
    json.end_array();
    if (duty.rule == "consider") {
        write_number(json, "final_then", duty.final_then);
        write_number(json, "open_then", duty.open_then);
    }
    if (duty.rule == "reasons") {
        const auto named = std::count_if(duty.reasons.begin(), duty.reasons.end(),
                                         [](const ReasonOwed& owed) { return bool(owed.rationale); });
        json.member("reasons_owed", duty.reasons.size())
            .member("rationale_named", static_cast<std::int64_t>(named));
        json.key("reasons").begin_array();
        for (const ReasonOwed& owed : duty.reasons) write_reason(json, owed);
        json.end_array();
    }
    if (duty.rule == "review-again") {
        json.key("deferred").begin_array();
        for (const LifeEvent& event : duty.deferrals) {
            json.begin_object();
            write_review(json, event.review.address);
            write_date(json, "on", event.on.date);
            if (event.disputed) json.member("disputed", true);
            write_phrase(json, "reason", event.reason);
            write_cites(json, event.cites);
            json.end_object();
        }
        json.end_array();
    }
    json.member_or_null("words", obligation_words(duty, as_of, words));
    json.member("url", duty_url(duty)).end_object();
}

} // namespace

std::string obligations_json(Named review, const std::vector<ObligationView>& duties, const Ask& ask,
                             const wording::Wording& words) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(review.address) + "/obligations");
    json.key("items").begin_array();
    for (const ObligationView& duty : duties) write_duty(json, duty, ask.moment.as_of(), words);
    json.end_array().member("total", duties.size()).key("next").null().end_object();
    return out;
}

std::string obligations_csv(const std::vector<ObligationView>& duties) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column : {"rule", "title", "base", "on", "months", "due", "acted_on", "acted_days_before",
                               "number", "outcome", "round", "rationale", "url"})
        csv.cell(column);
    csv.end_row();
    const auto text = [](const std::optional<Date>& date) { return date ? date->text() : std::string(); };
    const auto number = [](const auto& value) { return value ? std::to_string(*value) : std::string(); };
    for (const ObligationView& duty : duties) {
        const auto act = first_act(duty);
        for (const ObligationBase& base : duty.bases) {
            csv.cell(duty.rule).cell(duty.obligation.name.text).cell(base.base).cell(text(base.on.date));
            csv.cell(base.months > 0 ? std::to_string(base.months) : std::string()).cell(text(base.due));
            csv.cell(text(act)).cell(number(days_before(act, base.due)));
            csv.cell("").cell("").cell("").cell("").cell(duty_url(duty)).end_row();
        }
        for (const ReasonOwed& owed : duty.reasons) {
            csv.cell(duty.rule)
                .cell(duty.obligation.name.text)
                .cell("")
                .cell(text(owed.on.date))
                .cell("")
                .cell("");
            csv.cell("").cell("").cell(owed.number).cell(domain::name(owed.outcome));
            csv.cell(owed.round.address)
                .cell(owed.rationale.name.empty() ? owed.rationale.address : owed.rationale.name.text);
            csv.cell(url_of(owed.address)).end_row();
        }
    }
    return out;
}

} // namespace heed::reports
