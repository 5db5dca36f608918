#include "reports/claims_report.h"

#include "base/csv.h"
#include "reports/json_parts.h"
#include "reports/total_words.h"

#include <algorithm>

namespace heed::reports {

using namespace views;
using domain::Status;

namespace {

std::string_view label_of(const Implementation& claim, const wording::Wording& words) {
    return claim.label.empty() ? words.word(claim.status) : claim.label.text;
}

void write_verification(JsonWriter& json, const VerificationLine& line) {
    json.begin_object();
    write_named(json, "verifier", line.verifier);
    json.member("question", line.question).member("answer", line.answer);
    write_phrase(json, "label", line.question_label);
    write_phrase(json, "words", line.text);
    write_date(json, "on", line.on.date);
    write_cites(json, line.cites);
    json.end_object();
}

void write_claim(JsonWriter& json, const ClaimLine& line, const wording::Wording& words) {
    json.begin_object().member("number", line.number);
    write_phrase(json, "title", line.title);
    json.key("claim").begin_object().member("status", domain::name(line.claim.status));
    json.member("label", label_of(line.claim, words));
    write_date(json, "reported_for", line.claim.reported_for);
    if (line.claim.event == none) write_date(json, "decided_on", line.decided.date);
    json.member_or_null("documentation", line.documentation);
    write_phrase(json, "words", line.note);
    if (line.claim.disputed) json.member("disputed", true);
    write_cites(json, line.cites);
    json.end_object();
    json.key("evidence").begin_array();
    for (const Evidence& one : line.evidence) {
        json.begin_object();
        write_named(json, "document", one.document);
        write_date(json, "on", one.on);
        write_cites(json, one.cites);
        json.end_object();
    }
    json.end_array();
    const auto state =
        line.verifications.empty() ? domain::Verification::not_verified : domain::Verification::verified;
    json.key("verification").begin_object().member("state", domain::name(state)).key("findings").begin_array();
    for (const VerificationLine& one : line.verifications) write_verification(json, one);
    json.end_array().end_object();
    json.member("url", url_of(line.address)).end_object();
}

void write_total(JsonWriter& json, const PublishedTotal& total, const wording::Wording& words) {
    json.begin_object().member("what", total.what).member("words", words_for(total, words));
    json.member("count", total.count);
    write_number(json, "of", total.of);
    json.member_or_null("unit", total.unit);
    write_phrase(json, "label", total.label);
    write_date(json, "as_of", total.on);
    json.member("source", total.source.code).member("url", "/e/" + std::to_string(total.event));
    write_cites(json, total.cites);
    json.end_object();
}

// Each place once, over all claims.
std::vector<Cited> cites_of(const ClaimsView& view) {
    std::vector<Cited> out;
    const auto add = [&](const Cited& cite) {
        const bool known = std::any_of(out.begin(), out.end(), [&](const Cited& other) {
            return other.source.thing == cite.source.thing && other.passage == cite.passage &&
                   other.col == cite.col;
        });
        if (!known) out.push_back(cite);
    };
    for (const ClaimLine& line : view.items)
        for (const Cited& cite : line.cites) add(cite);
    if (view.items.empty())
        for (const PublishedTotal& total : view.totals)
            for (const Cited& cite : total.cites) add(cite);
    return out;
}

template <class List, class Text> std::string joined(const List& list, Text text) {
    std::string out;
    for (const auto& one : list) {
        const std::string part(text(one));
        if (part.empty()) continue;
        if (!out.empty()) out += "; ";
        out += part;
    }
    return out;
}

std::string_view name_of(const Named& named) { return named.name.empty() ? named.address : named.name.text; }

std::string sources_of(const std::vector<Cited>& cites) {
    std::vector<std::string_view> codes;
    for (const Cited& cite : cites)
        if (std::find(codes.begin(), codes.end(), cite.source.code) == codes.end())
            codes.push_back(cite.source.code);
    return joined(codes, [](std::string_view code) { return code; });
}

} // namespace

std::string claims_json(const ClaimsView& view, const Ask& ask, const wording::Wording& words) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(view.review.address) + "/claims");
    json.member("declared_complete", view.counts[Status::declared_complete])
        .member("verified", view.counts.complete_verified);
    write_date(json, "reported_for", view.reported_for);
    json.key("items").begin_array();
    for (const ClaimLine& line : view.items) write_claim(json, line, words);
    json.end_array().member("total", view.items.size()).key("next").null();
    json.key("totals").begin_array();
    for (const PublishedTotal& total : view.totals) write_total(json, total, words);
    json.end_array().key("findings").begin_array();
    for (const FindingLine& line : view.findings) {
        const std::string_view address = line.finding.address;
        json.begin_object().member("url", url_of(view.review.address) + "/claims#finding-" +
                                              std::string(address.substr(address.rfind('/') + 1)));
        write_phrase(json, "words", line.finding.name);
        json.key("about").begin_array();
        for (const Named& about : line.about) json.value(url_of(about.address));
        json.end_array();
        write_date(json, "on", line.on.date);
        write_cites(json, line.cites);
        json.end_object();
    }
    json.end_array().key("owner_reports").begin_array();
    for (const OwnReport& report : view.reports) {
        json.begin_object().member("url", url_of(report.document.address)).member("kind", report.kind);
        write_phrase(json, "title", report.document.name);
        write_named(json, "publisher", report.publisher);
        write_date(json, "on", report.on.date);
        write_cites(json, report.cites);
        json.end_object();
    }
    json.end_array();
    write_cites(json, cites_of(view));
    json.end_object();
    return out;
}

std::string claims_csv(const ClaimsView& view, const wording::Wording& words) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column :
         {"number", "title", "status", "status_label", "reported_for", "documentation", "evidence",
          "verification", "verifier", "answer", "verified_on", "sources", "url"})
        csv.cell(column);
    csv.end_row();
    const auto text = [](const std::optional<domain::Date>& date) {
        return date ? date->text() : std::string();
    };
    for (const ClaimLine& line : view.items) {
        const auto state =
            line.verifications.empty() ? domain::Verification::not_verified : domain::Verification::verified;
        csv.cell(line.number).cell(line.title.text).cell(domain::name(line.claim.status));
        csv.cell(label_of(line.claim, words)).cell(text(line.claim.reported_for)).cell(line.documentation);
        csv.cell(joined(line.evidence, [](const Evidence& one) { return name_of(one.document); }));
        csv.cell(domain::name(state));
        csv.cell(joined(line.verifications, [](const VerificationLine& one) { return name_of(one.verifier); }));
        csv.cell(joined(line.verifications, [](const VerificationLine& one) {
            return std::string(one.question) + ": " + std::string(one.answer);
        }));
        csv.cell(joined(line.verifications, [&](const VerificationLine& one) { return text(one.on.date); }));
        csv.cell(sources_of(line.cites)).cell(url_of(line.address)).end_row();
    }
    return out;
}

} // namespace heed::reports
