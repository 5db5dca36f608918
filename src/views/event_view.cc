#include "views/event_view.h"

#include "base/ensure.h"
#include "views/body.h"

namespace heed::views {

using ledger::Form;

namespace {

// Stops at the value of the field; false when the event does not have it.
bool seek(const Record& record, EventNo number, Field field, body::Reader& in) {
    const std::uint8_t parts = in.byte();
    if (parts & body::has_on) in.skip_date();
    if (parts & body::has_to) in.skip_date();
    if ((parts & body::has_members) == 0) return false;
    const ledger::TypeRow& type = ledger::row(record.event(number).type);
    for (std::uint8_t left = in.byte(); left > 0; --left) {
        const auto found = static_cast<Field>(in.byte());
        if (found == field) return true;
        if (found > field) return false;
        in.skip(type.find(found)->form);
    }
    return false;
}

std::vector<ThingId> read_things(body::Reader& in) {
    std::vector<ThingId> out(in.number());
    for (ThingId& thing : out) thing = static_cast<ThingId>(in.number());
    return out;
}

} // namespace

std::string CiteView::passage() const {
    if (cap == 0) return {};
    static constexpr char digits[] = "0123456789abcdef";
    std::string out(8, '0');
    for (int i = 0; i < 8; ++i) out[static_cast<std::size_t>(i)] = digits[anchor >> (28 - 4 * i) & 15];
    if (repeat > 0) out += '-' + std::to_string(repeat);
    return out;
}

EventView::EventView(const Record& record, EventNo number) : m_record(record), m_number(number) {
    if (row().flags.load(std::memory_order_relaxed) & is_unknown) return;
    body::Reader in(record.body(number));
    const std::uint8_t parts = in.byte();
    if (parts & body::has_on) m_on = in.date();
    if (parts & body::has_to) m_to = in.date();
    if (parts & body::has_members) {
        const ledger::TypeRow& type = ledger::row(row().type);
        for (std::uint8_t left = in.byte(); left > 0; --left) {
            const auto field = static_cast<Field>(in.byte());
            const Form form = type.find(field)->form;
            ensure(m_count < m_members.size(), "no type has more members");
            m_members[m_count++] = {field, form, in.at()};
            in.skip(form);
        }
    }
    if (parts & body::has_cites) m_cites = in.at();
}

std::vector<CiteView> EventView::cites() const {
    if (m_cites == nullptr) return {};
    body::Reader in(m_cites);
    std::vector<CiteView> out(in.number());
    for (CiteView& cite : out) {
        cite.source = static_cast<ThingId>(in.number());
        cite.cap = static_cast<std::uint32_t>(in.number());
        if (cite.cap == 0) continue;
        cite.anchor = static_cast<std::uint32_t>(in.number());
        cite.repeat = static_cast<std::uint32_t>(in.number());
        cite.col = static_cast<std::uint32_t>(in.number());
    }
    return out;
}

CodeId EventView::code_id(Field field) const {
    const Member* member = find(field);
    return member != nullptr && member->form == Form::code
               ? static_cast<CodeId>(body::Reader(member->at).number())
               : none;
}

std::string_view EventView::code(Field field) const {
    const CodeId id = code_id(field);
    return id == none ? std::string_view() : m_record.code(id);
}

ThingId EventView::thing(Field field) const {
    const Member* member = find(field);
    return member != nullptr && member->form == Form::address
               ? static_cast<ThingId>(body::Reader(member->at).number())
               : none;
}

std::optional<std::int64_t> EventView::number(Field field) const {
    const Member* member = find(field);
    if (member == nullptr) return {};
    body::Reader in(member->at);
    switch (member->form) {
    case Form::number: return static_cast<std::int64_t>(in.number());
    case Form::passages: return static_cast<std::int64_t>(in.number());
    case Form::kept:
        in.number();
        in.bytes(32);
        return static_cast<std::int64_t>(in.number());
    default: return {};
    }
}

std::optional<domain::Date> EventView::date(Field field) const {
    const Member* member = find(field);
    if (member == nullptr || member->form != Form::date) return {};
    return body::Reader(member->at).date();
}

std::vector<std::string_view> EventView::codes(Field field) const {
    std::vector<std::string_view> out;
    const Member* member = find(field);
    if (member == nullptr || member->form != Form::codes) return out;
    body::Reader in(member->at);
    for (std::uint64_t n = in.number(); n > 0; --n)
        out.push_back(m_record.code(static_cast<CodeId>(in.number())));
    return out;
}

std::vector<ThingId> EventView::things(Field field) const {
    const Member* member = find(field);
    if (member == nullptr || member->form != Form::addresses) return {};
    body::Reader in(member->at);
    return read_things(in);
}

std::vector<domain::Date> EventView::dates(Field field) const {
    std::vector<domain::Date> out;
    const Member* member = find(field);
    if (member == nullptr || member->form != Form::dates) return out;
    body::Reader in(member->at);
    for (std::uint64_t n = in.number(); n > 0; --n) out.push_back(in.date());
    return out;
}

CodeId EventView::media(Field field) const {
    const Member* member = find(field);
    return member == nullptr || member->form != Form::kept
               ? none
               : static_cast<CodeId>(body::Reader(member->at).number());
}

std::string EventView::digest(Field field) const {
    const Member* member = find(field);
    if (member == nullptr) return {};
    body::Reader in(member->at);
    if (member->form == Form::kept || member->form == Form::passages) in.number();
    const std::string_view bytes = in.bytes(32);
    return hex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

std::string EventView::text(Field field) const {
    const Member* member = find(field);
    if (member == nullptr) return {};
    std::string out;
    const auto add = [&](std::string_view part) {
        if (!out.empty()) out += "; ";
        out += part;
    };
    switch (member->form) {
    case Form::code: return std::string(code(field));
    case Form::number: return std::to_string(*number(field));
    case Form::date: return date(field)->text();
    case Form::address: return std::string(m_record.address(thing(field)));
    case Form::yes: return "true";
    case Form::digest:
    case Form::kept:
    case Form::passages: return digest(field);
    case Form::codes:
        for (const std::string_view code : codes(field)) add(code);
        return out;
    case Form::addresses:
        for (const ThingId id : things(field)) add(m_record.address(id));
        return out;
    case Form::dates:
        for (const domain::Date& date : dates(field)) add(date.text());
        return out;
    }
    return out;
}

std::vector<Field> EventView::fields() const {
    std::vector<Field> out;
    for (std::size_t i = 0; i < m_count; ++i) out.push_back(m_members[i].field);
    return out;
}

bool has_member(const Record& record, EventNo number, Field field) {
    body::Reader in(record.body(number));
    return seek(record, number, field, in);
}

ThingId thing_of(const Record& record, EventNo number, Field field) {
    body::Reader in(record.body(number));
    return seek(record, number, field, in) ? static_cast<ThingId>(in.number()) : none;
}

CodeId code_of(const Record& record, EventNo number, Field field) {
    body::Reader in(record.body(number));
    return seek(record, number, field, in) ? static_cast<CodeId>(in.number()) : none;
}

std::vector<ThingId> things_of(const Record& record, EventNo number, Field field) {
    body::Reader in(record.body(number));
    return seek(record, number, field, in) ? read_things(in) : std::vector<ThingId>();
}

std::optional<std::int64_t> number_of(const Record& record, EventNo number, Field field) {
    body::Reader in(record.body(number));
    if (!seek(record, number, field, in)) return {};
    return static_cast<std::int64_t>(in.number());
}

std::optional<domain::Date> on_of(const Record& record, EventNo number) {
    body::Reader in(record.body(number));
    if ((in.byte() & body::has_on) == 0) return {};
    return in.date();
}

} // namespace heed::views
