#include "proposals/standing.h"

#include "actions/sheet_rows.h"
#include "base/ensure.h"
#include "views/facts.h"
#include "views/word_book.h"

#include <algorithm>
#include <optional>

namespace heed::proposals {

using ledger::EventNo;
using ledger::Field;
using views::EventView;
using views::Record;

namespace {

constexpr std::string_view trial = "d:00000000000000000000000000";

// The one draft of the row, sound in form and words; or what is wrong with it.
Result<ledger::Draft> read(actions::House& house, const Proposal& proposal, const Document& document) {
    std::vector<actions::Problem> problems;
    const std::string sheet = sheet_of(proposal, document);
    auto drafts = actions::read_sheet(
        {proposal.sheet, sheet}, [](auto, auto) { return std::string(); }, problems);
    if (!problems.empty())
        return refuse((problems[0].column.empty() ? std::string() : problems[0].column + ": ") + "found \"" +
                      problems[0].found + "\", expected " + problems[0].expected);
    ensure(drafts.size() == 1, "a sheet with one row has one draft");
    const auto alone = ledger::draft_change(drafts, std::string(trial), 0, house.chance());
    if (!alone) return refuse(alone.error().front().what);
    return std::move(drafts[0]);
}

bool cites_source_of(const EventView& a, const EventView& b) {
    for (const views::CiteView& one : a.cites())
        for (const views::CiteView& other : b.cites())
            if (one.source == other.source) return true;
    return false;
}

// The members of both that differ; none when they agree.
std::vector<Difference> differences(const Record& record, const EventView& proposed, const EventView& held) {
    std::vector<Difference> out;
    for (const Field field : proposed.fields())
        if (held.has(field) && !views::agree(record, proposed, held, field))
            out.push_back(
                {std::string(ledger::name(field)), proposed.text(field), held.text(field), held.number()});
    if (proposed.on() && held.on() && !domain::agree(*proposed.on(), *held.on()))
        out.push_back({"on", proposed.on()->text(), held.on()->text(), held.number()});
    return out;
}

// "approved 12 in the record, not 13".
std::string told(const std::vector<Difference>& differs) {
    std::string out;
    for (const Difference& one : differs)
        out += (out.empty() ? "" : "; ") + one.member + ' ' + one.held + " in the record, not " + one.proposed;
    return out;
}

// Does the held claim say everything that is proposed?
bool covers(const EventView& proposed, const EventView& held) {
    for (const Field field : proposed.fields())
        if (!held.has(field)) return false;
    return !proposed.on() || (held.on() && held.on()->lies_in(*proposed.on()));
}

// The names of the texts that a row has: title, wording, reason.
std::vector<std::string> texts_of(const ledger::Draft& draft) {
    std::vector<std::string> out;
    for (const auto& [which, value] : draft.words)
        if (which == ledger::WordsName::text)
            for (const auto& [name, text] : value.members) out.push_back(name);
    return out;
}

bool has_texts(views::PageWords& words, EventNo held, const std::vector<std::string>& texts) {
    return std::all_of(texts.begin(), texts.end(),
                       [&](const std::string& name) { return !words.text(held, name).empty(); });
}

struct Trial {
    const Record& record;
    EventNo base, known;     // before and behind the rows that are tried
    views::PageWords& words; // of what is recorded
};

void stand(const Trial& trial, EventNo event, const std::vector<std::string>& texts, Proposal& proposal) {
    const Record& record = trial.record;
    const EventView proposed(record, event);
    bool says_more = true, own = false;
    std::vector<Difference> against;
    for (const EventNo claim : views::fact_with(record, event, trial.known).claims) {
        if (claim >= trial.base) continue;
        const EventView held(record, claim);
        std::vector<Difference> differs = differences(record, proposed, held);
        const bool same_source = cites_source_of(proposed, held);
        if (!differs.empty()) {
            if (against.empty() || same_source) against = std::move(differs);
            continue;
        }
        if (!covers(proposed, held) || !has_texts(trial.words, claim, texts)) continue;
        says_more = false;
        own = own || same_source;
    }
    proposal.standing = own                ? Standing::known
                        : !against.empty() ? Standing::contradicts
                        : says_more        ? Standing::fresh
                                           : Standing::confirms;
    if (proposal.standing != Standing::contradicts) return;
    proposal.against = told(against);
    proposal.differs = std::move(against);
}

} // namespace

void judge(actions::House& house, const Document& document, std::vector<Proposal>& proposals) {
    std::vector<std::pair<ledger::Draft, Proposal*>> read_ones;
    for (Proposal& proposal : proposals) {
        if (proposal.standing == Standing::unreadable) continue;
        auto draft = read(house, proposal, document);
        if (draft) {
            read_ones.emplace_back(std::move(*draft), &proposal);
        } else {
            proposal.standing = Standing::unreadable;
            proposal.against = draft.error().text();
        }
    }
    // What creates a thing is folded before what speaks of it.
    std::stable_partition(read_ones.begin(), read_ones.end(),
                          [](const auto& one) { return ledger::row(one.first.event.type).creates; });
    std::vector<ledger::Draft> drafts;
    std::vector<std::vector<std::string>> texts;
    for (auto& [draft, proposal] : read_ones) {
        texts.push_back(texts_of(draft));
        drafts.push_back(std::move(draft));
    }
    const EventNo base = house.snapshot()->size;
    auto change =
        ledger::draft_change(std::move(drafts), std::string(trial), base, house.chance(), proposals.size() + 1);
    ensure(change.has_value(), "drafts that were checked one by one make a change");
    const auto tried = actions::rehearse(house.store(), *change, house.clock().now());
    views::WordBook book(house.store());
    views::PageWords words(book, "en");
    const Trial trial{*tried, base, tried->now()->size, words};
    for (std::size_t i = 0; i < read_ones.size(); ++i)
        stand(trial, base + static_cast<EventNo>(i), texts[i], *read_ones[i].second);
}

} // namespace heed::proposals
