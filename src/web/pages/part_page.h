// What the further pages of a review share: a heading, a sentence that states what the page shows, the two
// times, and the same as data.
#pragma once

#include "web/pages/shell.h"

#include <string>
#include <string_view>

namespace heed::web {

struct PartPage {
    std::string_view title;
    std::string said;      // where things stand, in a sentence; also for those who share the link
    std::string_view lede; // what the page is
};
Response part_page(Page& page, const PartPage& about, const Content& content);

// "/r1/claims" of the review of the page.
std::string under_review(const Page& page, std::string_view rest);

} // namespace heed::web
