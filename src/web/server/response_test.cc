#include "web/server/response.h"

#include "web/server/prepared_page.h"
#include "web/server/security_headers.h"

#include <gtest/gtest.h>

namespace heed::web {
namespace {

std::string security_headers(const Response& response) {
    std::string out;
    append_security_headers(out, response);
    return out;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

TEST(Response, a_problem_is_a_document_of_its_standard) {
    const Response response = problem(404, "There is no \"x\".");
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.content_type, "application/problem+json");
    EXPECT_EQ(*response.body,
              R"({"detail":"There is no \"x\".","status":404,"title":"Not Found","type":"about:blank"})");
}

TEST(Response, a_line_end_in_a_header_stops_the_program_and_not_the_answer) {
    const auto with = [](std::string name, std::string value) {
        Response response;
        response.headers.push_back({std::move(name), std::move(value)});
        return prepare(response);
    };
    EXPECT_TRUE(has(with("Link", "</a>; rel=\"b\"").head, "\r\nLink: </a>; rel=\"b\"\r\n"));
    EXPECT_DEATH(with("Location", "/a\r\nSet-Cookie: b"), "header value");
    EXPECT_DEATH(with("Location", "/a\nb"), "header value");
    EXPECT_DEATH(with("Location", std::string("/a\0b", 4)), "header value");
    EXPECT_DEATH(with("Location", "/\xc3\xa9"), "header value");
    EXPECT_DEATH(with("X: y\r\nZ", "a"), "header name");
    EXPECT_DEATH(with("", "a"), "header name");
    EXPECT_DEATH(with("content-length", "5"), "not for a page");
    EXPECT_DEATH(with("Transfer-Encoding", "chunked"), "not for a page");
    EXPECT_DEATH(prepare(Response{.content_type = "text/html\r\nX: y"}), "header value");
    EXPECT_DEATH(prepare(Response{.etag = "a\"\r\nX: y"}), "entity tag");
    EXPECT_DEATH(prepare(Response{.cache_control = "a\r\nX: y"}), "header value");
    EXPECT_DEATH(prepare(Response{.frame_ancestors = "https://a; script-src *"}), "frame ancestors");
    EXPECT_DEATH(prepare(redirect(303, "/a\r\n")), "header value");
    EXPECT_DEATH(prepare(Response{.status = 204, .body = body_of("x")}), "no body|none");
    EXPECT_DEATH(prepare(Response{.status = 299}), "status");
}

TEST(Response, the_policy_forbids_what_a_page_has_not_said_it_needs) {
    const std::string closed = security_headers({});
    EXPECT_TRUE(has(closed, "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; "
                            "script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                            "require-trusted-types-for 'script'\r\n"));
    EXPECT_FALSE(has(closed, "Access-Control-Allow-Origin"));
    EXPECT_TRUE(has(closed, "Cross-Origin-Resource-Policy: same-origin\r\n"));

    const std::string open = security_headers(Response{.sharing = Sharing::public_data});
    EXPECT_TRUE(has(open, "\r\nAccess-Control-Allow-Origin: *\r\n"));
    EXPECT_TRUE(has(open, "\r\nCross-Origin-Resource-Policy: cross-origin\r\n"));
    EXPECT_TRUE(has(open, "frame-ancestors 'none'"));

    const std::string framed =
        security_headers(Response{.frame_ancestors = "https://a.example https://b.example"});
    EXPECT_TRUE(has(framed, "frame-ancestors https://a.example https://b.example;"));
    EXPECT_FALSE(has(framed, "Access-Control-Allow-Origin"));
}

TEST(Response, what_may_be_kept_says_so) {
    EXPECT_TRUE(has(prepare({}).head, "\r\nCache-Control: no-store\r\n"));
    EXPECT_TRUE(has(prepare(Response{.etag = "a"}).head, "\r\nCache-Control: no-cache\r\n"));
    EXPECT_TRUE(has(prepare(Response{.cache_control = "public, max-age=60"}).head,
                    "\r\nCache-Control: public, max-age=60\r\n"));
    EXPECT_TRUE(has(prepare(Response{.last_modified = Instant{0}}).head,
                    "\r\nLast-Modified: Thu, 01 Jan 1970 00:00:00 GMT\r\n"));
    EXPECT_EQ(prepare(Response{.status = 404, .etag = "a"}).head_not_modified, "");
}

} // namespace
} // namespace heed::web
