#include "intake/forgetting.h"

#include "intake/read_document.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace heed::intake {
namespace {

using Cells = std::vector<std::vector<std::string>>;

// A page about roads, with a table.
std::string page(const Cells& rows, const std::string& below = "The council meets again in May.") {
    std::string out =
        "<html><head><title>Roads</title></head><body><h1>State of the roads</h1>"
        "<p>What became of each of the works.</p><table><tr><th>No.</th><th>Work</th><th>State</th></tr>";
    for (const auto& row : rows) {
        out += "<tr>";
        for (const std::string& cell : row) out += "<td>" + cell + "</td>";
        out += "</tr>";
    }
    return out + "</table><p>" + below + "</p></body></html>";
}

const Cells works = {{"1", "Mill Lane", "Done"},
                     {"2", "Quay bridge", "Waiting for steel"},
                     {"3", "Station road", "Started"},
                     {"4", "North gate", "Done"}};

std::vector<Passage> passages(const std::string& html) {
    auto reading = read_document(html);
    EXPECT_TRUE(reading);
    return reading ? reading->passages : std::vector<Passage>();
}

Forgotten forgotten(const std::string& before, const std::string& after, std::string_view cited = {}) {
    const auto were = passages(before);
    return what_is_forgotten(were, passages(after), [&](std::string_view anchor) {
        for (const Passage& passage : were)
            if (passage.anchor == anchor)
                return !cited.empty() && passage.text.find(cited) != std::string::npos;
        return false;
    });
}

} // namespace

TEST(forgetting, a_table_whose_statuses_all_change_has_not_forgotten) {
    Cells later = works;
    for (auto& row : later) row[2] = "Inspected in June";
    EXPECT_FALSE(forgotten(page(works), page(later), "Done").asks());
}

TEST(forgetting, most_cells_blank_asks) {
    Cells later = works;
    for (std::size_t i = 0; i < 3; ++i) later[i][1] = later[i][2] = "";
    const Forgotten found = forgotten(page(works), page(later));
    EXPECT_TRUE(found.asks());
    EXPECT_EQ(found.words(), "3 of 4 rows of tables");
    ASSERT_FALSE(found.examples.empty());
    EXPECT_EQ(found.examples[0], "1 | Mill Lane | Done");
}

TEST(forgetting, half_of_the_rows_is_not_most) {
    EXPECT_FALSE(forgotten(page(works), page({works[0], works[1]})).asks());
    EXPECT_TRUE(forgotten(page(works), page({works[0]})).asks());
}

TEST(forgetting, a_page_cut_short_asks) {
    const std::string whole = page(works);
    EXPECT_TRUE(forgotten(whole, whole.substr(0, whole.find("<table>"))).asks());
}

TEST(forgetting, a_wall_in_place_of_the_page_asks) {
    for (const char* wall :
         {"<html><body><h1>Access denied</h1><p>You may not see this page.</p></body></html>",
          "<html><body><p>We value your privacy.</p><p>Accept all</p><p>Choose</p></body></html>",
          "<html><body></body></html>"}) {
        const Forgotten found = forgotten(page(works), wall, "Mill Lane");
        EXPECT_TRUE(found.asks()) << wall;
        EXPECT_EQ(found.cited.gone, 1u);
        EXPECT_TRUE(found.words().starts_with("1 of 1 passages that facts cite, 4 of 4 rows of tables"))
            << found.words();
    }
}

TEST(forgetting, what_is_cited_weighs_alone) {
    const std::string later = page(works, "Nothing further was announced.");
    EXPECT_FALSE(forgotten(page(works), later).asks());
    EXPECT_TRUE(forgotten(page(works), later, "meets again").asks());
}

TEST(forgetting, a_page_that_grows_has_forgotten_nothing) {
    Cells later = works;
    later.push_back({"5", "Old weir", "Asked for"});
    const Forgotten found = forgotten(page(works), page(later), "Done");
    EXPECT_FALSE(found.asks());
    EXPECT_EQ(found.passages.gone, 0u);
    EXPECT_TRUE(found.examples.empty());
}

} // namespace heed::intake
