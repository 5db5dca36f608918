#include "proposals/propose.h"

#include "ledger/sheets.h"
#include "proposals/action_rows.h"
#include "proposals/activity_rows.h"
#include "proposals/calendar_rows.h"
#include "proposals/condition_rows.h"
#include "proposals/decision_rows.h"
#include "proposals/document_rows.h"
#include "proposals/foreign_rows.h"
#include "proposals/known_again.h"
#include "proposals/meeting_rows.h"
#include "proposals/news_rows.h"
#include "proposals/recommendation_rows.h"
#include "proposals/standing.h"
#include "proposals/status_rows.h"
#include "proposals/sum_rows.h"
#include "proposals/word_rows.h"
#include "views/sources.h"

#include <algorithm>
#include <map>

namespace heed::proposals {
namespace {

// Rows that say the same become one, with the places of all.
std::vector<Proposal> merged(std::vector<Proposal> proposals) {
    std::vector<Proposal> out;
    std::map<std::pair<std::string, Proposal::Cells>, std::size_t> known;
    for (Proposal& proposal : proposals) {
        const auto [same, is_new] = known.try_emplace({proposal.sheet, proposal.cells}, out.size());
        if (is_new)
            out.push_back(std::move(proposal));
        else
            out[same->second].places.insert(out[same->second].places.end(), proposal.places.begin(),
                                            proposal.places.end());
    }
    return out;
}

bool is_within(const Proposal& less, const Proposal& more) {
    return less.sheet == more.sheet && less.cells.size() < more.cells.size() &&
           std::all_of(less.cells.begin(), less.cells.end(), [&](const auto& cell) {
               return std::find(more.cells.begin(), more.cells.end(), cell) != more.cells.end();
           });
}

// Several finders tell of one recommendation or round: a row that says nothing but what another one says too
// gives it its places. Requires rows of which no two are the same.
std::vector<Proposal> without_lesser(std::vector<Proposal> proposals) {
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_id;
    for (std::size_t i = 0; i < proposals.size(); ++i)
        if (proposals[i].sheet == "recommendations" || proposals[i].sheet == "rounds")
            by_id[{proposals[i].sheet, std::string(proposals[i].cell("id"))}].push_back(i);
    std::vector<bool> gone(proposals.size(), false);
    for (const auto& [id, same] : by_id)
        for (const std::size_t less : same)
            for (const std::size_t more : same) {
                if (gone[less] || gone[more] || !is_within(proposals[less], proposals[more])) continue;
                auto& places = proposals[less].places;
                proposals[more].places.insert(proposals[more].places.end(), places.begin(), places.end());
                gone[less] = true;
            }
    std::vector<Proposal> out;
    for (std::size_t i = 0; i < proposals.size(); ++i)
        if (!gone[i]) out.push_back(std::move(proposals[i]));
    return out;
}

// Nobody decides or reports on what is not there: where the page does not say when a recommendation was issued,
// it was no later than that.
void date_recommendations(std::vector<Proposal>& proposals) {
    std::map<std::string, std::string, std::less<>> first;
    for (const Proposal& proposal : proposals) {
        const std::string_view on = proposal.cell("on");
        if (on.empty() || (proposal.sheet != "determinations" && proposal.sheet != "implementation")) continue;
        std::string& day = first[std::string(proposal.cell("id"))];
        if (day.empty() || on < day) day = on;
    }
    for (Proposal& proposal : proposals)
        if (const auto known = first.find(proposal.cell("id"));
            proposal.sheet == "recommendations" && proposal.cell("on").empty() && known != first.end())
            proposal.cells.emplace_back("on", "../" + known->second);
}

// A citation names a place once: of several quotes there, the words from the first to the last are quoted, or
// as many of them as a quotation may have.
void quote_each_place_once(Proposal& proposal, const PassagesByAnchor& passages) {
    std::vector<Place> out;
    for (const Place& place : proposal.places) {
        const auto same = std::find_if(out.begin(), out.end(), [&](const Place& other) {
            return other.anchor == place.anchor && other.column == place.column;
        });
        if (same == out.end()) {
            out.push_back(place);
            continue;
        }
        const std::string& text = passages.at(place.anchor)->text;
        const std::size_t a = text.find(same->quote), b = text.find(place.quote);
        if (a == std::string::npos || b == std::string::npos) continue;
        const std::size_t first = std::min(a, b);
        const std::size_t end = std::max(a + same->quote.size(), b + place.quote.size());
        const std::string most = words_from(text, first);
        same->quote = most.size() < end - first ? most : text.substr(first, end - first);
    }
    proposal.places = std::move(out);
}

std::size_t order_of(std::string_view sheet) {
    const auto all = ledger::sheets();
    return static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const ledger::Sheet& one) { return one.name == sheet; }) -
        all.begin());
}

} // namespace

bool is_spreadsheet(std::span<const ledger::Passage> passages) {
    return std::any_of(passages.begin(), passages.end(),
                       [](const ledger::Passage& passage) { return passage.row > 0; });
}

std::vector<Proposal> propose(actions::House& house, views::Ask& ask, std::string_view review,
                              const Document& document, std::span<const ledger::Passage> all_passages,
                              const Guidance& guidance) {
    const std::vector<ledger::Passage> passages = ledger::own_words(all_passages);
    const RoundIds rounds(review, ask);
    std::vector<Proposal> proposals;
    const probes::FinderWords& words = guidance.recipe.words();
    const views::ThingId source = ask.moment.find(document.source);
    const auto line = source == views::none ? views::SourceLine{} : views::source_line(ask, source);
    const auto add = [&](std::vector<Proposal> rows) {
        for (Proposal& row : rows)
            if (guidance.recipe.runs(row.rule, line.code, line.kind)) proposals.push_back(std::move(row));
    };
    const PassagesByAnchor by_anchor = passages_by_anchor(passages);
    if (is_spreadsheet(passages)) {
        add(read_foreign_sheets(passages, review, document.language, rounds, guidance.mapping, ask).proposals);
    } else {
        add(status_rows(passages, review, ask, words));
        add(action_rows(passages, document, review, rounds, ask, words));
        add(decision_rows(passages, review, rounds, words));
        add(recommendation_rows(passages, document, review, rounds, ask));
        add(condition_rows(by_anchor, proposals));
        add(activity_rows(passages, document, review, ask, words));
        add(document_rows(passages, review, words));
        add(news_rows(passages, review, ask, words));
        auto calendar = calendar_rows(passages, document, review, ask);
        add(calendar.empty() ? meeting_rows(passages, review) : std::move(calendar));
        add(comment_rows(passages, review, ask, words));
        add(letter_rows(passages, document, review, ask));
        add(forecast_rows(passages, document, review, ask, proposals));
        add(word_rows(passages, review, ask, words));
        add(sum_rows(passages, document, review, ask, words));
        add(category_rows(passages, document, review, rounds, ask, words));
        add(scope_rows(passages, review));
        add(dependency_rows(passages, review, words));
        know_again(ask, document, review, proposals);
    }
    date_recommendations(proposals);
    proposals = without_lesser(merged(std::move(proposals)));
    for (Proposal& proposal : proposals) {
        quote_each_place_once(proposal, by_anchor);
        for (Place& place : proposal.places) place.page = by_anchor.at(place.anchor)->page;
    }
    judge(house, document, proposals);
    std::stable_sort(proposals.begin(), proposals.end(), [](const Proposal& a, const Proposal& b) {
        return std::pair(a.standing, order_of(a.sheet)) < std::pair(b.standing, order_of(b.sheet));
    });
    return proposals;
}

} // namespace heed::proposals
