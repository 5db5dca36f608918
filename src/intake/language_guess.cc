#include "intake/language_guess.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace heed::intake {
namespace {

constexpr std::size_t bytes_looked_at = 64 << 10;
constexpr std::size_t hits_min = 5;

struct Common {
    std::string_view language;
    std::array<std::string_view, 10>
        words; // that stand in nearly every paragraph and hardly in the other languages
};
constexpr std::array<Common, 3> common = {{
    {"en", {"the", "and", "of", "to", "is", "that", "with", "for", "will", "this"}},
    {"es", {"el", "los", "las", "y", "del", "que", "una", "por", "para", "con"}},
    {"fr", {"le", "les", "des", "et", "du", "une", "dans", "pour", "est", "aux"}},
}};

std::string by_script(std::string_view text) {
    std::size_t latin = 0, arabic = 0, cyrillic = 0, han = 0;
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), i, size, c);
        if (c < 0 || !u_isalpha(c)) continue;
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(c, &status);
        latin += script == USCRIPT_LATIN;
        arabic += script == USCRIPT_ARABIC;
        cyrillic += script == USCRIPT_CYRILLIC;
        han += 3 * (script == USCRIPT_HAN); // one character says as much as several letters
    }
    const std::size_t most = std::max({latin, arabic, cyrillic, han});
    if (most == 0 || most == latin) return {};
    return most == arabic ? "ar" : most == cyrillic ? "ru" : "zh";
}

} // namespace

std::string guess_language(std::string_view text) {
    std::size_t end = std::min(text.size(), bytes_looked_at);
    while (end < text.size() && (text[end] & 0xc0) == 0x80) --end; // not within a character
    text = text.substr(0, end);
    if (std::string language = by_script(text); !language.empty()) return language;
    std::array<std::size_t, common.size()> hits = {};
    const std::string plain = lower_ascii(collapse_space(text));
    for (const std::string_view word : split(plain, ' '))
        for (std::size_t i = 0; i < common.size(); ++i)
            hits[i] += std::find(common[i].words.begin(), common[i].words.end(), word) != common[i].words.end();
    const auto most = std::max_element(hits.begin(), hits.end());
    const bool clear =
        std::count_if(hits.begin(), hits.end(), [&](std::size_t n) { return 2 * n > *most; }) == 1;
    return *most >= hits_min && clear
               ? std::string(common[static_cast<std::size_t>(most - hits.begin())].language)
               : std::string();
}

} // namespace heed::intake
