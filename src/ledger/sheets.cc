#include "ledger/sheets.h"

#include "base/ensure.h"

#include <algorithm>

namespace heed::ledger {
namespace {

using enum Field;

SheetColumn val(std::string_view name, Field field) { return {name, Holds::field, field}; }
SheetColumn val(Field field) { return {ledger::name(field), Holds::field, field}; }
SheetColumn text(std::string_view name, std::string_view word) { return {name, Holds::text, {}, word}; }
SheetColumn text(std::string_view name) { return {name, Holds::text, {}, name}; }
SheetColumn piece(std::string_view name, Field field, std::string_view which) {
    return {name, Holds::piece, field, which};
}
SheetColumn same(std::string_view name, std::string_view as) { return {name, Holds::repeats, {}, as}; }
SheetColumn same(std::string_view name) { return {name, Holds::repeats, {}, name}; }
const SheetColumn on = {"on", Holds::on}, to_day = {"to", Holds::to};
const SheetColumn in_review = same("review"), of_item = same("recommendation"), of_part = same("part");

// clang-format off
std::vector<Sheet> make() {
    const std::vector<SheetColumn> life = {{"what", Holds::verb}, val(nth), val(Field::round), on, to_day, text("reason")};
    const std::vector<SheetColumn> a_life = {{"what", Holds::verb}, val(nth), val(Field::round), on, text("reason")};
    const std::vector<SheetColumn> a_recommendation = {in_review, val(number), val(group), val(area), text("title"), val(addressed_to),
                                                       val(consensus), on, val(version), text("wording")};
    const std::vector<SheetColumn> a_comment = {in_review, text("title"), val(originator), val(tags), on, to_day, val(closes), val(zone), val(Field::about),
                                                {"address", Holds::link, {}, "address"}};
    std::vector<SheetColumn> an_extension = a_comment;
    for (SheetColumn& column : an_extension) if (column.holds == Holds::to) column.name = "extended_to";
    return {
        {"sources", {{Type::source_capture, "captured", {{"captured", Holds::on}, val(cap), val(raw_sha256),
                         piece("kept_media", kept, "media"), piece("kept_sha256", kept, "sha256"), piece("kept_size", kept, "size"), piece("passages_count", passages, "count"), piece("passages_sha256", passages, "sha256"), val(rules), val(stripped), val(lang), {"file", Holds::link, {}, "file"}}},
                     {Type::source_name, {}, {val(code), val(document), val(kind), text("title"), val(publisher),
                         {"address", Holds::link, {}, "address"}, val(dated), val(rank)}}}},
        {"bodies", {{Type::body_name, {}, {text("name"), text("short"), val(kind), val(zone), val(part_of), on}}}},
        {"people", {{Type::person_name, {}, {{"name", Holds::person, {}, "name"}, {"affiliation", Holds::person, {}, "affiliation"}, on}}}},
        {"documents", {{Type::document_name, {}, {text("title"), val(kind), val(languages), val(publisher), {"address", Holds::link, {}, "address"}, on}}}},
        {"schemes", {{Type::scheme_define, {}, {val(of), val(body), on, to_day, val(code), text("label"), text("definition"), val(means), val(demands), val(order)}}}},
        {"reviews", {{Type::review_open, {}, {val(number), val(series), text("title"), val("mandate", mandate), text("mandate_text", "mandate"),
                         val(predecessor), val(zone), on}}}},
        {"announcements", {{Type::announcement_publish, {}, {in_review, text("title"), text("text"), on, val(kind)}}}},
        {"recommendations", {{Type::part_issue, "part_of", {in_review, val(number), same("part_of"), text("title"), on, val(order)}},
                             {Type::recommendation_amend, "amends", {same("amends", "id"), in_review, val(number), val(group), val(area), text("title"),
                                 val(addressed_to), val(consensus), on, val(version), text("wording")}},
                             {Type::recommendation_issue, {}, a_recommendation}}},
        {"phases", {{Type::phase_record, {}, {in_review, text("title"), on, to_day, val(order), val(done)}}}},
        {"milestones", {{Type::milestone_record, {}, {in_review, val(phase), text("title"), val(what), on, val(document)}}}},
        {"forecasts", {{Type::forecast_state, {}, {val(milestone), val(expected), {"said_on", Holds::on}, val("by", said_by)}}}},
        {"workplans", {{Type::workplan_version, {}, {in_review, val(version), on, val(document)}}}},
        {"scope", {{Type::scope_item, {}, {in_review, text("text"), val(workstream), on}}}},
        {"review-life", {{Type::review_convene, "what", a_life}, {Type::review_suspend, "what", a_life}, {Type::review_resume, "what", a_life},
                         {Type::review_report, "what", a_life}, {Type::review_defer, "what", a_life}}},
        {"seats", {{Type::seat_leave, "to", {in_review, {"to", Holds::on}, val(reason)}, "on"},
                   {Type::seat_fill, {}, {in_review, val(person), val(body), val(role), on, to_day, val(nominated_by)}}}},
        {"comments", {{Type::comment_extend, "extended_to", an_extension}, {Type::comment_open, {}, a_comment}}},
        {"meetings", {{Type::meeting_record, {}, {in_review, val(number), val(kind), text("title"), on, to_day, val(days), val(planned), text("place")}}}},
        {"letters", {{Type::letter_record, {}, {val(from), val(Field::to), val(on_behalf_of), on, text("title"), val(document), val(Field::about)}}}},
        {"rounds", {{Type::round_record, {}, {in_review, on, val("body", by_body), val(resolutions), val(scheme), val(acts_on), val(approved),
                         val(rejected), val(pending), val(scorecard), val(rationale), val(assessment), text("title")}}}},
        {"determinations", {{Type::determination_record, {}, {of_item, of_part, val(Field::round), val(outcome), val(category), on, text("reason")}}}},
        {"signals", {{Type::signal_give, {}, {of_item, of_part, val(Field::round), val(signal), on}}}},
        {"conditions", {{Type::condition_set, {}, {of_item, of_part, val(Field::round), val(code), on, text("text")}}}},
        {"steps", {{Type::step_require, {}, {of_item, of_part, val(what), val(waits_for), val(by), val(due), on, text("text")}}}},
        {"assessments", {{Type::assessment_record, {}, {of_item, of_part, val(by), on, val(of), val(document), text("text")}}}},
        {"priorities", {{Type::priority_assign, {}, {of_item, of_part, val(rater), on, val(level), val("no_level_reason", no_level), val(scheme), val(urgency),
                         val(importance), text("reason")}}}},
        {"implementation", {{Type::implementation_report, {}, {of_item, of_part, on, val(status), val(scheme), val(documentation), val(work), val(waits_for), text("note")}}}},
        {"verifications", {{Type::verification_record, {}, {of_item, of_part, val(verifier), val(scheme), val(question), val(answer), on, text("text")}}}},
        {"findings", {{Type::finding_record, {}, {in_review, val("about", things), text("text"), on}}}},
        {"dependencies", {{Type::dependency_record, {}, {same("from", "id"), val(Field::to), val("outside", outside), text("to_outside", "to"), val(order), on, {"until", Holds::to}, text("note")}}}},
        {"questions", {{Type::question_answer, "answered_on", {{"answered_on", Holds::on}, val("answered_by", by), val(on_behalf_of), val(confirmed_by), val(document), text("answer")}},
                       {Type::question_ask, {}, {val(Field::about), val("asked_by", by), val(on_behalf_of), val(Field::to), on, text("question")}}}},
        {"obligations", {{Type::obligation_meet, "met_by", {in_review, val("met_by", by), on, text("title")}},
                         {Type::obligation_set, {}, {in_review, val(rule), val(base), on, val(months), text("title")}}}},
        {"totals", {{Type::total_publish, {}, {in_review, on, val(what), val(count), val(of), val(unit), val(Field::round), val(scheme), text("label")}}}},
        {"evidence", {{Type::evidence_attach, {}, {val(Field::document), on, val(of), val(deed), val(event)}}}},
        {"notes", {{Type::note_record, {}, {val(kind), val(ref), val("about", things), on, text("text")}}}},
        {"settled", {{Type::disagreement_settle, {}, {val(Field::slot), {"prefers", Holds::claim, prefers}, text("reason")}}}},
        {"aliases", {{Type::alias_record, {}, {val(Field::to)}}}},
    };
}
// clang-format on

const std::vector<Sheet>& all() {
    static const std::vector<Sheet> made = make();
    return made;
}

} // namespace

std::span<const Sheet> sheets() { return all(); }

const Sheet* find_sheet(std::string_view name) {
    for (const Sheet& sheet : all())
        if (sheet.name == name) return &sheet;
    return nullptr;
}

const Sheet* sheet_of(Type type) {
    for (const Sheet& sheet : all())
        if (sheet.find(type) != nullptr) return &sheet;
    return nullptr;
}

const SheetType* Sheet::find(Type type) const {
    for (const SheetType& one : types)
        if (one.type == type) return &one;
    return nullptr;
}

std::vector<std::string_view> Sheet::columns() const {
    std::vector<std::string_view> out;
    for (auto type = types.rbegin(); type != types.rend(); ++type) // the usual type's columns first
        for (const SheetColumn& column : type->columns)
            if (std::find(out.begin(), out.end(), column.name) == out.end()) out.push_back(column.name);
    return out;
}

bool Sheet::is_text(std::string_view column_name) const {
    for (const SheetType& type : types)
        for (const SheetColumn& column : type.columns)
            if (column.name == column_name) return column.holds == Holds::text;
    return false;
}

} // namespace heed::ledger
