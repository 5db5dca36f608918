#include "views/reconciliation.h"

namespace heed::views {

Reconciliation reconciliation_of(Ask& ask, ThingId review) {
    Reconciliation out{.review = ask.named(review)};
    const std::vector<PublishedTotal> totals = totals_of(ask, review);
    Recounter recounter(ask, review, totals);
    for (const PublishedTotal& total : totals) {
        out.totals.push_back(recounter.count(total));
        const Recount& one = out.totals.back();
        ++(!one.derived ? out.not_derived : one.agrees() ? out.agreeing : out.differing);
    }
    return out;
}

} // namespace heed::views
