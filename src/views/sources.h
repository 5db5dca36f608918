// Sources: what each is, whether heed holds captures of it, and which statements stand on it.
#pragma once

#include "views/disputes.h"
#include "views/passage_book.h"

namespace heed::views {

struct SourceLine {
    Named source;
    std::string_view code, kind;
    Named publisher, document;
    std::optional<domain::Date> dated; // the day it bears
    std::int64_t rank = 0;             // 1 to 5; 0: not stated
    std::string_view address;          // outside; whatever somebody wrote, so check it before linking to it
    std::vector<Capture> captures;     // by number
    std::size_t statements = 0;        // how many cite it, as of the day
};
SourceLine source_line(Ask& ask, ThingId source);
std::vector<SourceLine> sources_of(Ask& ask, ThingId review); // in the order of their codes

// One statement that cites it: which fact of which thing, at which place.
struct Citing {
    Named about;
    ledger::Type type{};
    EventNo event = none;
    std::string passage; // empty: the source as a whole
    std::uint32_t cap = 0, col = 0;
    std::string_view quote;
};

struct SourceView {
    SourceLine line;
    Named review;
    std::vector<Citing> citing; // by type, then by the thing they are about
    std::vector<Dispute> disputes;
    std::vector<Note> notes;
    Named previous, next;
};
std::optional<SourceView> source_view(Ask& ask, ThingId source);

// Which cells of a passage were not printed in its row but taken from the row above (docs/format.md, part 8).
std::size_t inherited_cells(const ledger::Passage& passage);

} // namespace heed::views
