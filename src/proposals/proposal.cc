#include "proposals/proposal.h"

#include "base/csv.h"
#include "base/digest.h"
#include "ledger/citation_text.h"

#include <algorithm>

namespace heed::proposals {
namespace {

std::string cites_of(const Proposal& proposal, const Document& document) {
    std::vector<ledger::CitationText> cites;
    for (const Place& place : proposal.places)
        cites.push_back({document.source, place.anchor, document.capture, place.column, place.quote});
    return ledger::citations_cell(cites);
}

} // namespace

std::string_view name(Standing standing) {
    switch (standing) {
    case Standing::contradicts: return "contradicts";
    case Standing::fresh: return "new";
    case Standing::confirms: return "confirms";
    case Standing::known: return "known";
    case Standing::unreadable: return "unreadable";
    }
    return {};
}

std::string_view Proposal::cell(std::string_view column) const {
    for (const auto& [name, value] : cells)
        if (name == column) return value;
    return {};
}

std::string sheet_of(const std::vector<const Proposal*>& proposals, const Document& document) {
    std::vector<std::string_view> columns;
    for (const Proposal* proposal : proposals)
        for (const auto& [column, value] : proposal->cells)
            if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
    std::string out;
    CsvWriter csv(out);
    for (const std::string_view column : columns) csv.cell(column);
    csv.cell("cites").end_row();
    for (const Proposal* proposal : proposals) {
        for (const std::string_view column : columns) csv.cell(proposal->cell(column));
        csv.cell(cites_of(*proposal, document)).end_row();
    }
    return out;
}

std::string sheet_of(const Proposal& proposal, const Document& document) {
    return sheet_of(std::vector<const Proposal*>{&proposal}, document);
}

std::vector<actions::ImportFile> sheets_of(const std::vector<const Proposal*>& proposals,
                                           const Document& document) {
    std::map<std::string, std::vector<const Proposal*>> sheets;
    for (const Proposal* proposal : proposals) sheets[proposal->sheet].push_back(proposal);
    std::vector<actions::ImportFile> files;
    for (const auto& [sheet, rows] : sheets) files.push_back({sheet + ".csv", sheet_of(rows, document)});
    return files;
}

std::string key_of(const Proposal& proposal, const Document& document) {
    return hex(sha256(proposal.sheet + '\n' + sheet_of(proposal, document))).substr(0, 8);
}

PassagesByAnchor passages_by_anchor(std::span<const ledger::Passage> passages) {
    PassagesByAnchor out;
    for (const ledger::Passage& passage : passages) out.emplace(passage.anchor, &passage);
    return out;
}

std::string words_from(std::string_view text, std::size_t at, std::size_t words_max) {
    std::size_t end = at, words = 0;
    while (end < text.size() && words < words_max) {
        const std::size_t blank = text.find(' ', end + 1);
        end = blank == std::string_view::npos ? text.size() : blank;
        ++words;
    }
    return std::string(text.substr(at, end - at));
}

} // namespace heed::proposals
