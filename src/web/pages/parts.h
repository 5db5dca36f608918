// The small pieces that pages share: chips, marks, dates, source marks. Shape, word and colour always go
// together.
#pragma once

#include "domain/vocabulary.h"
#include "views/item_line.h"
#include "web/pages/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

// One of the seven marks, drawn in the current colour. Decoration: the word stands beside it.
void mark(Markup& m, std::string_view name);
std::string_view mark_of(domain::Outcome outcome);

// "[tick] Approved". `words` replaces heed's own word.
void chip(Markup& m, const Page& page, domain::Outcome outcome, std::string_view words = {});
void chip(Markup& m, const Page& page, domain::Status status, std::string_view words = {});
void count_chip(Markup& m, const Page& page, domain::Outcome outcome, std::int64_t count); // with a hidden word
// Pending -> Approved.
void change(Markup& m, const Page& page, domain::Outcome from, domain::Outcome to);
void change(Markup& m, const Page& page, domain::Status from, domain::Status to);
// A number in the colour of an outcome with its mark, for sentences.
Safe counted(const Page& page, domain::Outcome outcome, std::int64_t count);
Safe counted(const Page& page, domain::Outcome outcome, std::string_view words);

// <time> where HTML has a form for it; ranges and quarters are plain words.
void time(Markup& m, const Page& page, const domain::Date& date,
          wording::DateForm form = wording::DateForm::full);
void time(Markup& m, const Page& page, Day day, wording::DateForm form = wording::DateForm::full);
Safe time_html(const Page& page, const domain::Date& date, wording::DateForm form = wording::DateForm::full);
Safe time_html(const Page& page, Day day, wording::DateForm form = wording::DateForm::full);
// The form of a date behind "as reported for" where there is little room: an open range takes its words.
wording::DateForm brief_noun(const domain::Date& date);
// The date, and that sources disagree about it where they do; "date not in the sources" when there is none.
void when(Markup& m, const Page& page, const views::When& when,
          wording::DateForm form = wording::DateForm::full);

// S4, leading to the source or to the passage.
void source_mark(Markup& m, const Page& page, const views::SourceMark& source, std::string_view passage = {});
// Each source once, at its first place.
void source_marks(Markup& m, const Page& page, const std::vector<views::Cited>& cites);
Safe source_marks_html(const Page& page, const std::vector<views::Cited>& cites);

// Words of a source or of heed in whatever language they are: marked when it is not the page's.
void phrase(Markup& m, const Page& page, const views::Phrase& phrase);
Safe phrase_html(const Page& page, const views::Phrase& phrase);
// A name, else the address.
void name(Markup& m, const Page& page, const views::Named& named);
// "Waits on 5.1".
void waits_words(Markup& m, const Page& page, const views::Waits& waits);

void link_to(Markup& m, const Page& page, const views::Named& named);

// <section> with a heading that names it.
class Section {
public:
    Section(Markup& m, std::string_view id, std::string_view title);

private:
    Markup::Element m_section;
};

// A table of numbers that scrolls by itself when it must.
void gap_note(Markup& m, std::string_view words); // what is not known, calmly
void acts(Markup& m, const std::vector<std::pair<std::string_view, std::string>>& links); // CSV, SVG, Cite

// "/r1/recommendations?decision=approved" in the words of query keys that need no escaping.
std::string query_of(std::initializer_list<std::pair<std::string_view, std::string_view>> parts);

} // namespace heed::web
