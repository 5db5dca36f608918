// The whole public record as files that any web host can serve: every page in every language as of today, the
// data beside it, and each review again as of the days that its own home offers.
//
// Two passes over the same pages. The first asks every address that the routes, the record and the pages' own
// links name, and so learns what there is; the second writes each page with its links turned into relative ones
// that lead to a file. A link to what only the site can answer keeps its words and loses its address.
//
// The same record, clock and options give the same files, byte for byte.
#pragma once

#include "base/result.h"
#include "web/pages/page.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace heed::web {

// More than this is refused before anything is written.
inline constexpr std::size_t copy_files_max = 200'000;

struct SiteCopy {
    std::size_t files = 0;
    std::uint64_t bytes = 0;
    std::size_t left_out = 0; // addresses that pages name and no file has
};

// Takes each file, in the order of their names' addresses; names are relative, parted by '/'.
using FileSink = std::function<void(const std::string& name, std::string_view bytes)>;

struct CopyProgress {
    actions::Progress reading, writing;
};

Result<SiteCopy> copy_site(const Site& site, const FileSink& write, const CopyProgress& progress = {});

} // namespace heed::web
