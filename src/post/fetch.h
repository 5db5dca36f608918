// Fetches one page of the web with good manners and without trust.
//
// Always holds: only http and https; every connection goes to an address that everybody can reach
// (public_address.h), looked at after the name was looked up and before anything is sent, for every redirect
// anew; no proxy, no cookie, no name and password; size, time and number of redirects are bounded; robots.txt
// of every host on the way is asked first.
//
// Blocks for as long as the limits say. Foreign bytes go through libcurl here, so it runs in a process of its
// own (fetch_process.h).
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace heed::post {

struct FetchRequest {
    std::string address;
    std::string program = "heed";      // by which robots.txt names us
    std::string user_agent = "heed";   // what we say we are
    std::string etag, last_modified;   // of the answer before: nothing is sent again that has not changed
    std::int64_t bytes_max = 16 << 20; // unpacked
    std::int64_t deadline_ms = 45'000; // for all of it
    bool allow_loopback = false;       // for tests
    bool operator==(const FetchRequest&) const = default;
};

struct Fetched {
    enum class Became : std::uint8_t {
        page,         // here it is
        not_modified, // as it was
        gone,         // the site says that there is no such page
        not_allowed,  // robots.txt asks us not to
        failed
    };
    Became became = Became::failed;
    std::string why;                 // where there is no page, in words
    std::string address;             // that answered, after redirects
    std::string etag, last_modified; // may be empty
    std::string body;
    bool operator==(const Fetched&) const = default;
};
std::string_view name(Fetched::Became became);

// Whether an address can be fetched at all: http or https, a host, no name and password. Else says why not.
std::string why_not_fetchable(const std::string& address);

Fetched fetch(const FetchRequest& request);

} // namespace heed::post
