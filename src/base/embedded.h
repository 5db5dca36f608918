// Files that the build puts into the binary (cmake/layer.cmake, function embed).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace heed::embedded {

struct File {
    std::string_view path;
    std::string_view bytes;
};

inline std::string_view find(std::span<const File> files, std::string_view path) {
    for (const File& file : files)
        if (file.path == path) return file.bytes;
    return {};
}

} // namespace heed::embedded
