#include "reports/documents_json.h"

#include "base/csv.h"
#include "reports/sources_json.h"

namespace heed::reports {

using namespace views;

namespace {

void write_document(JsonWriter& json, const DocumentLine& document) {
    write_phrase(json, "title", document.document.name);
    json.member_or_null("kind", document.kind).key("languages").begin_array();
    for (const std::string_view language : document.languages) json.value(language);
    json.end_array();
    write_named(json, "publisher", document.publisher);
    write_date(json, "on", document.on.date);
    if (document.on.disputed) json.member("disputed", true);
    json.member_or_null("address", document.address).key("captured_as").begin_array();
    for (const SourceMark& source : document.captured_as) json.value(url_of(source.address));
    json.end_array();
    write_cites(json, document.cites);
    json.member("url", url_of(document.document.address));
}

void write_words(JsonWriter& json, std::string_view key, const std::vector<StatedWords>& words) {
    json.key(key).begin_object();
    for (const StatedWords& one : words) json.member(one.name, one.words.text);
    json.end_object();
}

void write_member(JsonWriter& json, Type type, const StatedMember& member) {
    const ledger::FieldRow* row = ledger::row(type).find(member.field);
    const ledger::Form form = row != nullptr ? row->form : ledger::Form::code;
    json.key(ledger::name(member.field));
    if (form == ledger::Form::addresses) {
        json.begin_array();
        for (const Named& thing : member.things) json.value(url_of(thing.address));
        json.end_array();
    } else if (!member.things.empty()) {
        json.value(url_of(member.things.front().address));
    } else if (form == ledger::Form::number || form == ledger::Form::yes) {
        json.raw(form == ledger::Form::yes ? "true" : member.text);
    } else {
        json.value(member.date ? member.date->text() : member.text);
    }
}

// Days, members, words and sources: what a statement says.
void write_said(JsonWriter& json, const Statement& statement) {
    write_date(json, "on", statement.on.date);
    write_date(json, "to", statement.to);
    json.member("at", iso(statement.at)).key("val").begin_object();
    for (const StatedMember& member : statement.members) write_member(json, statement.type, member);
    json.end_object();
    write_words(json, "text", statement.texts);
    write_words(json, "link", statement.links);
    write_cites(json, statement.cites);
}

template <class View> void write_doubts(JsonWriter& json, const View& view) {
    json.key("disagreements").begin_array();
    for (const Dispute& dispute : view.disputes) write_dispute(json, dispute);
    json.end_array().key("notes").begin_array();
    for (const Note& note : view.notes) write_note(json, note);
    json.end_array();
}

} // namespace

void write_statement(JsonWriter& json, const Statement& statement) {
    json.begin_object()
        .member("type", ledger::name(statement.type))
        .member("url", "/e/" + std::to_string(statement.event));
    write_said(json, statement);
    if (statement.disputed) json.member("disputed", true);
    json.end_object();
}

void write_namings(JsonWriter& json, const std::vector<NamingGroup>& groups) {
    json.key("named_by").begin_array();
    for (const NamingGroup& group : groups) {
        json.begin_object()
            .member("type", ledger::name(group.type))
            .member("as", ledger::name(group.field))
            .member("total", group.things)
            .key("by_review")
            .begin_array();
        for (const auto& [review, count] : group.by_review) {
            json.begin_object();
            write_review(json, review.address);
            json.member("total", count).end_object();
        }
        json.end_array().key("items").begin_array();
        for (const Naming& naming : group.namings) {
            json.begin_object().member("url", url_of(naming.about.address));
            write_phrase(json, "name", naming.about.name);
            write_date(json, "on", naming.on.date);
            write_cites(json, naming.cites);
            json.end_object();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

std::string documents_json(ThingId review, const DocumentList& list, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, list_url(ask, review, "documents"));
    json.key("items").begin_array();
    for (const DocumentLine& document : list.documents) {
        json.begin_object();
        write_document(json, document);
        json.end_object();
    }
    json.end_array().member("total", list.documents.size()).member("later", list.later).key("next").null();
    json.end_object();
    return out;
}

std::string documents_csv(const DocumentList& list) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column :
         {"title", "kind", "languages", "publisher", "on", "address", "captured_as", "url"})
        csv.cell(column);
    csv.end_row();
    const auto add = [](std::string& joined, std::string_view one) {
        if (!joined.empty()) joined += "; ";
        joined += one;
    };
    for (const DocumentLine& document : list.documents) {
        std::string languages, captured;
        for (const std::string_view language : document.languages) add(languages, language);
        for (const SourceMark& source : document.captured_as) add(captured, source.code);
        csv.cell(document.document.name.text)
            .cell(document.kind)
            .cell(languages)
            .cell(document.publisher.address)
            .cell(document.on.date ? document.on.date->text() : std::string())
            .cell(document.address)
            .cell(captured)
            .cell(url_of(document.document.address));
        csv.end_row();
    }
    return out;
}

std::string document_json(const DocumentView& document, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_review(json, document.review.address);
    write_times(json, ask);
    write_document(json, document.line);
    json.key("sources").begin_array();
    for (const SourceLine& source : document.sources) {
        json.begin_object();
        write_source(json, source);
        json.end_object();
    }
    json.end_array();
    write_namings(json, document.named_by);
    write_doubts(json, document);
    json.end_object();
    return out;
}

std::string thing_json(const ThingView& thing, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(thing.thing.address));
    json.member("kind", domain::segment_of(thing.kind));
    write_phrase(json, "name", thing.thing.name);
    json.key("statements").begin_array();
    for (const Statement& statement : thing.statements) write_statement(json, statement);
    json.end_array().member("later", thing.later);
    write_namings(json, thing.named_by);
    write_doubts(json, thing);
    std::vector<Cited> cites;
    for (const Statement& statement : thing.statements)
        cites.insert(cites.end(), statement.cites.begin(), statement.cites.end());
    write_cites(json, cites);
    json.end_object();
    return out;
}

} // namespace heed::reports
