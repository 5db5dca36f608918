#include "actions/import_sheets.h"

#include "actions/check_change.h"
#include "actions/held_already.h"
#include "actions/working_rows.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace heed::actions {

using namespace ledger;

namespace {

std::string fresh_deed(Chance& chance) {
    std::array<std::uint8_t, 16> random;
    chance.fill(random);
    return new_deed(random);
}

std::string_view sheet_name(std::string_view file) {
    return file.size() > 4 && file.substr(file.size() - 4) == ".csv" ? file.substr(0, file.size() - 4)
                                                                     : std::string_view();
}

// The problem of a rule, put back on its sheet: `where` is "rounds.csv, line 7, column on".
Problem placed(const Refusal& refusal) {
    Problem problem{.expected = refusal.what};
    const auto parts = split(refusal.where, ", ");
    if (!parts.empty()) problem.sheet = sheet_name(parts[0]);
    for (const std::string_view part : parts) {
        if (part.substr(0, 5) == "line ")
            problem.line = static_cast<std::size_t>(parse_number(part.substr(5)).value_or(0));
        if (part.substr(0, 7) == "column ") problem.column = part.substr(7);
    }
    if (problem.column.empty() && parts.size() > 2) problem.column = parts.back();
    return problem;
}

Draft house_draft(std::size_t count, std::vector<std::string> sheet_names, const std::string& deed,
                  const std::string& title) {
    Draft draft;
    draft.event.type = Type::import_do;
    draft.event.about = deed_address(deed);
    draft.event.set(Field::count, static_cast<std::int64_t>(count));
    draft.event.set(Field::sheets, std::move(sheet_names));
    if (!title.empty())
        draft.words.emplace_back(WordsName::text,
                                 Json::object({{"title", Json::object({{"en", Json::of(to_nfc(title))}})}}));
    return draft;
}

// The number that the preferred claim has, or will have when this change is recorded.
std::optional<EventNo> preferred_claim(const views::Moment& tip, const std::vector<Draft>& drafts,
                                       const Draft& settlement) {
    const std::string_view slot = settlement.event.text(Field::slot);
    const views::Record& record = tip.record();
    const views::ThingId thing = tip.find(settlement.event.about);
    if (thing != views::none)
        for (std::size_t machine = 0; machine < machine_count; ++machine)
            for (const views::Fact& fact : tip.facts(thing, static_cast<Machine>(machine)))
                for (const EventNo claim : fact.claims) {
                    if (record.slot(record.event(claim).slot) != slot) continue;
                    const auto cites = views::EventView(record, claim).cites();
                    if (!cites.empty() && record.address(cites[0].source) == settlement.prefers) return claim;
                }
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const Event& event = drafts[i].event;
        if (event.about == settlement.event.about && slot_text(event) == slot && !event.cites.empty() &&
            event.cites[0].source == settlement.prefers)
            return tip.known() + static_cast<EventNo>(i);
    }
    return {};
}

} // namespace

