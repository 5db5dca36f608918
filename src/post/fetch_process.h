// The process that fetches: this same program, started anew with the one argument `fetch-address`. It gets a
// request on standard input and answers on standard output (fetch_wire.h). It may look up names and connect,
// and read what that needs (certificates, the resolver's files); it can start no program, listen nowhere, write
// no file, and read nothing else where the system can forbid it (Landlock).
#pragma once

#include <string_view>

namespace heed::post {

inline constexpr std::string_view fetch_address_command = "fetch-address";

// The whole life of that process. Returns its exit status.
int fetch_address_main();

} // namespace heed::post
