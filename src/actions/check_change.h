// The rules of what may follow what, checked for a whole change against the record as it is plus the change
// itself.
//
// Refused: things, codes and sources that nobody has named; two determinations of one item in one round from
// the same source; a determination after a final outcome without a new round; a report for an item that was not
// approved on its day; a verifier who owns what is verified; a correction of what is already corrected; the
// withdrawal of a thing that something still speaks of; parts of what was decided as a whole. Both neighbours
// in time are looked at, so that a late entry cannot make a later event false. What a source really states
// although it is refused is recorded when the recorder marks it (`odd`). docs/format.md, part 5.
#pragma once

#include "ledger/change.h"
#include "views/moment.h"

#include <vector>

namespace heed::actions {

// `where` of each draft names its place in the input; it stands in the problems.
struct Placed {
    const ledger::Event* event;
    std::string_view where;
};

std::vector<Refusal> check_change(const views::Moment& tip, const std::vector<Placed>& events,
                                  std::size_t problems_max = 200);

} // namespace heed::actions