Result<Import, std::vector<Problem>> draft_import(House& house, const std::vector<ImportFile>& files,
                                                  const std::string& title, Chance& chance) {
    const views::Moment tip = house.now();
    std::vector<Problem> problems;
    std::map<std::pair<std::string, std::string>, std::string> named;
    for (const ImportFile& file : files) {
        if (find_sheet(sheet_name(file.name)) == nullptr)
            problems.push_back({std::string(sheet_name(file.name)),
                                0,
                                {},
                                file.name,
                                "the file of a sheet, such as rounds.csv"});
        if (sheet_name(file.name) == "sources")
            for (auto& [review, code, address] : sources_in({"sources", file.bytes}))
                named[{review, code}] = address;
    }
    const SourceByCode source_by_code = [&](std::string_view review, std::string_view code) -> std::string {
        const auto found = named.find({std::string(review), std::string(code)});
        if (found != named.end()) return found->second;
        const std::string address = domain::thing_address(review, domain::ThingKind::source, lower_ascii(code));
        return !review.empty() && tip.find(address) != views::none ? address : std::string();
    };

    Import import;
    std::vector<Draft> drafts;
    std::vector<std::string> sheet_names;
    for (const Sheet& sheet : sheets())
        for (const ImportFile& file : files) {
            if (sheet_name(file.name) != sheet.name || problems.size() >= problems_max) continue;
            std::vector<Draft> rows = read_sheet({sheet.name, file.bytes}, source_by_code, problems);
            // A sheet holds events of several types; what creates a thing comes before what speaks about it.
            std::stable_partition(rows.begin(), rows.end(),
                                  [](const Draft& row) { return ledger::row(row.event.type).creates; });
            const std::size_t all = rows.size();
            std::erase_if(rows, [&](const Draft& row) {
                return row.prefers.empty() && !row.was && is_held_already(tip, house.store(), row);
            });
            import.held += all - rows.size();
            sheet_names.emplace_back(sheet.name);
            for (Draft& row : rows) drafts.push_back(std::move(row));
        }
    std::vector<Refusal> unsettled;
    import.held += settle_working_rows(house, drafts, unsettled);
    for (const Refusal& refusal : unsettled)
        if (problems.size() < problems_max) problems.push_back(placed(refusal));
    if (!problems.empty()) return Unexpected<std::vector<Problem>>{std::move(problems)};

    for (Draft& draft : drafts) {
        if (draft.event.type != Type::disagreement_settle || draft.prefers.empty()) continue;
        if (const auto claim = preferred_claim(tip, drafts, draft))
            draft.event.set(Field::prefers, static_cast<std::int64_t>(*claim));
        else
            problems.push_back(placed({"a claim of " + draft.event.about + " in the slot " +
                                           std::string(draft.event.text(Field::slot)) +
                                           " whose first source is " + draft.prefers,
                                       draft.where + ", column prefers"}));
    }
    if (!problems.empty()) return Unexpected<std::vector<Problem>>{std::move(problems)};

    // Settlements come last in the order of sheets, so that no number moves when they are left out.
    const auto is_held = [&](const Draft& draft) {
        return !draft.prefers.empty() && is_held_already(tip, house.store(), draft);
    };
    import.held += std::erase_if(drafts, is_held);

    std::vector<Placed> events;
    for (const Draft& draft : drafts) events.push_back({&draft.event, draft.where});
    for (const Refusal& refusal : check_change(tip, events, problems_max)) problems.push_back(placed(refusal));
    if (!problems.empty()) return Unexpected<std::vector<Problem>>{std::move(problems)};

    const std::string deed = fresh_deed(chance);
    if (!drafts.empty()) drafts.push_back(house_draft(drafts.size(), sheet_names, deed, title));
    auto change = draft_change(std::move(drafts), deed, tip.known(), chance, problems_max);
    if (!change) {
        for (const Refusal& refusal : change.error()) problems.push_back(placed(refusal));
        return Unexpected<std::vector<Problem>>{std::move(problems)};
    }
    import.change = std::move(*change);
    return import;
}

Effect effect_of(const views::Record& record, EventNo base, Day today) {
    Effect effect;
    const auto snapshot = record.now();
    const views::Moment before(snapshot, today, base), after(snapshot, today);
    for (EventNo e = base; e < snapshot->size; ++e) {
        ++effect.events[std::string(name(record.event(e).type))];
        if ((record.event(e).flags & views::is_disputed) != 0) ++effect.disputed;
    }
    for (const views::ThingId review : after.things(views::none, domain::ThingKind::review)) {
        Effect::Review one{.code = std::string(after.address(review))};
        if (before.is_born(review)) {
            one.before = before.counts(review);
            one.items_before = before.items(review).size();
        }
        one.after = after.counts(review);
        one.items_after = after.items(review).size();
        if (one.before != one.after || one.items_before != one.items_after)
            effect.reviews.push_back(std::move(one));
    }
    return effect;
}

} // namespace heed::actions
