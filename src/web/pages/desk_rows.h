// The proposals of a captured document, group by group: what each would record, and the exact words it stands
// on.
#pragma once

#include "views/desk.h"
#include "web/pages/page.h"

namespace heed::web {

// What a proposal would be: its kind in words, and what it is about.
void proposal_about(Markup& m, Page& page, const views::DeskRow& row);

// The rows from one on, at most so many.
void proposal_rows(Markup& m, Page& page, const views::DeskDocument& document, const views::DeskGroup& group,
                   std::size_t from, std::size_t count);

// What agreeing to the whole group would do, in words and numbers.
void effect_of_group(Markup& m, Page& page, const views::DeskGroup& group);

} // namespace heed::web
