#include "search/findable.h"

#include "base/text.h"
#include "views/item_view.h"

#include <algorithm>
#include <optional>

namespace heed::search {

using namespace views;

namespace {

std::optional<FindGroup> group_of(Type type) {
    switch (type) {
    case Type::recommendation_issue:
    case Type::recommendation_amend:
    case Type::part_issue:
    case Type::determination_record:
    case Type::condition_set:
    case Type::step_require:
    case Type::signal_give:
    case Type::assessment_record:
    case Type::priority_assign:
    case Type::design_record:
    case Type::deliverable_record:
    case Type::implementation_report:
    case Type::dependency_record:
    case Type::verification_record: return FindGroup::recommendations;
    case Type::round_open:
    case Type::round_record: return FindGroup::actions;
    case Type::review_open:
    case Type::review_convene:
    case Type::review_suspend:
    case Type::review_resume:
    case Type::review_report:
    case Type::review_defer: return FindGroup::reviews;
    case Type::phase_record:
    case Type::milestone_record:
    case Type::workplan_version:
    case Type::scope_item:
    case Type::comment_open:
    case Type::comment_extend:
    case Type::comment_close:
    case Type::submission_record:
    case Type::point_record:
    case Type::response_give:
    case Type::meeting_record:
    case Type::agenda_record:
    case Type::decision_record:
    case Type::item_open:
    case Type::item_close:
    case Type::obligation_set:
    case Type::obligation_meet: return FindGroup::work;
    case Type::question_ask:
    case Type::question_answer:
    case Type::letter_record:
    case Type::announcement_publish:
    case Type::message_record: return FindGroup::letters;
    case Type::note_record:
    case Type::finding_record:
    case Type::total_publish:
    case Type::disagreement_settle: return FindGroup::notes;
    case Type::scheme_define: return FindGroup::definitions;
    case Type::body_name:
    case Type::person_name: return FindGroup::people;
    case Type::document_name:
    case Type::source_name: return FindGroup::documents;
    case Type::source_capture: return FindGroup::passages;
    default: return {}; // forecasts, seats and figures have no words; the keeping of the record is not public
    }
}

// Several of one thing that are shown each by itself.
bool stands_alone(FindGroup group) { return group == FindGroup::notes || group == FindGroup::definitions; }

std::string last_segment(std::string_view address) {
    return std::string(address.substr(address.rfind('/') + 1));
}

// The body's own words for a code, in every language: "Not started, because of a dependency".
void add_labels(Ask& ask, ThingId scheme, std::string_view code, Findable& out) {
    if (scheme == none || code.empty()) return;
    for (const Fact& fact : ask.moment.facts(scheme, Machine::identity, Type::scheme_define)) {
        if (EventView(ask.record(), fact.lead()).code(Field::code) != code) continue;
        if (const EventWords* words = ask.words.all(fact.lead()))
            for (const auto& text : words->texts)
                if (text.name == "label") out.as_words.push_back(text.words);
    }
}

void add_codes(Ask& ask, const EventView& view, Findable& out) {
    const auto code = [&](std::string_view text) {
        if (!text.empty()) out.codes.push_back(lower_ascii(text));
    };
    const std::string_view address = ask.moment.address(view.thing());
    code(address);
    code(last_segment(address));
    const ThingKind kind = ask.record().thing(view.thing()).kind;
    if (kind == ThingKind::recommendation || kind == ThingKind::part)
        code(number_of_item(ask.moment, view.thing()));
    if (view.on()) code(view.on()->text());
    for (const Field field : {Field::number, Field::code, Field::ref, Field::workstream})
        code(view.code(field));
    for (const std::string_view resolution : view.codes(Field::resolutions)) code(resolution);
    add_labels(ask, view.thing(Field::scheme), view.code(Field::status), out);
    add_labels(ask, view.thing(Field::scheme), view.code(Field::level), out);
    if (view.type() == Type::determination_record)
        if (const auto round = ask.moment.fact(view.thing(Field::round), Type::round_record))
            if (const EventNo claim = claim_with(ask.record(), *round, Field::scheme); claim != none)
                add_labels(ask, thing_of(ask.record(), claim, Field::scheme), view.code(Field::category), out);
    for (const Field field : {Field::outcome, Field::category, Field::status, Field::level, Field::no_level,
                              Field::signal, Field::kind, Field::area, Field::what, Field::role, Field::series})
        if (const std::string_view text = view.code(field); !text.empty())
            out.as_words.push_back(replace_all(replace_all(text, "_", " "), "-", " "));
}

std::vector<FoundText> texts_in(const EventWords* words) {
    std::vector<FoundText> out;
    if (words == nullptr) return out;
    for (const auto& text : words->texts) out.push_back({text.name, text.language, text.words});
    for (const auto& text : words->persons)
        if (text.name != "contact") out.push_back({text.name, {}, text.words});
    return out;
}

Findable begin(const Ask& ask, EventNo event, FindGroup group) {
    const EventRow& row = ask.record().event(event);
    Findable out{.group = group, .event = event, .since = event, .day = row.sure};
    const ThingId review = ask.record().review_thing(ask.record().thing(row.thing).review);
    if (ask.record().thing(row.thing).review != 0) out.review = std::string(ask.moment.address(review));
    out.key = std::string(name(group)) + ' ' + std::string(ask.moment.address(row.thing));
    if (stands_alone(group)) out.key += ' ' + std::string(ask.record().slot(row.slot));
    return out;
}

// The wording of an item, when a captured source has it and no words of its own.
void add_wording(Ask& ask, PassageBook& passages, EventNo issued, EventNo since, std::vector<Findable>& out) {
    const EventWords* own = ask.words.all(issued);
    if (own != nullptr && std::any_of(own->texts.begin(), own->texts.end(),
                                      [](const auto& text) { return text.name == "wording"; }))
        return;
    const ThingId item = ask.record().event(issued).thing;
    const auto quoted = wording_of(ask, passages, item);
    if (!quoted || quoted->place.passage.empty()) return;
    Findable found = begin(ask, issued, FindGroup::recommendations);
    found.from = From::wording;
    found.since = since;
    found.passage = quoted->place.passage;
    found.texts.push_back({"wording", std::string(quoted->language), quoted->text});
    found.codes.push_back(lower_ascii(number_of_item(ask.moment, item)));
    out.push_back(std::move(found));
}

void add_capture(Ask& ask, PassageBook& passages, const EventView& view, std::vector<Findable>& out) {
    const auto captured = passages.text(view.digest(Field::passages));
    if (!captured) return;
    const ThingRow& source = ask.record().thing(view.thing());
    const std::int32_t dated = source.dated.load();
    const std::string language(view.code(Field::lang));
    for (const ledger::Passage& passage : captured->passages) {
        Findable found = begin(ask, view.number(), FindGroup::passages);
        found.from = From::passage;
        if (dated != no_day) found.day = dated;
        found.passage = passage.anchor;
        found.key += " " + passage.anchor;
        found.texts.push_back({"text", language, passage.text});
        out.push_back(std::move(found));
    }
    // Recommendations whose wording stands in what was captured.
    const std::uint32_t review = source.review;
    for (const Type type : {Type::recommendation_issue, Type::recommendation_amend, Type::part_issue})
        for (EventNo e = ask.record().last_of_type(review, type); e != none;
             e = ask.record().event(e).prev_of_type) {
            if (e >= view.number()) continue;
            const auto cites = EventView(ask.record(), e).cites();
            if (std::any_of(cites.begin(), cites.end(),
                            [&](const CiteView& cite) { return cite.source == view.thing(); }))
                add_wording(ask, passages, e, view.number(), out);
        }
}

} // namespace

bool is_title(std::string_view text_name) {
    return text_name == "title" || text_name == "name" || text_name == "short" || text_name == "label" ||
           text_name == "question" || text_name == "subject";
}

std::vector<Findable> findable_in(Ask& ask, PassageBook& passages, EventNo event) {
    std::vector<Findable> out;
    const EventRow& row = ask.record().event(event);
    if ((row.flags & (is_unknown | is_void)) != 0) return out;
    const auto group = group_of(row.type);
    if (!group) return out;
    const EventView view(ask.record(), event);
    if (row.type == Type::source_capture) {
        add_capture(ask, passages, view, out);
        return out;
    }
    Findable found = begin(ask, event, *group);
    if ((row.flags & has_words) != 0) found.texts = texts_in(ask.words.all(event));
    found.from = found.texts.empty() ? From::codes : From::words;
    if (found.texts.empty() && *group == FindGroup::notes) return out; // a figure without words
    add_codes(ask, view, found);
    out.push_back(std::move(found));
    if (row.type == Type::recommendation_issue || row.type == Type::recommendation_amend ||
        row.type == Type::part_issue)
        add_wording(ask, passages, event, event, out);
    return out;
}

std::vector<FoundText> texts_of(Ask& ask, PassageBook& passages, From from, EventNo event,
                                std::string_view passage) {
    switch (from) {
    case From::codes: return {};
    case From::words: return texts_in(ask.words.all(event));
    case From::passage: {
        const EventView view(ask.record(), event);
        const auto captured = passages.text(view.digest(Field::passages));
        const ledger::Passage* found = captured ? captured->find(passage) : nullptr;
        if (found == nullptr) return {};
        return {{"text", std::string(view.code(Field::lang)), found->text}};
    }
    case From::wording: {
        const auto quoted = wording_of(ask, passages, ask.record().event(event).thing);
        if (!quoted) return {};
        return {{"wording", std::string(quoted->language), quoted->text}};
    }
    }
    return {};
}

} // namespace heed::search
