#include "web/pages/action_words.h"

#include "views/action_list.h"

namespace heed::web {

using domain::Outcome;

namespace {

constexpr std::size_t named_max = 4;

std::vector<std::string> numbers(const views::ActionView& action, Outcome outcome) {
    std::vector<std::string> out;
    for (const views::RoundItem& item : action.items)
        if (domain::row(item.outcome).counted_as == outcome) out.emplace_back(item.number);
    return out;
}

std::string named(const wording::Wording& w, const std::string& approved, const std::string& rejected) {
    if (rejected.empty()) return w.words("action.approved", {{"numbers", approved}});
    if (approved.empty()) return w.words("action.rejected", {{"numbers", rejected}});
    return w.words("action.both", {{"approved", approved}, {"rejected", rejected}});
}

} // namespace

std::string action_words(Page& page, const views::RoundLine& round) {
    const wording::Wording& w = page.w;
    std::int64_t decided = 0, held = 0, itemised = 0;
    for (const auto& row : domain::outcomes()) {
        if (row.counted_as != row.value) continue;
        itemised += round.itemised[static_cast<std::size_t>(row.value)];
        (row.value == Outcome::pending ? held : decided) += round.total(row.value);
    }
    const std::int64_t acts_on = round.acts_on.value_or(std::max(itemised, decided + held));
    if (acts_on == 0) return std::string(w.words("action.some"));
    if (itemised == acts_on && acts_on <= static_cast<std::int64_t>(named_max)) {
        const auto action = views::action_view(page.ask, round.round.thing);
        const auto approved = numbers(*action, Outcome::approved),
                   rejected = numbers(*action, Outcome::rejected);
        if (static_cast<std::int64_t>(approved.size() + rejected.size()) == acts_on)
            return named(w, w.list(approved), w.list(rejected));
    }
    const std::string_view unit =
        views::counts_parts(page.moment(), round.review) ? "items" : "recommendations";
    if (held > 0 || decided < acts_on) return w.words("action.first", {{"n", acts_on}, {"unit", unit}});
    return w.words("action.decided", {{"n", acts_on}, {"unit", unit}});
}

std::string action_title(Page& page, const views::RoundLine& round) {
    return round.is_dated() ? page.w.words("action.title", {{"day", action_day(page, round)}})
                            : std::string(page.w.words("action.title-undated"));
}

std::string action_day(Page& page, const views::RoundLine& round) {
    if (round.on.date && round.is_dated()) return page.w.date(*round.on.date, wording::DateForm::noun);
    return std::string(page.w.words("action.undated"));
}

} // namespace heed::web
