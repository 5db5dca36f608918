#include "ledger/event_types.h"

#include "base/ensure.h"

#include <algorithm>
#include <array>

namespace heed::ledger {
namespace {

using enum Field;
using Kind = domain::ThingKind;

constexpr std::string_view field_names[] = {
    "about",         "acts_on",    "addressed_to", "answer",    "approved",     "area",
    "assessment",    "base",       "body",         "by",        "by_body",      "cap",
    "category",      "closes",     "code",         "comment",   "confirmed_by", "consensus",
    "count",         "dated",      "days",         "deed",      "demands",      "document",
    "documentation", "done",       "due",          "event",     "expected",     "from",
    "group",         "importance", "in_reply_to",  "indicator", "kept",         "kind",
    "lang",          "languages",  "level",        "list",      "mandate",      "means",
    "meeting",       "message_id", "method",       "milestone", "months",       "no_level",
    "nominated_by",  "nth",        "number",       "odd",       "of",           "on_behalf_of",
    "order",         "originator", "outcome",      "outside",   "owner",        "part_of",
    "passages",      "pending",    "person",       "phase",     "planned",      "point",
    "predecessor",   "prefers",    "priority",     "publisher", "question",     "rank",
    "rater",         "rationale",  "raw_sha256",   "reason",    "ref",          "rejected",
    "resolutions",   "role",       "round",        "rule",      "rules",        "said_by",
    "scale",         "scheme",     "scorecard",    "series",    "sheets",       "signal",
    "slot",          "stance",     "state",        "status",    "stripped",     "submission",
    "tags",          "things",     "to",           "unit",      "urgency",      "verifier",
    "version",       "waits_for",  "what",         "work",      "workstream",   "zone"};
static_assert(std::size(field_names) == static_cast<std::size_t>(zone) + 1);
static_assert(std::is_sorted(std::begin(field_names), std::end(field_names)));

constexpr auto must = Presence::required;
constexpr auto may = Presence::optional;
constexpr auto never = Presence::never;

// heed's own codes. A body's codes are free: schemes say which there are.
constexpr std::string_view outcome_codes[] = {"pending",
                                              "approved",
                                              "approved_implemented",
                                              "approved_in_part",
                                              "in_principle",
                                              "rejected",
                                              "rejected_not_in_full",
                                              "passed_through",
                                              "superseded",
                                              "withdrawn",
                                              "submitted"};
constexpr std::string_view signal_codes[] = {"likely-approve", "likely-reject", "unclear"};
constexpr std::string_view condition_codes[] = {"prioritisation", "risk", "cost", "implementation"};
constexpr std::string_view step_codes[] = {"information", "study", "assessment", "answer"};
constexpr std::string_view assessment_codes[] = {"feasibility", "cost", "resources", "risk", "impact"};
constexpr std::string_view no_level_codes[] = {"not-applicable", "not-eligible", "eligible-unranked"};
constexpr std::string_view documentation_codes[] = {"available", "in-progress", "none"};
constexpr std::string_view work_codes[] = {"begun", "none"};
constexpr std::string_view evidence_codes[] = {"implementation", "verification"};
constexpr std::string_view scheme_codes[] = {"decision", "implementation", "priority", "verification", "role"};
constexpr std::string_view demand_codes[] = {"document", "dependency", "work-begun"};
constexpr std::string_view rule_codes[] = {"consider", "reasons", "review-again"};
constexpr std::string_view unit_codes[] = {"recommendation", "item"};
constexpr std::string_view note_codes[] = {"definition", "unit", "sequence", "stale",
                                           "wording",    "slip", "total",    "forecast"};

const std::vector<Kind> in_review = {Kind::review};
const std::vector<Kind> an_item = {Kind::recommendation, Kind::part};

// clang-format off
std::vector<TypeRow> make_rows() {
    std::vector<TypeRow> rows;
    const auto add = [&](TypeRow row) {
        ensure(row.type == static_cast<Type>(rows.size()), "the rows stand in the order of the types");
        std::sort(row.fields.begin(), row.fields.end(), [](auto& a, auto& b) { return a.field < b.field; });
        rows.push_back(std::move(row));
    };
    const auto life = [&](Type type, std::string_view type_name, Presence on) {
        add({.type = type, .name = type_name, .on = on, .about = in_review,
             .fields = {{nth, Form::number}, {what, Form::code}, {round, Form::address}}, .slot = {nth, what},
             .text = {"reason"}});
    };
    const auto house = [&](Type type, std::string_view type_name) {
        add({.type = type, .name = type_name, .house = true, .cites = false, .writable = false});
    };
    const auto later = [&](TypeRow row) { row.writable = false; add(std::move(row)); };

    add({.type = Type::review_open, .name = "review.open", .creates = true, .about = in_review,
         .fields = {{number, Form::code}, {series, Form::code}, {mandate, Form::code}, {predecessor, Form::address},
                    {zone, Form::code}},
         .text = {"title", "mandate"}});
    life(Type::review_convene, "review.convene", must);
    life(Type::review_suspend, "review.suspend", must);
    life(Type::review_resume, "review.resume", must);
    life(Type::review_report, "review.report", must);
    life(Type::review_defer, "review.defer", must);
    add({.type = Type::phase_record, .name = "phase.record", .creates = true, .to = may, .about = {Kind::phase},
         .fields = {{order, Form::number}, {done, Form::yes}}, .text = {"title"}});
    add({.type = Type::milestone_record, .name = "milestone.record", .creates = true, .about = {Kind::milestone},
         .fields = {{phase, Form::address}, {what, Form::code}, {document, Form::address}}, .slot = {what}, .text = {"title"}});
    add({.type = Type::forecast_state, .name = "forecast.state", .creates = true, .on = must, .about = {Kind::forecast},
         .fields = {{milestone, Form::address, must}, {expected, Form::date, must}, {said_by, Form::address}},
         .slot = {milestone, said_by}, .slot_on = true});
    add({.type = Type::workplan_version, .name = "workplan.version", .creates = true, .about = {Kind::workplan},
         .fields = {{version, Form::number}, {document, Form::address}}, .slot = {version}});
    add({.type = Type::scope_item, .name = "scope.item", .creates = true, .about = {Kind::scope},
         .fields = {{workstream, Form::code}}, .text = {"text"}});
    add({.type = Type::finding_record, .name = "finding.record", .creates = true, .about = {Kind::finding},
         .fields = {{things, Form::addresses}}, .text = {"text"}});
    add({.type = Type::body_name, .name = "body.name", .creates = true, .about = {Kind::body},
         .fields = {{kind, Form::code}, {zone, Form::code}, {part_of, Form::address}}, .text = {"name", "short"}});
    add({.type = Type::person_name, .name = "person.name", .creates = true, .about = {Kind::person}, .person = true});
    add({.type = Type::seat_fill, .name = "seat.fill", .creates = true, .to = may, .about = {Kind::seat},
         .fields = {{person, Form::address, must}, {body, Form::address}, {role, Form::code, must}, {nominated_by, Form::address}}});
    add({.type = Type::seat_leave, .name = "seat.leave", .on = must, .about = {Kind::seat}, .fields = {{reason, Form::code}}});
    add({.type = Type::document_name, .name = "document.name", .creates = true, .about = {Kind::document},
         .fields = {{kind, Form::code}, {languages, Form::codes}, {publisher, Form::address}}, .text = {"title"}, .link = true});
    add({.type = Type::source_name, .name = "source.name", .cites = false, .creates = true, .on = never, .about = {Kind::source},
         .fields = {{code, Form::code, must}, {kind, Form::code}, {document, Form::address}, {dated, Form::date},
                    {rank, Form::number}, {publisher, Form::address}}, .text = {"title"}, .link = true});
    add({.type = Type::source_capture, .name = "source.capture", .cites = false, .on = must, .about = {Kind::source},
         .fields = {{cap, Form::number, must}, {lang, Form::code}, {raw_sha256, Form::digest, must}, {kept, Form::kept, must},
                    {passages, Form::passages, must}, {rules, Form::number, must}, {stripped, Form::codes}},
         .slot = {cap}, .link = true});
    const std::vector<FieldRow> recommendation = {{number, Form::code}, {group, Form::number}, {area, Form::code},
         {addressed_to, Form::addresses}, {consensus, Form::code}, {version, Form::number}};
    add({.type = Type::recommendation_issue, .name = "recommendation.issue", .creates = true, .about = {Kind::recommendation},
         .fields = recommendation, .slot = {version}, .text = {"title", "wording"}});
    add({.type = Type::recommendation_amend, .name = "recommendation.amend", .about = {Kind::recommendation},
         .fields = recommendation, .slot = {version}, .text = {"title", "wording"}});
    add({.type = Type::part_issue, .name = "part.issue", .creates = true, .about = {Kind::part},
         .fields = {{number, Form::code}, {order, Form::number}}, .text = {"title"}});
    const std::vector<FieldRow> a_round = {{by_body, Form::address}, {resolutions, Form::codes}, {scheme, Form::address},
         {acts_on, Form::number}, {approved, Form::number}, {rejected, Form::number}, {pending, Form::number},
         {scorecard, Form::address}, {rationale, Form::address}, {assessment, Form::address}};
    add({.type = Type::round_open, .name = "round.open", .creates = true, .on = must, .about = {Kind::action}, .fields = a_round, .text = {"title"}});
    add({.type = Type::round_record, .name = "round.record", .creates = true, .on = must, .about = {Kind::action}, .fields = a_round, .text = {"title"}});
    add({.type = Type::determination_record, .name = "determination.record", .machine = Machine::decision, .on = must, .about = an_item,
         .fields = {{outcome, Form::code, must, outcome_codes}, {category, Form::code}, {round, Form::address, must}, {odd, Form::codes}},
         .slot = {round}, .text = {"reason"}});
    add({.type = Type::condition_set, .name = "condition.set", .about = an_item,
         .fields = {{round, Form::address}, {code, Form::code, must, condition_codes}}, .slot = {round, code}, .text = {"text"}});
    add({.type = Type::step_require, .name = "step.require", .about = an_item,
         .fields = {{what, Form::code, must, step_codes}, {waits_for, Form::address}, {by, Form::address}, {due, Form::date}}, .slot = {what}, .text = {"text"}});
    add({.type = Type::signal_give, .name = "signal.give", .machine = Machine::decision, .on = must, .about = an_item,
         .fields = {{signal, Form::code, must, signal_codes}, {round, Form::address}}, .slot = {round}});
    add({.type = Type::assessment_record, .name = "assessment.record", .about = an_item,
         .fields = {{of, Form::code, must, assessment_codes}, {by, Form::address}, {document, Form::address}}, .slot = {of, by}, .text = {"text"}});
    add({.type = Type::priority_assign, .name = "priority.assign", .machine = Machine::priority, .on = must, .about = an_item,
         .fields = {{rater, Form::address, must}, {level, Form::code}, {no_level, Form::code, may, no_level_codes}, {scheme, Form::address},
                    {urgency, Form::code}, {importance, Form::code}}, .slot = {rater}, .slot_on = true, .text = {"reason"}});
    later({.type = Type::design_record, .name = "design.record", .about = an_item,
         .fields = {{document, Form::address}, {state, Form::code}}, .slot = {document}, .text = {"text"}});
    later({.type = Type::deliverable_record, .name = "deliverable.record", .about = an_item,
         .fields = {{document, Form::address}, {state, Form::code}}, .slot = {document}, .text = {"text"}});
    add({.type = Type::implementation_report, .name = "implementation.report", .machine = Machine::implementation, .on = must, .about = an_item,
         .fields = {{status, Form::code, must}, {scheme, Form::address}, {documentation, Form::code, may, documentation_codes}, {work, Form::code, may, work_codes},
                    {waits_for, Form::addresses}, {odd, Form::codes}}, .slot_on = true, .text = {"note"}});
    add({.type = Type::dependency_record, .name = "dependency.record", .to = may, .about = an_item,
         .fields = {{order, Form::number}, {outside, Form::yes}, {to, Form::address}}, .slot = {to, order}, .text = {"to", "note"}});
    add({.type = Type::verification_record, .name = "verification.record", .machine = Machine::verification, .on = must, .about = an_item,
         .fields = {{verifier, Form::address, must}, {scheme, Form::address}, {question, Form::code, must}, {answer, Form::code, must}},
         .slot = {verifier, question}, .text = {"text"}});
    add({.type = Type::evidence_attach, .name = "evidence.attach",
         .fields = {{document, Form::address, must}, {of, Form::code, may, evidence_codes}, {deed, Form::code}, {event, Form::number}}, .slot = {document}});
    add({.type = Type::question_ask, .name = "question.ask", .creates = true, .about = {Kind::question},
         .fields = {{about, Form::addresses}, {by, Form::address}, {on_behalf_of, Form::addresses}, {to, Form::address}}, .text = {"question"}});
    add({.type = Type::question_answer, .name = "question.answer", .about = {Kind::question},
         .fields = {{by, Form::address}, {on_behalf_of, Form::addresses}, {confirmed_by, Form::addresses}, {document, Form::address}}, .text = {"answer"}});
    const std::vector<FieldRow> a_comment = {{originator, Form::address}, {tags, Form::codes}, {closes, Form::code}, {zone, Form::code}, {about, Form::address}};
    add({.type = Type::comment_open, .name = "comment.open", .creates = true, .to = may, .about = {Kind::comment}, .fields = a_comment, .text = {"title"}, .link = true});
    add({.type = Type::comment_extend, .name = "comment.extend", .to = may, .about = {Kind::comment}, .fields = a_comment, .text = {"title"}, .link = true});
    add({.type = Type::comment_close, .name = "comment.close", .about = {Kind::comment}, .fields = a_comment, .text = {"title"}, .link = true});
    later({.type = Type::submission_record, .name = "submission.record", .about = {Kind::comment}, .fields = {{comment, Form::address}, {by, Form::address}}, .text = {"summary"}});
    later({.type = Type::point_record, .name = "point.record", .about = {Kind::comment}, .fields = {{submission, Form::address}, {about, Form::addresses}}, .text = {"summary"}});
    later({.type = Type::response_give, .name = "response.give", .about = {Kind::comment}, .fields = {{point, Form::address}, {by, Form::address}, {stance, Form::code}}, .text = {"summary"}});
    add({.type = Type::meeting_record, .name = "meeting.record", .creates = true, .to = may, .about = {Kind::meeting},
         .fields = {{number, Form::number}, {kind, Form::code}, {planned, Form::yes}, {days, Form::dates}}, .text = {"title", "place"}});
    later({.type = Type::agenda_record, .name = "agenda.record", .about = {Kind::meeting}, .fields = {{order, Form::number}}, .text = {"title", "text"}});
    later({.type = Type::decision_record, .name = "decision.record", .creates = true, .about = {Kind::decision}, .fields = {{meeting, Form::address}}, .text = {"text"}});
    later({.type = Type::item_open, .name = "item.open", .creates = true, .about = {Kind::item}, .fields = {{meeting, Form::address}, {owner, Form::address}, {due, Form::date}}, .text = {"text"}});
    later({.type = Type::item_close, .name = "item.close", .about = {Kind::item}, .fields = {{done, Form::yes}}, .text = {"text"}});
    add({.type = Type::letter_record, .name = "letter.record", .creates = true, .about = {Kind::letter},
         .fields = {{from, Form::address}, {to, Form::address}, {on_behalf_of, Form::address}, {document, Form::address}, {about, Form::addresses}}, .text = {"title"}});
    add({.type = Type::announcement_publish, .name = "announcement.publish", .creates = true, .about = {Kind::announcement},
         .fields = {{kind, Form::code}}, .text = {"title", "text"}});
    later({.type = Type::message_record, .name = "message.record", .creates = true, .about = {Kind::message},
         .fields = {{list, Form::address}, {message_id, Form::digest}, {in_reply_to, Form::address}}, .text = {"subject"}});
    add({.type = Type::scheme_define, .name = "scheme.define", .creates = true, .to = may, .about = {Kind::scheme},
         .fields = {{of, Form::code, must, scheme_codes}, {body, Form::address}, {code, Form::code, must}, {means, Form::code}, {demands, Form::codes, may, demand_codes}, {order, Form::number}},
         .slot = {code}, .text = {"label", "definition"}});
    add({.type = Type::obligation_set, .name = "obligation.set", .creates = true, .on = must, .about = {Kind::obligation},
         .fields = {{rule, Form::code, must, rule_codes}, {base, Form::code, must}, {months, Form::number}}, .slot = {base}, .text = {"title"}});
    add({.type = Type::obligation_meet, .name = "obligation.meet", .on = must, .about = {Kind::obligation},
         .fields = {{by, Form::address}}, .slot = {by}, .text = {"title"}});
    later({.type = Type::indicator_define, .name = "indicator.define", .creates = true, .about = {Kind::indicator}, .fields = {{unit, Form::code}, {method, Form::code}}, .text = {"name"}});
    later({.type = Type::measurement_record, .name = "measurement.record", .on = must, .about = {Kind::indicator},
         .fields = {{indicator, Form::address}, {count, Form::number}, {scale, Form::number}}, .slot_on = true});
    add({.type = Type::total_publish, .name = "total.publish", .creates = true, .about = {Kind::total},
         .fields = {{what, Form::code, must}, {count, Form::number, must}, {of, Form::number}, {unit, Form::code, may, unit_codes}, {round, Form::address}, {scheme, Form::address}},
         .slot = {what, round, unit}, .text = {"label"}});
    add({.type = Type::disagreement_settle, .name = "disagreement.settle", .cites = false, .on = never,
         .fields = {{prefers, Form::number, must}, {slot, Form::code, must}}, .slot = {slot}, .text = {"reason"}});
    add({.type = Type::note_record, .name = "note.record", .fields = {{kind, Form::code, must, note_codes}, {things, Form::addresses}, {ref, Form::code}},
         .slot = {kind, ref}, .text = {"text"}});
    add({.type = Type::alias_record, .name = "alias.record", .cites = false, .creates = true, .on = never, .fields = {{to, Form::address, must}}});

    house(Type::account_open, "account.open");       house(Type::account_close, "account.close");
    house(Type::credential_add, "credential.add");   house(Type::credential_end, "credential.end");
    house(Type::role_grant, "role.grant");           house(Type::role_end, "role.end");
    house(Type::approval_give, "approval.give");     house(Type::rejection_give, "rejection.give");
    house(Type::key_plan, "key.plan");               house(Type::key_publish, "key.publish");
    house(Type::key_activate, "key.activate");       house(Type::key_retire, "key.retire");
    house(Type::key_revoke, "key.revoke");           house(Type::key_destroy, "key.destroy");
    house(Type::erase_do, "erase.do");
    add({.type = Type::import_do, .name = "import.do", .house = true, .cites = false, .creates = true, .on = never, .about = {Kind::deed},
         .fields = {{count, Form::number}, {sheets, Form::codes}}, .text = {"title"}});
    house(Type::policy_set, "policy.set");           house(Type::setup_end, "setup.end");
    ensure(rows.size() == type_count, "every type has its row");
    return rows;
}
// clang-format on

const std::vector<TypeRow>& rows() {
    static const std::vector<TypeRow> all = make_rows();
    return all;
}

} // namespace

std::string_view name(Field field) { return field_names[static_cast<std::size_t>(field)]; }

std::optional<Field> parse_field(std::string_view text) {
    const auto found = std::lower_bound(std::begin(field_names), std::end(field_names), text);
    if (found == std::end(field_names) || *found != text) return {};
    return static_cast<Field>(found - std::begin(field_names));
}

const FieldRow* TypeRow::find(Field field) const {
    for (const FieldRow& row : fields)
        if (row.field == field) return &row;
    return nullptr;
}

std::span<const TypeRow> types() { return rows(); }

std::optional<Type> parse_type(std::string_view text) {
    static const auto sorted = [] {
        std::vector<std::pair<std::string_view, Type>> all;
        for (const TypeRow& row : rows()) all.emplace_back(row.name, row.type);
        std::sort(all.begin(), all.end());
        return all;
    }();
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), std::pair(text, Type{}));
    if (found == sorted.end() || found->first != text) return {};
    return found->second;
}

bool is_code(std::string_view text) {
    return !text.empty() && text.size() <= 600 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("._:/@,=+-").find(c) != std::string_view::npos;
    });
}

} // namespace heed::ledger
