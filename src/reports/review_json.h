// The review, its recommendations and one recommendation as JSON. The same structs as the pages, the same
// figures.
#pragma once

#include "reports/json_parts.h"
#include "views/item_view.h"
#include "views/review_view.h"

namespace heed::reports {

std::string reviews_json(const std::vector<views::ReviewLine>& reviews, const views::Ask& ask);
std::string review_json(const views::ReviewView& review, const views::Ask& ask);
// `next` is the path and query of the next page, empty for none. Only matching items, from `first` on.
std::string items_json(const views::ItemList& list, views::Ask& ask, const wording::Wording& words,
                       std::size_t first, std::size_t count, std::string_view next);
std::string item_json(const views::ItemView& item, views::Ask& ask, const wording::Wording& words);

} // namespace heed::reports
