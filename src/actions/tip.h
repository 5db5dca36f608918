// The record as it is plus the events of one change: what the rules look at.
#pragma once

#include "ledger/event.h"
#include "views/moment.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heed::actions {

// A claim about an item, whether it is recorded already or part of the change.
struct ItemClaim {
    ledger::Type type{};
    std::string slot;
    std::string round;  // of a determination
    std::string code;   // outcome, status
    std::string scheme; // of a report
    std::set<std::string> sources;
    std::int32_t sure = views::no_day;
    bool odd = false;
    bool is_new = false;
    std::string_view where; // of a new one
};

class Tip {
public:
    Tip(const views::Moment& moment,
        const std::vector<std::pair<const ledger::Event*, std::string_view>>& events);

    bool exists(std::string_view address) const;
    // What would still speak of a thing: an event about it or something under it, or one that names or cites
    // it.
    std::optional<std::string> speaks_of(const std::string& address) const;
    // A claim of the fact, recorded or in the change itself, that holds and has a source.
    bool is_claim(ledger::EventNo number, std::string_view about, std::string_view slot) const;
    // What was said of a recommendation that only an item can have: decisions, reports, priorities, findings.
    std::optional<std::string> claim_about_whole(const std::string& recommendation) const;
    // An event that creates the thing holds, and is not replaced by the change.
    bool is_brought_by_another(std::string_view address) const;
    bool has_parts(std::string_view recommendation) const;
    // The codes that a scheme has, with what each means; empty when nobody defined the scheme.
    const std::map<std::string, std::string>& codes(const std::string& scheme) const;
    std::string scheme_of_round(const std::string& round) const;
    // As the change says when it corrects the round.
    std::int32_t day_of_round(const std::string& round) const;
    std::vector<std::string> determined_in(const std::string& round) const; // items of the record
    std::set<std::string> owners_of(std::string_view item) const;
    std::vector<ItemClaim> claims_about(const std::string& item) const;

    const views::Moment& moment() const { return m_moment; }

private:
    const std::string_view* moved_round(const std::string& round) const;
    bool holds(ledger::EventNo event) const; // of the record, and not replaced by the change

    const views::Moment& m_moment;
    std::vector<const ledger::Event*> m_events; // of the change, in order
    std::set<std::string, std::less<>> m_made;
    std::set<std::string, std::less<>> m_with_parts;
    std::unordered_map<std::string, std::vector<std::pair<const ledger::Event*, std::string_view>>> m_about;
    std::set<ledger::EventNo> m_replaced;
    mutable std::unordered_map<std::string, std::map<std::string, std::string>> m_codes;
};

// The day from which an event that is not recorded yet holds for certain, as the fold will see it. An open end
// is taken as far in the future, so that nothing is refused because of it.
std::int32_t sure_day(const ledger::Event& event);

} // namespace heed::actions
