// Says what the target of a link tells about whoever follows it.
//
// A mailing gives each reader links of their own: a redirection at the sender's with an opaque word in the path
// or in a parameter. Such a target names the reader and is worth nothing to anybody else; it is never kept. In
// doubt a target is taken for such a one: what is lost is a link, and its words remain.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

enum class LinkFate {
    plain,           // the same for every reader; may be kept
    tracked,         // carries an id, or leads elsewhere than its words say
    shown_address,   // carries a mail address in its path for all to see, or is mailto:
    private_address, // carries a mail address in a parameter or in an encoded form
    unsubscribe,     // acts on somebody's subscription
    unusable,        // relative, a script, a picture in the text, not an address at all
};

struct LinkSeen {
    std::string_view target; // as a browser would take it: entities already undone
    std::string_view words;  // what the reader sees; may be empty
};

LinkFate judge_link(const LinkSeen& link);

struct Address {
    std::string host; // lower case, without port
    std::string_view path, query, fragment;
};
// Of http and https addresses, and of //host/... as pictures are loaded; nothing for any other.
std::optional<Address> split_address(std::string_view target);

// Runs of letters and digits that no person chose: long and mixed, hexadecimal, or a UUID.
std::vector<std::string_view> opaque_words(std::string_view text);

// Whether the path is nothing but an opaque word behind at most a few short ones: the form of a redirection.
bool is_redirection(const Address& address);

} // namespace heed::intake
