// Sources and their passages as JSON, CSV and plain text.
#pragma once

#include "reports/json_parts.h"
#include "views/source_changes.h"

#include <memory>

namespace heed::reports {

std::string sources_json(views::ThingId review, const std::vector<views::SourceLine>& sources,
                         const views::Ask& ask);
std::string sources_csv(const std::vector<views::SourceLine>& sources);

// `text` is that of the capture numbered `cap`; null where the record does not hold it.
std::string source_json(const views::SourceView& source, std::uint32_t cap, const views::CapturedText* text,
                        const std::vector<views::ToLookAt>& to_look_at, const views::Ask& ask);

// One line a source, the fields that lists and the source's own page share, without the braces.
void write_source(JsonWriter& json, const views::SourceLine& source);

} // namespace heed::reports
