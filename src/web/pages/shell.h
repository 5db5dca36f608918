// What surrounds every page: head, navigation, crumbs, the date strip, the footer. Pages give their own part.
#pragma once

#include "web/pages/page.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

struct Crumb {
    std::string words;
    std::string href; // empty for the page itself
};

struct Shell {
    std::string title;       // without the name of the site
    std::string description; // one sentence, also for those who share the link
    std::vector<Crumb> crumbs;
    // Which part of the navigation this is: reviews, recommendations, actions, calendar, sources.
    std::string_view nav;
    bool has_calendar = true; // where there is a form of it at all
};

using Content = std::function<void(Markup&)>;

std::string shell(Page& page, const Shell& about, const Content& content);

// Heading and words, for errors and for pages of nothing but text.
std::string plain_page(Page& page, const std::string& title, std::string_view words,
                       const std::vector<Nearest>& nearest);

// The one control that every page shares: "Record as of [2022-05-01] [Show]" with the days that matter.
void asof_strip(Markup& m, Page& page);

// Crumbs down to the review of the path, and on: {words, href}...
std::vector<Crumb> crumbs_of(Page& page, std::vector<Crumb> further = {});
// SSR2: the printed name of a review, as crumbs and titles use it.
std::string review_name(Page& page);
std::string review_name(const Page& page, views::ThingId review);
// "R1: Sources"; the title alone above reviews.
std::string titled(Page& page, std::string_view title);
// "/r1/sources"; "/sources" above reviews.
std::string list_path(const Page& page, std::string_view list);

// RFC 7089: which day a dated page shows, and where the others are.
void append_memento(const Page& page, Response& response);

} // namespace heed::web
