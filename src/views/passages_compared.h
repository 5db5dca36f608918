// Two captures of a document, passage by passage: what was kept, moved, changed, what vanished and what is new.
//
// A passage whose words are the same has the same anchor in both. One that is near the same counts as changed:
// a row of a table that begins with the same cell, or a passage at the same place, between the same kept ones,
// with at least half of its words.
#pragma once

#include "ledger/passage.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace heed::views {

enum class Fate : std::uint8_t { kept, moved, changed, vanished, fresh };
inline constexpr std::size_t fate_count = 5;
std::string_view name(Fate fate); // a code: "new" for fresh

struct PassageFate {
    Fate fate = Fate::kept;
    const ledger::Passage* before = nullptr; // null: new
    const ledger::Passage* after = nullptr;  // null: vanished
};

struct PassagesCompared {
    std::vector<PassageFate> passages; // in the order of the later capture; what vanished stands where it stood
    std::array<std::size_t, fate_count> counts{};
    std::size_t count(Fate fate) const { return counts[static_cast<std::size_t>(fate)]; }
    bool is_same() const { return count(Fate::kept) == passages.size(); }
};

// The passages are only pointed to. Takes time in proportion to their number, and not to its square.
PassagesCompared compare_passages(std::span<const ledger::Passage> before,
                                  std::span<const ledger::Passage> after);

// Whether most of the cells that a row had are empty now.
bool is_blanked(const ledger::Passage& before, const ledger::Passage& after);

} // namespace heed::views
