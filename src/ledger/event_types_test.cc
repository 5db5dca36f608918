#include "ledger/event_types.h"

#include <gtest/gtest.h>
#include <set>

namespace heed::ledger {

TEST(event_types, every_name_is_thing_dot_verb_once_and_reads_back) {
    std::set<std::string_view> seen;
    for (const TypeRow& row : types()) {
        EXPECT_TRUE(seen.insert(row.name).second) << row.name;
        EXPECT_NE(row.name.find('.'), std::string_view::npos);
        EXPECT_EQ(parse_type(row.name), row.type);
    }
    EXPECT_EQ(seen.size(), type_count);
    EXPECT_FALSE(parse_type("round.close"));
}

TEST(event_types, slots_use_members_that_the_type_has) {
    for (const TypeRow& row : types())
        for (const Field field : row.slot)
            EXPECT_NE(row.find(field), nullptr) << row.name << " " << name(field);
}

TEST(event_types, fields_stand_in_the_order_of_the_canonical_form) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Field::zone); ++i)
        EXPECT_LT(name(static_cast<Field>(i)), name(static_cast<Field>(i + 1)));
    EXPECT_EQ(parse_field("waits_for"), Field::waits_for);
    EXPECT_FALSE(parse_field("wait"));
}

TEST(event_types, codes_hold_no_sentence) {
    for (const char* text :
         {"approved", "2021.07.22.11", "pending:likely-approve", "America/Los_Angeles", "23:59"})
        EXPECT_TRUE(is_code(text)) << text;
    for (const char* text : {"", "two words", "Žarko", "a;b", "<x>"}) EXPECT_FALSE(is_code(text)) << text;
}

} // namespace heed::ledger
