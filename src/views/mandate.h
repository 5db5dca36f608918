// Why a review is held at all: the text of its mandate, the duties that follow from it, what it was to look at,
// and the reviews before and after it.
#pragma once

#include "views/disputes.h"
#include "views/obligations.h"

namespace heed::views {

struct ScopeItem {
    Named item;
    Phrase text;
    When on;
    std::vector<Cited> cites;
};
struct ScopeGroup {
    std::string_view workstream; // empty when no source groups them
    std::vector<ScopeItem> items;
};

struct MandateView {
    Named review;
    std::string_view number, series;
    std::vector<std::string_view> codes; // of the mandate; several where sources disagree
    Phrase text;
    std::vector<Cited> cites;
    std::vector<ObligationView> duties;
    std::vector<ScopeGroup> scope;
    Named predecessor;
    std::vector<Named> successors;
    std::vector<Dispute> disputes; // about the review's opening: its mandate, its name
};
std::optional<MandateView> mandate_of(Ask& ask, ThingId review);

} // namespace heed::views
