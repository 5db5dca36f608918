#include "web/pages/links.h"

#include "base/text.h"

namespace heed::web {
namespace {

// The query with the two times in their place: keys stand in the order of their bytes, so that one view has one
// address.
std::string with_times(std::string_view query, std::optional<Day> as_of, std::string_view known) {
    Query parts;
    if (!query.empty())
        for (const std::string_view part : split(query, '&')) {
            const std::size_t equals = part.find('=');
            parts.parts.push_back(
                {std::string(part.substr(0, equals)),
                 equals == std::string_view::npos ? std::string() : std::string(part.substr(equals + 1))});
        }
    std::string out;
    const auto add = [&](std::string_view key, std::string_view value) {
        if (!out.empty()) out += '&';
        out += key;
        out += '=';
        out += value;
    };
    bool placed_as_of = !as_of, placed_known = known.empty();
    for (const QueryPart& part : parts.parts) {
        if (!placed_as_of && part.key > "as-of") add("as-of", iso(*as_of)), placed_as_of = true;
        if (!placed_known && part.key > "known") add("known", known), placed_known = true;
        add(part.key, part.value);
    }
    if (!placed_as_of) add("as-of", iso(*as_of));
    if (!placed_known) add("known", known);
    return out;
}

} // namespace

Links::Links(wording::Language language, std::optional<Day> as_of, std::string known, Audience audience)
    : m_language(language),
      m_as_of(as_of),
      m_known(std::move(known)),
      m_audience(audience),
      m_times(with_times({}, m_as_of, m_known)) {}

std::string Links::write(wording::Language language, std::optional<Day> day, std::string_view path,
                         std::string_view query, Form form) const {
    if (form != Form::html && path == "/") path = "/reviews";
    std::string out = wording::path_in(language, path);
    out += row(form).suffix;
    const auto add = [&](std::string_view times) {
        if (!times.empty()) (out += '?') += times;
    };
    if (query.empty() && day == m_as_of)
        add(m_times);
    else
        add(with_times(query, day, m_known));
    return out;
}

std::string Links::to(std::string_view path, std::string_view query) const {
    return write(m_language, m_as_of, path, query, Form::html);
}

std::string Links::as(Form form, std::string_view path, std::string_view query) const {
    return write(m_language, m_as_of, path, query, form);
}

std::string Links::on(std::string_view path, std::optional<Day> day, std::string_view query) const {
    return write(m_language, day, path, query, Form::html);
}

std::string Links::in(wording::Language language, std::string_view path, std::string_view query) const {
    return write(language, m_as_of, path, query, Form::html);
}

std::string Links::file(std::string_view name) const { return "/static/" + std::string(name); }

} // namespace heed::web
