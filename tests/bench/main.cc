// The benchmarks that run in process. script/bench calls this and prints what it says beside the peers.
//
//   heed_bench make DIR ITEMS        a folder with the made record of so many recommendations
//   heed_bench sheets DIR ITEMS      the sheets of one
//   heed_bench start DIR             reads, hashes and folds the record of a folder once; figures as JSON
//   heed_bench pages DIR [OPTION..]  renders pages of the demo record in that folder, nothing kept between them
//   heed_bench views DIR [OPTION..]  asks the made record in that folder, and SQLite about the same events
//
// Options are those of Google Benchmark.
#include "bench/benches.h"

#include <benchmark/benchmark.h>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;
using namespace heed;

int make(const fs::path& folder, std::uint32_t items) {
    fs::create_directories(folder);
    store::SqliteStore store(folder / "record.sqlite");
    if (store.head().size == 0) bench::fill(store, items);
    return 0;
}

int write_sheets(const fs::path& folder, std::uint32_t items) {
    fs::create_directories(folder);
    for (const auto& file : bench::made_sheets(items)) {
        std::ofstream out(folder / file.name, std::ios::binary);
        out << file.bytes;
        if (!out.flush()) throw Failure("cannot write " + (folder / file.name).string());
    }
    return 0;
}

int run_benchmarks(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

int run(int argc, char** argv) {
    const std::string_view what = argc > 2 ? argv[1] : "";
    const fs::path folder = argc > 2 ? argv[2] : "";
    if ((what == "make" || what == "sheets") && argc == 4) {
        const auto items = static_cast<std::uint32_t>(std::stoul(argv[3]));
        return what == "make" ? make(folder, items) : write_sheets(folder, items);
    }
    if (what == "start" && argc == 3) return bench::start(folder);
    if (what == "pages" || what == "views") {
        argv[2] = argv[0];
        what == "pages" ? bench::add_pages(folder) : bench::add_views(folder);
        return run_benchmarks(argc - 2, argv + 2);
    }
    std::fputs("heed_bench: expected make, sheets, start, pages or views, and a folder\n", stderr);
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "heed_bench: %s\n", error.what());
        return 1;
    }
}
