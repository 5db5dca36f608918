// ensure(condition): what must be true whatever the input is. Stops the program and names the place, in every build.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <source_location>
#include <stdexcept>
#include <string>

namespace heed {

[[noreturn]] inline void stop_here(const char* why, std::source_location at) {
    std::fprintf(stderr, "heed: program error in %s:%u (%s): %s\n", at.file_name(), at.line(), at.function_name(), why);
    std::abort();
}

inline void ensure(bool condition, const char* why = "a condition that always holds does not",
                   std::source_location at = std::source_location::current()) {
    if (!condition) [[unlikely]]
        stop_here(why, at);
}

// The world failed: disk, network, database. Caught at the edges: one request, one job, one command.
class Failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The stored record does not have the bytes that were written. Nothing may be built on it.
class Damaged : public Failure {
public:
    using Failure::Failure;
};

} // namespace heed
