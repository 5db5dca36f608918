#include "views/meetings.h"

#include <algorithm>

namespace heed::views {
namespace {

using State = MeetingLine::State;

State state_of(const Ask& ask, const Fact& fact, const MeetingLine& line) {
    if (line.kind == "cancelled") return State::cancelled;
    switch (line.reached) {
    case Reached::past: return is_said(ask, fact, Field::planned) ? State::planned : State::held;
    case Reached::maybe: return State::maybe_held;
    case Reached::to_come:
    case Reached::later: return State::to_come;
    case Reached::undated: break;
    }
    return State::undated;
}

} // namespace

std::string_view name(State state) {
    switch (state) {
    case State::held: return "held";
    case State::planned: return "planned";
    case State::cancelled: return "cancelled";
    case State::to_come: return "to_come";
    case State::maybe_held: return "maybe_held";
    case State::undated: break;
    }
    return "undated";
}

std::optional<MeetingLine> meeting_line(Ask& ask, ThingId meeting) {
    const auto fact = ask.moment.fact(meeting, Type::meeting_record);
    if (!fact) return {};
    MeetingLine line{.meeting = ask.named(meeting),
                     .number = number_in(ask, *fact, Field::number),
                     .kind = code_in(ask, *fact, Field::kind),
                     .on = ask.when(*fact),
                     .to = until(ask, *fact)};
    if (const EventNo claim = claim_with(ask.record(), *fact, Field::days); claim != none)
        line.days = EventView(ask.record(), claim).dates(Field::days);
    line.place = ask.text(*fact, "place");
    line.reached = reached(ask, *fact);
    line.order = order_of(ask, *fact);
    line.state = state_of(ask, *fact, line);
    line.documents = documents_of(ask, meeting);
    line.cites = ask.cites(*fact);
    line.stated_by = in_time(ask.record(), *fact).said_by;
    line.corrections = corrections_of(ask.record(), *fact);
    line.slot = ask.record().slot(fact->slot);
    return line;
}

std::vector<MeetingLine> meetings_of(Ask& ask, ThingId review) {
    std::vector<MeetingLine> out;
    for (const ThingId meeting : ask.moment.things(review, ThingKind::meeting)) {
        auto line = meeting_line(ask, meeting);
        if (line && is_shown(line->reached)) out.push_back(std::move(*line));
    }
    std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return is_after(a.order, b.order); });
    return out;
}

std::optional<MeetingView> meeting_view(Ask& ask, ThingId meeting) {
    auto line = meeting_line(ask, meeting);
    if (!line || !is_shown(line->reached)) return {};
    MeetingView view{.line = std::move(*line)};
    const ThingId review = ask.record().review_thing(ask.record().thing(meeting).review);
    view.around = around(ask, meeting, meetings_of(ask, review), &MeetingLine::meeting);
    return view;
}

} // namespace heed::views
