#include "intake/calendar_document.h"

#include "base/escape.h"
#include "intake/calendar_events.h"
#include "intake/clean_html.h"
#include "intake/language_guess.h"

#include <array>

namespace heed::intake {
namespace {

constexpr std::array<std::string_view, 7> head = {"Meeting", "First day", "Last day", "Time",
                                                  "Zone",    "Place",     "State"};

std::string time_cell(const CalendarEvent& event) {
    const std::string from = time_text(event.start), to = time_text(event.end);
    return from == to || to.empty() ? from : from + "\u2013" + to;
}

std::string state_cell(const CalendarEvent& event) {
    std::string state = event.cancelled ? "cancelled" : event.tentative ? "tentative" : "";
    if (!event.moved_from.empty())
        state += std::string(state.empty() ? "" : "; ") + "moved from " + event.moved_from;
    return state;
}

HtmlBlock row_of(const std::array<std::string, 7>& cells, Passage::Kind kind,
                 std::set<std::string_view>& stripped) {
    HtmlBlock block{.kind = kind, .table = 1};
    for (const std::string& words : cells) {
        HtmlCell cell{.text = passage_words(words)};
        cell.html = escaped(cell.text, Place::text);
        clean_block(cell.text, cell.html, stripped);
        block.row.push_back(std::move(cell));
    }
    return block;
}

} // namespace

Result<FamilyReading> read_calendar_document(std::string_view raw) {
    auto calendar = read_calendar(raw);
    if (!calendar) return calendar.refusal();
    HtmlBlocks out;
    FamilyReading read;
    if (!calendar->name.empty()) {
        HtmlBlock title{.kind = Passage::Kind::heading, .text = calendar->name, .heading_level = 1};
        title.html = escaped(title.text, Place::text);
        clean_block(title.text, title.html, out.stripped);
        out.blocks.push_back(std::move(title));
        read.visible = calendar->name + '\n';
    }
    if (!calendar->events.empty()) {
        std::array<std::string, 7> cells;
        std::copy(head.begin(), head.end(), cells.begin());
        out.blocks.push_back(row_of(cells, Passage::Kind::label, out.stripped));
    }
    for (const CalendarEvent& event : calendar->events) {
        out.blocks.push_back(row_of({event.title, iso(event.start.day), iso(event.end.day), time_cell(event),
                                     event.start.zone, event.place, state_cell(event)},
                                    Passage::Kind::row, out.stripped));
        read.visible += event.title + '\n' + event.place + '\n';
    }
    out.stripped.insert(stripped::calendar_details);
    Reading& reading = read.reading;
    reading.kind = DocumentKind::calendar;
    reading.language = guess_language(read.visible);
    reading.media = "text/html";
    reading.kept = write_clean_html(out.blocks, reading.language);
    reading.stripped = {out.stripped.begin(), out.stripped.end()};
    reading.passages = passages_of(out.blocks);
    reading.doubts = std::move(calendar->doubts);
    return read;
}

} // namespace heed::intake
