// One question to the record: about which two times, in which language. Views take it and give plain structs
// back, whose texts live as long as it does.
#pragma once

#include "views/moment.h"
#include "views/shown.h"

#include <functional>
#include <unordered_map>

namespace heed::views {

class Ask {
public:
    Ask(Moment moment, WordBook& book, std::string_view language, Day today)
        : moment(std::move(moment)), words(book, language), today(today) {}

    Moment moment;
    PageWords words;
    Day today; // the site's civil day: what "now" means on pages

    const Record& record() const { return moment.record(); }

    // The thing by the name that its own events give it: title, name of a body or person.
    Named named(ThingId thing);
    // A word of the thing's own events, such as its title. Claims that name it without that word say nothing.
    Phrase word_of(ThingId thing, std::string_view name);
    // The thing by name, kept: a list has few bodies and many rows. Good until the next call.
    const Named& body(ThingId body);
    SourceMark mark(ThingId source) const;
    std::vector<Cited> cites(EventNo event);
    // The citations of all claims of a fact, each place once, the leading claim's first.
    std::vector<Cited> cites(const Fact& fact);
    // The definition of a code in a scheme; null when nobody defined it. Lists ask the same for every row, so
    // the codes of a scheme are put together once.
    const Fact* definition(ThingId scheme, std::string_view code);
    // The body's own word for it; empty when nobody defined it.
    Phrase label(ThingId scheme, std::string_view code);
    // The scheme whose categories a round uses; none when it names none.
    ThingId scheme_of_round(ThingId round);
    // The first words of that name that a claim of the fact has.
    Phrase text(const Fact& fact, std::string_view name);

    When when(const Fact& fact) const; // narrowest date, and whether sources disagree about it
    bool disputed(const Fact& fact) const {
        return fact.settled_by == none && fact.claims.size() > 1 && !differences(record(), fact).empty();
    }

private:
    struct Defined {
        std::string_view code;
        Fact fact;
    };
    std::unordered_map<ThingId, std::vector<Defined>> m_schemes;
    std::unordered_map<ThingId, ThingId> m_scheme_of_round;
    std::vector<Named> m_bodies;
};

// The printed number of a recommendation or part: "5.4", "R10.1", "CC.1 (2)" is not heed's business: a part
// without a printed number has the number of its recommendation and its own, parted by "/".
std::string_view number_of_item(const Moment& moment, ThingId item);

} // namespace heed::views
