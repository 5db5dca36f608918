// A list of recommendations as CSV, for spreadsheets: one row an item, dates in ISO form, formulas guarded.
#pragma once

#include "views/item_list.h"
#include "wording/wording.h"

#include <string>

namespace heed::reports {
std::string items_csv(const views::ItemList& list, const wording::Wording& words);
}
