#include "search/words_in.h"

#include "base/ensure.h"
#include "base/text.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace heed::search {
namespace {

constexpr std::size_t code_bytes_max = 64;

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0'; }
bool is_of_a_code(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

struct WordReader::Breaks {
    std::unique_ptr<icu::BreakIterator> iterator;
};

WordReader::WordReader() : m_breaks(std::make_unique<Breaks>()) {
    UErrorCode error = U_ZERO_ERROR;
    m_breaks->iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), error));
    ensure(U_SUCCESS(error) != 0, "ICU has its rules for words");
}
WordReader::~WordReader() = default;

std::vector<Word> WordReader::words(std::string_view text) {
    std::vector<Word> out;
    UErrorCode error = U_ZERO_ERROR;
    UText bytes = UTEXT_INITIALIZER;
    utext_openUTF8(&bytes, text.data(), static_cast<int64_t>(text.size()), &error);
    icu::BreakIterator& breaks = *m_breaks->iterator;
    breaks.setText(&bytes, error);
    ensure(U_SUCCESS(error) != 0, "ICU reads any bytes");
    int32_t begin = breaks.first();
    for (int32_t end = breaks.next(); end != icu::BreakIterator::DONE; begin = end, end = breaks.next()) {
        const auto from = static_cast<std::size_t>(begin), to = static_cast<std::size_t>(end);
        if (breaks.getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue; // blanks and punctuation
        std::string folded = fold_word(text.substr(from, to - from));
        if (folded.empty()) continue;
        std::string stem = m_stemmer.stem(folded);
        out.push_back({from, to, std::move(folded), std::move(stem)});
    }
    utext_close(&bytes);
    return out;
}

std::vector<Code> WordReader::codes(std::string_view text) const {
    std::vector<Code> out;
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_blank(text[end])) ++end;
        std::size_t first = at, last = end;
        at = end;
        while (first < last && !is_of_a_code(text[first])) ++first;
        while (first < last && !is_of_a_code(text[last - 1])) --last;
        const std::string_view run = text.substr(first, last - first);
        if (run.size() > code_bytes_max || run.find_first_of("0123456789") == run.npos) continue;
        out.push_back({first, last, lower_ascii(run)});
    }
    return out;
}

} // namespace heed::search
