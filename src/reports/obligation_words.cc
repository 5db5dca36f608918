#include "reports/obligation_words.h"

#include <algorithm>

namespace heed::reports {

using domain::Date;
using views::ObligationView;
using wording::DateForm;
using wording::Wording;

namespace {

// The distances to every due date, joined: each date once.
std::string distances(const ObligationView& duty, const std::optional<Date>& act, const Wording& words) {
    std::vector<std::string> out;
    std::vector<Date> said;
    for (const views::ObligationBase& base : duty.bases) {
        if (!base.due || std::find(said.begin(), said.end(), *base.due) != said.end()) continue;
        said.push_back(*base.due);
        out.push_back(distance_words(act, *base.due, words));
    }
    return words.list(out);
}

std::string considered(const ObligationView& duty, Day as_of, const Wording& words) {
    const bool is_met = !duty.met_by.empty() && duty.met_by.front().on.date;
    const std::optional<Date> act = is_met ? duty.met_by.front().on.date : std::optional(Date(as_of));
    const std::string days = distances(duty, act, words);
    if (days.empty()) return {};
    if (!is_met)
        return words.words("duty.not-acted", {{"when", words.day(as_of, DateForm::when)}, {"days", days}});
    std::string out = words.words("duty.acted", {{"when", words.date(*act, DateForm::when)}, {"days", days}});
    if (duty.final_then)
        out = words.words("duty.final-then", {{"acted", out},
                                              {"final", *duty.final_then},
                                              {"open", *duty.open_then},
                                              {"all", *duty.final_then + *duty.open_then}});
    return out + '.';
}

std::string reasons(const ObligationView& duty, const Wording& words) {
    const auto named = std::count_if(duty.reasons.begin(), duty.reasons.end(),
                                     [](const views::ReasonOwed& owed) { return bool(owed.rationale); });
    const auto owed = static_cast<std::int64_t>(duty.reasons.size());
    return words.words("duty.reasons", {{"n", owed}, {"named", named}, {"rest", owed - named}});
}

std::string review_again(const ObligationView& duty, Day as_of, const Wording& words) {
    if (duty.deferrals.empty() || !duty.met_by.empty()) return considered(duty, as_of, words);
    std::string out;
    for (const views::LifeEvent& deferral : duty.deferrals) {
        const std::string_view review =
            deferral.review.name.empty() ? deferral.review.address : deferral.review.name.text;
        const std::string when = deferral.on.date ? words.date(*deferral.on.date, DateForm::when)
                                                  : std::string(words.words("date.unknown.when"));
        if (!out.empty()) out += ' ';
        out += words.words(
            "duty.deferred",
            {{"review", review}, {"when", when}, {"days", distances(duty, deferral.on.date, words)}});
    }
    return out;
}

} // namespace

std::optional<std::int32_t> days_before(const std::optional<Date>& act, const std::optional<Date>& due) {
    if (!act || !due || !act->is_day() || !due->is_day()) return {};
    return days_between(*act->first(), *due->first());
}

std::string distance_words(const std::optional<Date>& act, const Date& due, const Wording& words) {
    const std::string day = words.date(due);
    if (const auto days = days_before(act, due))
        return *days > 0   ? words.words("duty.before", {{"n", *days}, {"due", day}})
               : *days < 0 ? words.words("duty.after", {{"n", -*days}, {"due", day}})
                           : words.words("duty.same-day", {{"due", day}});
    // Not known to the day: before, after or within, without a number.
    if (act && act->last() && due.first() && *act->last() < *due.first())
        return words.words("duty.some-before", {{"due", day}});
    if (act && act->first() && due.last() && *act->first() > *due.last())
        return words.words("duty.some-after", {{"due", day}});
    if (act && act->lies_in(due)) return words.words("duty.within", {{"due", day}});
    return words.words("duty.around", {{"due", day}});
}

std::string_view base_words(std::string_view base, const Wording& words) {
    for (const std::string_view known :
         {"submitted", "received", "announced", "first-meeting", "convened", "decided"})
        if (base == known) return words.words({"duty.base.", known}); // keys: duty.base.*
    return base;
}

std::string obligation_words(const ObligationView& duty, Day as_of, const Wording& words) {
    if (duty.rule == "reasons") return reasons(duty, words);
    if (duty.rule == "review-again") return review_again(duty, as_of, words);
    return considered(duty, as_of, words);
}

} // namespace heed::reports
