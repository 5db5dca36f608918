// How one event enters the record: its row, its place in every chain, and what follows for the counts.
#include "views/body.h"
#include "views/facts.h"

#include "base/ensure.h"
#include "base/text.h"

#include <cstring>

namespace heed::views {

using ledger::Form;

void Record::fold(const ledger::LeafView& event) {
    const EventNo number = m_events.size();
    EventRow& row = m_events.push();
    row.deed = touch_deed(event);
    row.body = write_body(event);
    if (!event.known) {
        row.flags = is_unknown;
        m_has_unknown = true;
        return;
    }
    const ledger::TypeRow& type = ledger::row(event.type);
    row.type = event.type;
    row.machine = type.machine;
    row.thing = touch(event.about);
    if (!event.sd.empty()) row.flags |= has_words;
    place_in_time(event, row);
    take_code(event, row);
    link(event, number, row);
    if (event.voids)
        row.flags |= is_void;
    else
        find_dispute(number, row);
    if (type.creates) give_birth(number, row);
    if (event.type == Type::source_name || event.type == Type::source_capture) keep_source(event, row);
    if (type.creates || event.type == Type::recommendation_amend || event.type == Type::disagreement_settle)
        keep_name(number, row);
    if (row.type == Type::recommendation_issue || row.type == Type::part_issue) number_parts(number, row);
    count(number, row);
}

// A part without a printed number has that of its whole and its own. Readers cannot make names, so what they
// will look for is made here.
void Record::number_parts(EventNo number, const EventRow& row) {
    const auto make = [&](ThingId part, EventNo of_whole) {
        const CodeId whole = code_of(*this, of_whole, Field::number);
        if (whole == none) return;
        const std::string_view address = m_addresses[part];
        m_codes.intern(std::string(m_codes[whole]).append(address.substr(address.rfind('/'))));
    };
    const ThingRow& thing = m_things[row.thing];
    if (thing.kind == ThingKind::part) {
        for (EventNo e = m_things[thing.parent].heads[static_cast<std::size_t>(Machine::identity)].load();
             e != none; e = m_events[e].prev)
            if (m_events[e].type == Type::recommendation_issue) make(row.thing, e);
        return;
    }
    for (ThingId part = thing.last_part.load(); part != none; part = m_things[part].prev_part)
        make(part, number);
}

// The thing of an address, made when it is new. Whatever it stands under is made with it.
ThingId Record::touch(std::string_view address) {
    const ThingId known = m_addresses.find(address);
    if (known != none) return known;
    const auto parts = domain::parse_address(address);
    if (!parts) throw Damaged("it names \"" + std::string(address) + "\", which is no address");
    const ThingId above = parts->kind == ThingKind::part     ? touch(parts->parent)
                          : parts->kind == ThingKind::review ? none
                          : parts->review.empty()            ? none
                                                             : touch(parts->review);
    const ThingId id = m_addresses.intern(address);
    ThingRow& row = m_things.push();
    ensure(m_things.size() == m_addresses.size(), "every address has its row");
    row.kind = parts->kind;
    if (parts->kind == ThingKind::review) {
        row.review = m_heads.size();
        m_heads.push();
        m_review_things.push() = id;
        m_reviews.emplace_back();
        ReviewData& fresh = data(row.review);
        fresh.review = id;
        fresh.lists.resize(domain::kinds().size());
    } else if (above != none) {
        row.review = m_things[above].review;
        if (parts->kind == ThingKind::part) row.parent = above;
    }
    return id;
}

DeedNo Record::touch_deed(const ledger::LeafView& event) {
    if (m_deeds.size() > 0 && m_deed_names[m_deeds[m_deeds.size() - 1].name] == event.deed)
        return m_deeds.size() - 1;
    DeedRow& row = m_deeds.push();
    row.name = m_deed_names.intern(event.deed);
    row.first = m_events.size() - 1;
    row.at = event.at;
    row.by = m_codes.intern(event.by);
    row.approvals = static_cast<std::uint32_t>(event.ok.size());
    return m_deeds.size() - 1;
}

std::uint64_t Record::write_body(const ledger::LeafView& event) {
    body::Writer out(m_scratch);
    const bool members = event.known && !event.val.empty();
    out.byte(static_cast<std::uint8_t>((event.on ? body::has_on : 0) | (event.to ? body::has_to : 0) |
                                       (members ? body::has_members : 0) |
                                       (event.cites.empty() ? 0 : body::has_cites)));
    if (event.on) out.date(*event.on);
    if (event.to) out.date(*event.to);
    if (members) out.byte(static_cast<std::uint8_t>(event.val.size()));
    for (const auto& member : event.val) {
        out.byte(static_cast<std::uint8_t>(member.field));
        switch (member.form) {
        case Form::code: out.number(m_codes.intern(member.text)); break;
        case Form::address: out.number(touch(member.text)); break;
        case Form::number: out.number(static_cast<std::uint64_t>(member.number)); break;
        case Form::date: out.date(member.date); break;
        case Form::yes: break;
        case Form::digest: out.bytes(*parse_hex(member.text)); break;
        case Form::codes:
        case Form::addresses:
            out.number(member.count);
            for (std::uint32_t i = 0; i < member.count; ++i) {
                const std::string_view text = event.strings[member.first + i];
                out.number(member.form == Form::codes ? m_codes.intern(text) : touch(text));
            }
            break;
        case Form::dates:
            out.number(member.count);
            for (std::uint32_t i = 0; i < member.count; ++i) out.date(event.dates[member.first + i]);
            break;
        case Form::kept:
            out.number(m_codes.intern(member.text));
            out.bytes(*parse_hex(member.digest));
            out.number(static_cast<std::uint64_t>(member.number));
            break;
        case Form::passages:
            out.number(static_cast<std::uint64_t>(member.number));
            out.bytes(*parse_hex(member.digest));
            break;
        }
    }
    if (!event.cites.empty()) {
        out.number(event.cites.size());
        for (const auto& cite : event.cites) {
            out.number(touch(cite.source));
            out.number(cite.cap);
            if (cite.cap == 0) continue;
            const auto anchor = parse_hex(cite.passage.substr(0, 8));
            std::uint32_t bits = 0;
            for (const char c : *anchor) bits = bits << 8 | static_cast<unsigned char>(c);
            out.number(bits);
            out.number(cite.passage.size() > 9
                           ? static_cast<std::uint64_t>(parse_number(cite.passage.substr(9)).value_or(0))
                           : 0);
            out.number(cite.col);
        }
    }
    const auto [offset, bytes] = m_bodies.allocate(m_scratch.size());
    std::memcpy(bytes, m_scratch.data(), m_scratch.size());
    return offset;
}

// An open end becomes sure on the day that the earliest cited source bears, else when it was captured, else
// when heed recorded it; never later than that. What heed knew of the sources when it recorded the event
// decides, so that an earlier `known` is shown again as it was.
void Record::place_in_time(const ledger::LeafView& event, EventRow& row) {
    row.rank = event.cites.empty() ? 255 : 5;
    for (const auto& cite : event.cites)
        row.rank = std::min<std::uint8_t>(row.rank, m_things[touch(cite.source)].rank);
    if (!event.on) return;
    if (const auto first = event.on->first()) row.possible = first->number;
    if (const auto last = event.on->last()) {
        row.sure = last->number;
        return;
    }
    const std::int32_t recorded = utc_day(event.at).number;
    const auto earliest = [&](auto day_of_source) {
        std::int32_t day = no_day;
        for (const auto& cite : event.cites) {
            const std::int32_t bears = day_of_source(m_things[touch(cite.source)]);
            if (bears != no_day && (day == no_day || bears < day)) day = bears;
        }
        return day;
    };
    row.sure = earliest([](const ThingRow& source) { return source.dated.load(); });
    if (row.sure == no_day) row.sure = earliest([](const ThingRow& source) { return source.captured.load(); });
    if (row.sure == no_day || row.sure > recorded) row.sure = recorded;
    if (row.possible != no_day && row.sure < row.possible) row.sure = row.possible;
}

// The one code that moves the machine of this type.
void Record::take_code(const ledger::LeafView& event, EventRow& row) {
    const auto code = [&](Field field) {
        const auto* member = event.find(field);
        return member == nullptr ? none : m_codes.intern(member->text);
    };
    switch (event.type) {
    case Type::determination_record: row.code = code(Field::outcome); break;
    case Type::implementation_report: row.code = code(Field::status); break;
    case Type::priority_assign:
        row.code = code(Field::level);
        if (row.code == none) {
            row.code = code(Field::no_level);
            row.flags |= is_no_level;
        }
        break;
    case Type::verification_record: row.code = code(Field::answer); break;
    default: break;
    }
}

void Record::link(const ledger::LeafView& event, EventNo number, EventRow& row) {
    ThingRow& thing = m_things[row.thing];
    auto& head = thing.heads[static_cast<std::size_t>(row.machine)];
    row.prev = head.load(std::memory_order_relaxed);
    head.store(number, std::memory_order_release);

    auto& of_type = m_heads[thing.review].of_type[static_cast<std::size_t>(row.type)];
    row.prev_of_type = of_type.load(std::memory_order_relaxed);
    of_type.store(number, std::memory_order_release);

    const auto mention = [&](Field field, std::string_view address) {
        ThingRow& target = m_things[touch(address)];
        const std::uint32_t at = m_mentions.size();
        m_mentions.push() = {number, field, target.mentions.load(std::memory_order_relaxed)};
        target.mentions.store(at, std::memory_order_release);
    };
    for (const auto& member : event.val) {
        if (member.form == Form::address) mention(member.field, member.text);
        if (member.form == Form::addresses)
            for (std::uint32_t i = 0; i < member.count; ++i)
                mention(member.field, event.strings[member.first + i]);
    }

    for (const auto& cite : event.cites) {
        ThingRow& source = m_things[touch(cite.source)];
        const std::uint32_t last = source.cited.load(std::memory_order_relaxed);
        if (last != none && m_citations[last].event == number) continue;
        const std::uint32_t at = m_citations.size();
        m_citations.push() = {number, last};
        source.cited.store(at, std::memory_order_release);
    }

    std::string slot(ledger::name(event.type));
    char mark = ':';
    const ledger::TypeRow& type = ledger::row(event.type);
    const auto add = [&](std::string_view value) {
        slot += mark;
        slot += value;
        mark = ',';
    };
    for (const Field field : type.slot) {
        const auto* member = event.find(field);
        if (member != nullptr && member->form == Form::number)
            add(std::to_string(member->number));
        else
            add(member == nullptr ? std::string_view() : member->text);
    }
    if (type.slot_on) add(event.on ? event.on->text() : "");
    row.slot = m_slots.intern(slot);

    if (const auto replaced = event.corrects ? event.corrects : event.voids; replaced && *replaced < number) {
        row.replaces = *replaced;
        if (type.creates) {
            thing.may_be_gone.store(true, std::memory_order_release);
            if (thing.parent != none)
                m_things[thing.parent].parts_may_be_gone.store(true, std::memory_order_release);
        }
        m_events[*replaced].replaced_by.store(number, std::memory_order_release);
    }
}

// A second claim of one fact: remembered, so that disagreements are found without looking at everything.
void Record::find_dispute(EventNo number, EventRow& row) {
    for (EventNo e = row.prev; e != none; e = m_events[e].prev) {
        EventRow& other = m_events[e];
        if (other.slot != row.slot || is_replaced(other, number + 1) || (other.flags & is_void) != 0) continue;
        row.flags |= is_disputed;
        other.flags |= is_disputed;
        auto& last = m_heads[m_things[row.thing].review].disputes;
        const std::uint32_t at = m_disputes.size();
        m_disputes.push() = {number, last.load(std::memory_order_relaxed)};
        last.store(at, std::memory_order_release);
        return;
    }
}

void Record::give_birth(EventNo number, const EventRow& row) {
    ThingRow& thing = m_things[row.thing];
    if (thing.born.load(std::memory_order_relaxed) != none) return;
    // An old address that only redirects is no thing.
    if (row.type == Type::alias_record) thing.may_be_gone.store(true, std::memory_order_release);
    thing.born.store(number, std::memory_order_release);
    // A review stands in the list of what is above reviews.
    ReviewData& home = data(thing.kind == ThingKind::review ? 0 : thing.review);
    home.lists[static_cast<std::size_t>(thing.kind)].insert(m_addresses, row.thing, m_epoch);
    if (thing.kind == ThingKind::recommendation || thing.kind == ThingKind::part)
        home.items.insert(m_addresses, row.thing, m_epoch);
    if (thing.kind == ThingKind::part) {
        ThingRow& whole = m_things[thing.parent];
        thing.prev_part = whole.last_part.load(std::memory_order_relaxed);
        whole.last_part.store(row.thing, std::memory_order_release);
        if (thing.may_be_gone) whole.parts_may_be_gone.store(true, std::memory_order_release);
        if (whole.parts_born.load() == none) whole.parts_born.store(number, std::memory_order_release);
    }
}

bool Record::exists(ThingId id, EventNo known) const {
    if (!is_born(id, known)) return false;
    const ThingRow& thing = m_things[id];
    if (!thing.may_be_gone.load(std::memory_order_acquire)) return true;
    for (EventNo e = thing.heads[static_cast<std::size_t>(Machine::identity)].load(std::memory_order_acquire);
         e != none; e = m_events[e].prev) {
        const EventRow& row = m_events[e];
        if (e < known && ledger::row(row.type).creates && row.type != Type::alias_record &&
            (row.flags & is_void) == 0 && !is_replaced(row, known))
            return true;
    }
    return false;
}

bool Record::has_parts(ThingId id, EventNo known) const {
    const ThingRow& whole = m_things[id];
    if (whole.parts_born.load(std::memory_order_acquire) >= known) return false;
    if (!whole.parts_may_be_gone.load(std::memory_order_acquire)) return true;
    for (ThingId part = whole.last_part.load(std::memory_order_acquire); part != none;
         part = m_things[part].prev_part)
        if (exists(part, known)) return true;
    return false;
}

// Of all claims that create or amend the thing, the latest in time that has words, the best claim of it first.
EventNo Record::find_name(ThingId id, EventNo known) const {
    EventNo best = none;
    std::int32_t day = no_day;
    for (const Fact& fact : facts_of(*this, id, Machine::identity, known)) {
        const Type type = m_events[fact.lead()].type;
        if (!ledger::row(type).creates && type != Type::recommendation_amend) continue;
        const EventNo claim = claim_with_words(*this, fact);
        const std::int32_t sure = in_time(*this, fact).sure;
        if (claim == none || (best != none && sure < day)) continue;
        best = claim;
        day = sure;
    }
    return best;
}

EventNo Record::named_by(ThingId id, EventNo known) const {
    const ThingRow& row = m_things[id];
    const EventNo since = row.named_since.load(std::memory_order_acquire);
    const EventNo name = row.named_by.load(std::memory_order_acquire);
    // Changed since then, perhaps while we looked: a reader of an older snapshot finds out for itself.
    if (since >= known || row.named_since.load(std::memory_order_acquire) != since) return find_name(id, known);
    return name;
}

void Record::keep_name(EventNo number, const EventRow& row) {
    ThingRow& thing = m_things[row.thing];
    const bool alone = thing.named_by.load(std::memory_order_relaxed) == none && row.replaces == none &&
                       row.type != Type::disagreement_settle;
    const EventNo name =
        alone ? ((row.flags & has_words) != 0 ? number : none) : find_name(row.thing, number + 1);
    if (name == thing.named_by.load(std::memory_order_relaxed)) return;
    // Readers of older snapshots see the later `since` first and look for themselves.
    thing.named_since.store(number, std::memory_order_release);
    thing.named_by.store(name, std::memory_order_release);
}

void Record::keep_source(const ledger::LeafView& event, EventRow& row) {
    ThingRow& source = m_things[row.thing];
    if (event.type == Type::source_capture) {
        if (source.captured.load() == no_day) source.captured = row.sure;
        return;
    }
    if (const auto* dated = event.find(Field::dated)) {
        const auto last = dated->date.last();
        source.dated = last ? last->number : no_day;
    }
    if (const auto* rank = event.find(Field::rank))
        source.rank = static_cast<std::uint8_t>(std::min<std::int64_t>(rank->number, 5));
}

} // namespace heed::views
