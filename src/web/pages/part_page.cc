#include "web/pages/part_page.h"

#include "web/pages/stack_table.h"

namespace heed::web {

Response part_page(Page& page, const PartPage& about, const Content& content) {
    const std::string title(about.title);
    return html(page, shell(page,
                            {.title = review_name(page) + ": " + title,
                             .description = about.said,
                             .crumbs = crumbs_of(page, {{title, {}}}),
                             .nav = "reviews"},
                            [&](Markup& m) {
                                m.element("h1", {}, title);
                                m.element("p", {{"class", "state"}}, about.said);
                                m.element("p", {{"class", "lede"}}, about.lede);
                                asof_strip(m, page);
                                content(m);
                                other_forms(m, page);
                            }));
}

std::string under_review(const Page& page, std::string_view rest) {
    return '/' + std::string(page.code()) + '/' + std::string(rest);
}

} // namespace heed::web
