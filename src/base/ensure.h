// ensure(condition): what must be true whatever the input is. Stops the program and names the place, in every
// build.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace heed {

// The compilers' own words for the place, since clang 14 has no std::source_location.
[[noreturn]] inline void stop_here(const char* why, const char* file, int line, const char* function) {
    std::fprintf(stderr, "heed: program error in %s:%d (%s): %s\n", file, line, function, why);
    std::abort();
}

inline void ensure(bool condition, const char* why = "a condition that always holds does not",
                   const char* file = __builtin_FILE(), int line = __builtin_LINE(),
                   const char* function = __builtin_FUNCTION()) {
    if (!condition) [[unlikely]]
        stop_here(why, file, line, function);
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
