#include "proposals/status_rows.h"

#include "base/text.h"
#include "probes/status_table.h"
#include "proposals/named_bodies.h"
#include "views/definitions.h"

#include <algorithm>
#include <set>

namespace heed::proposals {

using probes::StatusTable;

namespace {

std::string_view cell_of(const ledger::Passage& row, std::size_t column) {
    return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view();
}

Place place_in(const ledger::Passage& row, std::size_t column) {
    return {row.anchor, static_cast<std::uint32_t>(column + 1), words_from(cell_of(row, column), 0)};
}

// Words for "no level", as tables have them.
std::string_view no_level_of(std::string_view cell) {
    const std::string words = lower_ascii(cell);
    if (words == "n/a" || words.starts_with("not applicable")) return "not-applicable";
    if (words.starts_with("not eligible")) return "not-eligible";
    if (words.starts_with("eligible")) return "eligible-unranked";
    return {};
}

// "Documentation is in progress", "documentation is available": what an update says of it.
std::string_view documentation_in(std::string_view update) {
    const std::string words = lower_ascii(update);
    const auto at = words.find("documentation");
    if (at == std::string::npos) return {};
    const std::string_view behind = std::string_view(words).substr(at, words.find('.', at) - at);
    if (behind.find("in progress") != std::string_view::npos) return "in-progress";
    return behind.find("available") != std::string_view::npos && behind.find(" not ") == std::string_view::npos
               ? "available"
               : std::string_view();
}

class Rows {
public:
    Rows(probes::Passages passages, std::string_view review, views::Ask& ask, const probes::FinderWords& words)
        : m_passages(passages),
          m_finder_words(words),
          m_review(review),
          m_bodies(ask),
          m_words(views::all_definitions(views::definitions_of(ask, ask.moment.find(review)))) {
        for (const views::Definition& one : m_words)
            if (one.of == "implementation") m_statuses.insert(lower_ascii(one.label.text));
    }

    std::vector<Proposal> take() {
        for (const StatusTable& table : probes::find_status_tables(m_passages, m_statuses, m_finder_words))
            for (const StatusTable::Row& row : table.rows) {
                m_id = m_review + '/' + row.number;
                const ledger::Passage& passage = m_passages[row.passage];
                add_recommendation(table, row, passage);
                if (!table.on) continue;
                add_status(table, passage);
                add_priority(table, passage);
            }
        return std::move(m_out);
    }

private:
    // The word of a scheme, by its label or code, that is in force on the day; else the nearest before it.
    const views::Definition* word(std::string_view of, std::string_view label, Day day) const {
        std::string wanted = lower_ascii(label);
        if (const auto own = m_finder_words.statuses.find(wanted);
            of == "implementation" && own != m_finder_words.statuses.end())
            wanted = lower_ascii(own->second);
        const views::Definition* best = nullptr;
        for (const views::Definition& one : m_words) {
            if (one.of != of || one.begins > day.number ||
                (lower_ascii(one.label.text) != wanted && lower_ascii(one.code) != wanted))
                continue;
            if (best == nullptr || one.begins > best->begins) best = &one;
        }
        return best;
    }

    void add_recommendation(const StatusTable& table, const StatusTable::Row& row,
                            const ledger::Passage& passage) {
        Proposal proposal{.rule = "status-table", .sheet = "recommendations"};
        proposal.cells = {{"id", m_id}, {"number", row.number}};
        proposal.places = {place_in(passage, table.number)};
        if (!cell_of(passage, table.wording).empty())
            proposal.places.push_back(place_in(passage, table.wording));
        m_out.push_back(std::move(proposal));
    }

    void add_status(const StatusTable& table, const ledger::Passage& passage) {
        const std::string_view cell = cell_of(passage, table.status);
        if (cell.empty()) return;
        const views::Definition* meant = word("implementation", cell, *table.on);
        Proposal proposal{.rule = "status-table", .sheet = "implementation"};
        proposal.cells = {
            {"id", m_id},
            {"on", iso(*table.on)},
            {"status", std::string(meant != nullptr ? meant->code : cell)},
            {"scheme", std::string(meant != nullptr ? meant->scheme_address : std::string_view())}};
        if (meant == nullptr) {
            proposal.standing = Standing::unreadable;
            proposal.against = "no scheme of the record has the status \"" + std::string(cell) + '"';
        }
        proposal.places = {place_in(passage, table.status)};
        if (const auto documentation = documentation_in(cell_of(passage, table.update));
            !documentation.empty()) {
            proposal.cells.emplace_back("documentation", documentation);
            const std::string_view update = cell_of(passage, table.update);
            const std::size_t at = lower_ascii(update).find("documentation");
            proposal.places.push_back(
                {passage.anchor, static_cast<std::uint32_t>(table.update + 1), words_from(update, at)});
        }
        m_out.push_back(std::move(proposal));
    }

    void add_priority(const StatusTable& table, const ledger::Passage& passage) {
        const std::string_view cell = cell_of(passage, table.priority);
        if (cell.empty()) return;
        const std::string rater = m_bodies.in(table.header[table.priority]);
        if (rater.empty()) return; // who rated is not known
        const views::Definition* level = word("priority", cell, *table.on);
        const std::string_view none = level != nullptr ? std::string_view() : no_level_of(cell);
        Proposal proposal{.rule = "status-table", .sheet = "priorities"};
        proposal.cells = {{"id", m_id}, {"rater", rater}, {"on", iso(*table.on)}};
        if (!none.empty()) {
            proposal.cells.emplace_back("no_level_reason", none);
        } else {
            proposal.cells.emplace_back("level", level != nullptr ? level->code : cell);
            if (level != nullptr) proposal.cells.emplace_back("scheme", level->scheme_address);
        }
        proposal.places = {place_in(passage, table.priority)};
        m_out.push_back(std::move(proposal));
    }

    probes::Passages m_passages;
    const probes::FinderWords& m_finder_words;
    std::string m_review, m_id;
    NamedBodies m_bodies;
    std::vector<views::Definition> m_words;
    std::set<std::string> m_statuses; // labels in lower case
    std::vector<Proposal> m_out;
};

} // namespace

std::vector<Proposal> status_rows(probes::Passages passages, std::string_view review, views::Ask& ask,
                                  const probes::FinderWords& words) {
    return Rows(passages, review, ask, words).take();
}

} // namespace heed::proposals
