// What the columns of a foreign spreadsheet can hold, and by which heads people call them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace heed::proposals {

enum class Meaning : std::uint8_t {
    number,       // of the recommendation
    title,        // its short title
    wording,      // its full wording
    addressed_to, // bodies, several in a cell
    issued_on,    // day of issue
    outcome,      // what the deciding body decided
    decided_on,   // the day of that
    reason,       // why
    status,       // how far it is, as its owner reports
    status_on,    // the day of that report
    note,         // words that go with the status; several columns can
    priority,     // a level
    ignored,      // nothing that is to be recorded
};

std::string_view name(Meaning meaning);
std::optional<Meaning> meaning_named(std::string_view code);
std::span<const Meaning> all_meanings();

// "a day", "a status": what the cells of such a column hold, for messages.
std::string_view holds(Meaning meaning);
bool is_day(Meaning meaning);

// By the words of its head, upper and lower case and stops aside. First the heads that say just this, `sure`;
// then those in which such words stand.
struct HeadMeaning {
    Meaning meaning = Meaning::ignored;
    bool sure = false;
};
std::optional<HeadMeaning> meaning_of_head(std::string_view head);

} // namespace heed::proposals
