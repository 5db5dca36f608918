// A made record of any size for the benchmarks: one review `r1` with so many recommendations, each issued,
// determined twice, given a priority and, where approved, reported on every quarter. About ten events each.
#pragma once

#include "actions/import_sheets.h"
#include "ledger/event_store.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace heed::bench {

inline constexpr Day first_day{16'801};         // 2016-01-01, when all are issued
inline constexpr std::int32_t days_told = 3650; // reports end before that

// The events in the order of recording; the same for the same number.
void each_event(std::uint32_t items, const std::function<void(const ledger::Event&)>& sink);

// Appends them to an empty store in batches, as so many changes would.
void fill(ledger::EventStore& store, std::uint32_t items);

// The same as sheets. Their words are titles of the recommendations.
std::vector<actions::ImportFile> made_sheets(std::uint32_t items);

} // namespace heed::bench
