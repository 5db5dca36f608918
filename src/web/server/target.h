// The address a client asks for: its path and its query, decoded once and strictly.
//
// One address has one reading. Whatever two programs could read differently (a
// broken escape, an encoded slash, a dot segment, an empty segment, a control
// character, bytes that are not UTF-8) is refused and never repaired.
#pragma once

#include "base/result.h"
#include "web/server/status.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

struct QueryPart {
    std::string key;
    std::string value;
    bool operator==(const QueryPart&) const = default;
};

// The decoded parts in the order in which they were sent. A key may come more than once.
struct Query {
    std::vector<QueryPart> parts = {};

    std::optional<std::string_view> first(std::string_view key) const;
    std::string_view first_or(std::string_view key, std::string_view other) const;
    std::vector<std::string_view> all(std::string_view key) const;
    bool has(std::string_view key) const { return first(key).has_value(); }
    bool operator==(const Query&) const = default;
};

struct Target {
    std::string path; // begins with '/'
    Query query;
    bool operator==(const Target&) const = default;
};

inline constexpr std::size_t target_bytes_max_default = 8000; // what RFC 9110 section 4.1 asks servers to take
inline constexpr std::size_t query_parts_max = 100;

// Reads "/path?key=value&..." . Refuses with 414 what is longer than bytes_max,
// with 400 all else that is not sound.
Result<Target, HttpRefusal> parse_target(std::string_view raw,
                                         std::size_t bytes_max = target_bytes_max_default);

// The same into existing storage, which it reuses: the way of the hot path.
// After a refusal the storage holds rubbish.
std::optional<HttpRefusal> read_target(std::string_view raw, std::size_t bytes_max, std::string& path,
                                       Query& query);

// The body of a form sent as application/x-www-form-urlencoded. Values may hold
// line ends and tabs, unlike a query.
Result<Query, HttpRefusal> parse_form(std::string_view body, std::size_t parts_max = query_parts_max);

// "a=1&b=two%20words": keys in byte order, values of one key as they came,
// ASCII only, no '?'. Empty for no parts.
std::string canonical_query(const Query& query);

// The one way heed writes an address: the path with all but slashes and the
// unreserved characters of RFC 3986 escaped, and the canonical query. Two
// requests for the same thing have the same address, so it serves as a key.
std::string canonical_address(std::string_view path, const Query& query);

} // namespace heed::web
