#include "web/pages/place.h"

#include "base/text.h"

namespace heed::web {
namespace {

constexpr FormRow form_rows[] = {
    {Form::html, "", "text/html; charset=utf-8"},
    {Form::json, ".json", "application/json"},
    {Form::csv, ".csv", "text/csv; charset=utf-8; header=present"},
    {Form::atom, ".atom", "application/atom+xml; charset=utf-8"},
    {Form::ics, ".ics", "text/calendar; charset=utf-8"},
    {Form::svg, ".svg", "image/svg+xml"},
    {Form::txt, ".txt", "text/plain; charset=utf-8"},
};

// Codes and numbers are lower case and slashes stand alone; files under /static are named by their digest.
std::string plain_path(std::string_view decoded) {
    if (decoded.starts_with("/static/")) return std::string(decoded);
    std::string out;
    for (const char c : lower_ascii(decoded))
        if (c != '/' || out.empty() || out.back() != '/') out += c;
    return out;
}

} // namespace

std::span<const FormRow> forms() { return form_rows; }

Place parse_place(std::string_view decoded) {
    Place place;
    const std::string plain = plain_path(decoded);
    const auto local = wording::parse_path(plain);
    place.language = local.language;
    std::string path(local.path);
    bool moved = plain != decoded || (path == "/" && !plain.ends_with('/')); // "/ar" is "/ar/"
    while (path.size() > 1 && path.back() == '/') {
        path.pop_back();
        moved = true;
    }
    for (const FormRow& row : form_rows)
        if (!row.suffix.empty() && path.size() > row.suffix.size() + 1 && path.ends_with(row.suffix)) {
            place.form = row.value;
            path.resize(path.size() - row.suffix.size());
            break;
        }
    for (const std::string_view segment : split(std::string_view(path).substr(1), '/'))
        if (!segment.empty()) place.segments.emplace_back(segment);
    // As people write it: /r1/rec/5.4 and /r1/recommendations/5.4.
    if (place.segments.size() == 3 && (place.segments[1] == "rec" || place.segments[1] == "recommendations")) {
        place.segments.erase(place.segments.begin() + 1);
        moved = true;
    }
    if (place.segments.size() == 1 && place.segments[0] == "reviews" && place.form == Form::html) {
        place.segments.clear();
        moved = true;
    }
    path = "/";
    for (std::size_t i = 0; i < place.segments.size(); ++i) path += (i > 0 ? "/" : "") + place.segments[i];
    place.path = path;
    if (moved) place.moved_to = wording::path_in(place.language, path) + std::string(row(place.form).suffix);
    return place;
}

} // namespace heed::web
