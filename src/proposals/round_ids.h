// What an act of a day is called: as in the record when it has it, else by its day.
#pragma once

#include "views/rounds.h"

#include <map>
#include <string>

namespace heed::proposals {

class RoundIds {
public:
    RoundIds(std::string_view review, views::Ask& ask) : m_review(review) {
        for (const views::ThingId round : ask.moment.things(ask.moment.find(review), domain::ThingKind::action))
            if (const auto line = views::round_line(ask, round); line && line->is_dated())
                m_rounds.emplace(line->sure, std::string(line->round.address));
    }
    std::string on(Day day) const {
        const auto known = m_rounds.find(day.number);
        return known != m_rounds.end() ? known->second : m_review + "/actions/" + iso(day);
    }

private:
    std::string m_review;
    std::map<std::int32_t, std::string> m_rounds; // by day
};

} // namespace heed::proposals
