#include "actions/held_already.h"

#include "ledger/leaf_reader.h"

#include <algorithm>

namespace heed::actions {

using namespace ledger;

namespace {

// Claims of one fact by the same first source, as sheets name what a settlement prefers.
bool are_named_alike(const views::Moment& tip, std::optional<std::int64_t> a, std::optional<std::int64_t> b) {
    if (!a || !b || *a >= tip.known() || *b >= tip.known()) return a == b;
    const views::Record& record = tip.record();
    const views::EventView one(record, static_cast<EventNo>(*a)), other(record, static_cast<EventNo>(*b));
    return one.row().thing == other.row().thing && one.row().slot == other.row().slot && !one.cites().empty() &&
           !other.cites().empty() && one.cites()[0].source == other.cites()[0].source;
}

bool says_the_same(const views::Moment& tip, Event event, const Event& draft) {
    if (event.type == Type::disagreement_settle &&
        are_named_alike(tip, event.number(Field::prefers), draft.number(Field::prefers)))
        event.set(Field::prefers, *draft.find(Field::prefers));
    return event.on == draft.on && event.to == draft.to && event.val == draft.val && event.cites == draft.cites;
}

bool has_the_words(EventStore& store, EventNo number, const Event& event, const Draft& draft) {
    if (event.sd.size() != draft.words.size()) return false;
    const EventNo one[] = {number};
    for (const OpenWords& open : store.words(one))
        for (const Disclosure& disclosure : open.words) {
            const auto value = open_disclosure(disclosure.bytes);
            const auto same = std::find_if(draft.words.begin(), draft.words.end(), [&](const auto& words) {
                return words.first == disclosure.which && value && canonical(words.second) == canonical(*value);
            });
            if (same == draft.words.end()) return false;
        }
    return true;
}

} // namespace

bool is_same(const views::Moment& tip, EventStore& store, EventNo number, const Draft& draft) {
    Event event;
    store.read(number, 1, [&](const StoredLeaf& leaf) {
        if (auto parsed = parse_leaf(leaf.bytes)) event = std::move(*parsed);
    });
    return says_the_same(tip, event, draft.event) && has_the_words(store, number, event, draft);
}

bool is_held_already(const views::Moment& tip, EventStore& store, const Draft& draft) {
    const views::Record& record = tip.record();
    const views::ThingId thing = record.find_thing(draft.event.about);
    if (thing == views::none) return false;
    const auto machine = static_cast<std::size_t>(row(draft.event.type).machine);
    for (EventNo e = record.thing(thing).heads[machine].load(std::memory_order_acquire); e != views::none;
         e = record.event(e).prev) {
        const views::EventRow& there = record.event(e);
        if (e >= tip.known() || there.type != draft.event.type || (there.flags & views::is_void) != 0 ||
            record.is_replaced(there, tip.known()) || views::on_of(record, e) != draft.event.on)
            continue;
        if (is_same(tip, store, e, draft)) return true;
    }
    return false;
}

} // namespace heed::actions
