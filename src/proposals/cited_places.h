// What the record says already from which place of a document: a thing that a page names has no number by which
// it could be known again, but the place that is cited for it.
#pragma once

#include "views/ask.h"

#include <map>
#include <string>
#include <string_view>

namespace heed::proposals {

class CitedPlaces {
public:
    // Requires an address of a source; what is withdrawn or corrected is left out.
    CitedPlaces(views::Ask& ask, std::string_view source);

    // The event of the type, of that day, that cites the passage; none when there is none.
    views::EventNo event(ledger::Type type, std::string_view anchor, const domain::Date& on) const;
    // Whether an event of that day, of whatever type, cites the passage.
    bool is_told(std::string_view anchor, const domain::Date& on) const;

private:
    struct Told {
        ledger::Type type;
        domain::Date on;
        views::EventNo event;
    };
    std::multimap<std::string, Told, std::less<>> m_told; // by anchor
};

} // namespace heed::proposals
