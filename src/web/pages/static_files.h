// The stylesheet, the icon and the other files that belong to every page. They are in the binary, and each is
// named by its digest, so that it can be kept for ever.
#pragma once

#include "web/server/response.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace heed::web {

// The name under /static: "heed.css" -> "heed-5f2c81aa.css". Requires a file that is there.
std::string_view static_name(std::string_view file);

// The answer for "/static/heed-5f2c81aa.css"; nothing when it is no such path; 404 when the name is not known.
std::optional<Response> static_file(std::string_view path);

struct StaticFile {
    std::string name; // with its digest
    std::string_view bytes;
    std::string_view media;
};
std::span<const StaticFile> static_files();

} // namespace heed::web
