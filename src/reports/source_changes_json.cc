#include "reports/source_changes_json.h"

#include "views/word_runs.h"

namespace heed::reports {

using namespace views;

namespace {

constexpr Fate fates[] = {Fate::kept, Fate::moved, Fate::changed, Fate::vanished, Fate::fresh};

std::string place_url(std::string_view source, std::uint32_t cap, std::string_view anchor) {
    return url_of(source) + "?cap=" + std::to_string(cap) + '#' + std::string(anchor);
}

void write_side(JsonWriter& json, std::string_view key, const ledger::Passage* passage, std::string_view source,
                std::uint32_t cap) {
    json.key(key);
    if (passage == nullptr) {
        json.null();
        return;
    }
    json.begin_object().member("p", passage->anchor).member("kind", ledger::name(passage->kind));
    json.member("text", passage->text).member("url", place_url(source, cap, passage->anchor)).end_object();
}

void write_words(JsonWriter& json, const PassageFate& fate) {
    if (fate.fate != Fate::changed) return;
    json.key("words").begin_array();
    for (const WordRun& run : word_runs(fate.before->text, fate.after->text)) {
        const char* key = run.is == WordRun::Is::same ? "same" : run.is == WordRun::Is::put ? "put" : "taken";
        json.begin_object().member(key, run.text).end_object();
    }
    json.end_array();
}

void write_number_of(JsonWriter& json, std::string_view key, const Capture* capture) {
    json.key(key);
    if (capture != nullptr)
        json.value(capture->cap);
    else
        json.null();
}

} // namespace

void write_fate_counts(JsonWriter& json, const PassagesCompared& compared) {
    json.begin_object();
    for (const Fate fate : fates) json.member(name(fate), compared.count(fate));
    json.end_object();
}

void write_to_look_at(JsonWriter& json, const std::vector<ToLookAt>& looks, std::string_view source) {
    json.begin_array();
    for (const ToLookAt& look : looks) {
        const Citing& citing = *look.citing;
        json.begin_object().member("url", "/e/" + std::to_string(citing.event));
        json.member("type", ledger::name(citing.type)).member("about", url_of(citing.about.address));
        json.member("place", place_url(source, citing.cap, citing.passage));
        json.member("capture", citing.cap).member("passage", citing.passage);
        if (citing.col > 0) json.member("column", citing.col);
        if (!citing.quote.empty()) json.member("quote", citing.quote);
        json.member("became", name(look.fate))
            .member("in", look.seen_in)
            .member("words_stand", look.words_stand);
        json.member("before", look.before).member_or_null("after", look.after);
        json.end_object();
    }
    json.end_array();
}

std::string source_changes_json(const SourceView& source, const SourceChanges& changes, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    const std::string_view address = source.line.source.address;
    json.begin_object();
    write_review(json, source.review.address);
    json.member("url", url_of(address) + "/changes");
    write_times(json, ask);
    write_named(json, "source", source.line.source);
    write_number_of(json, "from", changes.before);
    write_number_of(json, "to", changes.after);
    json.member("stored", changes.is_compared()).key("counts");
    write_fate_counts(json, changes.compared);
    std::size_t total = 0;
    json.key("items").begin_array();
    for (const PassageFate& fate : changes.compared.passages) {
        if (fate.fate == Fate::kept) continue;
        ++total;
        const auto* place = fate.after != nullptr ? fate.after : fate.before;
        const std::uint32_t cap = fate.after != nullptr ? changes.after->cap : changes.before->cap;
        json.begin_object()
            .member("became", name(fate.fate))
            .member("url", place_url(address, cap, place->anchor));
        write_side(json, "before", fate.before, address, changes.before->cap);
        write_side(json, "after", fate.after, address, changes.after->cap);
        write_words(json, fate);
        json.end_object();
    }
    json.end_array().member("total", total).key("next").null().key("to_look_at");
    write_to_look_at(json, changes.to_look_at, address);
    json.end_object();
    return out;
}

} // namespace heed::reports
