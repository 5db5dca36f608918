// What a start costs, per event.
#include "bench/benches.h"

#include "actions/house.h"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>

namespace heed::bench {
namespace {

// VmHWM, the peak, and VmRSS, what it has now; in bytes.
std::int64_t memory(std::string_view which) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(which)) return std::stoll(line.substr(which.size() + 1)) * 1024;
    return 0;
}

double seconds_of_cpu() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

} // namespace

int start(const std::filesystem::path& folder) {
    store::SqliteStore store(folder / "record.sqlite");
    store.read(0, store.head().size, [](const ledger::StoredLeaf&) {}); // so that the file is warm
    const std::int64_t before = memory("VmRSS");
    const double cpu = seconds_of_cpu();
    const auto began = std::chrono::steady_clock::now();
    const actions::House house(store, system_clock(), system_chance());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::printf("{\"events\": %u, \"cpu_s\": %.6f, \"real_s\": %.6f, \"memory\": %lld}\n",
                house.snapshot()->size, seconds_of_cpu() - cpu, took.count(),
                static_cast<long long>(memory("VmHWM") - before));
    return 0;
}

} // namespace heed::bench
