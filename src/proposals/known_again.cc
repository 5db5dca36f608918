#include "proposals/known_again.h"

#include "ledger/sheets.h"
#include "views/event_view.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace heed::proposals {

using ledger::Form;
using views::EventView;

namespace {

constexpr std::array<std::string_view, 9> sheets_without_numbers = {
    "documents", "meetings", "comments", "letters", "forecasts", "workplans", "scope", "milestones", "schemes"};

bool has_no_number(std::string_view sheet) {
    return std::find(sheets_without_numbers.begin(), sheets_without_numbers.end(), sheet) !=
           sheets_without_numbers.end();
}

std::optional<domain::Date> date_of(std::string_view cell) {
    const auto date = domain::parse_date(cell);
    return date && !cell.empty() ? std::optional(*date) : std::nullopt;
}

class Known {
public:
    Known(views::Ask& ask, const Document& document, std::string_view review)
        : m_record(ask.record()), m_review(std::string(review) + '/') {
        const views::ThingId source = ask.moment.find(document.source);
        for (views::EventNo e = 0; e < ask.moment.known(); ++e) {
            const views::EventRow& row = m_record.event(e);
            if ((row.flags & views::is_void) != 0 || m_record.is_replaced(row, ask.moment.known())) continue;
            const ledger::Sheet* sheet = ledger::sheet_of(row.type);
            if (sheet == nullptr || !has_no_number(sheet->name)) continue;
            const EventView event(m_record, e);
            for (const views::CiteView& cite : event.cites())
                if (cite.source == source && cite.has_passage())
                    m_by_place.emplace(std::pair(sheet->name, cite.passage()), e);
            if (event.on() && event.on()->is_day())
                m_by_day.emplace(std::pair(sheet->name, event.on()->first()->number), e);
        }
    }

    // The address of the thing that is meant; empty when none or several could be.
    std::string address(const Proposal& proposal) const {
        const std::string_view sheet = ledger::find_sheet(proposal.sheet)->name;
        std::set<std::string_view> cited, of_day;
        for (const Place& place : proposal.places) {
            const auto [first, last] = m_by_place.equal_range(std::pair(sheet, place.anchor));
            for (auto one = first; one != last; ++one) add_if_same(proposal, one->second, cited);
        }
        if (cited.size() == 1) return std::string(*cited.begin());
        const auto on = date_of(proposal.cell("on"));
        const bool has_kind = !proposal.cell("kind").empty() || !proposal.cell("what").empty();
        if (!on || !on->is_day() || !has_kind) return {};
        const auto [first, last] = m_by_day.equal_range(std::pair(sheet, on->first()->number));
        for (auto one = first; one != last; ++one)
            if (m_record.address(m_record.event(one->second).thing).starts_with(m_review) &&
                has_all_codes(proposal, EventView(m_record, one->second)))
                add_if_same(proposal, one->second, of_day);
        return of_day.size() == 1 ? std::string(*of_day.begin()) : std::string();
    }

private:
    void add_if_same(const Proposal& proposal, views::EventNo event, std::set<std::string_view>& out) const {
        const EventView held(m_record, event);
        if (says_nothing_else(proposal, held)) out.insert(m_record.address(held.thing()));
    }

    // Codes and dates that both state agree.
    static bool says_nothing_else(const Proposal& proposal, const EventView& held) {
        const ledger::SheetType* type = ledger::find_sheet(proposal.sheet)->find(held.type());
        const bool is_marked = !proposal.cell("extended_to").empty();
        if (is_marked != (held.type() == ledger::Type::comment_extend)) return false;
        if (const auto on = date_of(proposal.cell("on")); on && held.on() && !domain::agree(*on, *held.on()))
            return false;
        for (const ledger::SheetColumn& column : type->columns) {
            const std::string_view cell = proposal.cell(column.name);
            if (column.holds != ledger::Holds::field || cell.empty() || !held.has(column.field)) continue;
            const ledger::FieldRow* field = ledger::row(held.type()).find(column.field);
            if (field->form == Form::code && held.code(column.field) != cell) return false;
            if (field->form != Form::date) continue;
            const auto date = date_of(cell);
            if (date && !domain::agree(*date, *held.date(column.field))) return false;
        }
        return true;
    }

    static bool has_all_codes(const Proposal& proposal, const EventView& held) {
        return (proposal.cell("kind").empty() || held.has(ledger::Field::kind)) &&
               (proposal.cell("what").empty() || held.has(ledger::Field::what));
    }

    const views::Record& m_record;
    std::string m_review;
    std::multimap<std::pair<std::string_view, std::string>, views::EventNo> m_by_place;
    std::multimap<std::pair<std::string_view, std::int32_t>, views::EventNo> m_by_day;
};

} // namespace

void know_again(views::Ask& ask, const Document& document, std::string_view review,
                std::vector<Proposal>& proposals) {
    const Known known(ask, document, review);
    std::map<std::string, std::string, std::less<>> names;
    for (const Proposal& proposal : proposals) {
        const std::string id(proposal.cell("id"));
        if (!has_no_number(proposal.sheet) || ask.moment.find(id) != views::none) continue;
        if (std::string address = known.address(proposal); !address.empty())
            names.emplace(id, std::move(address));
    }
    for (Proposal& proposal : proposals)
        for (auto& [column, value] : proposal.cells)
            if (const auto name = names.find(value); name != names.end()) value = name->second;
}

} // namespace heed::proposals
