#include "reports/sources_json.h"

#include "base/csv.h"
#include "reports/source_changes_json.h"

namespace heed::reports {

using namespace views;

namespace {

void write_capture(JsonWriter& json, const Capture& capture) {
    json.begin_object().member("capture", capture.cap);
    write_date(json, "on", capture.on);
    json.member_or_null("language", capture.lang).member("raw_sha256", capture.raw_sha256);
    json.key("kept")
        .begin_object()
        .member("sha256", capture.kept_sha256)
        .member("media", capture.media)
        .member("size", capture.size)
        .end_object();
    json.key("passages")
        .begin_object()
        .member("sha256", capture.passages_sha256)
        .member("count", capture.count)
        .end_object();
    json.member("rules", capture.rules).key("stripped").begin_array();
    for (const std::string_view code : capture.stripped) json.value(code);
    json.end_array().end_object();
}

void write_citing(JsonWriter& json, const Citing& citing) {
    json.begin_object().member("url", "/e/" + std::to_string(citing.event));
    json.member("type", ledger::name(citing.type)).member("about", url_of(citing.about.address));
    if (!citing.passage.empty()) {
        json.member("capture", citing.cap).member("passage", citing.passage);
        if (citing.col > 0) json.member("column", citing.col);
    }
    if (!citing.quote.empty()) json.member("quote", citing.quote);
    json.end_object();
}

void write_passage(JsonWriter& json, const ledger::Passage& passage) {
    json.begin_object().member("p", passage.anchor).member("kind", ledger::name(passage.kind));
    json.member("text", passage.text);
    if (passage.page > 0) json.member("page", passage.page);
    if (passage.row > 0) json.member("row", passage.row);
    if (passage.table > 0) json.member("table", passage.table);
    if (!passage.cells.empty()) {
        json.key("cells").begin_array();
        for (const std::string& cell : passage.cells) json.value(cell);
        json.end_array().member("inherited", inherited_cells(passage));
    }
    json.end_object();
}

} // namespace

void write_source(JsonWriter& json, const SourceLine& source) {
    json.member("code", source.code);
    write_phrase(json, "title", source.source.name);
    json.member_or_null("kind", source.kind);
    write_named(json, "publisher", source.publisher);
    write_named(json, "document", source.document);
    write_date(json, "dated", source.dated);
    if (source.rank > 0)
        json.member("rank", source.rank);
    else
        json.key("rank").null();
    json.member_or_null("address", source.address).member("statements", source.statements);
    json.key("captures").begin_array();
    for (const Capture& capture : source.captures) write_capture(json, capture);
    json.end_array().member("url", url_of(source.source.address));
}

std::string sources_json(ThingId review, const std::vector<SourceLine>& sources, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, list_url(ask, review, "sources"));
    json.key("items").begin_array();
    for (const SourceLine& source : sources) {
        json.begin_object();
        write_source(json, source);
        json.end_object();
    }
    json.end_array().member("total", sources.size()).key("next").null().end_object();
    return out;
}

std::string source_json(const SourceView& source, std::uint32_t cap, const CapturedText* text,
                        const std::vector<ToLookAt>& to_look_at, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_review(json, source.review.address);
    write_times(json, ask);
    write_source(json, source.line);
    json.key("capture");
    if (cap > 0)
        json.value(cap);
    else
        json.null();
    json.member("stored", text != nullptr).key("passages");
    if (text != nullptr) {
        json.begin_array();
        for (const ledger::Passage& passage : text->passages) write_passage(json, passage);
        json.end_array();
    } else {
        json.null();
    }
    json.key("cited_by").begin_array();
    for (const Citing& citing : source.citing) write_citing(json, citing);
    json.end_array().key("to_look_at");
    write_to_look_at(json, to_look_at, source.line.source.address);
    json.key("disagreements").begin_array();
    for (const Dispute& dispute : source.disputes) write_dispute(json, dispute);
    json.end_array().key("notes").begin_array();
    for (const Note& note : source.notes) write_note(json, note);
    json.end_array().end_object();
    return out;
}

std::string sources_csv(const std::vector<SourceLine>& sources) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column : {"code", "title", "kind", "publisher", "document", "dated", "rank", "address",
                               "statements", "captured", "capture", "raw_sha256", "kept_sha256", "kept_size",
                               "passages_sha256", "stripped", "url"})
        csv.cell(column);
    csv.end_row();
    for (const SourceLine& source : sources) {
        csv.cell(source.code)
            .cell(source.source.name.text)
            .cell(source.kind)
            .cell(source.publisher.address)
            .cell(source.document.address)
            .cell(source.dated ? source.dated->text() : std::string())
            .cell(source.rank > 0 ? std::to_string(source.rank) : std::string())
            .cell(source.address)
            .cell(static_cast<long long>(source.statements));
        if (source.captures.empty()) {
            for (int empty = 0; empty < 7; ++empty) csv.cell("");
        } else {
            const Capture& latest = source.captures.back();
            std::string stripped;
            for (const std::string_view code : latest.stripped)
                stripped += (stripped.empty() ? "" : "; ") + std::string(code);
            csv.cell(latest.on ? latest.on->text() : std::string())
                .cell(static_cast<long long>(latest.cap))
                .cell(latest.raw_sha256)
                .cell(latest.kept_sha256)
                .cell(static_cast<long long>(latest.size))
                .cell(latest.passages_sha256)
                .cell(stripped);
        }
        csv.cell(url_of(source.source.address));
        csv.end_row();
    }
    return out;
}

} // namespace heed::reports
