// Small records made by chance: reviews with recommendations and parts, rounds, determinations by sources that
// disagree, reports, priorities and verifications on days that are not always known exactly, and then
// corrections, withdrawals and settlements of all that. Everything passes the rules that every change passes;
// what they refuse is left out. The same seed makes the same record.
#pragma once

#include "actions/house.h"

#include <map>
#include <string>
#include <vector>

namespace heed::testing_world {

class RandomRecord {
public:
    // Everything is as its sources state it (`odd`), so that no rule about the order of time stands against it:
    // what was recorded piece by piece can then be recorded in one piece too.
    enum class Marked : std::uint8_t { sometimes, always };

    // Fills the store, which must be empty, with about so many events.
    RandomRecord(std::uint64_t seed, ledger::EventStore& store, std::size_t events,
                 Marked marked = Marked::sometimes);

    actions::House& house() { return *m_house; }
    const std::vector<std::string>& reviews() const { return m_reviews; }
    const std::vector<std::string>& bodies() const { return m_bodies; }
    std::size_t refused() const { return m_refused; } // drafts that the rules did not allow

    Day some_day(); // between the first and the last that anything can happen on
    std::uint64_t below(std::uint64_t limit) { return m_chance.below(limit); }

private:
    using Drafts = std::vector<ledger::Draft>;
    bool apply(Drafts drafts);
    void found();
    ledger::Draft draft(ledger::Type type, std::string about);
    ledger::Draft claim(ledger::Type type, const std::string& about); // with citations of its review
    domain::Date some_date();
    const std::string& one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }
    std::string word(std::initializer_list<const char*> words);
    std::string review_of(const std::string& address) const { return address.substr(0, address.find('/')); }

    void issue();
    void hold_round();
    void determine();
    void report();
    void rank();
    void verify();
    void define();
    void replace();
    void settle();
    void chat();

    FixedClock m_clock;
    SeededChance m_chance;
    std::unique_ptr<actions::House> m_house;
    std::vector<std::string> m_reviews, m_bodies, m_items;
    std::map<std::string, std::vector<std::string>> m_sources, m_rounds;
    Marked m_marked;
    std::size_t m_next = 0;
    std::size_t m_refused = 0;
};

} // namespace heed::testing_world
