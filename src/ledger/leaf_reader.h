// Reads a leaf back: strictly the canonical form and nothing else, without copying, since every start of the
// server reads every event. Only bytes that leaf_bytes() could have written are accepted.
#pragma once

#include "ledger/event.h"

#include <string_view>
#include <vector>

namespace heed::ledger {

// One event whose texts point into the leaf. Use again for the next leaf to save allocations.
struct LeafView {
    struct MemberView {
        Field field;
        Form form;
        std::string_view text;   // code, address, digest, date; media of `kept`
        std::string_view digest; // of kept and passages
        std::int64_t number = 0; // number; size of kept, count of passages
        domain::Date date;
        std::uint32_t first = 0, count = 0; // of the lists, in `strings` or `dates`
    };
    struct CitationView {
        std::string_view source, passage;
        std::uint32_t cap = 0, col = 0;
    };

    bool known =
        false; // false: an event of a version or type that this build does not know; only the rest is read
    Type type{};
    std::string_view type_name, about, deed, by;
    std::optional<domain::Date> on, to;
    std::vector<MemberView> val;
    std::vector<CitationView> cites;
    std::optional<EventNo> corrects, voids;
    std::vector<std::string_view> ok, sd;
    Instant at;

    std::vector<std::string_view> strings;
    std::vector<domain::Date> dates;

    const MemberView* find(Field field) const {
        for (const MemberView& member : val)
            if (member.field == field) return &member;
        return nullptr;
    }
};

// Refuses, with the byte where it stopped, whatever is not a canonical event.
Checked read_leaf(std::string_view leaf, LeafView& out);

// The same as an event of its own, whose members have the form that its type asks for (check_form).
Result<Event> parse_leaf(std::string_view leaf);

} // namespace heed::ledger
