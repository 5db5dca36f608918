#include "proposals/action_rows.h"

#include "probes/written_dates.h"
#include "proposals/named_bodies.h"

namespace heed::proposals {

using probes::StatedAction;

Place day_place(const ledger::Passage& passage) {
    Place place{passage.anchor, 0, {}};
    for (const probes::WrittenDate& date : probes::find_dates(passage.text))
        if (place.quote.empty()) place.quote = passage.text.substr(date.at, date.size);
    return place;
}

Place sum_place(probes::Passages passages, const StatedAction::Sum& sum) {
    const ledger::Passage& passage = passages[sum.passage];
    return {passage.anchor, 0, passage.text.substr(sum.at, sum.size)};
}

std::vector<Proposal> action_rows(probes::Passages passages, const Document& document, std::string_view review,
                                  const RoundIds& rounds, views::Ask& ask, const probes::FinderWords& words) {
    const NamedBodies bodies(ask);
    const std::string source = document.source.substr(document.source.rfind('/') + 1);
    std::vector<Proposal> out, totals;
    for (const StatedAction& action : probes::find_actions(passages, words)) {
        const std::string day = iso(action.on), round = rounds.on(action.on);
        const Place dated = day_place(passages[action.dated]);
        Proposal row{.rule = "action-numbers", .sheet = "rounds"};
        const std::string body = bodies.acting_in(passages[action.dated].text);
        row.cells = {{"id", round}, {"on", day}, {"body", body}};
        const auto add = [&](std::string column, std::string what,
                             const std::optional<StatedAction::Sum>& sum) {
            if (!sum) return;
            const std::string count = std::to_string(sum->count);
            row.cells.emplace_back(std::move(column), count);
            row.places.push_back(sum_place(passages, *sum));
            totals.push_back({.rule = "action-numbers",
                              .sheet = "totals",
                              .cells = {{"id", std::string(review) + "/totals/" + day + '-' + source},
                                        {"on", day},
                                        {"what", std::move(what)},
                                        {"count", count},
                                        {"unit", "recommendation"},
                                        {"round", round}},
                              .places = {row.places.back(), dated}});
        };
        add("acts_on", "acted-on", action.acted);
        add("approved", "decision:approved", action.approved);
        add("rejected", "decision:rejected", action.rejected);
        add("pending", "decision:pending", action.pending);
        row.places.push_back(dated);
        if (!body.empty()) out.push_back(std::move(row));
    }
    out.insert(out.end(), std::make_move_iterator(totals.begin()), std::make_move_iterator(totals.end()));
    return out;
}

} // namespace heed::proposals
