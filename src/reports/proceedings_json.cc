#include "reports/proceedings_json.h"

#include "reports/calendar_ics.h"
#include "reports/calendar_words.h"
#include "reports/json_parts.h"

namespace heed::reports {

using namespace views;

namespace {

void write_instant(JsonWriter& json, std::string_view key, const std::optional<Instant>& at) {
    json.member_or_null(key, at ? iso(*at) : std::string());
}

void write_things(JsonWriter& json, std::string_view key, const std::vector<Named>& things) {
    json.key(key).begin_array();
    for (const Named& thing : things) {
        json.begin_object().member("url", url_of(thing.address));
        write_phrase(json, "name", thing.name);
        json.end_object();
    }
    json.end_array();
}

void write_topics(JsonWriter& json, const std::vector<Topic>& topics) {
    json.key("about").begin_array();
    for (const Topic& topic : topics) {
        json.begin_object().member("url", url_of(topic.thing.address));
        if (!topic.number.empty()) json.member("number", topic.number);
        write_phrase(json, "name", topic.thing.name);
        json.end_object();
    }
    json.end_array();
}

void write_closing(JsonWriter& json, const Closing& closing) {
    json.begin_object();
    write_date(json, "on", closing.on.date);
    json.member_or_null("time", closing.time).member_or_null("zone", closing.zone);
    write_instant(json, "at", closing.at);
    if (closing.on.disputed) json.member("disputed", true);
    json.end_object();
}

void write_total(JsonWriter& json, const SubmissionTotal& total) {
    json.begin_object().member("count", total.count);
    write_date(json, "on", total.on);
    write_named(json, "comment", total.comment);
    write_cites(json, total.cites);
    json.member("url", url_of(total.total.address)).end_object();
}

void write_comment(JsonWriter& json, const CommentLine& line) {
    write_phrase(json, "title", line.comment.name);
    json.member("state", name(line.state));
    write_date(json, "opened", line.opened.date);
    json.key("first_closing");
    write_closing(json, line.first_closing);
    json.key("extensions").begin_array();
    for (const Extension& extension : line.extensions) {
        json.begin_object();
        write_date(json, "announced", extension.announced.date);
        json.member("reached", name(extension.reached));
        if (extension.announced.disputed) json.member("disputed", true);
        json.key("closing");
        write_closing(json, extension.closing);
        write_cites(json, extension.cites);
        json.end_object();
    }
    json.end_array().key("closing");
    write_closing(json, line.closing);
    write_named(json, "originator", line.originator);
    write_named(json, "about", line.about);
    json.key("tags").begin_array();
    for (const std::string_view tag : line.tags) json.value(tag);
    json.end_array().member_or_null("address", line.address);
    write_things(json, "documents", line.documents);
    json.key("submissions").begin_array();
    for (const SubmissionTotal& total : line.submissions) write_total(json, total);
    json.end_array();
    write_cites(json, line.cites);
    json.member("url", url_of(line.comment.address));
}

void write_meeting(JsonWriter& json, const MeetingLine& line) {
    write_phrase(json, "title", line.meeting.name);
    if (line.number)
        json.member("number", *line.number);
    else
        json.key("number").null();
    json.member_or_null("kind", line.kind).member("state", name(line.state));
    write_date(json, "on", line.on.date);
    write_date(json, "to", line.to.date);
    json.key("days").begin_array();
    for (const domain::Date& day : line.days) json.value(day.text());
    json.end_array();
    write_phrase(json, "place", line.place);
    write_things(json, "documents", line.documents);
    if (line.on.disputed || line.to.disputed) json.member("disputed", true);
    write_cites(json, line.cites);
    json.member("url", url_of(line.meeting.address));
}

void write_question(JsonWriter& json, const AskedQuestion& line) {
    write_phrase(json, "question", line.question.name);
    write_date(json, "asked", line.on.date);
    write_named(json, "by", line.by);
    write_named(json, "to", line.to);
    write_things(json, "on_behalf_of", line.on_behalf_of);
    write_topics(json, line.about);
    write_things(json, "documents", line.documents);
    json.key("answer");
    if (line.answer) {
        json.begin_object();
        write_date(json, "on", line.answer->on.date);
        write_phrase(json, "text", line.answer->text);
        write_named(json, "by", line.answer->by);
        write_things(json, "on_behalf_of", line.answer->on_behalf_of);
        write_things(json, "confirmed_by", line.answer->confirmed_by);
        write_named(json, "document", line.answer->document);
        if (line.answer->disputed) json.member("disputed", true);
        write_cites(json, line.answer->cites);
        json.end_object();
    } else {
        json.null();
    }
    if (line.disputed) json.member("disputed", true);
    write_cites(json, line.cites);
    json.member("url", url_of(line.question.address));
}

void write_letter(JsonWriter& json, const LetterLine& line) {
    write_phrase(json, "title", line.letter.name);
    write_date(json, "on", line.on.date);
    write_named(json, "from", line.from);
    write_named(json, "to", line.to);
    write_named(json, "on_behalf_of", line.on_behalf_of);
    write_topics(json, line.about);
    write_named(json, "document", line.document);
    write_things(json, "documents", line.documents);
    if (line.disputed) json.member("disputed", true);
    write_cites(json, line.cites);
    json.member("url", url_of(line.letter.address));
}

void write_life(JsonWriter& json, const LifeEvent& event) {
    json.begin_object().member("type", ledger::name(event.type));
    json.member_or_null("what", event.what);
    write_date(json, "on", event.on.date);
    if (event.disputed) json.member("disputed", true);
    write_phrase(json, "reason", event.reason);
    write_cites(json, event.cites);
    json.member("url", url_of(event.review.address)).end_object();
}

// The address of what stands on the timeline and has no page of its own.
std::string place_on_timeline(const ReviewTimeline& timeline, std::string_view address) {
    return url_of(timeline.review.address) + "/timeline#" + timeline_anchor(address);
}

void write_phase(JsonWriter& json, const ReviewTimeline& timeline, const PhaseLine& phase) {
    json.begin_object();
    write_phrase(json, "title", phase.phase.name);
    write_date(json, "on", phase.on);
    write_date(json, "to", phase.to);
    if (phase.done)
        json.member("done", true);
    else
        json.key("done").null(); // not stated
    write_date(json, "first", phase.first);
    write_date(json, "last", phase.last);
    json.member("milestones", phase.milestones).member("past", phase.past);
    write_cites(json, phase.cites);
    json.member("url", place_on_timeline(timeline, phase.phase.address)).end_object();
}

void write_milestone(JsonWriter& json, const ReviewTimeline& timeline, const MilestoneLine& line,
                     const Ask& ask) {
    json.begin_object();
    write_phrase(json, "title", line.title);
    json.member_or_null("what", line.what).member("reached", name(line.reached));
    json.member_or_null("phase", line.phase == none
                                     ? std::string()
                                     : place_on_timeline(timeline, ask.moment.address(line.phase)));
    write_date(json, "on", line.on.date);
    if (line.on.disputed || line.disputed) json.member("disputed", true);
    write_named(json, "document", line.document);
    write_cites(json, line.cites);
    json.member("url", place_on_timeline(timeline, line.milestone.address)).end_object();
}

void write_forecast(JsonWriter& json, const ReviewTimeline& timeline, const ForecastLine& line) {
    json.begin_object().key("milestone").begin_object();
    json.member("url", place_on_timeline(timeline, line.milestone.address));
    write_phrase(json, "name", line.milestone.name);
    json.end_object();
    write_named(json, "said_by", line.said_by);
    write_date(json, "said_on", line.said_on.date);
    write_date(json, "expected", line.expected);
    write_date(json, "came", line.came.date);
    if (line.days)
        json.member("days", static_cast<std::int64_t>(*line.days));
    else
        json.key("days").null();
    write_cites(json, line.cites);
    json.member("url", place_on_timeline(timeline, line.forecast.address)).end_object();
}

template <class Line, class Write>
std::string list_json(const std::vector<Line>& lines, const Ask& ask, std::string_view url, Write write,
                      const std::vector<SubmissionTotal>* submissions = nullptr) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url);
    json.key("items").begin_array();
    for (const Line& line : lines) {
        json.begin_object();
        write(json, line);
        json.end_object();
    }
    json.end_array().member("total", lines.size()).key("next").null();
    if (submissions != nullptr) {
        json.key("submissions").begin_array();
        for (const SubmissionTotal& total : *submissions) write_total(json, total);
        json.end_array();
    }
    json.end_object();
    return out;
}

