#include "web/pages/state.h"

#include "web/pages/parts.h"

namespace heed::web {

using domain::Outcome;
using views::Counts;

namespace {

std::int64_t others(const Counts& counts) {
    std::int64_t sum = 0;
    for (const auto& row : domain::outcomes()) {
        const bool told = row.value == Outcome::approved || row.value == Outcome::rejected ||
                          row.value == Outcome::pending || row.value == Outcome::submitted;
        if (row.counted_as == row.value && !told) sum += counts[row.value];
    }
    return sum;
}

// Each number as `write` has it: with a mark on pages, bare in descriptions.
template <class Write> Safe sentence(Page& page, const views::ReviewView& review, Write write) {
    const Counts& counts = review.counts;
    const wording::Wording& w = page.w;
    const std::int64_t total = counts.total();
    if (total == 0) return w.html("state.nothing");
    if (counts[Outcome::submitted] == total) return w.html("state.submitted", {{"total", total}});
    const views::Named body = views::deciding_body(page.ask, page.review);
    const std::string by(body.name.empty() ? w.words("body.somebody") : body.name.text);
    const bool parts = static_cast<std::int64_t>(review.recommendations) != total && review.recommendations > 0;
    return w.html("state.sentence", {{"total", total},
                                     {"unit", parts ? "items" : "recommendations"},
                                     {"body", by},
                                     {"approved", write(Outcome::approved, counts[Outcome::approved])},
                                     {"refused", counts[Outcome::rejected] == 0 ? "none" : "some"},
                                     {"rejected", write(Outcome::rejected, counts[Outcome::rejected])},
                                     {"others", others(counts)},
                                     {"passed", write(Outcome::passed_through, others(counts))},
                                     {"left", counts[Outcome::pending]},
                                     {"pending", write(Outcome::pending, counts[Outcome::pending])},
                                     {"untouched", counts[Outcome::submitted]}});
}

} // namespace

Safe state_sentence(Page& page, const views::ReviewView& review) {
    return sentence(page, review, [&](Outcome outcome, std::int64_t n) { return counted(page, outcome, n); });
}

std::string state_words(Page& page, const views::ReviewView& review) {
    const Safe bare = sentence(page, review, [&](Outcome, std::int64_t n) {
        return fragment([&](Markup& m) { m.text(page.w.number(n)); });
    });
    return std::string(bare.view());
}

Safe brief_state(Page& page, const views::ReviewLine& review) {
    const wording::Wording& w = page.w;
    if (!review.deferrals.empty() && review.counts.total() == 0)
        return w.html("state.deferred",
                      {{"when", review.deferrals.front().on.date
                                    ? w.date(*review.deferrals.front().on.date, wording::DateForm::when)
                                    : std::string()}});
    if (review.counts.total() == 0) {
        if (review.published_recommendations)
            return w.html("state.total-only", {{"total", *review.published_recommendations}});
        return w.html("state.no-items");
    }
    if (!review.last_act)
        return w.html("state.brief",
                      {{"total", review.counts.total()},
                       {"unit", review.items == review.recommendations ? "recommendations" : "items"}});
    return w.html("state.brief-acted",
                  {{"total", review.counts.total()},
                   {"unit", review.items == review.recommendations ? "recommendations" : "items"},
                   {"when", w.date(*review.last_act, wording::DateForm::full)}});
}

} // namespace heed::web
