// An event: what happened, about which thing, when it holds in the world, what says so. And its exact bytes.
//
// The bytes of an event are the leaf of the tree: one JSON object in canonical form (RFC 8785, narrowed as
// docs/format.md says), stored verbatim and never made again. The *core* is the event without `at` and `ok`; it
// is complete when a change is drafted. Everything in a natural language lives in disclosures (ledger/words.h),
// never here.
#pragma once

#include "base/civil.h"
#include "base/json.h"
#include "domain/date.h"
#include "ledger/event_types.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace heed::ledger {

using EventNo = std::uint32_t; // index of an event in the record, from 0 without gaps

inline constexpr std::size_t leaf_bytes_max = 65'535;
inline constexpr std::string_view operator_account = "a:00000000"; // the operator at the command line

// 64 lowercase hexadecimal digits, as SHA-256 is written in a leaf; and the anchor of a passage, 8 of them.
bool is_digest(std::string_view text);
bool is_anchor(std::string_view text);

// A place in a source that says so.
struct Citation {
    std::string source;    // address, r1/sources/s4
    std::string passage;   // anchor, empty when the source is not captured
    std::uint32_t cap = 0; // number of the capture the anchor stands in; 0 when there is no anchor
    std::uint32_t col = 0; // column of a table row, from 1; 0 for the whole passage
    auto operator<=>(const Citation&) const = default;
};

// One member of `val`.
struct Kept {
    std::string media, sha256;
    std::int64_t size = 0;
    bool operator==(const Kept&) const = default;
};
struct Passages {
    std::int64_t count = 0;
    std::string sha256;
    bool operator==(const Passages&) const = default;
};
using Value = std::variant<std::string, std::int64_t, domain::Date, bool, std::vector<std::string>,
                           std::vector<domain::Date>, Kept, Passages>;

struct Member {
    Field field;
    Value value;
    bool operator==(const Member&) const = default;
};

struct Event {
    Type type{};
    std::string about;
    std::optional<domain::Date> on, to;
    std::vector<Member> val; // sorted by field
    std::vector<Citation> cites;
    std::optional<EventNo> corrects, voids;
    std::string deed; // "d:" and 26 characters
    std::string by = std::string(operator_account);
    std::vector<std::string> ok;
    Instant at;
    std::vector<std::string> sd; // digests of the disclosures, sorted

    const Value* find(Field field) const;
    std::string_view text(Field field) const; // codes, addresses and digests; empty when absent
    std::optional<std::int64_t> number(Field field) const;
    const std::vector<std::string>& list(Field field) const;
    void set(Field field, Value value); // keeps the order
};

// The canonical bytes without `at` and `ok`.
std::string core_bytes(const Event& event);

// The leaf: the core with `at` and `ok` where they belong.
std::string leaf_bytes(const Event& event);

// Checks the event against the table of types: members and their forms, dates, addresses, citations, sizes.
// What it says about other events (do they exist, may this follow) is not checked here.
Checked check_form(const Event& event);

// Which fact this is a claim about, as text: the type and the values of its slot,
// `determination.record:r1/actions/1`.
std::string slot_text(const Event& event);

bool is_deed(std::string_view text);    // "d:" and 26 characters base32
bool is_account(std::string_view text); // "a:" and 8
std::string new_deed(std::span<const std::uint8_t> random16);
inline std::string deed_address(std::string_view deed) { return "deeds/" + std::string(deed.substr(2)); }

} // namespace heed::ledger
