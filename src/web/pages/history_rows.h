// What happened to an item, and who says so: left what heed records, right what the sources say.
#pragma once

#include "base/markup.h"
#include "views/item_view.h"
#include "web/pages/page.h"

namespace heed::web {
void history_section(Markup& m, Page& page, const views::ItemView& item);
}
