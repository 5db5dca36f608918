// How pages name each other. A link from a page of the past leads to the past: it keeps the two times. The same
// pages written out as files (`heed export --site`) link relatively, so that any web host can serve them from
// any folder.
#pragma once

#include "base/civil.h"
#include "web/pages/place.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace heed::web {

class Links {
public:
    Links(wording::Language language, std::optional<Day> as_of, std::string known)
        : m_language(language), m_as_of(as_of), m_known(std::move(known)) {}

    // The page of a path in the reader's language, at the same two times. `query` is canonical, without '?'.
    std::string to(std::string_view path, std::string_view query = {}) const;
    // The same data in another form: "/r1.json". Language matters only to words.
    std::string as(Form form, std::string_view path, std::string_view query = {}) const;
    // The path on another day; nothing as the day means now.
    std::string on(std::string_view path, std::optional<Day> day, std::string_view query = {}) const;
    std::string in(wording::Language language, std::string_view path, std::string_view query = {}) const;
    std::string file(std::string_view name) const; // of /static

    bool is_static() const { return m_static.has_value(); }

    // For the files: the folder this page is written to, the days that are written at all, and where its files
    // lie.
    struct Static {
        std::string
            from; // path of this page's folder below the root, "ar/on/2021-07-22/r1"; empty for the root
        std::set<Day> days;
    };
    void make_static(Static how) { m_static = std::move(how); }
    // Path of the file for a page, below the root: "on/2021-07-22/r1/5.4/index.html".
    static std::string file_of(wording::Language language, std::optional<Day> day, std::string_view path,
                               Form form);

private:
    std::string write(wording::Language language, std::optional<Day> day, std::string_view path,
                      std::string_view query, Form form) const;
    wording::Language m_language;
    std::optional<Day> m_as_of;
    std::string m_known;
    std::optional<Static> m_static;
};

} // namespace heed::web
