// A body with words of its own, served by a recipe: the example of docs/importing.md.
#include "base/json.h"
#include "cli/program.h"

#include <gtest/gtest.h>

namespace heed::testing_cli {
namespace {

// What stands between ```recipe and ``` in the page on importing.
std::string documented_recipe() {
    const std::string page = bytes_of(std::filesystem::path(HEED_SOURCE) / "docs" / "importing.md");
    constexpr std::string_view begins = "```recipe\n";
    const std::size_t at = page.find(begins);
    if (at == std::string::npos) return {};
    return page.substr(at + begins.size(), page.find("```\n", at) - at - begins.size());
}

class Recipes : public testing::Test {
protected:
    void SetUp() override {
        place.put("sheets/bodies.csv",
                  "id,name.en,short.en,cites\nbodies/council,Roads council,the council,r1/sources/s4\n");
        place.put("sheets/reviews.csv", "id,number,title.en,cites\nr1,R1,First review,S4\n");
        place.put("sheets/sources.csv",
                  "id,code,kind,title.en,dated,rank\nr1/sources/s4,S4,web-page,page.txt,2024-07-01,2\n");
        place.put(
            "sheets/schemes.csv",
            "id,of,body,on,code,label.en,means,cites\n"
            "schemes/status,implementation,bodies/council,2024-01-01,done,Done,declared_complete,r1/sources/"
            "s4\n"
            "schemes/status,implementation,bodies/council,2024-01-01,begun,Begun,in_progress,r1/sources/s4\n");
        place.put("docs/page.txt",
                  "Bridges\n\nOn 4 May 2024, the council took action on 5 proposals. It decided so:\n\n"
                  "- Taken forward: 7.1, 7.2\n- Not taken forward: proposals 8.1-8.3\n\n"
                  "Ref | How far | What is asked | Where we are on 30 June 2024 |\n---|---|---|---|\n"
                  "7.1 | Built | Mend the old bridge | N/A |\n7.2 | Begun | Mend the new bridge | N/A |\n\n"
                  "Dates\n\nOpen on 3 June 2024 - The council will host a webinar on 5 June 2024.\n");
        run({"import", place.text("sheets")});
        EXPECT_EQ(run({"intake", place.text("docs"), "--source", "r1/sources/s4"}).code, 0);
    }
    Ended run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--data", place.text("record")});
        return heed(arguments);
    }
    Ended propose(std::string_view recipe) const {
        place.put("recipe.txt", recipe);
        return run(
            {"propose", "--review", "r1", "--source", "S4", "--json", "--recipe", place.text("recipe.txt")});
    }
    // "determinations r1/7.1 approved", one a line.
    static std::string rows(const Ended& ended) {
        std::string out;
        const auto json = parse_json(ended.out);
        if (!json) return ended.err;
        for (const Json& one : json->find("items")->items.at(0).find("proposals")->items) {
            const Json& row = *one.find("row");
            out += std::string(one.text_at("sheet")) + ' ' + std::string(row.text_at("id"));
            for (const char* column : {"outcome", "status"})
                if (row.find(column) != nullptr) out += ' ' + std::string(row.text_at(column));
            out += '\n';
        }
        return out;
    }
    Place place;
};

} // namespace

TEST_F(Recipes, serve_a_body_with_words_of_its_own) {
    ASSERT_FALSE(documented_recipe().empty());
    const std::string found = rows(propose(documented_recipe()));
    for (const char* row : {"determinations r1/7.1 approved\n", "determinations r1/7.2 approved\n",
                            "determinations r1/8.1 rejected\n", "determinations r1/8.3 rejected\n",
                            "implementation r1/7.1 done\n", "implementation r1/7.2 begun\n"})
        EXPECT_NE(found.find(row), std::string::npos) << row << found;
    EXPECT_EQ(found.find("meetings"), std::string::npos)
        << "no line of the recipe lets that rule read the source";
    const std::string without = rows(run({"propose", "--review", "r1", "--source", "S4", "--json"}));
    EXPECT_EQ(without.find("determinations"), std::string::npos) << without;
    EXPECT_EQ(without.find("implementation"), std::string::npos) << without;
    EXPECT_NE(without.find("meetings"), std::string::npos) << without;
}

TEST_F(Recipes, are_agreed_to_with_the_same_recipe) {
    place.put("recipe.txt", documented_recipe());
    const Ended done = run(
        {"accept", "--review", "r1", "--source", "S4", "--all", "new", "--recipe", place.text("recipe.txt")});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_TRUE(done.says("5 items: 2 approved, 3 rejected")) << done.out;
}

TEST_F(Recipes, with_mistakes_name_each_line) {
    const Ended refused = propose("on source S4: tables\n\noutcome refused = \"no\"\n");
    EXPECT_EQ(refused.code, 1) << refused.err;
    EXPECT_NE(refused.err.find("recipe.txt, line 1: found \"tables\", expected a rule"), std::string::npos)
        << refused.err;
    EXPECT_NE(refused.err.find("recipe.txt, line 3: found \"refused\", expected an outcome"), std::string::npos)
        << refused.err;
}

} // namespace heed::testing_cli
