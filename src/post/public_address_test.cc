#include "post/public_address.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>

namespace heed::post {
namespace {

// Calls what with the address, of whatever family it is written in.
template <class What> bool asked(const char* text, What what) {
    sockaddr_in6 six{};
    sockaddr_in four{};
    if (inet_pton(AF_INET, text, &four.sin_addr) == 1) {
        four.sin_family = AF_INET;
        return what(reinterpret_cast<const sockaddr&>(four));
    }
    EXPECT_EQ(inet_pton(AF_INET6, text, &six.sin6_addr), 1) << text;
    six.sin6_family = AF_INET6;
    return what(reinterpret_cast<const sockaddr&>(six));
}

} // namespace

TEST(public_address, what_everybody_can_reach) {
    for (const char* text :
         {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.0.0.1", "128.0.0.1",
          "169.253.0.1", "172.15.0.1", "172.32.0.1", "192.167.0.1", "193.0.0.1", "198.17.0.1", "198.20.0.1",
          "223.255.255.255", "2600::1", "2001:200::1", "2003::1", "2a00:1450::1"})
        EXPECT_TRUE(asked(text, is_public)) << text;
}

TEST(public_address, what_stands_behind_a_wall_or_is_kept_for_something) {
    for (const char* text : {"0.0.0.0",
                             "10.1.2.3",
                             "100.64.0.1",
                             "100.127.255.255",
                             "127.0.0.1",
                             "127.255.255.255",
                             "169.254.169.254",
                             "172.16.0.1",
                             "172.31.255.255",
                             "192.0.0.1",
                             "192.0.2.1",
                             "192.88.99.1",
                             "192.168.0.1",
                             "198.18.0.1",
                             "198.19.255.255",
                             "198.51.100.1",
                             "203.0.113.1",
                             "224.0.0.1",
                             "239.1.1.1",
                             "240.0.0.1",
                             "255.255.255.255",
                             "::",
                             "::1",
                             "::ffff:127.0.0.1",
                             "::ffff:1.1.1.1",
                             "::1.1.1.1",
                             "64:ff9b::7f00:1",
                             "100::1",
                             "2001::1",
                             "2001:1ff::1",
                             "2001:db8::1",
                             "2002:7f00:1::1",
                             "3fff::1",
                             "fc00::1",
                             "fd12::1",
                             "fe80::1",
                             "fec0::1",
                             "ff02::1",
                             "5f00::1"})
        EXPECT_FALSE(asked(text, is_public)) << text;
}

TEST(public_address, no_other_family_is_public) {
    sockaddr local{};
    local.sa_family = AF_UNIX;
    EXPECT_FALSE(is_public(local));
}

TEST(public_address, loopback_is_this_machine_alone) {
    EXPECT_TRUE(asked("127.0.0.1", is_loopback));
    EXPECT_TRUE(asked("::1", is_loopback));
    EXPECT_FALSE(asked("10.0.0.1", is_loopback));
    EXPECT_FALSE(asked("::ffff:127.0.0.1", is_loopback));
}

} // namespace heed::post
