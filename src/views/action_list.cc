#include "views/action_list.h"

#include <algorithm>

namespace heed::views {

bool counts_parts(const Moment& moment, ThingId review) {
    return !moment.things(review, ThingKind::part).empty();
}

ActionList action_list(Ask& ask, ThingId review) {
    ActionList list{.review = ask.named(review), .has_parts = counts_parts(ask.moment, review)};
    for (RoundLine& round : rounds_of(ask, review)) {
        const std::int32_t sure = round.sure;
        list.rows.push_back({std::move(round), {}, sure});
    }
    list.rounds = list.rows.size();
    for (LifeEvent& event : life_with_next(ask, review)) {
        if (event.type != Type::review_defer) continue;
        const std::int32_t sure = event.sure;
        list.rows.push_back({{}, std::move(event), sure});
    }
    std::stable_sort(list.rows.begin(), list.rows.end(),
                     [](const ActionRow& a, const ActionRow& b) { return a.sure > b.sure; });
    return list;
}

} // namespace heed::views
