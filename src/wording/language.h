// The six languages heed is meant for, and where each stands in an address: /ar/reviews is the Arabic page of
// /reviews, which is English. A language is available when it has a catalogue in assets/messages.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace heed::wording {

enum class Language : std::uint8_t { ar, en, es, fr, ru, zh };

struct LanguageRow {
    Language value;
    std::string_view code;      // BCP 47, for lang and hreflang
    std::string_view direction; // for dir
    std::string_view own_name;  // what its speakers call it
    std::string_view prefix;    // of addresses; empty for English
};

std::span<const LanguageRow> languages();
inline const LanguageRow& row(Language value) { return languages()[static_cast<std::size_t>(value)]; }
inline std::string_view code(Language value) { return row(value).code; }
inline bool is_right_to_left(Language value) { return row(value).direction == "rtl"; }

std::span<const Language> available_languages();
bool is_available(Language value);
std::optional<Language> parse_language(std::string_view code);

// A path without query. Only available languages are recognised, so that a new catalogue is all a language
// needs.
struct LocalPath {
    Language language = Language::en;
    std::string_view path; // without the prefix, never empty
};
LocalPath parse_path(std::string_view path);

// The address of the same page in a language: "/reviews" in Arabic is "/ar/reviews". Requires a path without
// prefix.
std::string path_in(Language language, std::string_view path);

} // namespace heed::wording
