// Documents that a page names: reports, resolutions, scorecards and the like, by their titles.
#pragma once

#include "domain/date.h"
#include "probes/finder_words.h"
#include "probes/finding.h"

#include <optional>
#include <string>
#include <vector>

namespace heed::probes {

struct NamedDocument {
    std::size_t passage = 0, column = 0; // column from 1, of a row; 0 for the whole passage
    std::string title;                   // exactly as it stands there, or a part of it
    std::string kind;                    // "report", "scorecard", "quarterly-report", ...
    std::optional<domain::Date> on;      // the day it bears
    std::size_t dated = 0;               // column of the day, from 1, where it stands in another cell; else 0
    std::string address;                 // where the page names it
    std::vector<std::string> languages;  // "ar", "en": where a list of them follows
    bool is_news = false;                // the page tells people to read it
};

// What kind of document the title is of: by the words in front of "of", "on" or a colon, which end in the word
// for one, so that a "scorecard of decisions on the report" is a scorecard. Empty when the words are no title
// of one.
std::string document_kind(std::string_view title);

// Items and cells that are titles, with one day or none beside them; news that tell to read one or that one was
// published; sentences that name an appendix. What may be several documents is left out.
std::vector<NamedDocument> find_documents(Passages passages, const FinderWords& words = {});

} // namespace heed::probes
