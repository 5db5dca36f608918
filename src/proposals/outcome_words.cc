#include "proposals/outcome_words.h"

#include "base/text.h"

#include <utility>

namespace heed::proposals {
namespace {

using domain::Outcome;

// What is longer stands first.
constexpr std::pair<std::string_view, Outcome> beginnings[] = {
    {"not approved", Outcome::rejected},
    {"not accepted", Outcome::rejected},
    {"not adopted", Outcome::rejected},
    {"approved in part", Outcome::approved_in_part},
    {"accepted in part", Outcome::approved_in_part},
    {"partially approved", Outcome::approved_in_part},
    {"partially accepted", Outcome::approved_in_part},
    {"approved in principle", Outcome::in_principle},
    {"accepted in principle", Outcome::in_principle},
    {"approved", Outcome::approved},
    {"approve", Outcome::approved},
    {"accepted", Outcome::approved},
    {"accept", Outcome::approved},
    {"adopted", Outcome::approved},
    {"adopt", Outcome::approved},
    {"rejected", Outcome::rejected},
    {"reject", Outcome::rejected},
    {"declined", Outcome::rejected},
    {"decline", Outcome::rejected},
    {"pending", Outcome::pending},
    {"placed in pending", Outcome::pending},
    {"withdrawn", Outcome::withdrawn},
    {"superseded", Outcome::superseded},
};

} // namespace

std::optional<Outcome> outcome_in_cell(std::string_view cell) {
    const std::string words = lower_ascii(trim(cell));
    for (const auto& [beginning, outcome] : beginnings) {
        if (!words.starts_with(beginning)) continue;
        const std::string_view rest = std::string_view(words).substr(beginning.size());
        // "Pending, likely to be approved" is pending; "approved and rejected" is not sure.
        const bool whole =
            rest.empty() || std::string_view(",;.(:").find(trim(rest)[0]) != std::string_view::npos;
        return whole ? std::optional(outcome) : std::nullopt;
    }
    return {};
}

} // namespace heed::proposals
