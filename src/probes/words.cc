#include "probes/words.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace heed::probes {
namespace {

constexpr std::array<std::string_view, 31> small_words = {
    "a",    "an",    "and",  "are",  "as",    "at",  "be",   "been",  "by",  "each", "for",
    "from", "had",   "has",  "have", "in",    "its", "is",   "it",    "of",  "on",   "that",
    "the",  "their", "this", "to",   "under", "was", "were", "which", "with"};

constexpr std::size_t form_bytes_min = 5; // "report" and "re" are no forms of one word

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool joins(std::string_view text, std::size_t at) {
    return (text[at] == '.' || text[at] == '-' || text[at] == '\'') && at + 1 < text.size() &&
           is_letter(text[at + 1]);
}

} // namespace

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> out;
    bool stopped = true;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter(text[at])) {
            stopped = stopped || text[at] != ' ';
            ++at;
            continue;
        }
        const std::size_t start = at;
        while (at < text.size() && (is_letter(text[at]) || joins(text, at))) ++at;
        out.push_back({text.substr(start, at - start), start, stopped});
        stopped = false;
    }
    return out;
}

std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> out;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool ends = text[at] == '.' || text[at] == '?' || text[at] == '!';
        if (!ends || (at + 1 < text.size() && text[at + 1] != ' ')) continue;
        out.push_back(text.substr(start, at + 1 - start));
        start = at + 1;
    }
    if (!trim(text.substr(start)).empty()) out.push_back(text.substr(start));
    return out;
}

std::string singular(std::string_view word) {
    std::string out = lower_ascii(word);
    if (out.size() > 3 && out.ends_with('s') && !out.ends_with("ss") && !out.ends_with("us") &&
        !out.ends_with("is"))
        out.pop_back();
    return out;
}

std::vector<std::string> stems_of(std::string_view text) {
    std::vector<std::string> out;
    for (const Word& word : words_of(text)) {
        std::string stem = singular(word.text);
        if (std::find(small_words.begin(), small_words.end(), stem) == small_words.end())
            out.push_back(std::move(stem));
    }
    return out;
}

bool is_form_of(std::string_view stem, std::string_view other) {
    if (stem == other) return true;
    const auto& shorter = stem.size() < other.size() ? stem : other;
    const auto& longer = stem.size() < other.size() ? other : stem;
    return shorter.size() >= form_bytes_min && longer.starts_with(shorter);
}

} // namespace heed::probes
