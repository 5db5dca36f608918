#include "reports/reconciliation_report.h"

#include "base/csv.h"
#include "reports/json_parts.h"
#include "reports/total_words.h"

namespace heed::reports {

using namespace views;

namespace {

std::string_view last_segment(std::string_view address) { return address.substr(address.rfind('/') + 1); }

std::string event_url(EventNo event) { return "/e/" + std::to_string(event); }

} // namespace

std::string place_of(const PublishedTotal& total) {
    std::string out;
    for (const Cited& cite : total.cites) {
        if (cite.passage.empty()) continue;
        if (!out.empty()) out += "; ";
        out += cite.passage;
    }
    return out;
}

std::string reconciliation_json(const Reconciliation& view, const Ask& ask, const wording::Wording& words) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(view.review.address) + "/reconciliation");
    json.member("agreeing", view.agreeing)
        .member("differing", view.differing)
        .member("not_derived", view.not_derived);
    json.key("items").begin_array();
    for (const Recount& one : view.totals) {
        const PublishedTotal& total = one.total;
        json.begin_object().member("source", total.source.code);
        json.member_or_null("place", place_of(total));
        write_date(json, "as_of", total.on);
        json.member("what", total.what).member("words", words_for(total, words));
        json.member("published", total.count);
        write_number(json, "of", total.of);
        json.member_or_null("unit", total.unit);
        write_round_id(json, total.round.address);
        write_number(json, "derived", one.derived);
        json.member("itemised", one.itemised);
        if (one.derived)
            json.member("agrees", one.agrees());
        else
            json.key("agrees").null();
        json.member_or_null("why", why_words(one, words));
        json.member_or_null("why_code", one.derived ? std::string_view() : name(one.why));
        json.member("url", event_url(total.event));
        write_cites(json, total.cites);
        json.end_object();
    }
    json.end_array().member("total", view.totals.size()).key("next").null().end_object();
    return out;
}

std::string reconciliation_csv(const Reconciliation& view, const wording::Wording& words) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column : {"source", "place", "as_of", "what", "words", "published", "of", "unit", "round",
                               "derived", "itemised", "agrees", "why", "why_code", "url"})
        csv.cell(column);
    csv.end_row();
    const auto number = [](const std::optional<std::int64_t>& value) {
        return value ? std::to_string(*value) : std::string();
    };
    for (const Recount& one : view.totals) {
        const PublishedTotal& total = one.total;
        csv.cell(total.source.code).cell(place_of(total)).cell(total.on ? total.on->text() : std::string());
        csv.cell(total.what).cell(words_for(total, words)).cell(total.count).cell(number(total.of));
        csv.cell(total.unit)
            .cell(last_segment(total.round.address))
            .cell(number(one.derived))
            .cell(one.itemised);
        csv.cell(!one.derived ? "" : one.agrees() ? "true" : "false");
        csv.cell(why_words(one, words)).cell(one.derived ? std::string_view() : name(one.why));
        csv.cell(event_url(total.event)).end_row();
    }
    return out;
}

} // namespace heed::reports
