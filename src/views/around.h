// What stands around a thing on a page of its own: its neighbours in time, where sources disagree about it, and
// what is odd about them.
#pragma once

#include "views/disputes.h"

#include <vector>

namespace heed::views {

struct Around {
    Named previous, next; // in the order of the days
    std::vector<Dispute> disputes;
    std::vector<Note> notes;
};

// `lines` are the lines of a list, newest first; `named` is the member that says which thing a line is about.
template <class Line>
Around around(Ask& ask, ThingId thing, const std::vector<Line>& lines, Named Line::*named) {
    Around out{.disputes = disputes_about(ask, thing), .notes = notes_about(ask, thing)};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if ((lines[i].*named).thing != thing) continue;
        if (i + 1 < lines.size()) out.previous = lines[i + 1].*named;
        if (i > 0) out.next = lines[i - 1].*named;
    }
    return out;
}

} // namespace heed::views
