// Captures that follow each other, as the program tells of them: `heed intake`, `compare-captures`, `watch`.
#include "base/digest.h"
#include "base/json.h"
#include "cli/program.h"
#include "support/page_server.h"

#include <gtest/gtest.h>

namespace heed::testing_cli {
namespace {

using testing_support::PageServer;

const std::string before = "<html><body><h1>Works</h1><p>Mill Lane is to be closed in May.</p>"
                           "<p>The bridge was painted.</p><p>The north gate stands.</p></body></html>";
const std::string after = "<html><body><h1>Works</h1><p>Mill Lane is to be closed in June.</p>"
                          "<p>The bridge was painted.</p><p>The north gate stands.</p></body></html>";
const std::string wall = "<html><body><h1>Access denied</h1></body></html>";

class Watching : public testing::Test {
protected:
    Ended run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--data", place.text("record")});
        return heed(arguments);
    }
    Ended watch(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"watch", "--allow-loopback", "--pause", "0"});
        return run(more);
    }
    // Sources S1, S2 and so on, of these paths of the server.
    void name_sources(const std::vector<std::string>& paths) {
        std::string sources = "id,code,title.en,rank,address\n";
        for (std::size_t i = 0; i < paths.size(); ++i) {
            const std::string n = std::to_string(i + 1);
            sources += "r1/sources/s" + n + ",S" + n + ",Page " + n + ",2," + server.url(paths[i]) + "\n";
        }
        place.put("sheets/sources.csv", sources);
        place.put("sheets/reviews.csv", "id,number,title.en,cites\nr1,R1,First review,S1\n");
        const Ended made = run({"import", place.text("sheets")});
        ASSERT_EQ(made.code, 0) << made.err;
    }
    std::size_t asked_for(std::string_view path) {
        std::size_t times = 0;
        for (const std::string& head : server.requests())
            times += head.starts_with("GET " + std::string(path) + ' ');
        return times;
    }
    PageServer server;
    Place place;
};

} // namespace

TEST_F(Watching, a_page_that_changes_is_captured_once_for_each_change) {
    server.page("/roads", before, "ETag: \"1\"\r\n");
    name_sources({"/roads"});
    const Ended first = watch();
    EXPECT_EQ(first.code, 0) << first.err;
    EXPECT_TRUE(first.says("r1/sources/s1: first capture, 4 passages")) << first.out;
    EXPECT_TRUE(watch().says("1 address: 1 unchanged"));
    server.page("/roads", before + "\n<!-- made at noon -->", "ETag: \"2\"\r\n");
    EXPECT_TRUE(watch().says("r1/sources/s1: unchanged"));
    server.page("/roads", after, "ETag: \"3\"\r\n");
    const Ended changed = watch();
    EXPECT_EQ(changed.code, 0);
    EXPECT_TRUE(changed.says("changed, taken in as capture 2\n  since capture 1: 1 changed, 3 kept"))
        << changed.out;
    EXPECT_TRUE(watch().says("unchanged"));
    const Ended compared = run({"compare-captures", "--source", "r1/sources/s1"});
    EXPECT_TRUE(compared.says("Mill Lane is to be closed in [-May.-] {+June.+}"))
        << compared.out << compared.err;
    EXPECT_EQ(run({"verify"}).code, 0);
    EXPECT_EQ(run({"check-citations"}).code, 0);
}

