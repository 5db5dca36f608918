// The hosts that a document uses to follow its readers, and every address of a page that it holds in whatever
// form.
#pragma once

#include "base/result.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace heed::intake {

// Every address from its // on, as far as it goes, in a text in which nothing is left to decode.
void each_page_address(std::string_view text, const std::function<void(std::string_view)>& show);

// Adds hosts of redirections and of addresses that hide a mail address. Whatever else stands at such a host is
// theirs too.
void add_tracker_hosts(std::string_view form, std::set<std::string>& hosts);

// Those in any form of the text.
Result<std::set<std::string>> tracker_hosts(std::string_view raw);

} // namespace heed::intake
