// Facts: events that claim the same thing about the same fact, put together.
//
// Events with equal thing and slot are claims of one fact. Each member of the fact is shown from the claim that
// was settled on, else from the claim with the best source, else from the earliest recorded; a claim that
// agrees and says more (a day within the month, "already implemented" within "approved") is shown in its place.
// docs/format.md, part 5.
#pragma once

#include "views/event_view.h"

#include <optional>
#include <span>
#include <vector>

namespace heed::views {

struct Fact {
    std::uint32_t slot = none;
    std::vector<EventNo> claims; // the leading one first, then by rank of source, then as recorded
    EventNo settled_by = none;   // the event that settled a disagreement in favour of the leading claim
    EventNo lead() const { return claims.front(); }
};

// The facts that hold for `known` among the events of one thing and machine, in no order. Events that were
// corrected or voided by then are left out. `type` leaves the others out.
std::vector<Fact> facts_of(const Record& record, ThingId thing, Machine machine, EventNo known,
                           std::optional<Type> type = {});
std::optional<Fact> fact_of(const Record& record, ThingId thing, Machine machine, EventNo known, Type type);

// Most facts have one claim. Where there is just one of the type, nothing has to be put together.
struct Sole {
    EventNo claim = none;
    bool has_more = false; // then there are several, and facts_of() says what they come to
};
Sole sole_claim(const Record& record, ThingId thing, Machine machine, EventNo known, Type type);

// The fact that an event is a claim of.
Fact fact_with(const Record& record, EventNo event, EventNo known);

// When a fact holds: the narrowest of the dates that agree with the leading claim's.
struct InTime {
    std::int32_t possible = no_day;
    std::int32_t sure = no_day;
    EventNo said_by = none; // the claim whose date it is
};
InTime in_time(const Record& record, const Fact& fact);

// The code that moves a machine (EventRow::code), the narrower one where claims agree.
CodeId code_of(const Record& record, const Fact& fact);

// The first claim, in the order of the fact, that has the member: where the value of the member comes from.
EventNo claim_with(const Record& record, const Fact& fact, Field field);
EventNo claim_with_words(const Record& record, const Fact& fact);

// One member that claims state differently. `field` is empty for `on` and `to`.
struct Difference {
    enum class What : std::uint8_t { member, on, to } what = What::member;
    Field field{};
};
std::vector<Difference> differences(const Record& record, const Fact& fact);
bool dates_differ(const Record& record, const Fact& fact); // whether `on` is among them

// Do two events of one slot agree in this member? A member that one of them lacks never disagrees.
bool agree(const Record& record, const EventView& a, const EventView& b, Field field);

// The origin of a chain of corrections: its place in the order of recording is the fact's. Requires an event
// that is recorded.
EventNo origin_of(const Record& record, EventNo event);

} // namespace heed::views
