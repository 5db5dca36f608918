#include "views/item_view.h"

#include "base/text.h"
#include "views/questions.h"

#include <algorithm>
#include <set>

namespace heed::views {

using domain::Outcome;
using domain::Status;

namespace {

constexpr std::size_t named_together_max = 4;

struct Dated {
    HistoryEntry entry;
    std::int32_t sure = no_day;
    EventNo order = none;
};

class Historian {
public:
    Historian(Ask& ask, ThingId item) : m_ask(ask), m_record(ask.record()), m_item(item) {}

    std::vector<HistoryEntry> history() {
        for (std::size_t machine = 0; machine < ledger::machine_count; ++machine)
            for (const Fact& fact : m_ask.moment.facts(m_item, static_cast<Machine>(machine))) add(fact);
        std::sort(m_entries.begin(), m_entries.end(), [](const Dated& a, const Dated& b) {
            return a.sure != b.sure ? a.sure < b.sure : a.order < b.order;
        });
        fill_from();
        std::vector<HistoryEntry> out;
        for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry)
            out.push_back(std::move(entry->entry));
        return out;
    }

private:
    void add(const Fact& fact) {
        const EventRow& row = m_record.event(fact.lead());
        if (row.type == Type::disagreement_settle || row.type == Type::note_record ||
            row.type == Type::alias_record)
            return;
        const InTime time = in_time(m_record, fact);
        if (time.sure != no_day && time.sure > m_ask.moment.as_of().number) return;
        const EventView view(m_record, fact.lead());
        HistoryEntry entry{
            .type = row.type, .event = fact.lead(), .on = m_ask.when(fact), .at = m_record.deed(row.deed).at};
        entry.cites = m_ask.cites(fact);
        entry.disputed = m_ask.disputed(fact);
        switch (row.type) {
        case Type::determination_record: decision(fact, entry); break;
        case Type::implementation_report:
            entry.status =
                meaning_of(m_record, view.thing(Field::scheme), code_of(m_record, fact), m_ask.moment.known());
            entry.code = view.code(Field::status);
            entry.label = m_ask.label(view.thing(Field::scheme), entry.code);
            entry.words = m_ask.text(fact, "note");
            break;
        case Type::priority_assign:
            entry.thing = m_ask.named(view.thing(Field::rater));
            entry.code = view.has(Field::level) ? view.code(Field::level) : view.code(Field::no_level);
            entry.label = m_ask.label(view.thing(Field::scheme), entry.code);
            // A level that no scheme has a label for is its own; codes for "no level" have words of heed's.
            if (entry.label.empty() && view.has(Field::level)) entry.label.text = entry.code;
            entry.words = m_ask.text(fact, "reason");
            break;
        case Type::condition_set:
            entry.code = view.code(Field::code);
            entry.words = m_ask.text(fact, "text");
            break;
        case Type::step_require:
            entry.code = view.code(Field::what);
            entry.thing = m_ask.named(view.thing(Field::waits_for));
            entry.words = m_ask.text(fact, "text");
            break;
        case Type::signal_give: entry.code = view.code(Field::signal); break;
        case Type::dependency_record:
            entry.thing = m_ask.named(view.thing(Field::to));
            entry.words = m_ask.text(fact, view.has(Field::outside) ? "to" : "note");
            break;
        case Type::verification_record:
            entry.thing = m_ask.named(view.thing(Field::verifier));
            entry.code = view.code(Field::question);
            entry.label = m_ask.label(view.thing(Field::scheme), entry.code);
            entry.words = m_ask.text(fact, "text");
            break;
        default: break;
        }
        m_entries.push_back({std::move(entry), time.sure, origin_of(m_record, fact.lead())});
    }

