#include "views/totals.h"

#include "base/text.h"
#include "domain/vocabulary.h"

#include <algorithm>

namespace heed::views {
namespace {

// The order within one day: what was recommended, acted on, decided, and then how it was carried out.
int rank(const PublishedTotal& total) {
    static constexpr std::string_view kinds[] = {"recommendations", "acted-on",   "decision",    "category",
                                                 "implementation",  "priority",   "outstanding", "assessed",
                                                 "members",         "submissions"};
    const auto found = std::find(std::begin(kinds), std::end(kinds), total.kind());
    return static_cast<int>(found - std::begin(kinds));
}

int order_in_kind(const PublishedTotal& total) {
    if (const auto outcome = domain::parse_outcome(total.value()); outcome && total.kind() == "decision")
        return static_cast<int>(*outcome);
    using domain::Status;
    const auto status = domain::parse_status(total.value());
    return !status                                ? 0
           : *status == Status::declared_complete ? 0
           : *status == Status::in_progress       ? 1
           : *status == Status::not_started       ? 2
                                                  : 3;
}

bool comes_before(const PublishedTotal& a, const PublishedTotal& b) {
    if (a.sure != b.sure) return a.sure < b.sure;
    if (a.round.address != b.round.address) return a.round.address > b.round.address;
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    if (order_in_kind(a) != order_in_kind(b)) return order_in_kind(a) < order_in_kind(b);
    if (a.what != b.what) return a.what < b.what;
    return natural_less(a.source.address, b.source.address);
}

class Collector {
public:
    Collector(Ask& ask, ThingId review) : m_ask(ask), m_record(ask.record()), m_review(review) {}

    std::vector<PublishedTotal> collect() {
        for (const ThingId thing : m_ask.moment.things(m_review, ThingKind::total))
            for (const Fact& fact : m_ask.moment.facts(thing, Machine::identity, Type::total_publish))
                for (const EventNo claim : fact.claims) published(claim, m_ask.text(fact, "label"));
        for (const ThingId round : m_ask.moment.things(m_review, ThingKind::action))
            if (const auto fact = m_ask.moment.fact(round, Type::round_record)) of_round(round, *fact);
        std::stable_sort(m_totals.begin(), m_totals.end(), comes_before);
        return std::move(m_totals);
    }

private:
    void published(EventNo claim, Phrase label) {
        const EventRow& row = m_record.event(claim);
        if (row.sure != no_day && !m_ask.moment.holds(row.sure)) return;
        const EventView view(m_record, claim);
        PublishedTotal total{.event = claim,
                             .what = view.code(Field::what),
                             .count = view.number(Field::count).value_or(0),
                             .of = view.number(Field::of),
                             .unit = view.code(Field::unit),
                             .round = m_ask.named(view.thing(Field::round)),
                             .scheme = m_ask.named(view.thing(Field::scheme)),
                             .on = view.on(),
                             .possible = row.possible,
                             .sure = row.sure,
                             .label = label};
        total.word = m_ask.label(total.scheme.thing, total.value());
        add_for_each_source(total);
    }

    void of_round(ThingId round, const Fact& fact) {
        const InTime time = in_time(m_record, fact);
        if (time.sure != no_day && !m_ask.moment.holds(time.sure)) return;
        static constexpr std::pair<Field, std::string_view> members[] = {{Field::acts_on, "acted-on"},
                                                                         {Field::approved, "decision:approved"},
                                                                         {Field::rejected, "decision:rejected"},
                                                                         {Field::pending, "decision:pending"}};
        for (const EventNo claim : fact.claims) {
            const EventView view(m_record, claim);
            for (const auto& [field, what] : members) {
                const auto count = view.number(field);
                if (!count) continue;
                add_for_each_source({.event = claim,
                                     .what = what,
                                     .count = *count,
                                     .round = m_ask.named(round),
                                     .on = on_of(m_record, time.said_by),
                                     .possible = time.possible,
                                     .sure = time.sure,
                                     .is_of_round = true});
            }
        }
    }

    void add_for_each_source(const PublishedTotal& total) {
        std::vector<PublishedTotal> by_source;
        for (Cited& cite : m_ask.cites(total.event)) {
            auto found = std::find_if(by_source.begin(), by_source.end(), [&](const PublishedTotal& other) {
                return other.source.thing == cite.source.thing;
            });
            if (found == by_source.end()) {
                found = by_source.insert(found, total);
                found->source = cite.source;
            }
            found->cites.push_back(std::move(cite));
        }
        for (PublishedTotal& one : by_source)
            if (!is_known(one)) m_totals.push_back(std::move(one));
    }

    // A round's count that its source publishes as a total too stands there with its own passage.
    bool is_known(const PublishedTotal& total) const {
        return std::any_of(m_totals.begin(), m_totals.end(), [&](const PublishedTotal& other) {
            return total.is_of_round && other.round.thing == total.round.thing && other.what == total.what &&
                   other.count == total.count && other.source.thing == total.source.thing;
        });
    }

    Ask& m_ask;
    const Record& m_record;
    ThingId m_review;
    std::vector<PublishedTotal> m_totals;
};

} // namespace

std::vector<PublishedTotal> totals_of(Ask& ask, ThingId review) { return Collector(ask, review).collect(); }

} // namespace heed::views
