#include "domain/vocabulary.h"

namespace heed::domain {
namespace {

constexpr OutcomeRow outcome_rows[] = {
    {Outcome::submitted, "submitted", Outcome::submitted, Tone::unknown},
    {Outcome::pending, "pending", Outcome::pending, Tone::pending},
    {Outcome::approved, "approved", Outcome::approved, Tone::approved},
    {Outcome::approved_implemented, "approved_implemented", Outcome::approved, Tone::approved},
    {Outcome::approved_in_part, "approved_in_part", Outcome::approved_in_part, Tone::approved},
    {Outcome::in_principle, "in_principle", Outcome::in_principle, Tone::pending},
    {Outcome::rejected, "rejected", Outcome::rejected, Tone::rejected},
    {Outcome::rejected_not_in_full, "rejected_not_in_full", Outcome::rejected, Tone::rejected},
    {Outcome::passed_through, "passed_through", Outcome::passed_through, Tone::unknown},
    {Outcome::superseded, "superseded", Outcome::superseded, Tone::unknown},
    {Outcome::withdrawn, "withdrawn", Outcome::withdrawn, Tone::unknown},
};
static_assert(std::size(outcome_rows) == outcome_count);

constexpr StatusRow status_rows[] = {
    {Status::not_reported, "not_reported", "unknown", Tone::unknown},
    {Status::not_started, "not_started", "none", Tone::unknown},
    {Status::in_progress, "in_progress", "prog", Tone::progress},
    {Status::declared_complete, "declared_complete", "done", Tone::progress},
    {Status::on_hold, "on_hold", "pending", Tone::pending},
    {Status::reopened, "reopened", "prog", Tone::pending},
    {Status::retired, "retired", "none", Tone::unknown},
};
static_assert(std::size(status_rows) == status_count);

constexpr SignalRow signal_rows[] = {{Signal::none, ""},
                                     {Signal::likely_approve, "likely-approve"},
                                     {Signal::likely_reject, "likely-reject"},
                                     {Signal::unclear, "unclear"}};

} // namespace

std::span<const OutcomeRow> outcomes() { return outcome_rows; }
std::span<const StatusRow> statuses() { return status_rows; }

std::string_view name(Verification value) {
    switch (value) {
    case Verification::not_verified: return "not_verified";
    case Verification::verified: return "verified";
    }
    return {};
}

std::string_view name(Tone value) {
    switch (value) {
    case Tone::unknown: return "unknown";
    case Tone::approved: return "approved";
    case Tone::rejected: return "rejected";
    case Tone::pending: return "pending";
    case Tone::progress: return "prog";
    }
    return {};
}

std::string_view code(Signal value) { return signal_rows[static_cast<std::size_t>(value)].code; }

std::optional<Outcome> parse_outcome(std::string_view text) {
    for (const OutcomeRow& row : outcome_rows)
        if (row.name == text) return row.value;
    return {};
}

std::optional<Status> parse_status(std::string_view text) {
    for (const StatusRow& row : status_rows)
        if (row.name == text) return row.value;
    return {};
}

std::optional<Signal> parse_signal(std::string_view text) {
    for (const SignalRow& row : signal_rows)
        if (!row.code.empty() && row.code == text) return row.value;
    return {};
}

std::optional<Meaning> parse_meaning(std::string_view means) {
    Meaning meaning;
    const std::size_t colon = means.find(':');
    meaning.outcome = parse_outcome(means.substr(0, colon));
    if (colon != std::string_view::npos) {
        const auto signal = parse_signal(means.substr(colon + 1));
        if (!signal || meaning.outcome != Outcome::pending) return {};
        meaning.signal = *signal;
    }
    if (!meaning.outcome) meaning.status = parse_status(means);
    if (!meaning.outcome && !meaning.status) return {};
    return meaning;
}

bool agree(Outcome a, Outcome b) {
    const auto says_more = [](Outcome more, Outcome less) {
        return (more == Outcome::approved_implemented && less == Outcome::approved) ||
               (more == Outcome::rejected_not_in_full && less == Outcome::rejected);
    };
    return a == b || says_more(a, b) || says_more(b, a);
}

Outcome narrower(Outcome a, Outcome b) {
    return b == Outcome::approved_implemented || b == Outcome::rejected_not_in_full ? b : a;
}

} // namespace heed::domain