template <class View, class Write>
std::string one_json(const View& view, const Named& thing, const Ask& ask, Write write) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_review(json, thing.address.substr(0, thing.address.find('/')));
    write_times(json, ask);
    write(json, view.line);
    json.key("disagreements").begin_array();
    for (const Dispute& dispute : view.around.disputes) write_dispute(json, dispute);
    json.end_array().key("notes").begin_array();
    for (const Note& note : view.around.notes) write_note(json, note);
    json.end_array();
    write_named(json, "previous", view.around.previous);
    write_named(json, "next", view.around.next);
    json.end_object();
    return out;
}

} // namespace

std::string timeline_json(const ReviewTimeline& timeline, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(timeline.review.address) + "/timeline");
    json.key("items").begin_array();
    for (const MilestoneLine& line : timeline.milestones) write_milestone(json, timeline, line, ask);
    json.end_array().member("total", timeline.milestones.size()).key("next").null();
    json.member("still_to_come", timeline.still_to_come).key("phases").begin_array();
    for (const PhaseLine& phase : timeline.phases) write_phase(json, timeline, phase);
    json.end_array().key("forecasts").begin_array();
    for (const ForecastLine& line : timeline.forecasts) write_forecast(json, timeline, line);
    json.end_array().key("pauses").begin_array();
    for (const Pause& pause : timeline.pauses) {
        json.begin_object().key("from");
        write_life(json, pause.from);
        json.key("until");
        if (pause.until)
            write_life(json, *pause.until);
        else
            json.null();
        json.end_object();
    }
    json.end_array().key("life").begin_array();
    for (const LifeEvent& event : timeline.life) write_life(json, event);
    json.end_array().key("rounds").begin_array();
    for (const RoundLine& round : timeline.rounds) {
        json.begin_object();
        write_date(json, "on", round.on.date);
        write_cites(json, round.cites);
        json.member("url", url_of(round.round.address)).end_object();
    }
    json.end_array().key("comments").begin_array();
    for (const CommentLine& line : timeline.comments) {
        json.begin_object();
        write_comment(json, line);
        json.end_object();
    }
    json.end_array().key("meetings").begin_array();
    for (const MeetingLine& line : timeline.meetings) {
        json.begin_object();
        write_meeting(json, line);
        json.end_object();
    }
    json.end_array().key("notes").begin_array();
    for (const Note& note : timeline.notes) write_note(json, note);
    json.end_array().end_object();
    return out;
}

