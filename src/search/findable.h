// What of an event can be found: its words, the codes by which people know it, the passages of a capture, and
// the wording of a recommendation where a captured source holds it.
//
// The index keeps no texts. What a hit shows is asked of the record again, so that words which were erased are
// not shown even before the index is made anew.
#pragma once

#include "views/passage_book.h"
#include "views/search_index.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::search {

using views::EventNo;
using views::FindGroup;

enum class From : char {
    words = 'w',   // of the event
    codes = 'c',   // of the event, which has no words
    passage = 'p', // of a capture
    wording = 'q'  // of a recommendation, at a place in a source
};

struct FoundText {
    std::string name, language, words;
};

struct Findable {
    FindGroup group{};
    From from{};
    EventNo event = 0;                // whose words these are
    EventNo since = 0;                // known since that event
    std::int32_t day = views::no_day; // holds from that day on; no_day: whatever the day
    std::string review;               // code; empty above reviews
    std::string key;                  // several of one key are shown once, by the best
    std::string passage;              // anchor
    std::vector<FoundText> texts;     // the first of a name that is a title counts more
    std::vector<std::string> codes;   // found whole
    std::vector<std::string>
        as_words; // found, not shown: codes, "in_progress", and the labels defined for them
};

// Requires an Ask that knows all up to the event and nothing later.
std::vector<Findable> findable_in(views::Ask& ask, views::PassageBook& passages, EventNo event);

// The texts of a hit, as the record has them now; empty when they were erased.
std::vector<FoundText> texts_of(views::Ask& ask, views::PassageBook& passages, From from, EventNo event,
                                std::string_view passage);

bool is_title(std::string_view text_name);

} // namespace heed::search
