#include "proposals/sum_rows.h"

#include "base/text.h"
#include "probes/counted_things.h"
#include "probes/phrases.h"
#include "probes/review_events.h"
#include "probes/stated_decisions.h"
#include "probes/stated_sums.h"
#include "probes/status_table.h"
#include "probes/words.h"
#include "proposals/named_reviews.h"
#include "proposals/slugs.h"
#include "views/definitions.h"
#include "views/sources.h"

#include <algorithm>

namespace heed::proposals {

using probes::StatedAction;

namespace {

constexpr std::size_t sentence_bytes_max = 400;

std::string total_id(std::string_view review, std::string_view day, const Document& document) {
    return std::string(review) + "/totals/" + std::string(day) + '-' +
           document.source.substr(document.source.rfind('/') + 1);
}

// The words of a category for decisions but for the outcome in front: "cannot be approved in full".
std::vector<std::string> own_words(std::string_view label) {
    auto stems = probes::stems_of(label);
    if (stems.size() > 1) stems.erase(stems.begin());
    return stems;
}

bool stand_in_order(const std::vector<std::string>& stems, std::string_view text) {
    auto next = stems.begin();
    for (const std::string& stem : probes::stems_of(text))
        if (next != stems.end() && *next == stem) ++next;
    return next == stems.end();
}

class Categories {
public:
    Categories(const Document& document, std::string_view review, views::Ask& ask)
        : m_document(document), m_ask(ask) {
        for (views::Definition& one :
             views::all_definitions(views::definitions_of(ask, ask.moment.find(review))))
            if (one.of == "decision") m_all.push_back(std::move(one));
    }

    // Of an act: those of the scheme that the record gives it, else of the one that came into force last before
    // it.
    void choose(std::string_view round, Day on) {
        const views::ThingId thing = m_ask.moment.find(round);
        const views::ThingId given = thing == views::none ? views::none : m_ask.scheme_of_round(thing);
        views::ThingId scheme = given;
        std::int32_t begins = INT32_MIN;
        for (const views::Definition& one : m_all)
            if (given == views::none && one.begins <= on.number && one.begins > begins)
                scheme = one.scheme, begins = one.begins;
        m_words.clear();
        for (const views::Definition& one : m_all)
            if (one.scheme == scheme) m_words.push_back(&one);
    }

    // The category that a number of a passage is of; null where it is none, or could be several.
    const views::Definition* of(const ledger::Passage& passage, std::size_t at) const {
        std::string_view text = std::string_view(passage.text).substr(at, sentence_bytes_max);
        text = text.substr(0, text.find(". "));
        const views::Definition* best = nullptr;
        std::size_t longest = 0, cited = 0;
        const views::Definition* by_place = nullptr;
        for (const views::Definition* word : m_words) {
            const auto stems = own_words(word->label.text);
            if (!stems.empty() && stems.size() >= longest && stand_in_order(stems, text)) {
                best = stems.size() == longest ? nullptr : word;
                longest = stems.size();
            }
            for (const views::Cited& cite : word->cites)
                if (cite.source.address == m_document.source && cite.passage == passage.anchor)
                    by_place = word, ++cited;
        }
        return best != nullptr ? best : cited == 1 ? by_place : nullptr;
    }

private:
    const Document& m_document;
    views::Ask& m_ask;
    std::vector<views::Definition> m_all;
    std::vector<const views::Definition*> m_words;
};

// Up to the end of the sentence; the dots of "U.S. Roads office" end none.
std::string_view clause_of(std::string_view text) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    for (std::size_t stop = text.find(". "); stop != std::string_view::npos; stop = text.find(". ", stop + 1))
        if (stop > 1 && is_small(text[stop - 1]) && is_small(text[stop - 2])) return text.substr(0, stop);
    return text;
}

bool is_sum_of(const StatedAction& action, std::size_t passage, std::size_t at) {
    for (const auto& sum : {action.acted, action.approved, action.rejected, action.pending})
        if (sum && sum->passage == passage && at >= sum->at && at < sum->at + sum->size) return true;
    return false;
}

} // namespace

