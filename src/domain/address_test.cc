#include "domain/address.h"

#include <gtest/gtest.h>

namespace heed::domain {
namespace {

ThingKind kind_of(std::string_view text) {
    const auto parts = parse_address(text);
    EXPECT_TRUE(parts) << text;
    return parts ? parts->kind : ThingKind::key;
}

} // namespace

TEST(address, every_form_is_known_by_its_shape) {
    EXPECT_EQ(kind_of("r1"), ThingKind::review);
    EXPECT_EQ(kind_of("r1/5.4"), ThingKind::recommendation);
    EXPECT_EQ(kind_of("r1/cc.1/1"), ThingKind::part);
    EXPECT_EQ(kind_of("r1/actions/2021-07-22-2"), ThingKind::action);
    EXPECT_EQ(kind_of("r1/sources/s4"), ThingKind::source);
    EXPECT_EQ(kind_of("documents/final-report"), ThingKind::document);
    EXPECT_EQ(kind_of("people/p1k7"), ThingKind::person);
    EXPECT_EQ(parse_address("r1/cc.1/2")->parent, "r1/cc.1");
    EXPECT_EQ(parse_address("r1/cc.1/2")->id, "2");
}

TEST(address, what_is_none_is_refused) {
    for (const char* text :
         {"", "/", "r1/", "R1", "r1/5.4/1/2", "search", "actions", "actions/2021", "r1/actions", "r1/abc",
          "r1/people/p1", "-r1", "r1//5", "r1/5 4", "actions/a1", "r1/../r2", "ar"})
        EXPECT_FALSE(parse_address(text)) << text;
    EXPECT_FALSE(parse_address(std::string(64, 'a')));
    EXPECT_TRUE(parse_address(std::string(63, 'a')));
}

TEST(address, every_kind_has_its_row_in_order) {
    for (std::size_t i = 0; i < kinds().size(); ++i) EXPECT_EQ(static_cast<std::size_t>(kinds()[i].kind), i);
    EXPECT_EQ(thing_address("r1", ThingKind::obligation, "consider"), "r1/obligations/consider");
    EXPECT_EQ(recommendation_address("r1", "CC.1"), "r1/cc.1");
}

} // namespace heed::domain
