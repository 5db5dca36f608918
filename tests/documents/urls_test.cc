// docs/urls.md against the table of routes: no address without its promise, and no promise without its address.
#include "documents/document.h"
#include "web/pages/item_filter.h"
#include "web/pages/routes.h"
#include "wording/language.h"

#include <gtest/gtest.h>
#include <set>

namespace heed::testing_support {
namespace {

const Document& urls() {
    static const Document document = read_document("docs/urls.md");
    return document;
}

// "page .json .csv"
std::string forms_of(const web::Route& route) {
    std::string out;
    for (const web::FormRow& form : web::forms()) {
        if (route.handler(form.value) == nullptr) continue;
        if (!out.empty()) out += ' ';
        out += form.suffix.empty() ? std::string("page") : std::string(form.suffix);
    }
    return out;
}

// What the first catalogue says that an address shows.
std::string words_of(const web::Route& route) {
    const Document catalogue = read_document("src/wording/assets/messages/en.properties");
    const auto found = catalogue.lines_with(std::string(route.about) + " = ");
    return found.empty() ? "what it shows" : found.front().substr(route.about.size() + 3);
}

std::string beginning_of(const web::Route& route) {
    return "| `" + std::string(route.pattern) + "` | " + forms_of(route) + " | ";
}

} // namespace

TEST(urls_document, has_every_route_with_its_forms) {
    std::string missing;
    for (const web::Route& route : web::routes()) {
        if (urls().lines_with(beginning_of(route)).empty())
            missing += beginning_of(route) + "stable | " + words_of(route) + " |\n";
    }
    EXPECT_TRUE(missing.empty()) << "Add these rows to the table of docs/urls.md, or put them in place of the "
                                    "rows of the same address:\n"
                                 << missing;
}

TEST(urls_document, has_every_address_once) {
    std::set<std::string> seen;
    for (const std::string& line : urls().lines_with("| `/"))
        EXPECT_TRUE(seen.insert(table_cells(line).front()).second) << line;
    seen.clear();
    for (const web::Route& route : web::routes())
        EXPECT_TRUE(seen.insert(std::string(route.pattern)).second)
            << "routes.cc has " << route.pattern << " twice; only the first is ever found";
}

TEST(urls_document, promises_no_address_that_is_not_there) {
    std::set<std::string> known;
    for (const web::Route& route : web::routes()) known.insert(beginning_of(route));
    const std::set<std::string> promises = {"stable", "may change", "kept"};
    for (const std::string& line : urls().lines_with("| `/")) {
        const auto cells = table_cells(line);
        ASSERT_GE(cells.size(), 4u) << line;
        EXPECT_TRUE(known.contains("| " + cells[0] + " | " + cells[1] + " | ")) << line;
        EXPECT_TRUE(promises.contains(cells[2])) << line;
        EXPECT_FALSE(cells[3].empty()) << line;
    }
}

TEST(urls_document, names_every_form_language_and_filter) {
    for (const web::FormRow& form : web::forms())
        if (!form.suffix.empty()) {
            EXPECT_FALSE(
                urls().lines_with("| `" + std::string(form.suffix) + "` | `" + std::string(form.media)).empty())
                << form.suffix << " " << form.media;
        }
    for (const auto& language : wording::languages()) {
        EXPECT_NE(urls().text.find('`' + std::string(language.code) + '`'), std::string::npos) << language.code;
    }
    web::Query query;
    for (const std::string_view key : {"addressed-to", "decision", "has", "priority", "status", "q"}) {
        query.parts = {{std::string(key), "x"}};
        EXPECT_FALSE(web::read_filter(query).empty()) << key;
        EXPECT_FALSE(urls().lines_with("| `" + std::string(key) + "` |").empty()) << key;
    }
}

} // namespace heed::testing_support
