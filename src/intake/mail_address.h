// Finds mail addresses in text, plain (a@b.org) and as archives write them (a at b.org), and says whose they
// may be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

struct AddressSpan {
    std::size_t start = 0;
    std::size_t size = 0;
    std::string address; // in lower case, always with @
};

enum class Written { plain, plain_or_in_words }; // "in words": a at b.org, a(at)b.org, a [at] b.org

// In order, without overlap. Names of picture files (x@2x.png) are no addresses.
std::vector<AddressSpan> find_addresses(std::string_view text, Written written);

// Whether the address is at a provider of mailboxes for anybody, where it stands for a person and not for a
// role.
bool is_at_public_provider(std::string_view address);

} // namespace heed::intake
