// One pass over the addresses of sources: each is fetched in a process for that, read in another, and taken in
// where it changed.
#pragma once

#include "cli/command.h"
#include "intake/take_in.h"

#include <chrono>

namespace heed::cli {

struct WatchedSource {
    std::string source;  // r1/sources/s4
    std::string address; // of the web
};

struct Watched {
    enum class Became : std::uint8_t {
        first,       // its first capture
        changed,     // a further one
        unchanged,   // nothing is recorded
        forgetful,   // most of what it said is gone: reported, not taken in
        refused,     // what came cannot be read
        gone,        // the site says that there is no such page
        not_allowed, // robots.txt
        failed
    };
    WatchedSource what;
    Became became = Became::failed;
    std::string why;
    intake::Taken taken; // for what came
    bool needs_a_look() const { return became >= Became::forgetful; }
};
std::string_view name(Watched::Became became);

struct Manners {
    std::string contact;             // said to the sites, beside what we are
    std::chrono::milliseconds pause; // between two addresses of one host
    bool allow_loopback = false;     // for tests
};

// What is fetched is told to `done` as soon as it is known. Ends early when `stopped` says so. A failure of one
// address hinders no other.
void watch_once(OpenRecord& record, const std::vector<WatchedSource>& sources, const Manners& manners,
                const std::function<void(Watched)>& done, const std::function<bool()>& stopped);

} // namespace heed::cli
