#include "views/item_list.h"

#include "base/text.h"

#include <algorithm>

namespace heed::views {

using domain::Outcome;
using domain::Status;

namespace {

// The kinds of filter, as bits.
enum Kind : unsigned {
    by_decision = 1,
    by_status = 2,
    by_priority = 4,
    by_addressee = 8,
    by_has = 16,
    by_text = 32,
    all_kinds = 63
};

bool one_of(const std::vector<std::string>& wanted, std::string_view value) {
    return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool decision_is(const ItemLine& item, std::string_view value) {
    return value == domain::name(item.decision.outcome) ||
           value == domain::name(domain::row(item.decision.outcome).counted_as);
}

bool status_is(const ItemLine& item, std::string_view value) {
    return domain::is_approved(item.decision.outcome) && value == domain::name(item.implementation.status);
}

bool priority_is(const ItemLine& item, std::string_view value) {
    if (value == "none") return domain::is_approved(item.decision.outcome) && item.priority.empty();
    return std::any_of(item.priority.begin(), item.priority.end(),
                       [&](const Priority& p) { return p.level == value || p.no_level == value; });
}

bool addressed_to(const ItemLine& item, std::string_view value) {
    return std::any_of(item.addressed_to.begin(), item.addressed_to.end(),
                       [&](const Named& body) { return body.address == value; });
}

bool has(const ItemLine& item, std::string_view what) {
    if (what == "dependency") return !item.waiting().empty();
    if (what == "disagreement") return item.disputed;
    if (what == "unmet") return !item.unmet.empty();
    if (what == "undetermined") return item.decision.undetermined;
    if (what == "title") return !item.title.empty();
    return false;
}

bool holds_text(const ItemLine& item, std::string_view wanted) {
    const std::string needle = lower_ascii(wanted);
    return lower_ascii(item.number).find(needle) != std::string::npos ||
           lower_ascii(item.title.text).find(needle) != std::string::npos;
}

template <class Test> bool any(const std::vector<std::string>& wanted, Test test) {
    return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), test);
}

// The kinds of filter that let the item through.
unsigned test(const ItemLine& item, const ItemFilter& filter) {
    unsigned out = 0;
    if (any(filter.decision, [&](auto& value) { return decision_is(item, value); })) out |= by_decision;
    if (any(filter.status, [&](auto& value) { return status_is(item, value); })) out |= by_status;
    if (any(filter.priority, [&](auto& value) { return priority_is(item, value); })) out |= by_priority;
    if (any(filter.addressee, [&](auto& value) { return addressed_to(item, value); })) out |= by_addressee;
    if (any(filter.has, [&](auto& value) { return has(item, value); })) out |= by_has;
    if (filter.text.empty() || holds_text(item, filter.text)) out |= by_text;
    return out;
}

// Counts what each value would show if only the other kinds of filter stayed.
template <class Test>
std::vector<Facet> facets(const ItemList& list, const std::vector<unsigned>& tests, Kind own,
                          const std::vector<std::string>& values, const std::vector<std::string>& chosen,
                          Test is) {
    std::vector<Facet> out;
    for (const std::string& value : values) {
        Facet facet{value, 0, one_of(chosen, value)};
        for (std::size_t i = 0; i < list.items.size(); ++i)
            if ((tests[i] | own) == all_kinds && is(list.items[i], value)) ++facet.count;
        out.push_back(std::move(facet));
    }
    return out;
}

template <class Each> std::vector<std::string> values_of(const ItemList& list, Each each) {
    std::vector<std::string> out;
    for (const ItemLine& item : list.items)
        each(item, [&](std::string_view value) {
            if (!value.empty() && !one_of(out, value)) out.emplace_back(value);
        });
    std::sort(out.begin(), out.end(), natural_less);
    return out;
}

// The usual choices are always there, zero included; the rarer ones when an item has them.
std::vector<std::string> outcomes_shown(const ItemList& list) {
    std::vector<std::string> out;
    for (const auto& row : domain::outcomes()) {
        if (row.counted_as != row.value) continue;
        const bool usual =
            row.value == Outcome::approved || row.value == Outcome::rejected || row.value == Outcome::pending;
        if (usual || list.counts[row.value] > 0) out.emplace_back(row.name);
    }
    // Approved, rejected, pending, then the others.
    const auto rank = [](const std::string& name) {
        return name == "approved" ? 0 : name == "rejected" ? 1 : name == "pending" ? 2 : 3;
    };
    std::stable_sort(out.begin(), out.end(), [&](auto& a, auto& b) { return rank(a) < rank(b); });
    return out;
}

std::vector<std::string> statuses_shown(const ItemList& list) {
    std::vector<std::string> out;
    for (const Status status : {Status::declared_complete, Status::in_progress, Status::not_started,
                                Status::on_hold, Status::reopened, Status::retired, Status::not_reported}) {
        const bool usual = status == Status::declared_complete || status == Status::in_progress ||
                           status == Status::not_started;
        if (usual || list.counts[status] > 0) out.emplace_back(domain::name(status));
    }
    return out;
}

} // namespace

std::optional<domain::Date> reported_for(const Ask& ask, ThingId review) {
    EventNo latest = none;
    for (const EventNo e : ask.moment.events(review, Type::implementation_report)) {
        const EventRow& row = ask.record().event(e);
        if (ask.moment.holds(row.sure) && (latest == none || row.sure > ask.record().event(latest).sure))
            latest = e;
    }
    return latest == none ? std::nullopt : on_of(ask.record(), latest);
}

ItemList item_list(Ask& ask, ThingId review, const ItemFilter& filter) {
    ItemList list{.review = review};
    list.counts = ask.moment.counts(review);
    list.reported_for = reported_for(ask, review);
    std::vector<ThingId> there;
    std::vector<EventNo> titles;
    for (const ThingId item : ask.moment.items(review)) {
        if (!ask.moment.state(item).is_there()) continue;
        there.push_back(item);
        titles.push_back(ask.record().named_by(item, ask.moment.known()));
    }
    ask.words.fetch(titles);
    list.items.reserve(there.size());
    std::vector<unsigned> tests;
    tests.reserve(there.size());
    for (const ThingId item : there) {
        list.items.push_back(item_line(ask, item));
        tests.push_back(test(list.items.back(), filter));
        list.matches.push_back(tests.back() == all_kinds);
        if (list.matches.back()) ++list.matching;
    }
    list.decisions = facets(list, tests, by_decision, outcomes_shown(list), filter.decision, decision_is);
    list.statuses = facets(list, tests, by_status, statuses_shown(list), filter.status, status_is);
    auto levels = values_of(list, [](const ItemLine& item, auto add) {
        for (const Priority& priority : item.priority) add(priority.level);
    });
    // A reason why there is no level is something that a rater said; "none" is that nobody said anything.
    const auto reasons = values_of(list, [](const ItemLine& item, auto add) {
        for (const Priority& priority : item.priority) add(priority.no_level);
    });
    levels.insert(levels.end(), reasons.begin(), reasons.end());
    if (!levels.empty()) levels.emplace_back("none");
    list.priorities = facets(list, tests, by_priority, levels, filter.priority, priority_is);
    const auto bodies = values_of(list, [](const ItemLine& item, auto add) {
        for (const Named& body : item.addressed_to) add(body.address);
    });
    list.addressees = facets(list, tests, by_addressee, bodies, filter.addressee, addressed_to);
    list.has =
        facets(list, tests, by_has, {"dependency", "disagreement", "unmet", "undetermined"}, filter.has, has);
    return list;
}

} // namespace heed::views
