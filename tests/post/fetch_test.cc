// Fetching from a server on this machine that answers as badly as it can.
#include "post/fetch.h"

#include "post/fetch_wire.h"
#include "post/web_address.h"
#include "support/page_server.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace heed::post {
namespace {

using Became = Fetched::Became;
using testing_support::PageServer;

class Fetching : public testing::Test {
protected:
    Fetched get(const std::string& path) {
        request.address = server.url(path);
        return fetch(request);
    }
    // Why it failed; or what else became of it.
    std::string why(const std::string& path) {
        const Fetched fetched = get(path);
        return fetched.became == Became::failed ? fetched.why : std::string(name(fetched.became));
    }
    PageServer server;
    FetchRequest request{.deadline_ms = 5'000, .allow_loopback = true};
};

std::string gzipped(const std::string& text) {
    z_stream stream{};
    EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    std::string out(deflateBound(&stream, text.size()) + 100, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

TEST_F(Fetching, a_page_comes_with_its_marks) {
    server.page("/roads", "<p>Roads</p>", "ETag: \"r1\"\r\nLast-Modified: Mon, 02 Mar 2026 10:00:00 GMT\r\n");
    const Fetched fetched = get("/roads");
    EXPECT_EQ(fetched.became, Became::page) << fetched.why;
    EXPECT_EQ(fetched.body, "<p>Roads</p>");
    EXPECT_EQ(fetched.etag, "\"r1\"");
    EXPECT_EQ(fetched.last_modified, "Mon, 02 Mar 2026 10:00:00 GMT");
    request.etag = fetched.etag;
    EXPECT_EQ(get("/roads").became, Became::not_modified);
}

TEST_F(Fetching, it_says_who_it_is_and_keeps_no_cookie) {
    server.page("/roads", "one", "Set-Cookie: a=b; Path=/\r\n");
    server.redirect("/old", "/roads");
    request.user_agent = "heed/9 (https://council.example)";
    EXPECT_EQ(get("/old").became, Became::page);
    EXPECT_EQ(get("/roads").became, Became::page);
    for (const std::string& head : server.requests()) {
        EXPECT_NE(head.find("User-Agent: heed/9 (https://council.example)\r\n"), std::string::npos);
        EXPECT_EQ(head.find("Cookie"), std::string::npos);
    }
}

TEST_F(Fetching, this_machine_is_inside) {
    server.page("/roads", "one");
    request.allow_loopback = false;
    for (const char* host : {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "0.0.0.0",
                             "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.1"}) {
        const std::string url = server.url("/roads");
        request.address = "http://" + std::string(host) + url.substr(url.rfind(':'));
        EXPECT_EQ(fetch(request).why, "it leads inside: the host's address is not one that everybody can reach")
            << host;
    }
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(Fetching, redirects_are_followed_a_few_times_and_never_inside) {
    server.page("/roads", "one");
    server.redirect("/old", "/roads");
    EXPECT_EQ(get("/old").address, server.url("/roads"));
    server.redirect("/loop", "/loop");
    EXPECT_EQ(why("/loop"), "it leads on more than 5 times");
    server.redirect("/in", "http://169.254.169.254/secrets");
    EXPECT_EQ(why("/in"), "it leads inside: the host's address is not one that everybody can reach");
    server.redirect("/in6", "http://[fd00::1]/");
    EXPECT_EQ(why("/in6"), "it leads inside: the host's address is not one that everybody can reach");
    server.redirect("/file", "file:///etc/passwd");
    EXPECT_EQ(why("/file"), "it leads to where nothing is fetched: only http and https are fetched, not file");
    server.redirect("/named", "http://me:secret@council.example/");
    EXPECT_EQ(why("/named"),
              "it leads to where nothing is fetched: there is a name or password in the address");
}

TEST_F(Fetching, size_is_bounded_also_of_what_is_packed) {
    request.bytes_max = 100 << 10;
    server.page("/small", std::string(100 << 10, 'x'));
    EXPECT_EQ(get("/small").body.size(), std::size_t{100 << 10});
    server.page("/large", std::string((100 << 10) + 1, 'x'));
    EXPECT_EQ(why("/large"), "it is larger than 100 KiB");
    server.page("/bomb", gzipped(std::string(16 << 20, '\0')), "Content-Encoding: gzip\r\n");
    EXPECT_EQ(why("/bomb"), "it is larger than 100 KiB");
    server.page("/packed", gzipped("<p>Roads</p>"), "Content-Encoding: gzip\r\n");
    EXPECT_EQ(get("/packed").body, "<p>Roads</p>");
    server.page("/heads", "x", "X-Long: " + std::string(90 << 10, 'x') + "\r\n");
    EXPECT_NE(get("/heads").became, Became::page);
}

TEST_F(Fetching, time_is_bounded) {
    server.slow("/slow");
    request.deadline_ms = 1'000;
    EXPECT_EQ(why("/slow"), "it takes longer than 1 s");
}

TEST_F(Fetching, an_answer_that_is_cut_short_is_no_page) {
    server.raw("/short", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\nConnection: close\r\n\r\n<p>Roads");
    EXPECT_EQ(why("/short"), "the answer is cut short");
    server.raw("/long", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nRoads and more");
    EXPECT_EQ(get("/long").body, "Roads");
    for (const char* answer : {"", "nonsense\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\n",
                               "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
        server.raw("/bad", answer);
        EXPECT_EQ(get("/bad").became, Became::failed) << answer;
    }
}

TEST_F(Fetching, what_the_site_says_instead_of_a_page) {
    EXPECT_EQ(get("/nothing").became, Became::gone);
    server.raw("/gone", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(get("/gone").became, Became::gone);
    server.raw("/busy", "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(why("/busy"), "the site answers with status 503");
    server.raw("/odd", "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(why("/odd"), "the site answers with status 304"); // nobody asked whether it had changed
}

TEST_F(Fetching, robots_are_asked_first) {
    server.page("/roads", "one");
    server.page("/drafts/1", "two");
    server.page("/robots.txt", "User-agent: *\nDisallow: /drafts\n");
    server.redirect("/new", "/drafts/1");
    EXPECT_EQ(get("/roads").became, Became::page);
    EXPECT_EQ(get("/drafts/1").became, Became::not_allowed);
    EXPECT_EQ(get("/new").became, Became::not_allowed);
    for (const std::string& head : server.requests()) EXPECT_FALSE(head.starts_with("GET /drafts")) << head;
    server.raw("/robots.txt", "HTTP/1.1 500 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(why("/roads"), "its robots.txt cannot be read: the site answers with status 500");
}

TEST_F(Fetching, what_is_no_address_of_the_web_is_not_fetched) {
    for (const char* address :
         {"", "roads", "ftp://council.example/", "file:///etc/passwd", "http://", "gopher://127.0.0.1/",
          "http://me@council.example/", "http://me:secret@council.example/", "javascript:alert(1)"})
        EXPECT_FALSE(read_web_address(address)) << address;
    EXPECT_FALSE(read_web_address("http://council.example/" + std::string(3'000, 'x')));
    EXPECT_EQ(read_web_address("HTTPS://Council.example/Roads?a=b#top")->whole,
              "https://Council.example/Roads?a=b");
}

TEST(fetch_wire, what_is_written_is_read) {
    const FetchRequest request{.address = "https://council.example/\"x\"", .etag = "\"1\"", .bytes_max = 7};
    EXPECT_EQ(*read_request(write_request(request)), request);
    const Fetched fetched{Fetched::Became::page, "", "https://council.example/", "\"1\"", "", "a\nb\0c"};
    EXPECT_EQ(*read_fetched(write_fetched(fetched)), fetched);
}

TEST(fetch_wire, anything_else_is_refused) {
    for (const char* bytes : {"", "x", "\n", "{}\n", "[]\nbody", "{\"became\":\"else\"}\n", "{\"became\":1}\n"})
        EXPECT_FALSE(read_fetched(bytes)) << bytes;
    for (const char* bytes : {"", "{}", "[1]", "{\"address\":\"http://council.example/\"}"})
        EXPECT_FALSE(read_request(bytes)) << bytes;
}

} // namespace heed::post
