// How pages name each other. A link from a page of the past leads to the past: it keeps the two times. Pages
// that become files (`heed export --site`) name each other in the same way; the export turns every address into
// the file it became.
#pragma once

#include "base/civil.h"
#include "web/pages/place.h"

#include <optional>
#include <string>
#include <string_view>

namespace heed::web {

// Who reads a page: somebody who can ask the site, or somebody who has nothing but files. The second kind
// leaves out what needs an answer: the search field, free dates, filters.
enum class Audience : std::uint8_t { site, files };

class Links {
public:
    Links(wording::Language language, std::optional<Day> as_of, std::string known,
          Audience audience = Audience::site);

    // The page of a path in the reader's language, at the same two times. `query` is canonical, without '?'.
    std::string to(std::string_view path, std::string_view query = {}) const;
    // The same data in another form: "/r1.json". Language matters only to words.
    std::string as(Form form, std::string_view path, std::string_view query = {}) const;
    // The path on another day; nothing as the day means now.
    std::string on(std::string_view path, std::optional<Day> day, std::string_view query = {}) const;
    std::string in(wording::Language language, std::string_view path, std::string_view query = {}) const;
    std::string file(std::string_view name) const; // of /static

    Audience audience() const { return m_audience; }
    bool is_static() const { return m_audience == Audience::files; }

private:
    std::string write(wording::Language language, std::optional<Day> day, std::string_view path,
                      std::string_view query, Form form) const;
    wording::Language m_language;
    std::optional<Day> m_as_of;
    std::string m_known;
    Audience m_audience;
    std::string m_times; // the two times as a query, for the many links that have no other
};

} // namespace heed::web
