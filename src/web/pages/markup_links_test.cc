#include "web/pages/markup_links.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace heed::web {
namespace {

std::string with(std::string_view markup, std::string_view leads_nowhere = "/search") {
    return relinked(markup, [&](std::string_view address) -> std::optional<std::string> {
        if (address == leads_nowhere) return {};
        return "." + std::string(address);
    });
}

TEST(markup_links, sees_each_address_unescaped) {
    std::vector<std::string> seen;
    each_link(
        R"(<a class="x" href="/r1?a=1&amp;b=2">1 &lt; 2</a><img src="/i.svg" alt="href=&quot;/no&quot;">)",
        [&](std::string_view address) { seen.emplace_back(address); });
    EXPECT_EQ(seen, (std::vector<std::string>{"/r1?a=1&b=2", "/i.svg"}));
}

TEST(markup_links, replaces_addresses_and_nothing_else) {
    EXPECT_EQ(with(R"(<!DOCTYPE html><p title="href">a</p><a href="/r1" lang="en">r</a> href="/r1")"),
              R"(<!DOCTYPE html><p title="href">a</p><a href="./r1" lang="en">r</a> href="/r1")");
}

TEST(markup_links, escapes_what_it_writes) {
    EXPECT_EQ(with(R"(<a href="/r?a=1&amp;b=2">x</a>)"), R"(<a href="./r?a=1&amp;b=2">x</a>)");
}

TEST(markup_links, a_dead_link_keeps_its_words) {
    EXPECT_EQ(with(R"(<li><a class="b" href="/search">Find</a></li>)"), R"(<li><a class="b">Find</a></li>)");
}

TEST(markup_links, a_dead_alternate_goes) {
    EXPECT_EQ(with(R"(<link rel="icon" href="/i"><link rel="alternate" href="/search" type="t"><p>x</p>)"),
              R"(<link rel="icon" href="./i"><p>x</p>)");
}

TEST(markup_links, a_form_goes_with_all_that_is_in_it) {
    EXPECT_EQ(
        with(R"(<p>a</p><form action="/search"><a href="/r1">x</a><input name="q" required></form><p>b</p>)"),
        "<p>a</p><p>b</p>");
}

TEST(markup_links, ends_on_markup_that_is_cut_off) {
    for (const std::string_view cut : {"<", "<a", "<a ", "<a href", "<a href=", "<a href=\"", "<a href=\"/x",
                                       "<a href=\"/x\"", "<form>", "<a =\"x\">", "<a \" b>"}) {
        each_link(cut, [](std::string_view) {});
        EXPECT_LE(with(cut).size(), cut.size() + 10) << cut;
    }
}

} // namespace
} // namespace heed::web
