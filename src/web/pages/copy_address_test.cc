#include "web/pages/copy_address.h"

#include <gtest/gtest.h>

namespace heed::web {
namespace {

std::string file_of(std::string_view address) {
    const auto read = read_copy_address(address);
    return read ? read->file() : "none";
}

TEST(copy_address, pages_become_folders_and_data_files) {
    EXPECT_EQ(file_of("/"), "index.html");
    EXPECT_EQ(file_of("/reviews.json"), "reviews.json");
    EXPECT_EQ(file_of("/r1/5.4"), "r1/5.4/index.html");
    EXPECT_EQ(file_of("/r1/5.4.json"), "r1/5.4.json");
    EXPECT_EQ(file_of("/ar/r1?as-of=2021-07-22"), "ar/on/2021-07-22/r1/index.html");
    EXPECT_EQ(file_of("/r1/recommendations.csv?decision=approved"), "r1/recommendations/decision=approved.csv");
}

TEST(copy_address, one_view_has_one_address) {
    EXPECT_EQ(read_copy_address("/R1/rec/5.4/")->text(), "/r1/5.4");
    EXPECT_EQ(read_copy_address("/r1/recommendations?priority=high&decision=approved&as-of=2021-07-22")->text(),
              "/r1/recommendations?as-of=2021-07-22&decision=approved&priority=high");
}

TEST(copy_address, what_needs_the_site_has_none) {
    for (const std::string_view text :
         {"/search", "/ar/search?q=x", "/r1?known=n12", "/r1?embed=1", "/r1?as-of=soon", "/static/a.css",
          "/r1/recommendations?area=a%2Fb", "r1", "//r1", "/../r1"})
        EXPECT_EQ(file_of(text), "none") << text;
}

TEST(copy_address, links_are_relative) {
    EXPECT_EQ(relative_link("index.html", "r1/index.html"), "r1/");
    EXPECT_EQ(relative_link("r1/5.4/index.html", "r1/5.4.json"), "../5.4.json");
    EXPECT_EQ(relative_link("r1/5.4/index.html", "r1/index.html"), "../");
    EXPECT_EQ(relative_link("r1/5.4/index.html", "r1/5.4/index.html"), "./");
    EXPECT_EQ(relative_link("r1.atom", "r1/5.4/index.html"), "r1/5.4/");
    EXPECT_EQ(relative_link("ar/on/2021-07-22/r1/index.html", "static/a.css"), "../../../../static/a.css");
}

} // namespace
} // namespace heed::web
