// The five documents as they were received, of which nothing is kept in this repository.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace heed::testing_support {

// Their folder: the one that HEED_SOURCES names, else ../shared/sources/ssr2 beside the sources, wherever the
// test was started. Empty when there is none; then it has said so, and the test skips.
inline std::filesystem::path received_documents() {
    namespace fs = std::filesystem;
    const char* named = std::getenv("HEED_SOURCES");
    const fs::path program = fs::read_symlink("/proc/self/exe").parent_path(); // build/release/x_test
    fs::path folder = named != nullptr ? named : "../shared/sources/ssr2";
    if (named == nullptr && !fs::is_directory(folder)) folder = program / "../../../shared/sources/ssr2";
    if (fs::is_directory(folder)) return folder;
    std::cout << "NOT RUN: there are no documents in " << folder << "; HEED_SOURCES may name their folder\n";
    return {};
}

} // namespace heed::testing_support
