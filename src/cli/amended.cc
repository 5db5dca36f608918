#include "cli/amended.h"

#include "cli/command.h"
#include "ledger/sheets.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::cli {
namespace {

bool has_column(const ledger::Sheet& sheet, std::string_view column) {
    if (column == "id") return true;
    const std::string_view base = column.substr(0, column.find('.'));
    const auto columns = sheet.columns();
    if (std::find(columns.begin(), columns.end(), base) == columns.end()) return false;
    return sheet.is_text(base) == (base.size() < column.size()); // words have their language behind a dot
}

std::string columns_of(const ledger::Sheet& sheet) {
    std::string out = "id";
    for (const std::string_view column : sheet.columns())
        out.append(", ").append(column).append(sheet.is_text(column) ? ".en" : "");
    return out;
}

} // namespace

Amendment read_amendment(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::size_t equals = colon == text.npos ? text.npos : text.find('=', colon);
    if (equals == text.npos || colon == 0 || equals == colon + 1)
        throw Exit{wrong_usage, "--set takes KEY:column=value, such as 088483ba:on=2024-05-04, not \"" +
                                    std::string(text) + '"'};
    return {std::string(text.substr(0, colon)), std::string(text.substr(colon + 1, equals - colon - 1)),
            std::string(text.substr(equals + 1))};
}

void amend(proposals::Proposal& proposal, const Amendment& amendment) {
    const ledger::Sheet* sheet = ledger::find_sheet(proposal.sheet);
    if (amendment.column == "cites")
        throw Exit{input_refused, "proposal " + amendment.key +
                                      " keeps its citation; write a row of a sheet to "
                                      "cite something else"};
    if (sheet == nullptr || !has_column(*sheet, amendment.column))
        throw Exit{input_refused, fmt::format("the sheet {} of proposal {} has no column {}; it has {}",
                                              proposal.sheet, amendment.key, amendment.column,
                                              sheet != nullptr ? columns_of(*sheet) : "none")};
    for (auto& [column, value] : proposal.cells)
        if (column == amendment.column) {
            value = amendment.value;
            return;
        }
    proposal.cells.emplace_back(amendment.column, amendment.value);
}

std::string row_text(const proposals::Proposal& proposal) {
    std::string out = fmt::format("{:16} {}", proposal.sheet, proposal.cell("id"));
    for (const auto& [column, value] : proposal.cells)
        if (column != "id" && !value.empty()) out += fmt::format("  {} {}", column, value);
    return out;
}

} // namespace heed::cli
