// A proposal: one row for a sheet, made from a place in a captured document, that nobody has agreed to yet.
#pragma once

#include "actions/import_sheets.h"
#include "ledger/passage.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed::proposals {

// Exact words at a place of the document.
struct Place {
    std::string anchor;
    std::uint32_t column = 0; // from 1; 0 for the whole passage
    std::string quote;        // at most twelve words
    int page = 0;             // of a printed document, from 1
};

// What agreeing would do to the record.
enum class Standing : std::uint8_t {
    contradicts, // another claim of the fact says otherwise: agreeing opens a disagreement
    fresh,       // nothing is said of the fact yet, or less
    confirms,    // another source says so already
    known,       // this source is recorded as saying so
    unreadable,  // the row is none that the record can hold
};
std::string_view name(Standing standing);

// One member that a claim of the record has otherwise.
struct Difference {
    std::string member, proposed, held; // "on" for the day
    std::uint32_t event = 0;            // the number of that claim
};

struct Proposal {
    using Cells = std::vector<std::pair<std::string, std::string>>;

    std::string rule;          // the finder that made it: "decision-list"
    std::string sheet;         // "determinations"
    Cells cells;               // by column, `id` first, without `cites`
    std::vector<Place> places; // never empty
    Standing standing = Standing::fresh;
    std::string against;                  // what contradicts it, or why it cannot be read
    std::vector<Difference> differs = {}; // the same member by member, where it contradicts

    std::string_view cell(std::string_view column) const; // empty when it has none
};

// The document that the places are in.
struct Document {
    std::string source; // address, r1/sources/s4
    std::uint32_t capture = 1;
    std::string language = {}; // BCP 47; empty: not known
};

// The sheet with this one row, as an import reads it.
std::string sheet_of(const Proposal& proposal, const Document& document);
// The same with many; requires proposals of one sheet. Columns that some lack are empty there.
std::string sheet_of(const std::vector<const Proposal*>& proposals, const Document& document);
// The same with proposals of several sheets: one file for each, as an import takes them.
std::vector<actions::ImportFile> sheets_of(const std::vector<const Proposal*>& proposals,
                                           const Document& document);

// 8 hexadecimal digits of the row's bytes: its name on the command line. The same page gives the same ones.
std::string key_of(const Proposal& proposal, const Document& document);

using PassagesByAnchor = std::map<std::string, const ledger::Passage*, std::less<>>;
PassagesByAnchor passages_by_anchor(std::span<const ledger::Passage> passages);

// Up to that many words of the text from a byte on, exactly as they stand.
std::string words_from(std::string_view text, std::size_t at, std::size_t words_max = 12);

} // namespace heed::proposals
