// The address of a thing: a review, a recommendation, a part of one, or something of a kind.
//
//   r1                 a review            documents/d1      of a kind, above reviews
//   r1/5.4             a recommendation    r1/5.4/2          a part of it
//   r1/actions/2021-07-22                  of a kind, in a review
//
// Addresses are never reused and never renamed. A segment is [a-z0-9][a-z0-9.-]{0,62}.
#pragma once

#include "base/result.h"

#include <span>
#include <string>
#include <string_view>

namespace heed::domain {

enum class ThingKind : std::uint8_t {
    review,
    recommendation,
    part,
    action,
    phase,
    milestone,
    forecast,
    seat,
    comment,
    meeting,
    decision,
    item,
    message,
    letter,
    question,
    report,
    assessment,
    finding,
    workplan,
    total,
    source,
    document,
    scheme,
    obligation,
    indicator,
    disagreement,
    note,
    scope,
    announcement,
    person,
    body,
    deed,
    account,
    role,
    key
};

struct KindRow {
    ThingKind kind;
    std::string_view segment; // as it stands in an address; empty for the first three
};
std::span<const KindRow> kinds();
std::string_view segment_of(ThingKind kind);

// An address taken apart. The views point into the text it was parsed from.
struct AddressParts {
    ThingKind kind = ThingKind::review;
    std::string_view review; // empty for things above reviews
    std::string_view id;     // the last segment
    std::string_view parent; // for a part: the address of its recommendation
};

Result<AddressParts> parse_address(std::string_view text);
bool is_segment(std::string_view text);

// Words that can never be a review's code, because they are addresses of the site.
bool is_reserved(std::string_view segment);

// "5.4" in "r1" -> "r1/5.4"; the printed form "CC.1" becomes "r1/cc.1".
std::string recommendation_address(std::string_view review, std::string_view number);
std::string thing_address(std::string_view review, ThingKind kind, std::string_view id);

} // namespace heed::domain
