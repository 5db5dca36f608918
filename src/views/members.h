// Single members of a fact as answers show them, and whether what a fact speaks of has come by the day asked
// about.
//
// A member is taken from the first claim, in the order of the fact, that has it.
#pragma once

#include "views/ask.h"

#include <string_view>
#include <vector>

namespace heed::views {

Named thing_in(Ask& ask, const Fact& fact, Field field);
// Of lists that agree, the one that says more.
std::vector<Named> things_in(Ask& ask, const Fact& fact, Field field);
std::string_view code_in(const Ask& ask, const Fact& fact, Field field); // empty when no claim has it
std::vector<std::string_view> codes_in(const Ask& ask, const Fact& fact, Field field);
std::optional<std::int64_t> number_in(const Ask& ask, const Fact& fact, Field field);
bool is_said(const Ask& ask, const Fact& fact, Field field); // of a member that is true or absent
std::string_view link_in(Ask& ask, const Fact& fact, std::string_view name);

// The last day of what has a length: the narrowest of those that agree with the first.
When until(const Ask& ask, const Fact& fact);

// A day after the one asked about can be known already only when heed had recorded it by then: it was
// announced.
enum class Reached : std::uint8_t {
    past,
    maybe,   // the day asked about lies within the time it can have happened
    to_come, // announced
    later,   // nothing was recorded of it then
    undated
};
std::string_view name(Reached reached);
Reached reached(const Ask& ask, const Fact& fact);
inline bool is_shown(Reached reached) { return reached != Reached::later; }
// The same for what a single event says.
bool has_come(const Ask& ask, EventNo event);
// Whether the thing was there, or announced, on the day asked about: only then a page of that day links to it.
bool is_there(const Ask& ask, ThingId thing);

Instant recorded_at(const Record& record, EventNo event);
// How often the fact was corrected, all its claims together.
std::size_t corrections_of(const Record& record, const Fact& fact);

// Documents that somebody put beside a thing.
std::vector<Named> documents_of(Ask& ask, ThingId thing);

// What a question or letter is about: mostly items, shown by their number.
struct Topic {
    Named thing;
    std::string_view number; // empty when it is no item
};
std::vector<Topic> topics_of(Ask& ask, const Fact& fact, Field field);

// By day, then by the order of recording; what has no day stands last.
struct Order {
    std::int32_t sure = no_day, possible = no_day;
    EventNo event = none;
};
Order order_of(const Ask& ask, const Fact& fact);
bool is_before(const Order& a, const Order& b);
bool is_after(const Order& a, const Order& b); // newest first, and what has no day still last

} // namespace heed::views
