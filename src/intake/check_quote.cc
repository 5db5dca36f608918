#include "intake/check_quote.h"

#include "base/text.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace heed::intake {
namespace {

constexpr std::size_t quote_bytes_max = 1000;

UChar32 letter_before(std::string_view text, std::size_t at) {
    auto i = static_cast<std::int32_t>(at);
    UChar32 c = -1;
    if (i > 0) U8_PREV(reinterpret_cast<const std::uint8_t*>(text.data()), 0, i, c);
    return c;
}

UChar32 letter_at(std::string_view text, std::size_t at) {
    auto i = static_cast<std::int32_t>(at);
    const auto size = static_cast<std::int32_t>(text.size());
    UChar32 c = -1;
    if (i < size) U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), i, size, c);
    return c;
}

// Scripts that part words by spaces; in the others every place between letters may be the edge of a word.
bool is_word_letter(UChar32 c) {
    if (c < 0 || !u_isalnum(c)) return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return false;
    default: return true;
    }
}

// Whether a word, or a number such as 5.1 in 5.1.2 or 3.5.1, runs on across `at`.
bool word_runs_across(std::string_view text, std::size_t at) {
    const UChar32 before = letter_before(text, at), after = letter_at(text, at);
    if (is_word_letter(before) && is_word_letter(after)) return true;
    if (u_isdigit(before) && after == '.') return u_isdigit(letter_at(text, at + 1));
    if (before == '.' && u_isdigit(after)) return u_isdigit(letter_before(text, at - 1));
    return false;
}

bool holds(std::string_view text, std::string_view words) {
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1))
        if (!word_runs_across(text, at) && !word_runs_across(text, at + words.size())) return true;
    return false;
}

} // namespace

Checked check_quote(std::span<const ledger::Passage> passages, const Citation& citation) {
    const auto passage = std::find_if(passages.begin(), passages.end(),
                                      [&](const ledger::Passage& p) { return p.anchor == citation.anchor; });
    std::string where = "passage " + std::string(citation.anchor);
    if (passage == passages.end()) return refuse("this capture has no such place", where);
    if (citation.column) {
        where += ", column " + std::to_string(*citation.column);
        if (passage->cells.empty()) return refuse("this place is no row of a table", where);
        if (*citation.column < 1 || static_cast<std::size_t>(*citation.column) > passage->cells.size())
            return refuse("the row has columns 1 to " + std::to_string(passage->cells.size()), where);
    }
    if (citation.words.size() > quote_bytes_max) return refuse("the quoted words are too long", where);
    if (const auto bad = first_bad_utf8(citation.words))
        return refuse("the quoted words are not UTF-8 at byte " + std::to_string(*bad), where);
    const std::string words = ledger::passage_words(citation.words);
    if (words.empty()) return Done{};
    if (const std::size_t n = count_words(words); n > quote_words_max)
        return refuse(std::to_string(n) + " words are quoted, at most twelve may be", where);
    if (citation.column) {
        if (holds(passage->cells[static_cast<std::size_t>(*citation.column) - 1], words)) return Done{};
        return refuse("the cell does not hold the words \"" + words + '"', where);
    }
    // Words may run over the edge of a cell here; an inherited cell is found by itself.
    if (holds(collapse_space(passage->text), words)) return Done{};
    for (const std::string& cell : passage->cells)
        if (holds(cell, words)) return Done{};
    return refuse("the place does not hold the words \"" + words + '"', where);
}

} // namespace heed::intake
