// Commands while `heed serve` has the folder: the serving process records what they ask for and shows it at
// once, whoever comes or dies.
#include "cli/council.h"
#include "cli/http_client.h"

#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace heed::testing_cli {
namespace {

class Served : public Council {
protected:
    void SetUp() override {
        Council::SetUp();
        server = std::make_unique<Serving>(
            std::vector<std::string>{"serve", "--data", place.text("record"), "--listen", "127.0.0.1:0"});
        ASSERT_NE(server->port(), 0);
    }
    void TearDown() override {
        if (!server) return;
        EXPECT_EQ(server->stop().code, 0);
    }
    std::string get(std::string_view target) const { return get_from(server->port(), target); }
    // A command that says so much and dies.
    void say_and_die(std::string_view bytes) const {
        const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un to{};
        to.sun_family = AF_UNIX;
        std::strncpy(to.sun_path, place.text("record/socket/heed.sock").c_str(), sizeof to.sun_path - 1);
        ASSERT_EQ(::connect(fd, reinterpret_cast<const sockaddr*>(&to), sizeof to), 0);
        EXPECT_EQ(::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
        ::close(fd);
    }

    std::unique_ptr<Serving> server;
};

mode_t mode_of(const std::filesystem::path& path) {
    struct stat found {};
    ::stat(path.c_str(), &found);
    return found.st_mode & 0777;
}

} // namespace

TEST_F(Served, what_is_agreed_to_is_shown_at_once) {
    EXPECT_EQ(status_of(get("/r1/8.1")), 404);
    const Ended tried = of_source("accept", {"--all", "new", "--dry-run"});
    EXPECT_EQ(tried.code, 0) << tried.err;
    EXPECT_TRUE(tried.says("would record 24 events")) << tried.out;
    EXPECT_EQ(status_of(get("/r1/8.1")), 404);
    const Ended done = of_source("accept", {"--all", "new"});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_TRUE(done.says("4 items: 2 approved, 2 rejected")) << done.out;
    const std::string shown = get("/r1/8.1.json");
    EXPECT_NE(shown.find("\"outcome\":\"rejected\""), std::string::npos) << shown;
    EXPECT_EQ(proposed().find("new"), std::string::npos) << proposed();
    server->stop();
    server.reset();
    EXPECT_EQ(run({"verify"}).code, 0);
    EXPECT_EQ(run({"check-citations"}).code, 0);
}

TEST_F(Served, sheets_and_documents_come_in_by_the_same_rules) {
    place.put("more/sources.csv", "id,code,title.en,dated,rank\nr1/sources/s3,S3,Third,2024-08-01,3\n");
    const Ended done = run({"import", place.text("more")});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_EQ(status_of(get("/r1/sources/s3")), 200);
    place.put("bad/sources.csv", "id,code,title.en,dated,rank\nr1/sources/s4,S4,Fourth,2024-02-30,3\n");
    const Ended refused = run({"import", place.text("bad")});
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.says("sources.csv, line 2, column dated")) << refused.err;
    EXPECT_TRUE(refused.says("nothing was recorded")) << refused.err;
    EXPECT_EQ(status_of(get("/r1/sources/s4")), 404);
    place.put("docs/third.txt", "Bridges\n\nThe third bridge is mended.\n");
    const Ended taken = run({"intake", place.text("docs/third.txt"), "--source", "r1/sources/s3"});
    EXPECT_EQ(taken.code, 0) << taken.err;
    EXPECT_NE(get("/r1/sources/s3").find("The third bridge is mended."), std::string::npos);
    EXPECT_EQ(run({"accept", "--review", "r2", "--source", "S1", "--all", "new"}).code, 1);
    EXPECT_EQ(run({"verify"}).code, 4) << "what is not handed over waits";
}

TEST_F(Served, only_the_owner_reaches_the_socket) {
    EXPECT_EQ(mode_of(place / "record/socket"), 0700u);
    EXPECT_EQ(mode_of(place / "record/socket/heed.sock"), 0600u);
    server->stop();
    server.reset();
    EXPECT_FALSE(std::filesystem::exists(place / "record/socket/heed.sock"));
}

TEST_F(Served, commands_that_die_or_talk_nonsense_change_nothing) {
    const std::string head("heed 1\n\0", 8);
    say_and_die("");
    say_and_die("GET / HTTP/1.1\r\n\r\n");
    say_and_die(head + std::string("\0\0\0\0\0\0\1\0", 8) + "half");
    say_and_die(head + std::string(8, '\xff'));
    say_and_die(head + std::string("\0\0\0\0\0\0\0\4", 8) + "abcd");
    EXPECT_EQ(status_of(get("/r1/8.1")), 404);
    EXPECT_EQ(of_source("accept", {"--all", "new"}).code, 0);
    EXPECT_EQ(status_of(get("/r1/8.1")), 200);
}

