#include "proposals/foreign_items.h"

#include "base/text.h"
#include "proposals/proposal.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::proposals {
namespace {

using Became = RowAccount::Became;

constexpr std::size_t rows_of_one_max = 1'000;

bool is_total(const ledger::Passage& row) {
    for (const std::string& cell : row.cells) {
        if (cell.empty()) continue;
        const std::string words = lower_ascii(cell);
        for (const std::string_view sign : {"total", "totals", "sum", "subtotal", "grand total"})
            if (words == sign || words == std::string(sign) + ":") return true;
        return false;
    }
    return false;
}

// Cells of several rows go together: bodies and notes add up, the others say one thing.
bool adds_up(Meaning meaning) {
    return meaning == Meaning::addressed_to || meaning == Meaning::note || meaning == Meaning::ignored;
}

class Gatherer {
public:
    Gatherer(probes::Passages passages, const Existing& existing)
        : m_passages(passages), m_existing(existing) {}

    void read(const ForeignTable& table) {
        const auto number = table.find(Meaning::number);
        m_last.clear();
        for (const std::size_t at : table.rows) {
            const ledger::Passage& passage = m_passages[at];
            RowAccount account{table.name, passage.row, Became::proposed, {}};
            if (is_total(passage))
                leave_out(account, "a row of totals");
            else if (passage.text == m_passages[table.header].text)
                leave_out(account, "the header again");
            else if (!number)
                refuse_row(account, "no column has the numbers of the recommendations");
            else
                take(table, passage, at, *number, account);
            m_out.rows.push_back(std::move(account));
        }
    }

    ForeignItems finish() { return std::move(m_out); }

private:
    static void leave_out(RowAccount& account, std::string why) {
        account.became = Became::left_out;
        account.why = std::move(why);
    }
    static void refuse_row(RowAccount& account, std::string why) {
        account.became = Became::refused;
        account.why = std::move(why);
    }

    void take(const ForeignTable& table, const ledger::Passage& passage, std::size_t at, std::size_t number,
              RowAccount& account) {
        const std::string& written = passage.cells[number];
        const bool goes_on = written.empty();
        if (goes_on && m_last.empty()) return refuse_row(account, "it has no number");
        const std::string printed = goes_on ? m_last : number_in_cell(written);
        if (printed.empty())
            return refuse_row(account, fmt::format("\"{}\" is no number of a recommendation", written));
        ForeignItem row{printed, cells_of(table, passage, at)};
        const std::string key = lower_ascii(printed);
        const auto known = m_by_number.find(key);
        if (known == m_by_number.end()) {
            if (m_existing.any && m_existing.numbers.find(key) == m_existing.numbers.end() &&
                row.find(Meaning::title) == nullptr && row.find(Meaning::wording) == nullptr)
                return refuse_row(account, fmt::format("the review has no recommendation {}, and the row has "
                                                       "neither title nor wording of one",
                                                       printed));
            m_by_number.emplace(key, Known{m_out.items.size(), passage.row});
            m_out.items.push_back(std::move(row));
            m_last = printed;
            return;
        }
        ForeignItem& item = m_out.items[known->second.item];
        if (++known->second.rows > rows_of_one_max)
            return refuse_row(account, fmt::format("more than {} rows of {}", rows_of_one_max, printed));
        if (const std::string differs = difference(item, row); !differs.empty())
            return refuse_row(account, fmt::format("{} stands in row {} already, and {}", printed,
                                                   known->second.row, differs));
        account.became = Became::merged;
        account.why =
            goes_on ? fmt::format("it has no number and goes on from {} in row {}", printed, known->second.row)
                    : fmt::format("{} stands in row {} too, and they agree", printed, known->second.row);
        for (ForeignCell& cell : row.cells)
            if (adds_up(cell.is) || item.find(cell.is) == nullptr) item.cells.push_back(std::move(cell));
        m_last = printed;
    }

    static std::vector<ForeignCell> cells_of(const ForeignTable& table, const ledger::Passage& passage,
                                             std::size_t at) {
        std::vector<ForeignCell> out;
        for (const ForeignColumn& column : table.columns)
            if (column.is && *column.is != Meaning::ignored && column.column < passage.cells.size() &&
                !passage.cells[column.column].empty())
                out.push_back({*column.is, passage.cells[column.column], at, &column});
        return out;
    }

    static std::string difference(const ForeignItem& item, const ForeignItem& row) {
        for (const ForeignCell& cell : row.cells) {
            if (adds_up(cell.is) || cell.is == Meaning::number) continue;
            const ForeignCell* there = item.find(cell.is);
            if (there != nullptr && lower_ascii(there->words) != lower_ascii(cell.words))
                return fmt::format("its {} is \"{}\" there and \"{}\" here", name(cell.is),
                                   words_from(there->words, 0), words_from(cell.words, 0));
        }
        return {};
    }

    struct Known {
        std::size_t item = 0;
        int row = 0; // the first
        std::size_t rows = 1;
    };

    probes::Passages m_passages;
    const Existing& m_existing;
    ForeignItems m_out;
    std::map<std::string, Known, std::less<>> m_by_number;
    std::string m_last; // the number of the row above, in the same table
};

} // namespace

std::string_view name(RowAccount::Became became) {
    switch (became) {
    case Became::proposed: return "proposed";
    case Became::merged: return "merged";
    case Became::refused: return "refused";
    case Became::left_out: return "left-out";
    }
    return {};
}

const ForeignCell* ForeignItem::find(Meaning meaning) const {
    const auto found =
        std::find_if(cells.begin(), cells.end(), [&](const ForeignCell& cell) { return cell.is == meaning; });
    return found == cells.end() ? nullptr : &*found;
}

ForeignItems gather_items(probes::Passages passages, const std::vector<ForeignTable>& tables,
                          const Existing& existing) {
    Gatherer gatherer(passages, existing);
    for (const ForeignTable& table : tables) gatherer.read(table);
    return gatherer.finish();
}

} // namespace heed::proposals
