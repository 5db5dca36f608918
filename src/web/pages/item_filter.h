// The filters of a list, to and from the query: `decision=approved&priority=P1`. Repeated keys mean "or".
#pragma once

#include "views/item_list.h"
#include "web/server/target.h"

#include <string>

namespace heed::web {

views::ItemFilter read_filter(const Query& query);
// Canonical, without the two times; with one value of one key added or taken away.
std::string filter_query(const views::ItemFilter& filter);
std::string without(const views::ItemFilter& filter, std::string_view key, std::string_view value);

} // namespace heed::web
