#include "proposals/activity_rows.h"

#include "base/text.h"
#include "probes/activity_table.h"
#include "proposals/cited_places.h"
#include "proposals/slugs.h"

#include <map>
#include <set>

namespace heed::proposals {

using probes::ActivityTable;

namespace {

class Rows {
public:
    Rows(probes::Passages passages, const Document& document, std::string_view review, views::Ask& ask,
         const probes::FinderWords& words)
        : m_passages(passages),
          m_words(words),
          m_review(review),
          m_record(ask.record()),
          m_cited(ask, document.source) {
        for (const views::ThingId phase : ask.moment.things(ask.moment.find(review), domain::ThingKind::phase))
            m_phases.emplace(lower_ascii(ask.named(phase).name.text), std::string(ask.moment.address(phase)));
    }

    std::vector<Proposal> take() {
        for (const ActivityTable& table : probes::find_activity_tables(m_passages, m_words))
            for (const ActivityTable::Row& row : table.rows) {
                const std::string phase =
                    table.phase != probes::no_column ? phase_of(table, row) : std::string();
                add_milestone(table, row, phase);
            }
        return std::move(m_out);
    }

private:
    std::string_view cell(const ActivityTable::Row& row, std::size_t column) const {
        const auto& cells = m_passages[row.passage].cells;
        return column < cells.size() ? std::string_view(cells[column]) : std::string_view();
    }
    Place place(const ActivityTable::Row& row, std::size_t column) const {
        return {m_passages[row.passage].anchor, static_cast<std::uint32_t>(column + 1),
                words_from(cell(row, column), 0)};
    }

    // The phase that the cell names, proposed where it stands first.
    std::string phase_of(const ActivityTable& table, const ActivityTable::Row& row) {
        const std::string_view title = cell(row, table.phase);
        const std::string slug = slug_of(title);
        if (slug.empty()) return {};
        const auto known = m_phases.find(lower_ascii(title));
        const std::string id = known != m_phases.end() ? known->second : m_review + "/phases/" + slug;
        if (m_proposed.insert(id).second)
            m_out.push_back({.rule = "activity-table",
                             .sheet = "phases",
                             .cells = {{"id", id}, {"title.en", words_from(title, 0)}},
                             .places = {place(row, table.phase)}});
        return id;
    }

    void add_milestone(const ActivityTable& table, const ActivityTable::Row& row, const std::string& phase) {
        const std::string& anchor = m_passages[row.passage].anchor;
        const views::EventNo known = m_cited.event(ledger::Type::milestone_record, anchor, row.on);
        if (known == views::none && m_cited.is_told(anchor, row.on)) return;
        const std::string_view title = cell(row, table.activity);
        Proposal proposal{.rule = "activity-table", .sheet = "milestones"};
        proposal.cells = {{"id", m_review + "/milestones/" + slug_of(title) + '-' + slug_of(row.on.text())},
                          {"title.en", words_from(title, 0)},
                          {"on", row.on.text()}};
        if (known != views::none) {
            const views::EventView recorded(m_record, known);
            proposal.cells.front().second = m_record.address(recorded.thing());
            proposal.cells.emplace_back("what", recorded.code(ledger::Field::what));
        }
        if (!phase.empty()) proposal.cells.emplace_back("phase", phase);
        proposal.places = {place(row, table.activity), place(row, table.date)};
        m_out.push_back(std::move(proposal));
    }

    probes::Passages m_passages;
    const probes::FinderWords& m_words;
    std::string m_review;
    const views::Record& m_record;
    CitedPlaces m_cited;
    std::map<std::string, std::string> m_phases; // by title in lower case
    std::set<std::string> m_proposed;            // phases
    std::vector<Proposal> m_out;
};

} // namespace

std::vector<Proposal> activity_rows(probes::Passages passages, const Document& document,
                                    std::string_view review, views::Ask& ask,
                                    const probes::FinderWords& words) {
    return Rows(passages, document, review, ask, words).take();
}

} // namespace heed::proposals
