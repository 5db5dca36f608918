// An address of the web, taken apart by the library that will use it, so that both read it alike.
#pragma once

#include "base/result.h"

#include <string>

namespace heed::post {

struct WebAddress {
    std::string whole;  // normalised, without a fragment
    std::string scheme; // http or https
    std::string origin; // https://council.example:8443
    std::string path;   // with its query
};

// Refuses other schemes, a name or password in it, and what is too long, in words.
Result<WebAddress> read_web_address(const std::string& text);

} // namespace heed::post
