#include "actions/working_rows.h"

#include "actions/held_already.h"

namespace heed::actions {

using ledger::Draft;
using ledger::EventNo;

namespace {

// Where the row stands now: the event itself, or the last of those that corrected it.
EventNo latest(const views::Moment& tip, EventNo number) {
    const views::Record& record = tip.record();
    while (record.is_replaced(record.event(number), tip.known())) number = record.event(number).replaced_by;
    return number;
}

} // namespace

std::size_t settle_working_rows(House& house, std::vector<Draft>& drafts, std::vector<Refusal>& problems) {
    const views::Moment tip = house.now();
    const views::Record& record = tip.record();
    const auto changes_nothing = [&](Draft& draft) {
        if (!draft.was || !draft.prefers.empty()) return false;
        const EventNo was = *draft.was;
        const std::string event = "event " + std::to_string(was);
        const auto no = [&](std::string what) {
            problems.push_back({event + ' ' + std::move(what), draft.where + ", column corrects"});
            return false;
        };
        if (was >= tip.known()) return no("is not in this record");
        const views::EventRow& row = record.event(was);
        if (row.type != draft.event.type || record.address(row.thing) != draft.event.about)
            return no("is " + std::string(name(row.type)) + " of " + std::string(record.address(row.thing)) +
                      ", and not what this row is");
        const EventNo now = latest(tip, was);
        if (is_same(tip, house.store(), now, draft)) return true;
        if ((record.event(now).flags & views::is_void) != 0)
            return no("was withdrawn since this sheet was exported");
        if (now != was)
            return no("was corrected by event " + std::to_string(now) +
                      " since this sheet was exported; export again and look");
        draft.event.corrects = was;
        return false;
    };
    return std::erase_if(drafts, changes_nothing);
}

} // namespace heed::actions
