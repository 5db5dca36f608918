// The desk: what a captured document says beside the record, as proposals that somebody may agree to. Declared
// here, made at the edge (src/proposals); plain values that depend on nothing they were made from.
#pragma once

#include "views/moment.h"
#include "views/search_index.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed::views {

// Exact words at a place of the document, marked in their passage.
struct DeskPlace {
    std::string anchor, quote;
    std::uint32_t column = 0; // from 1; 0 for the whole passage
    Pieces words;             // the passage, or what of it is near the words
};

// One member that the record has otherwise, with who says so.
struct DeskClaim {
    std::string member; // "acts_on"; "on" for the day
    std::string proposed, held;
    EventNo event = none;
};

struct DeskRow {
    std::string key, rule, sheet, about;                    // about: the address of what it is about
    std::vector<std::pair<std::string, std::string>> cells; // by column, without the id
    std::vector<DeskPlace> places;                          // never empty
    std::vector<DeskClaim> against;                         // where it contradicts
    std::string problem;                                    // why the record cannot hold it, in English
    // Of an item whose state agreeing to the whole group would change.
    std::optional<std::pair<domain::Outcome, domain::Outcome>> outcome;
    std::optional<std::pair<domain::Status, domain::Status>> status;
};

// What agreeing to proposals would do.
struct DeskEffect {
    std::size_t events = 0;   // without the one that names the deed
    std::size_t disputed = 0; // facts with a second claim
    std::size_t items_before = 0, items_after = 0;
    Counts before, after;
    std::string problem; // why not all can be recorded at once, in English; then the rest is empty
};

// Proposals that would do the same to the record.
struct DeskGroup {
    std::string_view standing; // contradicts, new, confirms, unreadable, known
    std::vector<DeskRow> rows;
    std::optional<DeskEffect> effect; // of all, where they can be agreed to
};
inline constexpr std::array<std::string_view, 5> desk_standings = {"contradicts", "new", "confirms",
                                                                   "unreadable", "known"};
using DeskCounts = std::array<std::size_t, desk_standings.size()>;

struct DeskDocument {
    std::string source; // address
    std::uint32_t capture = 1;
    std::vector<DeskGroup> groups; // one for each standing, in that order
    DeskCounts counts() const {
        DeskCounts out{};
        for (std::size_t i = 0; i < groups.size(); ++i) out[i] = groups[i].rows.size();
        return out;
    }
};

class Desk {
public:
    virtual ~Desk() = default;
    // The proposals of the source's latest capture beside the record of now. From any thread; null when too
    // many ask at once, or when nothing of it is stored.
    virtual std::shared_ptr<const DeskDocument> document(std::string_view review, std::string_view source) = 0;
    // How many of each standing, when that is known already.
    virtual std::optional<DeskCounts> counted(std::string_view source) = 0;
};

} // namespace heed::views
