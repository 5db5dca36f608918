// What changed between two captures of a source, as JSON: for the site and for the command line.
#pragma once

#include "reports/json_parts.h"
#include "views/source_changes.h"

namespace heed::reports {

std::string source_changes_json(const views::SourceView& source, const views::SourceChanges& changes,
                                const views::Ask& ask);

// Statements for a look, as a list.
void write_to_look_at(JsonWriter& json, const std::vector<views::ToLookAt>& looks, std::string_view source);

// "kept", "moved" and so on, with their numbers, as an object.
void write_fate_counts(JsonWriter& json, const views::PassagesCompared& compared);

} // namespace heed::reports
