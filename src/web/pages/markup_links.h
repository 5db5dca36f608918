// The addresses that finished markup names, and the same markup with other addresses: what turns pages made for
// a server into files. Reads only what our own builder wrote (base/markup.h): attributes in double quotes, no
// bare `<` in text.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace heed::web {

// Calls for the value of each href, src and action, unescaped, in the order in which they stand.
void each_link(std::string_view markup, const std::function<void(std::string_view address)>& see);

// What an address becomes; nothing means that it leads nowhere.
using Relink = std::function<std::optional<std::string>(std::string_view address)>;

// The markup with each address replaced. An address that leads nowhere takes its attribute with it, so that the
// words stay; a <link> goes altogether, and a form goes with all that is in it.
std::string relinked(std::string_view markup, const Relink& relink);

} // namespace heed::web
