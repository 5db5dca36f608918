#include "cli/taken_told.h"

#include "reports/source_changes_json.h"

#include <fmt/format.h>

namespace heed::cli {

using intake::Taken;

namespace {

// A further capture beside the one before it.
views::CapturePair with_the_one_before(const Taken& taken) {
    const auto cap = static_cast<std::uint32_t>(taken.cap);
    return {cap - 1, cap};
}

bool is_further(const Taken& taken) { return taken.as == Taken::As::capture && taken.cap > 1; }

std::string_view word(Taken::As as) {
    switch (as) {
    case Taken::As::refused: return "refused";
    case Taken::As::forgetful: return "stopped";
    case Taken::As::unchanged: return "unchanged";
    case Taken::As::known: return "known";
    case Taken::As::restored: return "stored";
    case Taken::As::capture: return "capture";
    case Taken::As::source_capture: return "new-source";
    }
    return {};
}

std::string said(const Taken& taken) {
    const std::string what = fmt::format("{} as capture {} of {}, {} passages", taken.file, taken.cap,
                                         taken.source, taken.reading.passages.size());
    switch (taken.as) {
    case Taken::As::refused: return fmt::format("{}: refused: {}", taken.file, taken.problem.text());
    case Taken::As::forgetful:
        return fmt::format("{}: stopped: gone or blank since capture {} of {}: {}. Nothing of it is taken in; "
                           "look at it, and add --even-so if that is what the source says now",
                           taken.file, taken.cap, taken.source, taken.forgotten.words());
    case Taken::As::unchanged:
        return fmt::format("{}: as capture {} of {}", taken.file, taken.cap, taken.source);
    case Taken::As::known: return "already here: " + what;
    case Taken::As::restored: return "stored " + what;
    case Taken::As::capture:
    case Taken::As::source_capture: return "captured " + what;
    }
    return {};
}

void write_share(JsonWriter& json, std::string_view key, const intake::Share& share) {
    json.key(key).begin_object().member("gone", share.gone).member("of", share.of).end_object();
}

} // namespace

bool is_taken(const Taken& taken) { return taken.as != Taken::As::refused && taken.as != Taken::As::forgetful; }

std::string told(const Taken& taken, SourcesOfRecord& sources) {
    std::string out = said(taken) + '\n';
    if (taken.as == Taken::As::forgetful) out += told_examples(taken.forgotten);
    if (!is_taken(taken)) return out;
    out += told_changes(taken, sources);
    if (!taken.reading.stripped.empty())
        out += fmt::format("  taken out: {}\n", fmt::join(taken.reading.stripped, ", "));
    for (const auto& doubt : taken.reading.doubts)
        out += doubt.where.empty() ? fmt::format("  look at: {}\n", doubt.words)
                                   : fmt::format("  look at {}: {}\n", doubt.where, doubt.words);
    return out;
}

std::string told_json(const Taken& taken, SourcesOfRecord& sources) {
    std::string out;
    JsonWriter writer(out);
    writer.begin_object().member("file", taken.file).member("became", word(taken.as));
    if (taken.as == Taken::As::refused) {
        writer.member("problem", taken.problem.text()).end_object();
        return out;
    }
    writer.member("source", taken.source);
    if (taken.as == Taken::As::forgetful) {
        write_forgotten(writer, taken);
        writer.end_object();
        return out;
    }
    writer.member("capture", taken.cap)
        .member("kind", intake::name(taken.reading.kind))
        .member("passages", taken.reading.passages.size());
    write_changes(writer, taken, sources);
    writer.key("stripped").begin_array();
    for (const std::string& code : taken.reading.stripped) writer.value(code);
    writer.end_array().key("doubts").begin_array();
    for (const auto& doubt : taken.reading.doubts)
        writer.begin_object().member("words", doubt.words).member("where", doubt.where).end_object();
    writer.end_array().end_object();
    return out;
}

std::string told_changes(const Taken& taken, SourcesOfRecord& sources) {
    if (!is_further(taken)) return {};
    const views::SourceView source = sources.source(taken.source);
    const auto changes = sources.changes(source, with_the_one_before(taken));
    if (!changes) return {};
    if (!changes->is_compared()) return "  the capture before is not stored here: nothing is compared\n";
    return fmt::format("  since capture {}: {}\n", changes->before->cap, counts_told(changes->compared)) +
           told_to_look_at(changes->to_look_at, "  ");
}

std::string told_examples(const intake::Forgotten& forgotten) {
    std::string out;
    for (const std::string& example : forgotten.examples) out += "  gone: " + example + '\n';
    return out;
}

void write_changes(JsonWriter& json, const Taken& taken, SourcesOfRecord& sources) {
    if (!is_further(taken)) return;
    const views::SourceView source = sources.source(taken.source);
    const auto changes = sources.changes(source, with_the_one_before(taken));
    if (!changes || !changes->is_compared()) return;
    json.key("since_the_last");
    reports::write_fate_counts(json, changes->compared);
    json.key("to_look_at");
    reports::write_to_look_at(json, changes->to_look_at, taken.source);
}

void write_forgotten(JsonWriter& json, const Taken& taken) {
    json.member("last_capture", taken.cap).key("forgotten").begin_object();
    write_share(json, "cited", taken.forgotten.cited);
    write_share(json, "rows", taken.forgotten.rows);
    write_share(json, "passages", taken.forgotten.passages);
    json.key("examples").begin_array();
    for (const std::string& example : taken.forgotten.examples) json.value(example);
    json.end_array().end_object();
}

} // namespace heed::cli
