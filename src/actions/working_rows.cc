#include "actions/working_rows.h"

#include "actions/held_already.h"
#include "base/text.h"

namespace heed::actions {

using ledger::Draft;
using ledger::EventNo;

namespace {

// "rounds.csv, line 7"
Problem at_corrects(const Draft& draft, EventNo number, std::string expected) {
    const auto parts = split(draft.where, ", line ");
    Problem problem{.column = "corrects", .found = std::to_string(number), .expected = std::move(expected)};
    problem.sheet = std::string(parts[0].substr(0, parts[0].rfind('.')));
    if (parts.size() > 1) problem.line = static_cast<std::size_t>(parse_number(parts[1]).value_or(0));
    return problem;
}

// Where the row stands now: the event itself, or the last of those that corrected it.
EventNo latest(const views::Moment& tip, EventNo number) {
    const views::Record& record = tip.record();
    while (record.is_replaced(record.event(number), tip.known())) number = record.event(number).replaced_by;
    return number;
}

} // namespace

std::size_t settle_working_rows(House& house, std::vector<Draft>& drafts, std::vector<Problem>& problems) {
    const views::Moment tip = house.now();
    const views::Record& record = tip.record();
    const auto changes_nothing = [&](Draft& draft) {
        if (!draft.was || !draft.prefers.empty()) return false; // a settlement is known by what it prefers
        const EventNo was = *draft.was;
        const auto no = [&](std::string expected) {
            problems.push_back(at_corrects(draft, was, std::move(expected)));
            return false;
        };
        if (was >= tip.known()) return no("the number of an event of this record");
        const views::EventRow& row = record.event(was);
        if (row.type != draft.event.type || record.address(row.thing) != draft.event.about)
            return no("an event about " + draft.event.about + " of this sheet; event " + std::to_string(was) +
                      " is about " + std::string(record.address(row.thing)));
        const EventNo now = latest(tip, was);
        if (is_same(tip, house.store(), now, draft)) return true;
        if ((record.event(now).flags & views::is_void) != 0)
            return no("an event that still holds; it was withdrawn since this sheet was exported");
        if (now != was)
            return no("an event that nobody changed since this sheet was exported; event " +
                      std::to_string(now) + " corrects it now, so export again");
        draft.event.corrects = was;
        return false;
    };
    return std::erase_if(drafts, changes_nothing);
}

} // namespace heed::actions
