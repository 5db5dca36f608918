// What a page says against itself or against the record.
#pragma once

#include "ledger/passage.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::probes {

struct Finding {
    enum class Rule {
        list_count,       // a list has another number of members than is stated in front of it
        parts_sum,        // the parts of a whole do not add up to it
        two_dates,        // one event has two dates
        two_statuses,     // one recommendation has two statuses in one table
        no_documentation, // a status that demands documentation, of a row that says there is none yet
        no_dependency,    // a status that demands a dependency, of a row that names none
        no_work,          // a status that demands work, of a row that says none has begun
        other_decision,   // the record has another decision of that day
        other_status,     // the record has another status for that day
    };
    // Where, and what stands there: an anchor of the page; behind it, of what the record says, its sources.
    struct Place {
        std::string anchor;
        std::string words;
        bool operator==(const Place&) const = default;
    };
    Rule rule{};
    std::string about;  // number of a recommendation, or what is counted; may be empty
    std::string stated; // what the first place says: a number, an ISO date, a status
    std::string found;  // what the second place says; empty where it says nothing
    std::vector<Place> places;
    std::string on = {}; // the day for which page and record were compared

    bool operator==(const Finding&) const = default;
};

std::string_view name(Finding::Rule rule); // "two-dates"

using Passages = std::span<const ledger::Passage>;

// What a reader needs to find the words again: the front of them when they are long.
Finding::Place place_of(const ledger::Passage& passage);
Finding::Place place_of(const ledger::Passage& passage, std::string_view words);

// Everything that stands against something else in the document, in the order of the passages. Requires
// anchors. The rules read English; of a page in another language they find little, and nothing false.
std::vector<Finding> proofread(Passages passages);

// The rules, one by one.
void probe_counts(Passages passages, std::vector<Finding>& findings);
void probe_dates(Passages passages, std::vector<Finding>& findings);
void probe_definitions(Passages passages, std::vector<Finding>& findings);

} // namespace heed::probes
