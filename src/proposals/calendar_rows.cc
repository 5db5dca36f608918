#include "proposals/calendar_rows.h"

#include "base/text.h"
#include "probes/meeting_table.h"
#include "proposals/cited_places.h"
#include "proposals/slugs.h"

#include <array>
#include <optional>
#include <set>

namespace heed::proposals {

using ledger::Field;
using probes::MeetingTable;

namespace {

// Kinds by the words that calendars name them with.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kind_words = {
    {{"plenary", "plenary"},
     {"webinar", "webinar"},
     {"face-to-face", "face-to-face"},
     {"face to face", "face-to-face"},
     {"in person", "face-to-face"}}};

std::string_view kind_of(std::string_view title) {
    const std::string lower = lower_ascii(title);
    for (const auto& [words, kind] : kind_words)
        if (lower.find(words) != std::string::npos) return kind;
    return {};
}

// The day on which the document was captured.
std::optional<domain::Date> captured_on(views::Ask& ask, const Document& document) {
    const views::Record& record = ask.record();
    for (views::EventNo e = 0; e < ask.moment.known(); ++e) {
        const views::EventView event(record, e);
        if (record.event(e).type == ledger::Type::source_capture &&
            record.address(event.thing()) == document.source &&
            event.number(Field::cap) == static_cast<std::int64_t>(document.capture))
            return event.on();
    }
    return {};
}

class Rows {
public:
    Rows(probes::Passages passages, const Document& document, std::string_view review, views::Ask& ask)
        : m_passages(passages),
          m_review(review),
          m_record(ask.record()),
          m_cited(ask, document.source),
          m_captured(captured_on(ask, document)) {}

    std::vector<Proposal> take() {
        for (const MeetingTable& table : probes::find_meeting_tables(m_passages))
            for (const MeetingTable::Row& row : table.rows)
                if (!row.cancelled) add(table, row);
        return std::move(m_out);
    }

private:
    std::string_view cell(const MeetingTable::Row& row, std::size_t column) const {
        const auto& cells = m_passages[row.passage].cells;
        return column < cells.size() ? std::string_view(cells[column]) : std::string_view();
    }

    void add_place(Proposal& proposal, const MeetingTable::Row& row, std::size_t column) const {
        if (!cell(row, column).empty())
            proposal.places.push_back({m_passages[row.passage].anchor, static_cast<std::uint32_t>(column + 1),
                                       words_from(cell(row, column), 0)});
    }

    std::string address_of(const MeetingTable::Row& row, std::string_view title) {
        const views::EventNo known =
            m_cited.event(ledger::Type::meeting_record, m_passages[row.passage].anchor, row.on);
        if (known != views::none)
            return std::string(m_record.address(views::EventView(m_record, known).thing()));
        const std::string address = m_review + "/meetings/" + slug_of(title) + '-' + slug_of(row.on.text());
        for (int n = 1;; ++n)
            if (std::string one = n == 1 ? address : address + '-' + std::to_string(n);
                m_taken.insert(one).second)
                return one;
    }

    void add(const MeetingTable& table, const MeetingTable::Row& row) {
        const std::string_view title = cell(row, table.title);
        Proposal proposal{.rule = "meeting-table", .sheet = "meetings"};
        const auto add_cell = [&](const char* column, std::string_view value) {
            if (!value.empty()) proposal.cells.emplace_back(column, value);
        };
        add_cell("id", address_of(row, title));
        add_cell("kind", kind_of(title));
        add_cell("title.en", words_from(title, 0));
        add_cell("on", row.on.text());
        if (row.to) add_cell("to", row.to->text());
        if (row.tentative || (m_captured && m_captured->last() < row.on.first())) add_cell("planned", "yes");
        add_cell("place.en", words_from(cell(row, table.place), 0));
        add_place(proposal, row, table.title);
        add_place(proposal, row, table.first);
        if (row.to && !cell(row, table.last).empty()) add_place(proposal, row, table.last);
        add_place(proposal, row, table.place);
        m_out.push_back(std::move(proposal));
    }

    probes::Passages m_passages;
    std::string m_review;
    const views::Record& m_record;
    CitedPlaces m_cited;
    std::optional<domain::Date> m_captured;
    std::set<std::string> m_taken; // addresses
    std::vector<Proposal> m_out;
};

} // namespace

std::vector<Proposal> calendar_rows(probes::Passages passages, const Document& document,
                                    std::string_view review, views::Ask& ask) {
    return Rows(passages, document, review, ask).take();
}

} // namespace heed::proposals