std::string comments_json(const std::vector<CommentLine>& lines, const std::vector<SubmissionTotal>& totals,
                          const Ask& ask, std::string_view url) {
    return list_json(lines, ask, url, write_comment, &totals);
}
std::string comment_json(const CommentView& view, const Ask& ask) {
    return one_json(view, view.line.comment, ask, write_comment);
}
std::string meetings_json(const std::vector<MeetingLine>& lines, const Ask& ask, std::string_view url) {
    return list_json(lines, ask, url, write_meeting);
}
std::string meeting_json(const MeetingView& view, const Ask& ask) {
    return one_json(view, view.line.meeting, ask, write_meeting);
}
std::string questions_json(const std::vector<AskedQuestion>& lines, const Ask& ask, std::string_view url) {
    return list_json(lines, ask, url, write_question);
}
std::string question_json(const QuestionView& view, const Ask& ask) {
    return one_json(view, view.line.question, ask, write_question);
}
std::string letters_json(const std::vector<LetterLine>& lines, const Ask& ask, std::string_view url) {
    return list_json(lines, ask, url, write_letter);
}
std::string letter_json(const LetterView& view, const Ask& ask) {
    return one_json(view, view.line.letter, ask, write_letter);
}

std::string calendar_json(const Calendar& calendar, const Ask& ask, const wording::Wording& words,
                          std::string_view url) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url);
    json.key("items").begin_array();
    for (const CalendarEntry& entry : calendar.entries) {
        json.begin_object().member("uid", calendar_uid(entry)).member("kind", name(entry.kind));
        json.member("title", calendar_title(entry, words)).member("review", entry.review.address);
        json.member("on", iso(entry.first)).member("to", iso(entry.last));
        write_instant(json, "at", entry.at);
        json.member("corrections", entry.corrections).member("recorded", iso(entry.recorded));
        if (entry.is_disputed) json.member("disputed", true);
        write_cites(json, entry.cites);
        json.member("url", calendar_path(entry)).end_object();
    }
    json.end_array().member("total", calendar.entries.size()).key("next").null();
    json.member("without_day", calendar.without_day).end_object();
    return out;
}

} // namespace heed::reports
