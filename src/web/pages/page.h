// What a page works with: the request, the record at the two times asked for, the reader's language, and where
// links go. A page is three short steps: read the request into a struct; ask the views; hand the struct to
// render.
#pragma once

#include "actions/house.h"
#include "base/markup.h"
#include "views/ask.h"
#include "views/desk.h"
#include "views/passage_book.h"
#include "views/search_index.h"
#include "web/pages/links.h"
#include "web/server/request.h"
#include "web/server/response.h"
#include "wording/wording.h"

#include <functional>
#include <string>
#include <vector>

namespace heed::web {

class Proofreader;

struct SiteOptions {
    std::string origin;          // "https://heed.example", for canonical addresses and feeds; may be empty
    std::string frame_ancestors; // who may embed; empty: nobody
    std::string build;           // changes with every build that changes pages
};

struct Site {
    actions::House& house;
    views::WordBook& words;
    views::PassageBook& passages;
    const wording::Wordings& wordings;
    views::SearchIndex* search = nullptr; // where there is one: the edge that has it hands it in
    SiteOptions options = {};
    views::Desk* desk = nullptr;        // the same
    Proofreader* proofreader = nullptr; // the same (proofreader.h)
};

struct Page {
    const Site& site;
    const Request& request;
    const wording::Wording& w;
    Place place;
    views::Ask ask;
    Links links;
    std::optional<Day> as_of_asked;      // nothing: today
    std::string known_asked;             // "n395" or a day; empty: now
    views::ThingId review = views::none; // of the path, when it begins with one

    const views::Moment& moment() const { return ask.moment; }
    std::string_view code() const { return ask.moment.address(review); }
    bool is_past() const { return as_of_asked.has_value() || !known_asked.empty(); }
    bool is_embedded() const { return request.query.first_or("embed", "") == "1"; }
    std::string path_of(views::ThingId thing) const { return '/' + std::string(ask.moment.address(thing)); }
    std::string link(views::ThingId thing) const { return links.to(path_of(thing)); }
    std::string link(const views::Named& named) const { return links.to('/' + std::string(named.address)); }
};

using Handler = Response (*)(Page&);

// Answers with the representation's media type; data is open to every origin.
Response html(Page& page, std::string body);
Response data(Page& page, std::string body);

// 404 in words, with what exists nearest; in the form that was asked for.
struct Nearest {
    std::string words; // a link's words
    std::string href;
};
Response not_found(Page& page, std::string words, const std::vector<Nearest>& nearest);
Response bad_request(Page& page, std::string words, const std::vector<Nearest>& nearest);

} // namespace heed::web
