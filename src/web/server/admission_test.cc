#include "web/server/admission.h"

#include <gtest/gtest.h>

namespace heed::web {
namespace {

using Answer = Admission::Answer;

PeerKey v4(std::uint8_t last) { return peer_key(std::array<std::uint8_t, 4>{192, 0, 2, last}); }
PeerKey v6(std::uint8_t network, std::uint8_t host) {
    return peer_key(
        std::array<std::uint8_t, 16>{0x20, 1, 0xd, 0xb8, 0, 0, 0, network, 0, 0, 0, 0, 0, 0, 0, host});
}

TEST(Admission, counts_all_and_each) {
    Admission admission(3, 2);
    EXPECT_EQ(admission.enter(v4(1)), Answer::welcome);
    EXPECT_EQ(admission.enter(v4(1)), Answer::welcome);
    EXPECT_EQ(admission.enter(v4(1)), Answer::too_many_from_peer);
    EXPECT_EQ(admission.enter(v4(2)), Answer::welcome);
    EXPECT_EQ(admission.enter(v4(3)), Answer::full);
    admission.leave(v4(1));
    EXPECT_EQ(admission.inside(), 2u);
    EXPECT_EQ(admission.enter(v4(1)), Answer::welcome);
}

TEST(Admission, no_bound_on_one_where_none_is_set) {
    Admission admission(100, 0);
    for (int i = 0; i < 100; ++i) EXPECT_EQ(admission.enter(v4(1)), Answer::welcome);
    EXPECT_EQ(admission.enter(v4(1)), Answer::full);
}

TEST(Admission, a_ticket_leaves_once) {
    Admission admission(10, 10);
    ASSERT_EQ(admission.enter(v4(1)), Answer::welcome);
    {
        Ticket first(admission, v4(1));
        const Ticket second(std::move(first));
        EXPECT_EQ(admission.inside(), 1u);
    }
    EXPECT_EQ(admission.inside(), 0u);
}

TEST(Admission, a_household_counts_as_one) {
    EXPECT_EQ(v6(1, 1), v6(1, 2));
    EXPECT_NE(v6(1, 1), v6(2, 1));
    EXPECT_NE(v4(1), v4(2));
    EXPECT_EQ(peer_key(std::array<std::uint8_t, 16>{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 0, 2, 1}),
              v4(1));
}

} // namespace
} // namespace heed::web