    void decision(const Fact& fact, HistoryEntry& entry) {
        entry.outcome = static_cast<Outcome>(code_of(m_record, fact));
        entry.words = m_ask.text(fact, "reason");
        const ThingId round = thing_of(m_record, fact.lead(), Field::round);
        entry.round = m_ask.named(round);
        const auto record = m_ask.moment.fact(round, Type::round_record);
        ThingId scheme = none;
        if (record) {
            const auto claim = [&](Field field) { return claim_with(m_record, *record, field); };
            if (const EventNo e = claim(Field::resolutions); e != none)
                entry.resolutions = EventView(m_record, e).codes(Field::resolutions);
            if (const EventNo e = claim(Field::acts_on); e != none)
                entry.round_size = number_of(m_record, e, Field::acts_on).value_or(0);
            if (const EventNo e = claim(Field::scheme); e != none)
                scheme = thing_of(m_record, e, Field::scheme);
        }
        if (const EventNo e = claim_with(m_record, fact, Field::category); e != none) {
            entry.code = m_record.code(code_of(m_record, e, Field::category));
            entry.label = m_ask.label(scheme, entry.code);
        }
        if (entry.round_size == 0 || entry.round_size > static_cast<std::int64_t>(named_together_max) + 1)
            return;
        for (const EventNo e : m_ask.moment.mentions(round, Field::round)) {
            const EventRow& other = m_record.event(e);
            if (other.type != Type::determination_record || other.thing == m_item) continue;
            if (std::none_of(entry.decided_with.begin(), entry.decided_with.end(),
                             [&](const Named& n) { return n.thing == other.thing; }))
                entry.decided_with.push_back({other.thing, m_record.address(other.thing), {}});
        }
        std::sort(entry.decided_with.begin(), entry.decided_with.end(),
                  [](const Named& a, const Named& b) { return natural_less(a.address, b.address); });
    }

    // Each decision and report says what it changed from.
    void fill_from() {
        std::optional<Outcome> outcome;
        std::optional<Status> status;
        for (Dated& dated : m_entries) {
            if (dated.entry.type == Type::determination_record) {
                dated.entry.from_outcome = outcome.value_or(Outcome::submitted);
                outcome = dated.entry.outcome;
                if (outcome == Outcome::approved_implemented && !status) status = Status::declared_complete;
            }
            if (dated.entry.type == Type::implementation_report) {
                dated.entry.from_status = status.value_or(Status::not_reported);
                status = dated.entry.status;
            }
        }
    }

    Ask& m_ask;
    const Record& m_record;
    ThingId m_item;
    std::vector<Dated> m_entries;
};

void find_pending(ItemView& view, Day as_of) {
    std::optional<domain::Date> since, until;
    for (auto entry = view.history.rbegin(); entry != view.history.rend(); ++entry) {
        if (entry->type != Type::determination_record) continue;
        if (entry->outcome == Outcome::pending && !since) since = entry->on.date;
        if (entry->outcome != Outcome::pending && since && !until) until = entry->on.date;
    }
    if (!since) return;
    view.pending_since = since;
    const Day end = until && until->is_day() ? *until->first() : as_of;
    if (since->is_day() && (!until || until->is_day())) view.days_pending = days_between(*since->first(), end);
}

// A decision that the day asked about lies within the time of.
std::optional<domain::Date> maybe_decided_on(Ask& ask, ThingId item) {
    const std::int32_t day = ask.moment.as_of().number;
    std::optional<domain::Date> out;
    std::int32_t first = no_day;
    for (const Fact& fact : ask.moment.facts(item, Machine::decision, Type::determination_record)) {
        const InTime time = ask.moment.time(fact);
        if (time.possible == no_day || day < time.possible || time.sure <= day) continue;
        if (out && first <= time.possible) continue;
        out = ask.when(fact).date;
        first = time.possible;
    }
    return out;
}

// The first round that decided items without a name, of which this one may be: held before it, and said to be
// nothing else since.
std::optional<RoundLine> maybe_decided_in(Ask& ask, ThingId item, ThingId review) {
    const Moment::State now = ask.moment.state(item);
    if (now.cell.outcome != Outcome::pending || now.decision == none) return {};
    if (ask.moment.life(item).moments.back().decision != now.decision) return {};
    const std::int32_t held = ask.record().event(now.decision).sure;
    for (RoundLine& round : rounds_of(ask, review))
        if (round.sure > held && round.unnamed() > 0) return std::move(round);
    return {};
}

std::vector<QuestionLine> questions_about(Ask& ask, ThingId item) {
    std::vector<QuestionLine> out;
    for (const EventNo e : ask.moment.mentions(item, Field::about)) {
        if (ask.record().event(e).type != Type::question_ask) continue;
        const Fact fact = fact_with(ask.record(), e, ask.moment.known());
        if (fact.lead() != e) continue;
        auto asked = asked_question(ask, ask.record().event(e).thing);
        if (!asked || !is_shown(asked->reached)) continue;
        QuestionLine line{.question = std::move(asked->question),
                          .by = std::move(asked->by),
                          .to = std::move(asked->to),
                          .asked = asked->on.date,
                          .cites = std::move(asked->cites)};
        if (asked->answer) {
            line.answered = asked->answer->on.date;
            line.answer = asked->answer->text;
            for (Cited& cite : asked->answer->cites) line.cites.push_back(std::move(cite));
        }
        out.push_back(std::move(line));
    }
    return out;
}

void add_sources(const std::vector<Cited>& cites, std::set<ThingId>& sources) {
    for (const Cited& cite : cites) sources.insert(cite.source.thing);
}

} // namespace

