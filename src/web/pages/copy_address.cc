#include "web/pages/copy_address.h"

#include "base/text.h"

#include <algorithm>

namespace heed::web {
namespace {

// A query becomes part of a file's name, so it holds only what every file system and every web host leaves as
// it is.
bool is_fit_for_files(std::string_view query) {
    return query.size() <= 120 && std::all_of(query.begin(), query.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view("=&.-_").find(c) != std::string_view::npos;
           });
}

constexpr std::string_view index = "index.html";

} // namespace

std::string CopyAddress::text() const {
    const std::string_view shown = form != Form::html && path == "/" ? "/reviews" : std::string_view(path);
    std::string out = wording::path_in(language, shown) + std::string(row(form).suffix);
    if (day) out += "?as-of=" + iso(*day);
    if (!query.empty()) out += (day ? '&' : '?') + query;
    return out;
}

std::string CopyAddress::file() const {
    std::string out;
    if (const std::string_view prefix = wording::row(language).prefix; !prefix.empty())
        out += std::string(prefix.substr(1)) + '/';
    if (day) out += "on/" + iso(*day) + '/';
    std::string inner = path.substr(1);
    if (form != Form::html && inner.empty()) inner = "reviews";
    if (!query.empty()) inner += (inner.empty() ? "" : "/") + query;
    if (form != Form::html) return out + inner + std::string(row(form).suffix);
    if (inner.find('.') != inner.npos && inner.ends_with(".xml")) return out + inner;
    return out + (inner.empty() ? std::string() : inner + '/') + std::string(index);
}

std::string CopyAddress::keys() const {
    std::string out;
    for (const std::string_view part : split(query, '&'))
        out += (out.empty() ? "" : "&") + std::string(part.substr(0, part.find('=')));
    return out;
}

std::optional<CopyAddress> read_copy_address(std::string_view text) {
    auto target = parse_target(text);
    if (!target || target->path.starts_with("/static/")) return {};
    Place place = parse_place(target->path);
    if (!place.moved_to.empty()) place = parse_place(place.moved_to);
    if (place.path == "/search" || !place.moved_to.empty()) return {};
    CopyAddress out{.language = place.language, .form = place.form, .path = place.path, .day = {}, .query = {}};
    Query rest;
    for (QueryPart& part : target->query.parts) {
        if (part.key == "known" || part.key == "embed" || part.key == "q") return {};
        if (part.key != "as-of") {
            rest.parts.push_back(std::move(part));
            continue;
        }
        out.day = parse_day(part.value);
        if (!out.day) return {};
    }
    out.query = canonical_query(rest);
    if (!is_fit_for_files(out.query)) return {};
    return out;
}

std::string relative_link(std::string_view from_file, std::string_view to_file) {
    const auto from = split(from_file, '/'), to = split(to_file, '/');
    std::size_t shared = 0;
    while (shared + 1 < from.size() && shared + 1 < to.size() && from[shared] == to[shared]) ++shared;
    std::string out;
    for (std::size_t i = shared; i + 1 < from.size(); ++i) out += "../";
    for (std::size_t i = shared; i < to.size(); ++i) {
        if (i > shared) out += '/';
        if (i + 1 < to.size() || to[i] != index) out += to[i];
    }
    return out.empty() ? "./" : out;
}

} // namespace heed::web
