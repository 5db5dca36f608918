// The parts of heed_bench.
#pragma once

#include "bench/made_record.h"
#include "store/sqlite/sqlite_store.h"

#include <filesystem>

namespace heed::bench {

// Reads, hashes and folds everything once, as every start of the server does, and prints events, seconds of
// CPU, seconds, and the peak of memory less what the process had before.
int start(const std::filesystem::path& folder);

// Registers benchmarks with Google Benchmark. What they need lives until the process ends.
void add_pages(const std::filesystem::path& folder);
void add_views(const std::filesystem::path& folder);

} // namespace heed::bench
