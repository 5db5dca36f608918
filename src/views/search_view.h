// What somebody who looked for something is told: the things whose address or number was typed, then what holds
// the words, as of the two times.
#pragma once

#include "views/search_index.h"

#include <string>
#include <vector>

namespace heed::views {

struct SearchRequest {
    std::string text;
    ThingId review = none;          // only in this one
    std::optional<FindGroup> group; // only this kind
    std::size_t from = 0;
    std::size_t count = 20;
    std::size_t per_group = 0; // not 0: the first of each kind, in place of one list
};

struct SearchView {
    SearchRequest request;
    std::vector<Named> leads; // what was meant by address or number
    bool asked = false;       // something was typed
    Found found;              // index absent: only the leads are known
};

// `index` may be null.
SearchView search_view(Ask& ask, SearchIndex* index, SearchRequest request);

// The path of the site where a hit stands: its thing, or the passage of its source.
std::string path_of(Ask& ask, const Hit& hit);
// "5.4" of a recommendation or part, else empty.
std::string_view number_shown(const Ask& ask, ThingId thing);
ThingId review_of(const Ask& ask, ThingId thing); // none for what stands above reviews
// The day the hit speaks of: of its event, of a passage the day its source bears.
std::optional<domain::Date> day_of_hit(const Ask& ask, const Hit& hit);
std::vector<Cited> cites_of(Ask& ask, const Hit& hit);

} // namespace heed::views