TEST_F(Served, the_desk_shows_what_could_be_agreed_to) {
    const std::string all = get("/r1/desk");
    EXPECT_EQ(status_of(all), 200);
    EXPECT_NE(all.find("24 proposals from them wait for a look"), std::string::npos) << all;
    const std::string one = get("/r1/desk/s1");
    EXPECT_EQ(status_of(one), 200);
    EXPECT_NE(one.find("<mark>8.1</mark>"), std::string::npos) << "its words are not marked";
    EXPECT_NE(one.find("id=\"" + key_of("determinations", "r1/8.1") + '"'), std::string::npos);
    EXPECT_NE(one.find("no scheme of the record has the status"), std::string::npos);
    EXPECT_NE(one.find("heed accept --data FOLDER --review r1 --source S1 --all new --dry-run"),
              std::string::npos);
    const std::string data = get("/r1/desk/s1.json");
    const auto json = parse_json(data.substr(data.find("\r\n\r\n") + 4));
    ASSERT_TRUE(json);
    EXPECT_EQ(json->find("items")->items.size(), 24u);
    const Json& effect = json->find("effects")->items.at(0);
    EXPECT_EQ(effect.find("after")->find("decisions")->find("rejected")->number, 2);
    ASSERT_EQ(of_source("accept", {"--all", "new"}).code, 0);
    EXPECT_NE(get("/r1/desk/s1").find("One proposal waits for a look. 23 are recorded already."),
              std::string::npos);
    EXPECT_EQ(status_of(get("/r1/desk/s2")), 404) << "nothing of it is stored";
    EXPECT_EQ(status_of(get("/r1/desk/s1?as-of=2024-01-01")), 302);
    EXPECT_EQ(status_of(get("/ar/r1/desk/s1")), 200);
}

TEST_F(Served, both_claims_are_on_the_desk_where_the_page_contradicts_the_record) {
    place.put("more/rounds.csv",
              "id,on,body,acts_on,cites\nr1/actions/2024-05-04,2024-05-04,bodies/council,5,S2\n");
    ASSERT_EQ(run({"import", place.text("more")}).code, 0);
    const std::string desk = get("/r1/desk/s1");
    EXPECT_NE(desk.find("this document says <bdi>4</bdi>, the record has <bdi>5</bdi>"), std::string::npos)
        << desk;
    EXPECT_NE(desk.find("id=\"contradicts\""), std::string::npos);
}

TEST_F(Served, a_page_is_proofread_and_forgotten) {
    const std::string text =
        "text=The+council+had+40+proposals+before+it.%0D%0A%0D%0A-+Adopt+12+proposals%0D%0A"
        "-+Decline+8+proposals%0D%0A-+Hold+19+proposals%0D%0A%0D%0AFewer%3Cmore.";
    const auto kept = [&] {
        return bytes_of(place / "record/record.sqlite") + bytes_of(place / "record/record.sqlite-wal");
    };
    const std::string before = kept();
    EXPECT_EQ(status_of(get("/check")), 200);
    const std::string found =
        post_to(server->port(), "/check", text + "&review=r1", "Sec-Fetch-Site: same-origin\r\n");
    EXPECT_EQ(status_of(found), 200);
    EXPECT_NE(found.find("One finding"), std::string::npos) << found;
    EXPECT_NE(found.find("<bdi>40</bdi> stated, <bdi>39</bdi> in the parts"), std::string::npos) << found;
    EXPECT_NE(found.find("Fewer&lt;more."), std::string::npos) << "what was typed is gone";
    EXPECT_NE(found.find("Cache-Control: no-store"), std::string::npos);
    EXPECT_EQ(status_of(post_to(server->port(), "/ar/check", text)), 200);
    EXPECT_TRUE(kept() == before) << "something was stored";
}

TEST_F(Served, forms_of_other_sites_and_what_is_too_much_are_refused) {
    const auto post = [&](std::string_view body, std::string_view more = "") {
        return post_to(server->port(), "/check", body, more);
    };
    EXPECT_EQ(status_of(post("text=Words.", "Sec-Fetch-Site: cross-site\r\n")), 403);
    EXPECT_EQ(status_of(post("text=Words.", "Origin: https://other.example\r\n")), 403);
    EXPECT_EQ(status_of(post("text=Words.", "Origin: null\r\n")), 403);
    EXPECT_EQ(status_of(post("text=Words.", "Origin: http://localhost\r\n")), 200);
    EXPECT_EQ(status_of(post("text=+%0D%0A")), 400);
    EXPECT_EQ(status_of(post("text=%zz")), 400);
    const std::string unknown = post("text=Words+kept.&review=r9");
    EXPECT_EQ(status_of(unknown), 400);
    EXPECT_NE(unknown.find("Words kept."), std::string::npos);
    EXPECT_EQ(status_of(post("text=" + std::string(1'100'000, 'x'))), 413);
    EXPECT_EQ(status_of(post("text=" + std::string(9'000'000, 'x'))), 413);
    EXPECT_EQ(status_of(post_to(server->port(), "/r1", "text=x")), 405);
}

} // namespace heed::testing_cli
