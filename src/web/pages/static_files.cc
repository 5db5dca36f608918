#include "web/pages/static_files.h"

#include "base/digest.h"
#include "base/embedded.h"
#include "base/ensure.h"

#include <vector>

namespace heed::embedded {
std::span<const File> web();
}

namespace heed::web {
namespace {

struct Named {
    std::string plain;
    StaticFile file;
};

std::string_view media_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    if (name.ends_with(".json")) return "application/json";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    return "text/plain; charset=utf-8";
}

const std::vector<Named>& all() {
    static const std::vector<Named> files = [] {
        std::vector<Named> out;
        for (const embedded::File& file : embedded::web()) {
            if (!file.path.starts_with("assets/")) continue;
            const std::string plain(file.path.substr(7));
            const std::size_t dot = plain.rfind('.');
            const std::string name =
                plain.substr(0, dot) + '-' + hex(sha256(file.bytes)).substr(0, 8) + plain.substr(dot);
            out.push_back({plain, {name, file.bytes, media_of(plain)}});
        }
        return out;
    }();
    return files;
}

} // namespace

std::span<const StaticFile> static_files() {
    static const std::vector<StaticFile> files = [] {
        std::vector<StaticFile> out;
        for (const Named& named : all()) out.push_back(named.file);
        return out;
    }();
    return files;
}

std::string_view static_name(std::string_view file) {
    for (const Named& named : all())
        if (named.plain == file) return named.file.name;
    ensure(false, "a page asks for a file that the binary does not have");
    return {};
}

std::optional<Response> static_file(std::string_view path) {
    constexpr std::string_view folder = "/static/";
    if (!path.starts_with(folder)) return {};
    for (const Named& named : all()) {
        if (path.substr(folder.size()) != named.file.name) continue;
        static std::vector<std::pair<std::string_view, Body>> bodies = [] {
            std::vector<std::pair<std::string_view, Body>> out;
            for (const Named& one : all())
                out.emplace_back(one.file.name, body_of(std::string(one.file.bytes)));
            return out;
        }();
        for (const auto& [name, body] : bodies)
            if (name == named.file.name) {
                Response response{.content_type = std::string(named.file.media), .body = body};
                response.etag = named.file.name;
                response.cache_control = "public, max-age=31536000, immutable";
                return response;
            }
    }
    return problem(404, "There is no such file.");
}

} // namespace heed::web
