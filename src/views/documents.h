// Documents: each exists as soon as somebody names it, whether or not heed holds a capture of it.
#pragma once

#include "views/sources.h"
#include "views/statements.h"

namespace heed::views {

struct DocumentLine {
    Named document;
    std::string_view kind;
    std::vector<std::string_view> languages;
    Named publisher;
    When on;
    std::int32_t sure = no_day;
    std::string_view address; // outside, as somebody wrote it
    std::vector<SourceMark> captured_as;
    std::vector<Cited> cites;
};
DocumentLine document_line(Ask& ask, ThingId document);

// Newest first, those without a date last. `later` counts those that bear a day after the one asked about.
struct DocumentList {
    std::vector<DocumentLine> documents;
    std::size_t later = 0;
};
DocumentList document_list(Ask& ask, ThingId review);

struct DocumentView {
    DocumentLine line;
    Named review;                      // none above reviews
    std::vector<SourceLine> sources;   // captures of it
    std::vector<NamingGroup> named_by; // rounds, milestones, comment periods, letters, ...
    std::vector<Dispute> disputes;
    std::vector<Note> notes;
};
std::optional<DocumentView> document_view(Ask& ask, ThingId document);

} // namespace heed::views
