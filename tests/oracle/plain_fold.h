// The rules of docs/format.md once more, written as plainly as possible: every question goes over all events,
// nothing is kept between two questions, nothing is shared with src/views. Slow, obvious, and used only to
// check the views.
#pragma once

#include "ledger/event_store.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace heed::testing_oracle {

using ledger::Event;
using ledger::EventNo;

struct PlainItem {
    std::string outcome = "submitted";
    std::string status = "not_reported";
    std::string priority;
    bool verified = false;
    bool undetermined = false;
    bool operator==(const PlainItem&) const = default;
};

struct PlainCounts {
    std::map<std::string, std::int64_t> outcomes, statuses; // without zeros
    std::int64_t verified = 0, unnamed = 0, undetermined = 0;
    bool operator==(const PlainCounts&) const = default;
};

class PlainFold {
public:
    explicit PlainFold(ledger::EventStore& store);

    EventNo size() const { return static_cast<EventNo>(m_events.size()); }
    const Event& event(EventNo number) const { return m_events[number]; }

    // What every item of a review is on a day, as known at a size of the record. Items that are not there yet
    // are left out.
    std::map<std::string, PlainItem> items(const std::string& review, Day day, EventNo known) const;
    // Of all items, or of those addressed to a body. Without a body, with what rounds count beyond what is
    // itemised.
    PlainCounts counts(const std::string& review, Day day, EventNo known, const std::string& body = {}) const;

    // All events about a thing, one a line, to find out why.
    std::string story(const std::string& about) const;

private:
    using Fact = std::vector<EventNo>; // claims, the leading one first
    struct Span {
        std::optional<Day> possible;
        Day sure;
    };
    struct Step {
        Span time;
        EventNo order;
        Fact fact;
    };

    bool holds(EventNo number, EventNo known) const;
    EventNo origin(EventNo number) const;
    std::int64_t rank(EventNo number) const;
    Span span(EventNo number) const;
    std::vector<Fact> facts(const std::string& about, ledger::Type type, EventNo known) const;
    std::optional<Span> time(const Fact& fact) const;
    const ledger::Value* value(const Fact& fact, ledger::Field field) const;
    std::string text(const Fact& fact, ledger::Field field) const;
    std::string outcome(const Fact& fact) const;
    std::string meaning(const std::string& scheme, const std::string& status, EventNo known) const;
    std::set<std::string> item_addresses(const std::string& review, EventNo known) const;
    std::optional<Day> issued(const std::string& item, EventNo known) const;
    std::vector<Step> life(const std::string& item, EventNo known) const;
    void count_unnamed(const std::string& review, Day day, EventNo known, PlainCounts& counts) const;

    std::vector<Event> m_events;
    std::map<EventNo, EventNo> m_replaced_by; // from the corrected or withdrawn to the one that says so
};

} // namespace heed::testing_oracle
