// Which addresses of the network are open to everybody, as against this machine, its neighbours and what is
// kept for other purposes (IANA's registries of special-purpose addresses). Whoever names a page to be fetched
// must not reach by it what stands behind the same wall as heed.
#pragma once

#include <sys/socket.h>

namespace heed::post {

bool is_public(const sockaddr& address);   // of any family; false for all but IPv4 and IPv6
bool is_loopback(const sockaddr& address); // 127.0.0.0/8 and ::1

} // namespace heed::post
