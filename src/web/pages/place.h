// An address of the site taken apart: language, what it is about, and in which form. One thing has one address;
// others that mean the same redirect to it once.
#pragma once

#include "base/result.h"
#include "web/server/target.h"
#include "wording/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

enum class Form : std::uint8_t { html, json, csv, atom, ics, svg, txt };

struct FormRow {
    Form value;
    std::string_view suffix; // ".json"; empty for html
    std::string_view media;
};
std::span<const FormRow> forms();
inline const FormRow& row(Form form) { return forms()[static_cast<std::size_t>(form)]; }

struct Place {
    wording::Language language = wording::Language::en;
    Form form = Form::html;
    std::string path;                  // "/r1/5.4": without language and suffix; "/" for the first page
    std::vector<std::string> segments; // of the path
    std::string moved_to;              // not empty: this is not the address; the same query applies there
};

// Never fails: what is not known stays a path that no route has.
Place parse_place(std::string_view decoded_path);

} // namespace heed::web
