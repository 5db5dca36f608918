#include "reports/total_words.h"

namespace heed::reports {

using views::NotDerived;

std::string words_for(const views::PublishedTotal& total, const wording::Wording& words) {
    if (!total.word.empty()) return std::string(total.word.text);
    const std::string_view kind = total.kind();
    if (kind == "decision")
        if (const auto outcome = domain::parse_outcome(total.value())) return std::string(words.word(*outcome));
    if (kind == "implementation")
        if (const auto status = domain::parse_status(total.value())) return std::string(words.word(*status));
    if (kind == "priority") return words.words("total.priority", {{"level", total.value()}});
    for (const std::string_view known :
         {"recommendations", "acted-on", "outstanding", "assessed", "members", "submissions"})
        if (kind == known) return std::string(words.words({"total.what.", known})); // keys: total.what.*
    return std::string(total.label.empty() ? total.what : total.label.text);
}

std::string why_words(const views::Recount& recount, const wording::Wording& words) {
    switch (recount.why) {
    case NotDerived::derived: return {};
    case NotDerived::no_items: return std::string(words.words("total.why.no-items"));
    case NotDerived::not_itemised:
        return words.words("total.why.not-itemised", {{"n", recount.itemised}, {"of", recount.covered}});
    case NotDerived::not_reported:
        return words.words("total.why.not-reported", {{"n", recount.itemised}, {"of", recount.covered}});
    case NotDerived::other_days: {
        std::vector<std::string> days;
        if (recount.before) days.push_back(words.date(*recount.before));
        if (recount.after) days.push_back(words.date(*recount.after));
        return words.words("total.why.other-days", {{"days", words.list(days)}});
    }
    case NotDerived::undetermined: return words.words("total.why.undetermined", {{"n", recount.undetermined}});
    case NotDerived::unknown_day: return std::string(words.words("total.why.unknown-day"));
    case NotDerived::several_raters: return std::string(words.words("total.why.several-raters"));
    case NotDerived::not_held: return std::string(words.words("total.why.not-held"));
    }
    return {};
}

} // namespace heed::reports
