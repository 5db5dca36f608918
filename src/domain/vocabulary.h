// heed's own few words for computing. A body's categories and status words are data (schemes) and map to these;
// the body's own label stays beside them on every page. Names are stored and never change.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace heed::domain {

// What the deciding body did with an item.
enum class Outcome : std::uint8_t {
    submitted,
    pending,
    approved,
    approved_implemented,
    approved_in_part,
    in_principle,
    rejected,
    rejected_not_in_full,
    passed_through,
    superseded,
    withdrawn
};
inline constexpr std::size_t outcome_count = 11;

// What the owner claims about carrying it out.
enum class Status : std::uint8_t {
    not_reported,
    not_started,
    in_progress,
    declared_complete,
    on_hold,
    reopened,
    retired
};
inline constexpr std::size_t status_count = 7;

// Whether somebody else looked.
enum class Verification : std::uint8_t { not_verified, verified };

// What the deciding body signals about a pending item. It never constrains the outcome.
enum class Signal : std::uint8_t { none, likely_approve, likely_reject, unclear };

// Colour and outline of a mark; the stylesheet and the charts use these names.
enum class Tone : std::uint8_t { unknown, approved, rejected, pending, progress };

struct OutcomeRow {
    Outcome value;
    std::string_view name;
    Outcome counted_as; // in totals: approved_implemented counts as approved
    Tone tone;
};
struct StatusRow {
    Status value;
    std::string_view name;
    std::string_view mark; // of the seven marks: none, prog, done, ...
    Tone tone;
};
struct SignalRow {
    Signal value;
    std::string_view code; // as in `pending:likely-approve`
};

std::span<const OutcomeRow> outcomes();
std::span<const StatusRow> statuses();

inline const OutcomeRow& row(Outcome value) { return outcomes()[static_cast<std::size_t>(value)]; }
inline const StatusRow& row(Status value) { return statuses()[static_cast<std::size_t>(value)]; }
inline std::string_view name(Outcome value) { return row(value).name; }
inline std::string_view name(Status value) { return row(value).name; }
std::string_view name(Verification value);
std::string_view name(Tone value);
std::string_view code(Signal value);

std::optional<Outcome> parse_outcome(std::string_view name);
std::optional<Status> parse_status(std::string_view name);
std::optional<Signal> parse_signal(std::string_view code);

// What a scheme's code means: an outcome, perhaps with a signal ("pending:likely-approve"), or a status.
struct Meaning {
    std::optional<Outcome> outcome;
    std::optional<Status> status;
    Signal signal = Signal::none;
};
std::optional<Meaning> parse_meaning(std::string_view means);

// After these only a new round changes anything.
inline bool is_final(Outcome value) { return value != Outcome::submitted && value != Outcome::pending; }

// There is something to carry out.
inline bool is_approved(Outcome value) {
    return value == Outcome::approved || value == Outcome::approved_implemented ||
           value == Outcome::approved_in_part || value == Outcome::in_principle;
}

inline bool is_rejected(Outcome value) {
    return value == Outcome::rejected || value == Outcome::rejected_not_in_full;
}

// Two claims that do not contradict each other: one says more than the other.
bool agree(Outcome a, Outcome b);
Outcome narrower(Outcome a, Outcome b);

} // namespace heed::domain
