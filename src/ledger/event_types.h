// The list of event types: what each holds, about what, and which member values make two events claims of one
// fact.
//
// This table is the one place that names them; reading, writing, sheets and views all work from it. A name
// never changes meaning. docs/format.md shows it with examples; docs/glossary.md says what the words mean.
#pragma once

#include "domain/address.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace heed::ledger {

// Members of `val`, in the order of their names, which is the order in the canonical form.
enum class Field : std::uint8_t {
    about,
    acts_on,
    addressed_to,
    answer,
    approved,
    area,
    assessment,
    base,
    body,
    by,
    by_body,
    cap,
    category,
    closes,
    code,
    comment,
    confirmed_by,
    consensus,
    count,
    dated,
    days,
    deed,
    demands,
    document,
    documentation,
    done,
    due,
    event,
    expected,
    from,
    group,
    importance,
    in_reply_to,
    indicator,
    kept,
    kind,
    lang,
    languages,
    level,
    list,
    mandate,
    means,
    meeting,
    message_id,
    method,
    milestone,
    months,
    no_level,
    nominated_by,
    nth,
    number,
    odd,
    of,
    on_behalf_of,
    order,
    originator,
    outcome,
    outside,
    owner,
    part_of,
    passages,
    pending,
    person,
    phase,
    planned,
    point,
    predecessor,
    prefers,
    priority,
    publisher,
    question,
    rank,
    rater,
    rationale,
    raw_sha256,
    reason,
    ref,
    rejected,
    resolutions,
    role,
    round,
    rule,
    rules,
    said_by,
    scale,
    scheme,
    scorecard,
    series,
    sheets,
    signal,
    slot,
    stance,
    state,
    status,
    stripped,
    submission,
    tags,
    things,
    to,
    unit,
    urgency,
    verifier,
    version,
    waits_for,
    what,
    work,
    workstream,
    zone
};
std::string_view name(Field field);
std::optional<Field> parse_field(std::string_view name);

// What a member holds.
enum class Form : std::uint8_t {
    code,    // [A-Za-z0-9._:/@,=+-], at most 600 characters; heed's own have _, a body's have -
    number,  // an integer from 0 to 2^53
    date,    // domain::Date
    address, // of a thing
    yes,     // true, or absent
    digest,  // 64 hex digits
    codes,   // arrays of the above; never empty
    addresses,
    dates,
    kept,    // {"media","sha256","size"}
    passages // {"count","sha256"}
};

// clang-format off
enum class Type : std::uint8_t {
    review_open, review_convene, review_suspend, review_resume, review_report, review_defer,
    phase_record, milestone_record, forecast_state, workplan_version, scope_item, finding_record,
    body_name, person_name, seat_fill, seat_leave, document_name, source_name, source_capture,
    recommendation_issue, recommendation_amend, part_issue, round_open, round_record, determination_record,
    condition_set, step_require, signal_give, assessment_record, priority_assign, design_record, deliverable_record,
    implementation_report, dependency_record, verification_record, evidence_attach, question_ask, question_answer,
    comment_open, comment_extend, comment_close, submission_record, point_record, response_give,
    meeting_record, agenda_record, decision_record, item_open, item_close, letter_record, announcement_publish,
    message_record, scheme_define, obligation_set, obligation_meet, indicator_define, measurement_record, total_publish,
    disagreement_settle, note_record, alias_record,
    account_open, account_close, credential_add, credential_end, role_grant, role_end, approval_give, rejection_give,
    key_plan, key_publish, key_activate, key_retire, key_revoke, key_destroy, erase_do, import_do, policy_set, setup_end
};
// clang-format on
inline constexpr std::size_t type_count = static_cast<std::size_t>(Type::setup_end) + 1;

// The machine an event moves; views keep one chain of events per thing and machine.
enum class Machine : std::uint8_t { identity, decision, implementation, priority, verification };
inline constexpr std::size_t machine_count = 5;

enum class Presence : std::uint8_t { never, optional, required };

struct FieldRow {
    Field field;
    Form form;
    Presence presence = Presence::optional;
    std::span<const std::string_view> allowed = {}; // of a code: only these; empty for any
};

struct TypeRow {
    Type type;
    std::string_view name; // "round.record"
    bool house = false;    // about the keeping of the record, not a fact of the world
    bool cites = true;     // at least one citation is needed
    bool writable = true;  // this build knows how to write it
    bool creates = false;  // its first event brings the thing into the record
    Machine machine = Machine::identity;
    Presence on = Presence::optional;
    Presence to = Presence::never;
    std::vector<domain::ThingKind> about; // empty: any thing
    std::vector<FieldRow> fields;         // sorted by field
    std::vector<Field> slot;              // with about and type: which fact this is a claim about
    bool slot_on = false;                 // `on` is part of the slot
    std::vector<std::string_view> text;   // names allowed in the disclosure `text`
    bool person = false;                  // may hold the disclosure `person`
    bool link = false;                    // may hold the disclosure `link`

    const FieldRow* find(Field field) const;
};

std::span<const TypeRow> types();
inline const TypeRow& row(Type type) { return types()[static_cast<std::size_t>(type)]; }
inline std::string_view name(Type type) { return row(type).name; }
std::optional<Type> parse_type(std::string_view name);

bool is_code(std::string_view text);

} // namespace heed::ledger
