// One recommendation to take along: the sentence that says where it stands, its address, and what follows it.
#pragma once

#include "views/item_view.h"
#include "web/pages/page.h"

#include <string>

namespace heed::web {

// Who did what when, in a sentence that can stand by itself: "SSR2 17.1: held pending by ICANN Board since
// 22 July 2021."
std::string item_said(Page& page, const views::ItemView& item);

void cite_and_follow(Markup& m, Page& page, const views::ItemView& item);

} // namespace heed::web
