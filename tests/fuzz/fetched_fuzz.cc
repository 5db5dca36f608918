// Any bytes at all: what a site asks of programs, an address, and the answer of the process that fetches.

#include "base/ensure.h"
#include "post/fetch_wire.h"
#include "post/robots.h"
#include "post/web_address.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed::post;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t end = bytes.find('\n');
    const std::string first(bytes.substr(0, end));
    robots_allow(bytes, "heed", '/' + first);
    if (const auto address = read_web_address(first)) {
        heed::ensure(address->scheme == "http" || address->scheme == "https", "another scheme is let through");
        const auto again = read_web_address(address->whole);
        heed::ensure(again.has_value(), "an address is refused that was let through");
        heed::ensure(again->origin == address->origin, "an address leads to two places");
    }
    if (const auto fetched = read_fetched(bytes)) {
        const auto again = read_fetched(write_fetched(*fetched));
        heed::ensure(again && *again == *fetched, "the answer does not come back the same");
    }
    if (const auto request = read_request(bytes))
        heed::ensure(*read_request(write_request(*request)) == *request,
                     "the request does not come back the same");
    return 0;
}
