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

void write_share(JsonWriter& json, std::string_view key, const intake::Share& share) {
    json.key(key).begin_object().member("gone", share.gone).member("of", share.of).end_object();
}

} // namespace

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
