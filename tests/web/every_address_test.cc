// No address that the site prints leads nowhere: every thing of the record has a page and its data, every line
// of the table of contents that has an example answers, and the description for programs names all of them.
#include "base/json.h"
#include "support/small_house.h"
#include "web/pages/routes.h"

#include <gtest/gtest.h>

namespace heed::web {
namespace {

using testing_support::SmallHouse;

SmallHouse& house() {
    static SmallHouse made("2026-03-01T10:00:00Z");
    static const bool filled = [] {
        made.import(testing_support::sheets_in("tests/scenarios/who-sat-and-what-says-so/entered"));
        made.import(testing_support::sheets_in("tests/web/every_kind"));
        return true;
    }();
    (void)filled;
    return made;
}

// There is a page, or one leads to it.
bool answers(const std::string& path) {
    const int status = house().get(path).status;
    return status == 200 || status == 302 || status == 303;
}

TEST(every_address, each_thing_of_the_record_has_a_page_and_its_data) {
    const auto ask = house().ask();
    std::size_t things = 0;
    for (const views::ThingId review : {views::none, ask.moment.find("r1")})
        for (const domain::KindRow& row : domain::kinds())
            for (const views::ThingId thing : ask.moment.things(review, row.kind)) {
                const std::string path = '/' + std::string(ask.moment.address(thing));
                EXPECT_TRUE(answers(path)) << path;
                EXPECT_TRUE(answers("/ar" + path)) << path;
                EXPECT_EQ(house().get(path + ".json").status, 200) << path;
                ++things;
            }
    EXPECT_GT(things, 35u);
}

TEST(every_address, the_map_of_the_site_holds_pages_only) {
    const std::string map = house().get("/sitemap.xml").body;
    std::size_t found = 0;
    for (std::size_t at = map.find("<loc>"); at != std::string::npos; at = map.find("<loc>", at + 1)) {
        const std::size_t from = at + 5;
        const std::string url = map.substr(from, map.find('<', from) - from);
        ASSERT_TRUE(url.starts_with(house().site().options.origin)) << url;
        const std::string address = url.substr(house().site().options.origin.size());
        EXPECT_EQ(house().get(address).status, 200) << address;
        ++found;
    }
    EXPECT_GT(found, 30u);
    EXPECT_NE(map.find("/r1/seats/chair</loc>"), std::string::npos);
    EXPECT_EQ(map.find("heed.example/e/"), std::string::npos);
}

TEST(every_address, the_description_for_programs_names_every_form_of_every_route) {
    const auto document = parse_json(house().get("/openapi.json").body, 40);
    ASSERT_TRUE(document.has_value()) << document.error().what;
    const Json* paths = document->find("paths");
    ASSERT_NE(paths, nullptr);
    for (const Route& route : routes()) {
        if (route.pattern.find("{kind}") != std::string_view::npos || route.pattern == "/") continue;
        for (const FormRow& form : forms())
            if (route.handler(form.value) != nullptr) {
                const std::string path = std::string(route.pattern) + std::string(form.suffix);
                EXPECT_NE(paths->find(path), nullptr) << path;
            }
    }
    // A kind is named, so that no two templates differ only in the names of their holes.
    EXPECT_NE(paths->find("/{review}/seats/{id}.json"), nullptr);
    EXPECT_NE(paths->find("/schemes/{id}.json"), nullptr);
    EXPECT_EQ(paths->find("/seats/{id}.json"), nullptr);
    EXPECT_EQ(paths->find("/{kind}/{id}.json"), nullptr);
}

// Whoever writes an address may write anything into it.
TEST(every_address, every_parameter_takes_any_value) {
    std::size_t asked = 0;
    for (const char* page : {"/", "/r1", "/r1/recommendations", "/r1/5.1", "/r1/compare", "/r1/timeline",
                             "/r1/sources/s2", "/search", "/bodies/board", "/changes", "/about"})
        for (const char* name : {"addressed-to", "as-of", "cap", "decision", "embed", "from", "has", "kind",
                                 "known", "priority", "q", "review", "status", "to"})
            for (const char* value : {"", "foo", "title", "0", "-1", "99999999999999999999", "2022-02-30",
                                      "9999-12-31", "n0", "%3Cscript%3E", "../..", "{n}", "%D9%83"})
                for (const char* form : {"", ".json", ".csv"}) {
                    const std::string path = page == std::string("/") ? "/reviews" : page;
                    const std::string query = path + form + '?' + name + '=' + value;
                    for (const std::string& target : {query, "/ar" + query}) {
                        const int status = house().get(target).status;
                        EXPECT_TRUE(status >= 200 && status < 500) << target << ": " << status;
                        ++asked;
                    }
                }
    EXPECT_GT(asked, 10'000u);
}

TEST(every_address, an_example_of_a_hole_is_one_that_works) {
    const auto document = parse_json(house().get("/openapi.json").body, 40);
    ASSERT_TRUE(document.has_value());
    std::size_t examples = 0;
    for (const auto& [path, item] : document->find("paths")->members) {
        std::string address = path;
        bool complete = true;
        for (const Json& parameter : item.find("get")->find("parameters")->items) {
            if (parameter.text_at("in") != "path") continue;
            const std::string hole = '{' + std::string(parameter.text_at("name")) + '}';
            complete = complete && parameter.find("example") != nullptr;
            address.replace(address.find(hole), hole.size(), parameter.text_at("example"));
        }
        // A text that is not stored and a chart without acts answer 404 in words.
        if (!complete || address.ends_with(".txt") || address.ends_with(".svg")) continue;
        EXPECT_TRUE(answers(address)) << address;
        ++examples;
    }
    EXPECT_GT(examples, 25u);
}

TEST(every_address, what_somebody_wrote_never_becomes_a_link_that_acts) {
    for (const char* path : {"/r1/sources/s2", "/r1/sources", "/announcements/hello", "/about"}) {
        const std::string body = house().get(path).body;
        EXPECT_EQ(body.find("href=\"javascript:"), std::string::npos) << path;
        EXPECT_EQ(body.find("<script"), std::string::npos) << path;
    }
    EXPECT_NE(house().get("/announcements/hello").body.find("<strong>review</strong>"), std::string::npos);
}

} // namespace
} // namespace heed::web
