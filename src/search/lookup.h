// One question to an index that is open: what fits, filtered by the two times, as hits with their marks.
#pragma once

#include "search/words_in.h"
#include "views/passage_book.h"
#include "views/search_index.h"

#include <xapian.h>

namespace heed::search {

// Throws Xapian::Error when the index cannot be read. `erased` tells that the index still has words that the
// record has no more; they are left out.
views::Found look_up(Xapian::Database& index, WordReader& reader, views::Ask& ask, views::PassageBook& passages,
                     const views::FindRequest& request, bool& erased);

} // namespace heed::search
