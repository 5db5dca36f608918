// An address of the site as one of the files that `heed export --site` writes, and back:
//
//     /r1/5.4                                          r1/5.4/index.html
//     /ar/r1/5.4?as-of=2021-07-22                      ar/on/2021-07-22/r1/5.4/index.html
//     /r1/recommendations.csv?decision=approved        r1/recommendations/decision=approved.csv
#pragma once

#include "base/civil.h"
#include "web/pages/place.h"

#include <optional>
#include <string>
#include <string_view>

namespace heed::web {

struct CopyAddress {
    wording::Language language = wording::Language::en;
    Form form = Form::html;
    std::string path;       // "/r1/5.4"
    std::optional<Day> day; // as-of
    std::string query;      // the rest, canonical: "decision=approved"

    std::string text() const; // as a page writes it: one text for one address
    std::string file() const; // below the root of the copy
    std::string keys() const; // of the query: "decision&priority"
};

// Reads "/path?query", without fragment. Nothing for what is no address of the site, or asks for what only the
// site can answer: search, an older `known`, a page for embedding.
std::optional<CopyAddress> read_copy_address(std::string_view text);

// How a file names another: "../../r1.json"; "./" for the folder it stands in.
std::string relative_link(std::string_view from_file, std::string_view to_file);

} // namespace heed::web
