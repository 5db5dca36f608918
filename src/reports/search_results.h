// What was found, as JSON and as CSV.
#pragma once

#include "views/search_view.h"

#include <string>

namespace heed::reports {

// `next` is the address of the next page, empty for none.
std::string search_json(const views::SearchView& view, views::Ask& ask, std::string_view url,
                        std::string_view next);
std::string search_csv(const views::SearchView& view, views::Ask& ask);

} // namespace heed::reports