std::vector<Proposal> sum_rows(probes::Passages passages, const Document& document, std::string_view review,
                               views::Ask& ask, const probes::FinderWords& words) {
    const NamedReviews reviews(ask, review);
    std::vector<Proposal> out;
    std::string submitted;
    for (const probes::ReviewEvent& event : probes::find_review_events(passages, words))
        if (event.what == "report:submitted" && event.on.is_day()) submitted = event.on.text();
    const views::ThingId source = ask.moment.find(document.source);
    const auto dated = source == views::none ? std::nullopt : views::source_line(ask, source).dated;
    for (const probes::StatedSum& sum : probes::find_stated_sums(passages, words)) {
        std::string on = sum.on ? iso(*sum.on) : submitted;
        if (sum.is_now) on = dated ? dated->text() : std::string();
        if (on.empty() || reviews.in(passages[sum.passage].text) != review) continue;
        Proposal proposal{.rule = "stated-number", .sheet = "totals"};
        proposal.cells = {{"id", total_id(review, on.substr(0, on.find('/')), document)},
                          {"on", on},
                          {"what", sum.what},
                          {"count", std::to_string(sum.count)}};
        if (sum.what != "members") proposal.cells.emplace_back("unit", "recommendation");
        const ledger::Passage& passage = passages[sum.passage];
        proposal.places = {{passage.anchor, 0, passage.text.substr(sum.at, sum.size)}};
        out.push_back(std::move(proposal));
    }
    return out;
}

std::vector<Proposal> category_rows(probes::Passages passages, const Document& document,
                                    std::string_view review, const RoundIds& rounds, views::Ask& ask,
                                    const probes::FinderWords& words) {
    std::vector<Proposal> out;
    Categories categories(document, review, ask);
    for (const StatedAction& action : probes::find_actions(passages, words)) {
        categories.choose(rounds.on(action.on), action.on);
        for (std::size_t i = action.dated + 1;
             i < passages.size() && passages[i].kind == ledger::Passage::Kind::item; ++i)
            for (const probes::Count& count : probes::find_counts(passages[i].text)) {
                if (!count.is_of_items(words) || is_sum_of(action, i, count.at)) continue;
                const views::Definition* word = categories.of(passages[i], count.at);
                if (word == nullptr) continue;
                Proposal proposal{.rule = "action-numbers", .sheet = "totals"};
                proposal.cells = {{"id", total_id(review, iso(action.on), document)},
                                  {"on", iso(action.on)},
                                  {"what", "category:" + std::string(word->code)},
                                  {"count", std::to_string(count.number)},
                                  {"unit", "recommendation"},
                                  {"round", rounds.on(action.on)},
                                  {"scheme", std::string(word->scheme_address)}};
                proposal.places = {{passages[i].anchor, 0, words_from(passages[i].text, count.at, 6)}};
                out.push_back(std::move(proposal));
            }
    }
    return out;
}

std::vector<Proposal> scope_rows(probes::Passages passages, std::string_view review) {
    std::vector<Proposal> out;
    for (const probes::StatedArea& area : probes::find_areas(passages)) {
        const std::string words = words_from(area.text, 0);
        out.push_back({.rule = "stated-areas",
                       .sheet = "scope",
                       .cells = {{"id", std::string(review) + "/scope/" + slug_of(area.text)},
                                 {"text.en", std::string(area.text)}},
                       .places = {{passages[area.passage].anchor, 0, words}}});
    }
    return out;
}

std::vector<Proposal> dependency_rows(probes::Passages passages, std::string_view review,
                                      const probes::FinderWords& words) {
    std::vector<Proposal> out;
    constexpr std::string_view says = "dependency on ";
    for (const probes::StatusTable& table : probes::find_status_tables(passages, {}, words)) {
        if (table.update == probes::no_column || !table.on) continue;
        for (const probes::StatusTable::Row& row : table.rows) {
            const auto& cells = passages[row.passage].cells;
            if (table.update >= cells.size()) continue;
            const std::string_view update = cells[table.update];
            const std::size_t at = lower_ascii(update).find(says);
            if (at == std::string::npos) continue;
            const std::string_view behind = clause_of(update.substr(at));
            Proposal proposal{.rule = "status-table", .sheet = "dependencies"};
            proposal.cells = {{"id", std::string(review) + '/' + row.number}, {"on", iso(*table.on)}};
            const auto lists = probes::find_number_lists(behind, words);
            if (lists.size() > 1 || (lists.size() == 1 && lists[0].numbers.size() != 1)) continue;
            if (lists.size() == 1) {
                proposal.cells.emplace_back("to", std::string(review) + '/' + lists[0].numbers[0]);
            } else {
                std::string_view what = behind.substr(says.size());
                if (what.ends_with('.')) what.remove_suffix(1);
                proposal.cells.emplace_back("outside", "true");
                proposal.cells.emplace_back("to_outside.en", std::string(what));
            }
            proposal.places = {{passages[row.passage].anchor, static_cast<std::uint32_t>(table.update + 1),
                                words_from(update, at)}};
            out.push_back(std::move(proposal));
        }
    }
    return out;
}

} // namespace heed::proposals