std::optional<Quoted> wording_of(Ask& ask, PassageBook& passages, ThingId item) {
    const Type type =
        ask.record().thing(item).kind == ThingKind::part ? Type::part_issue : Type::recommendation_issue;
    for (const Type one : {Type::recommendation_amend, type})
        for (const Fact& fact : ask.moment.facts(item, Machine::identity, one)) {
            if (const Phrase words = ask.text(fact, "wording"); !words.empty()) {
                const auto cites = ask.cites(fact);
                return Quoted{std::string(words.text), cites.empty() ? Cited{} : cites.front(), words.language};
            }
            for (const Cited& cite : ask.cites(fact)) {
                if (cite.quote.empty()) continue;
                auto place = passages.place(ask, cite);
                if (place && place->text.size() > cite.quote.size() &&
                    place->text.compare(0, cite.quote.size(), cite.quote) == 0)
                    return place;
            }
        }
    return {};
}

std::optional<ItemView> item_view(Ask& ask, PassageBook& passages, ThingId item) {
    const Moment& moment = ask.moment;
    if (!moment.record().is_item(item, moment.known()) || !moment.state(item).is_there()) return {};
    const ThingId review = moment.record().review_thing(moment.record().thing(item).review);
    ItemView view{.line = item_line(ask, item), .review = ask.named(review)};
    view.history = Historian(ask, item).history();
    view.wording = wording_of(ask, passages, item);
    find_pending(view, moment.as_of());
    view.maybe_on = maybe_decided_on(ask, item);
    view.maybe_in = maybe_decided_in(ask, item, review);

    const Type type =
        moment.record().thing(item).kind == ThingKind::part ? Type::part_issue : Type::recommendation_issue;
    if (const auto issue = moment.fact(item, type)) {
        view.issued = ask.when(*issue).date;
        if (const EventNo claim = claim_with(moment.record(), *issue, Field::consensus); claim != none)
            view.consensus = EventView(moment.record(), claim).code(Field::consensus);
    }
    for (const HistoryEntry& entry : view.history)
        if (entry.type == Type::step_require) view.steps.push_back(entry);

    const auto add_item = [&](ThingId other, std::vector<ItemLine>& to) {
        if (moment.record().is_item(other, moment.known()) && moment.state(other).is_there())
            to.push_back(item_line(ask, other));
    };
    for (const Waits& waits : view.line.waits_for)
        if (waits.thing) add_item(waits.thing.thing, view.needs);
    for (const EventNo e : moment.mentions(item, Field::to))
        if (moment.record().event(e).type == Type::dependency_record)
            add_item(moment.record().event(e).thing, view.needed_by);

    const std::vector<ThingId> items = moment.items(review);
    const auto here = std::find(items.begin(), items.end(), item);
    const auto neighbour = [&](auto at) {
        return Named{*at, moment.address(*at), {number_of_item(moment, *at), {}}};
    };
    if (here != items.begin()) view.previous = neighbour(here - 1);
    if (here + 1 != items.end()) view.next = neighbour(here + 1);
    // The group is what stands before the first dot or slash of the number.
    const auto group = [&](ThingId one) {
        const std::string_view address = moment.address(one).substr(moment.address(review).size() + 1);
        return address.substr(0, address.find_first_of("./"));
    };
    for (const ThingId other : items)
        if (group(other) == group(item)) add_item(other, view.siblings);

    view.questions = questions_about(ask, item);
    view.disputes = disputes_about(ask, item);
    view.notes = notes_about(ask, item);
    std::set<ThingId> sources;
    for (const HistoryEntry& entry : view.history) add_sources(entry.cites, sources);
    for (const Note& note : view.notes) add_sources(note.cites, sources);
    for (const ThingId source : sources) view.sources.push_back(ask.named(source));
    std::sort(view.sources.begin(), view.sources.end(),
              [](const Named& a, const Named& b) { return natural_less(a.address, b.address); });
    return view;
}

} // namespace heed::views
