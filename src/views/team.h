// Who sat in a review: members, leaders, shepherds, the deciding body's designee, from which day to which. A
// person's name comes from the record's words, so it can be erased and the seat stays.
#pragma once

#include "views/disputes.h"

namespace heed::views {

struct Seat {
    Named seat, person, body, nominated_by;
    Named review;
    std::string_view role; // a code of the record's role scheme
    Phrase role_label;     // its word, where a scheme has one
    std::int64_t role_order = 0;
    When from;
    std::optional<domain::Date> to; // as planned when it was filled
    std::optional<When> left;       // somebody says that the person left
    std::string_view reason;        // resigned, ...
    enum class State : std::uint8_t {
        seated,  // on the day asked about
        perhaps, // may already have been seated: the source gives a span of days
        left     // not any more
    } state = State::seated;
    std::vector<Cited> cites;
    std::vector<Note> notes; // about the seat itself
    bool disputed = false;
};
std::optional<Seat> seat_of(Ask& ask, ThingId seat); // nothing when it begins after the day

struct TeamGroup {
    Named body;              // none when no source says of which body
    std::vector<Seat> seats; // leaders first, as the role scheme orders, then by address
    std::size_t seated = 0;  // different persons on the day
};

struct TeamView {
    Named review;
    std::vector<TeamGroup> groups;
    std::size_t later = 0; // seats that begin after the day
    // A total that a source publishes, beside what the list has on the total's own day.
    struct Published {
        Named total;
        std::optional<domain::Date> on;
        std::int64_t count = 0;
        Phrase label;
        // How many seats of each role the list has on that day; `perhaps` where a span of days leaves it open.
        struct Listed {
            std::string_view role;
            Phrase label;
            std::int64_t seated = 0, perhaps = 0;
        };
        std::vector<Listed> listed;
        std::vector<Cited> cites;
        std::vector<Note> notes;
    };
    std::vector<Published> totals;
    std::vector<Dispute> disputes; // about seats
};
TeamView team_of(Ask& ask, ThingId review);

// The seats of a person or in a body, in any review, the latest first.
std::vector<Seat> seats_naming(Ask& ask, ThingId person_or_body, Field field);

// The word of a role scheme for a code, and its place in the scheme's order.
std::pair<Phrase, std::int64_t> role_word(Ask& ask, std::string_view role);

} // namespace heed::views