TEST_F(Watching, one_failure_hinders_no_other) {
    server.page("/good", before);
    server.raw("/short", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\nConnection: close\r\n\r\n<p>");
    server.redirect("/loop", "/loop");
    server.redirect("/in", "http://10.0.0.1/");
    server.page("/bytes", std::string("\x89PNG\r\n\x1a\n\0\0", 10));
    name_sources({"/nothing", "/short", "/loop", "/in", "/bytes", "/good"});
    const Ended ended = watch({"--json", "--report", place.text("report.json")});
    EXPECT_EQ(ended.code, 1);
    const auto json = parse_json(ended.out.substr(0, ended.out.size() - 1));
    ASSERT_TRUE(json) << ended.out << ended.err;
    EXPECT_EQ(bytes_of(place / "report.json"), ended.out);
    std::string became;
    for (const Json& item : json->find("items")->items) became += std::string(item.text_at("became")) + ' ';
    EXPECT_EQ(became, "gone failed failed failed refused first ");
    EXPECT_EQ(json->find("counts")->find("failed")->number, 3);
    EXPECT_EQ(json->find("items")->items.at(3).text_at("why"),
              "it leads inside: the host's address is not one that everybody can reach");
}

TEST_F(Watching, this_machine_is_not_fetched_from_without_the_test_option) {
    server.page("/roads", before);
    name_sources({"/roads"});
    const Ended ended = run({"watch"});
    EXPECT_EQ(ended.code, 1);
    EXPECT_TRUE(ended.says("failed: it leads inside")) << ended.out;
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(Watching, a_page_that_forgets_is_reported_and_not_taken_in) {
    server.page("/roads", before, "ETag: \"1\"\r\n");
    name_sources({"/roads"});
    watch();
    server.page("/roads", wall, "ETag: \"2\"\r\n");
    for (int i = 0; i < 2; ++i) { // and again: it is not taken for seen
        const Ended ended = watch();
        EXPECT_EQ(ended.code, 1);
        EXPECT_TRUE(ended.says("stopped: gone or blank since the last capture: 4 of 4 passages")) << ended.out;
        EXPECT_TRUE(ended.says("  gone: Mill Lane is to be closed in May.")) << ended.out;
    }
    place.put("wall.html", wall);
    const Ended asked = run({"intake", place.text("wall.html"), "--source", "r1/sources/s1"});
    EXPECT_EQ(asked.code, 1);
    EXPECT_TRUE(
        asked.says("wall.html: stopped: gone or blank since capture 1 of r1/sources/s1: 4 of 4 passages"))
        << asked.out;
    const Ended even_so = run({"intake", place.text("wall.html"), "--source", "r1/sources/s1", "--even-so"});
    EXPECT_EQ(even_so.code, 0);
    EXPECT_TRUE(even_so.says("since capture 1: 4 vanished, 1 new")) << even_so.out;
}

TEST_F(Watching, facts_for_a_look_are_told_by_intake_and_check_citations) {
    place.put("before.html", before);
    place.put("after.html", after);
    name_sources({"/roads"});
    run({"intake", place.text("before.html"), "--source", "r1/sources/s1"});
    const std::string anchor = hex(sha256("Mill Lane is to be closed in May.")).substr(0, 8);
    place.put("more/bodies.csv", "id,name.en,cites\nbodies/council,Council,\"r1/sources/s1 #" + anchor +
                                     " \"\"closed in May\"\"\"\n");
    const Ended cited = run({"import", place.text("more")});
    ASSERT_EQ(cited.code, 0) << cited.err;
    const Ended second = run({"intake", place.text("after.html"), "--source", "r1/sources/s1", "--json"});
    const auto json = parse_json(second.out.substr(0, second.out.size() - 1), 12);
    ASSERT_TRUE(json) << second.out;
    const Json& item = json->find("items")->items.at(0);
    EXPECT_EQ(item.text_at("became"), "capture");
    EXPECT_EQ(item.find("since_the_last")->find("changed")->number, 1);
    ASSERT_EQ(item.find("to_look_at")->items.size(), 1u);
    EXPECT_EQ(item.find("to_look_at")->items[0].text_at("about"), "/bodies/council");
    const Ended checked = run({"check-citations"});
    EXPECT_EQ(checked.code, 0) << "a note, no error";
    EXPECT_TRUE(checked.says("1 fact to look at:\n    body.name of bodies/council")) << checked.out;
    EXPECT_TRUE(checked.says("the words it cites do not stand there any more")) << checked.out;
}

TEST_F(Watching, what_cannot_be_watched_is_said) {
    name_sources({"/roads"});
    EXPECT_EQ(watch({"--every", "5s"}).code, 2);
    EXPECT_EQ(watch({"--every", "6h", "--once"}).code, 2);
    EXPECT_EQ(watch({"--source", "r1/sources/s9"}).code, 1);
    EXPECT_EQ(watch({"--review", "r9"}).code, 1);
    EXPECT_EQ(watch({"--contact", "a\nb"}).code, 2);
}

} // namespace heed::testing_cli
