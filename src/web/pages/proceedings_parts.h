// What the pages of meetings, comment periods, questions and letters share.
#pragma once

#include "base/markup.h"
#include "views/around.h"
#include "views/members.h"
#include "web/pages/page.h"
#include "web/pages/part_page.h"
#include "web/pages/shell.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

// The frame of a list: heading, one line on what stands here, date strip, `list`, and the list as data.
struct ListFrame {
    std::string_view part;  // keys: part.*
    std::string_view empty; // said instead of an empty list
    std::string lede;
    std::size_t count = 0;
    bool has_calendar = false;
};
Response list_page(Page& page, const ListFrame& frame, const Content& list);

// The frame of one thing: crumbs over its list, what is disputed and odd about it, neighbours. The content has
// the date strip behind its summary.
struct ThingFrame {
    std::string_view part; // keys: part.*
    std::string title;
    std::string description;
    views::Phrase name; // the heading, where a source states one; else the title
};
Response thing_frame(Page& page, const ThingFrame& frame, const views::Around& around, const Content& content);

// No such thing, or nothing was recorded of it then.
Response no_such_thing(Page& page, std::string_view part);
// The thing that the path names, if it is of that kind and known.
views::ThingId thing_of_path(const Page& page, domain::ThingKind kind);

// A row of a summary: <div><dt>words<dd>.
void pair(Markup& m, std::string_view words, const Content& value);
void body_or_nobody(Markup& m, Page& page, const views::Named& body);
void topics(Markup& m, Page& page, const std::vector<views::Topic>& topics);
void document_link(Markup& m, Page& page, const views::Named& document);
// "27 October to 3 November 2017", or the one day.
void period(Markup& m, Page& page, const views::When& from, const views::When& to);

} // namespace heed::web
