// The words that a body uses for outcomes, statuses and priorities: what they mean, what they demand, from when
// to when; and the rows that do not meet the definition in force, found by rule.
#pragma once

#include "views/demands.h"
#include "views/item_line.h"

namespace heed::views {

// One word of one scheme.
struct Definition {
    EventNo event = none;
    ThingId scheme = none;
    std::string_view scheme_address, code;
    std::string_view of; // decision, implementation, priority, verification
    Named body;          // whose word it is
    Phrase label, definition;
    std::string_view means; // heed's own word for computing; empty where there is none
    std::vector<std::string_view> demands;
    std::int64_t order = 0;
    std::optional<domain::Date> since, until;
    std::int32_t begins = no_day, ends = INT32_MAX;
    bool is_disputed = false;
    std::vector<Cited> cites;
};

struct DefinitionInForce {
    Definition now;
    std::vector<Definition> earlier, later; // of the same word, in the order of time
};

// A row that falls short of what the definition of its status demands, or does not say.
struct Shortfall {
    ThingId item = none;
    std::string_view address, number;
    Phrase title;
    Implementation claim;
    std::string_view demand;  // document, dependency, work-begun
    std::vector<Cited> cites; // of the report, then of the definition
};

struct DefinitionsView {
    Named review;
    std::optional<domain::Date> reported_for;
    std::vector<DefinitionInForce> in_force;
    std::vector<Definition> retired; // words that nothing in force continues
    std::vector<Shortfall> unmet, not_stated;
};

DefinitionsView definitions_of(Ask& ask, ThingId review);

// All words of the view: those in force, then what was and will be meant by them, then the retired ones.
std::vector<Definition> all_definitions(const DefinitionsView& view);

} // namespace heed::views
