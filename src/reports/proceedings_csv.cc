#include "reports/proceedings_csv.h"

#include "base/csv.h"
#include "reports/calendar_ics.h"
#include "reports/calendar_words.h"

#include <algorithm>
#include <initializer_list>

namespace heed::reports {

using namespace views;

namespace {

std::string text(const std::optional<domain::Date>& date) { return date ? date->text() : std::string(); }
std::string text(const Named& named) {
    return !named ? std::string() : std::string(named.name.empty() ? named.address : named.name.text);
}
std::string url(std::string_view address) { return '/' + std::string(address); }

template <class List, class Text> std::string joined(const List& list, Text&& text_of) {
    std::string out;
    for (const auto& one : list) {
        if (!out.empty()) out += "; ";
        out += text_of(one);
    }
    return out;
}

std::string sources(const std::vector<Cited>& cites) {
    std::vector<std::string_view> codes;
    for (const Cited& cite : cites)
        if (std::find(codes.begin(), codes.end(), cite.source.code) == codes.end())
            codes.push_back(cite.source.code);
    return joined(codes, [](std::string_view code) { return std::string(code); });
}

std::string topics(const std::vector<Topic>& topics) {
    return joined(topics, [](const Topic& topic) {
        return std::string(topic.number.empty() ? topic.thing.address : topic.number);
    });
}

class Table {
public:
    explicit Table(std::initializer_list<std::string_view> header) : m_csv(m_out) { row(header); }
    void row(std::initializer_list<std::string_view> cells) {
        for (const std::string_view cell : cells) m_csv.cell(cell);
        m_csv.end_row();
    }
    std::string take() { return std::move(m_out); }

private:
    std::string m_out;
    CsvWriter m_csv;
};

} // namespace

std::string timeline_csv(const ReviewTimeline& timeline, const Ask& ask, const wording::Wording& words) {
    Table table({"kind", "on", "to", "title", "what", "phase", "state", "said_by", "said_on", "came",
                 "document", "sources", "url"});
    const std::string page = url(timeline.review.address) + "/timeline#";
    const auto place = [&](const Named& named) { return page + timeline_anchor(named.address); };
    struct Row {
        std::string_view kind;
        std::string on, to, title;
        std::string_view what, phase, state;
        std::string said_by, said_on, came, document;
    };
    const auto row = [&](const Row& r, const std::vector<Cited>& cites, const std::string& address) {
        table.row({r.kind, r.on, r.to, r.title, r.what, r.phase, r.state, r.said_by, r.said_on, r.came,
                   r.document, sources(cites), address});
    };
    for (const PhaseLine& line : timeline.phases)
        row({.kind = "phase",
             .on = text(line.first),
             .to = text(line.last),
             .title = text(line.phase),
             .state = line.done ? "done" : ""},
            line.cites, place(line.phase));
    for (const MilestoneLine& line : timeline.milestones)
        row({.kind = "milestone",
             .on = text(line.on.date),
             .title = std::string(line.title.text),
             .what = line.what,
             .phase = line.phase == none ? std::string_view() : ask.moment.address(line.phase),
             .state = name(line.reached),
             .document = text(line.document)},
            line.cites, place(line.milestone));
    for (const ForecastLine& line : timeline.forecasts)
        row({.kind = "forecast",
             .on = text(line.expected),
             .title = text(line.milestone),
             .said_by = text(line.said_by),
             .said_on = text(line.said_on.date),
             .came = text(line.came.date)},
            line.cites, place(line.forecast));
    for (const LifeEvent& event : timeline.life)
        row({.kind = "review",
             .on = text(event.on.date),
             .title = text(event.review),
             .what = ledger::name(event.type),
             .state = event.what},
            event.cites, url(event.review.address));
    for (const RoundLine& round : timeline.rounds)
        row({.kind = "decision",
             .on = text(round.on.date),
             .title = text(round.round),
             .said_by = text(round.body)},
            round.cites, url(round.round.address));
    for (const CommentLine& line : timeline.comments)
        row({.kind = "comment",
             .on = text(line.opened.date),
             .to = text(line.closing.on.date),
             .title = text(line.comment),
             .state = name(line.state),
             .document = text(line.about)},
            line.cites, url(line.comment.address));
    for (const MeetingLine& line : timeline.meetings)
        row({.kind = "meeting",
             .on = text(line.on.date),
             .to = text(line.to.date),
             .title = meeting_title(line.meeting.name.text, line.kind, line.number, words),
             .what = line.kind,
             .state = name(line.state)},
            line.cites, url(line.meeting.address));
    return table.take();
}

std::string comments_csv(const std::vector<CommentLine>& lines) {
    Table table({"title", "state", "opened", "first_closing", "extended", "closing", "time", "zone",
                 "closes_at", "originator", "about", "submissions", "sources", "url"});
    for (const CommentLine& line : lines)
        table.row(
            {text(line.comment), name(line.state), text(line.opened.date), text(line.first_closing.on.date),
             joined(line.extensions, [](const Extension& e) { return text(e.announced.date); }),
             text(line.closing.on.date), line.closing.time, line.closing.zone,
             line.closing.at ? iso(*line.closing.at) : std::string(), text(line.originator), text(line.about),
             joined(line.submissions, [](const SubmissionTotal& t) { return std::to_string(t.count); }),
             sources(line.cites), url(line.comment.address)});
    return table.take();
}

std::string meetings_csv(const std::vector<MeetingLine>& lines) {
    Table table({"on", "to", "days", "number", "kind", "title", "place", "state", "sources", "url"});
    for (const MeetingLine& line : lines)
        table.row({text(line.on.date), text(line.to.date),
                   joined(line.days, [](const domain::Date& day) { return day.text(); }),
                   line.number ? std::to_string(*line.number) : std::string(), line.kind,
                   line.meeting.name.text, line.place.text, name(line.state), sources(line.cites),
                   url(line.meeting.address)});
    return table.take();
}

std::string questions_csv(const std::vector<AskedQuestion>& lines) {
    Table table({"asked", "by", "to", "about", "question", "answered", "answered_by", "answer", "sources",
                 "answer_sources", "url"});
    for (const AskedQuestion& line : lines) {
        const AskedQuestion::Answer answer = line.answer.value_or(AskedQuestion::Answer{});
        table.row({text(line.on.date), text(line.by), text(line.to), topics(line.about), text(line.question),
                   text(answer.on.date), text(answer.by), answer.text.text, sources(line.cites),
                   sources(answer.cites), url(line.question.address)});
    }
    return table.take();
}

std::string letters_csv(const std::vector<LetterLine>& lines) {
    Table table({"on", "from", "to", "on_behalf_of", "title", "about", "document", "sources", "url"});
    for (const LetterLine& line : lines)
        table.row({text(line.on.date), text(line.from), text(line.to), text(line.on_behalf_of),
                   text(line.letter), topics(line.about), text(line.document), sources(line.cites),
                   url(line.letter.address)});
    return table.take();
}

std::string calendar_csv(const Calendar& calendar, const wording::Wording& words) {
    Table table({"on", "to", "at", "kind", "review", "title", "sources", "uid", "url"});
    for (const CalendarEntry& entry : calendar.entries)
        table.row({iso(entry.first), iso(entry.last), entry.at ? iso(*entry.at) : std::string(),
                   name(entry.kind), entry.review.address, calendar_title(entry, words), sources(entry.cites),
                   calendar_uid(entry), calendar_path(entry)});
    return table.take();
}

} // namespace heed::reports
