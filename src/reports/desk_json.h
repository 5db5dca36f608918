// The desk as data: how many proposals each captured source has, and the proposals of one.
#pragma once

#include "reports/json_parts.h"
#include "views/desk.h"

namespace heed::reports {

struct DeskLine {
    views::Named source;
    std::string_view code;
    std::optional<views::DeskCounts> counts; // nothing while nobody has read it
};
std::string desk_json(const views::Ask& ask, std::string_view url, const std::vector<DeskLine>& lines);

// Requires a document of the record that `ask` is about.
std::string desk_source_json(const views::Ask& ask, std::string_view url, std::string_view code,
                             const views::DeskDocument& document);

} // namespace heed::reports
