// The site of a small record as files.
#include "web/pages/export_site.h"

#include "base/text.h"
#include "support/small_house.h"
#include "web/pages/markup_links.h"

#include <gtest/gtest.h>
#include <map>

namespace heed::web {
namespace {

using testing_support::SmallHouse;

const std::string stories = "tests/scenarios/";

using Files = std::map<std::string, std::string>;

Files copy_of(SmallHouse& house) {
    Files files;
    const auto copy = copy_site(house.site(), [&](const std::string& name, std::string_view bytes) {
        EXPECT_TRUE(files.emplace(name, bytes).second) << name << " is written twice";
    });
    EXPECT_TRUE(copy);
    EXPECT_EQ(copy->files, files.size());
    return files;
}

// The file that a link of a file leads to, as a web host finds it.
std::string target_of(std::string_view file, std::string_view link) {
    std::vector<std::string_view> at = split(file, '/');
    at.pop_back();
    link = link.substr(0, link.find('#'));
    if (link.empty()) return std::string(file);
    for (const std::string_view part : split(link, '/')) {
        if (part == ".." && at.empty()) return "outside";
        if (part == "..")
            at.pop_back();
        else if (part != "." && !part.empty())
            at.push_back(part);
    }
    std::string out;
    for (const std::string_view part : at) out += std::string(part) + '/';
    if (link.ends_with('/')) return out + "index.html";
    if (!out.empty()) out.pop_back();
    return out;
}

class export_site : public ::testing::Test {
protected:
    export_site() : house("2026-11-20") {
        house.import(testing_support::sheets_in(stories + "claims-findings-and-duties/entered"));
    }
    SmallHouse house;
};

TEST_F(export_site, writes_pages_and_data_in_every_language) {
    const Files files = copy_of(house);
    for (const char* name :
         {"index.html", "ar/index.html", "reviews.json", "robots.txt", "sitemap.xml", "r1/index.html",
          "r1.json", "ar/r1/index.html", "r1/recommendations/index.html", "r1/recommendations.csv"})
        EXPECT_TRUE(files.contains(name)) << name;
}

TEST_F(export_site, every_link_leads_to_a_file) {
    const Files files = copy_of(house);
    std::size_t links = 0;
    for (const auto& file : files)
        if (file.first.ends_with(".html"))
            each_link(file.second, [&](std::string_view link) {
                if (link.find(':') != link.npos) return;
                ++links;
                EXPECT_TRUE(files.contains(target_of(file.first, link))) << link << " in " << file.first;
            });
    EXPECT_GT(links, 100u);
}

TEST_F(export_site, nothing_in_it_asks_a_server) {
    for (const auto& [name, bytes] : copy_of(house))
        if (name.ends_with(".html")) {
            EXPECT_EQ(bytes.find("<form"), bytes.npos) << name;
            EXPECT_NE(bytes.find("Content-Security-Policy"), bytes.npos) << name;
        }
}

TEST_F(export_site, the_same_record_gives_the_same_bytes) { EXPECT_EQ(copy_of(house), copy_of(house)); }

TEST_F(export_site, days_of_the_acts_are_there_and_lead_to_their_own_day) {
    const Files files = copy_of(house);
    const auto page = std::find_if(files.begin(), files.end(), [](const auto& file) {
        return file.first.starts_with("on/") && file.first.ends_with("/r1/index.html");
    });
    ASSERT_NE(page, files.end());
    const std::string day = page->first.substr(3, 10);
    bool same_day = false, present = false;
    each_link(page->second, [&](std::string_view link) {
        const std::string target = target_of(page->first, link);
        same_day = same_day || target == "on/" + day + "/r1/recommendations/index.html";
        present = present || target == "r1/index.html";
    });
    EXPECT_TRUE(same_day);
    EXPECT_TRUE(present);
}

} // namespace
} // namespace heed::web
