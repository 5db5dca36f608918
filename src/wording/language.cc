#include "wording/language.h"

#include "wording/catalogue.h"

#include <algorithm>
#include <vector>

namespace heed::wording {
namespace {

constexpr LanguageRow rows[] = {
    {Language::ar, "ar", "rtl", "العربية", "/ar"}, {Language::en, "en", "ltr", "English", ""},
    {Language::es, "es", "ltr", "Español", "/es"}, {Language::fr, "fr", "ltr", "Français", "/fr"},
    {Language::ru, "ru", "ltr", "Русский", "/ru"}, {Language::zh, "zh", "ltr", "中文", "/zh"},
};

} // namespace

std::span<const LanguageRow> languages() { return rows; }

std::span<const Language> available_languages() {
    static const std::vector<Language> available = [] {
        std::vector<Language> found;
        for (const LanguageRow& language : rows)
            if (!catalogue_bytes(language.value).empty()) found.push_back(language.value);
        return found;
    }();
    return available;
}

bool is_available(Language value) {
    const auto available = available_languages();
    return std::find(available.begin(), available.end(), value) != available.end();
}

std::optional<Language> parse_language(std::string_view code) {
    for (const LanguageRow& language : rows)
        if (language.code == code) return language.value;
    return std::nullopt;
}

LocalPath parse_path(std::string_view path) {
    for (const LanguageRow& language : rows) {
        if (language.prefix.empty() || !path.starts_with(language.prefix)) continue;
        const std::string_view rest = path.substr(language.prefix.size());
        if (!rest.empty() && rest.front() != '/') continue;
        if (!is_available(language.value)) continue;
        return {language.value, rest.empty() ? "/" : rest};
    }
    return {Language::en, path.empty() ? "/" : path};
}

std::string path_in(Language language, std::string_view path) {
    std::string out;
    out.reserve(row(language).prefix.size() + path.size());
    return out.append(row(language).prefix).append(path);
}

} // namespace heed::wording
