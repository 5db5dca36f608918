#include "intake/hidden_forms.h"

#include "base/digest.h"
#include "base/text.h"

#include <gtest/gtest.h>

namespace heed::intake {
namespace {

bool shows(std::string_view text, std::string_view hidden) {
    bool found = false;
    const auto done = each_form(text, [&](std::string_view form, int) {
        found = found || form.find(hidden) != std::string_view::npos;
    });
    EXPECT_TRUE(done) << done.error().text();
    return found;
}

std::string quoted_printable(std::string_view text) {
    std::string out;
    for (const char c : text) {
        out += '=';
        out += hex(std::span(reinterpret_cast<const std::uint8_t*>(&c), 1));
    }
    return out;
}

std::string entities(std::string_view text) {
    std::string out;
    for (const char c : text) out += "&#" + std::to_string(static_cast<int>(c)) + ';';
    return out;
}

constexpr std::string_view secret = "jo.doe@example.org";

} // namespace

TEST(hidden_forms, base64_is_found_at_every_alignment_and_inside_longer_runs) {
    for (int before = 0; before < 3; ++before)
        for (int glued = 0; glued < 4; ++glued)
            for (const bool url : {false, true}) {
                const std::string bytes =
                    std::string(static_cast<std::size_t>(before), 'z') + std::string(secret) + "!!";
                const std::string code = url ? base64url(bytes) : base64(bytes);
                EXPECT_TRUE(shows("mid=" + std::string(static_cast<std::size_t>(glued), 'Q') + code + "QQQ&x=1",
                                  secret));
            }
}

TEST(hidden_forms, one_encoding_inside_another_is_undone) {
    EXPECT_TRUE(shows(percent_encode(percent_encode(percent_encode(secret))), secret));
    EXPECT_TRUE(shows(percent_encode(base64(std::string("id:7:") + std::string(secret))), secret));
    EXPECT_TRUE(shows(base64(percent_encode(secret)), secret));
    EXPECT_TRUE(shows(base64(base64(secret)), secret));
    EXPECT_TRUE(shows(quoted_printable(secret), secret));
    EXPECT_TRUE(shows(quoted_printable(entities(secret)), secret));
    EXPECT_TRUE(shows(entities(percent_encode(secret)), secret));
    EXPECT_TRUE(
        shows(hex(std::span(reinterpret_cast<const std::uint8_t*>(secret.data()), secret.size())), secret));
    EXPECT_TRUE(shows("a" + hex(std::span(reinterpret_cast<const std::uint8_t*>(secret.data()), secret.size())),
                      secret));
}

TEST(hidden_forms, base64_wrapped_over_lines_is_one_run) {
    std::string code = base64(std::string(50, 'x') + std::string(secret) + std::string(50, 'y'));
    for (std::size_t at = 76; at < code.size(); at += 78) code.insert(at, "\r\n");
    EXPECT_TRUE(shows(code, secret));
}

TEST(hidden_forms, text_made_to_be_endless_is_refused) {
    std::string bomb = std::string(1 << 16, 'a');
    for (int i = 0; i < 4; ++i) bomb = percent_encode(base64(bomb));
    EXPECT_TRUE(each_form(bomb, [](std::string_view, int) {}));
    // Every form decodes anew in each of six ways; the bound holds whatever they give.
    std::string mixed;
    for (int i = 0; i < 4000; ++i) mixed += "%26#" + std::to_string(37 + i % 9) + ";=25x\\x25&amp;amp;";
    std::size_t shown = 0;
    (void)each_form(mixed, [&](std::string_view form, int) { shown += form.size(); });
    EXPECT_LE(shown, 66 * mixed.size() + (1u << 17));
}

} // namespace heed::intake
