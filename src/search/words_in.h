// A text taken apart into words (ICU's rules, so also Arabic and Chinese), and codes: what stands between two
// blanks and holds a digit, such as 5.4, r1/5.4, 2021-07-22 or CC.1, which are found whole.
#pragma once

#include "search/word_forms.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace heed::search {

struct Word {
    std::size_t begin = 0, end = 0; // bytes of the text
    std::string word, stem;         // folded
};

struct Code {
    std::size_t begin = 0, end = 0;
    std::string code; // in lower case
};

// Not for use by two threads at once.
class WordReader {
public:
    WordReader();
    ~WordReader();
    std::vector<Word> words(std::string_view text);
    std::vector<Code> codes(std::string_view text) const;

private:
    struct Breaks;
    std::unique_ptr<Breaks> m_breaks;
    Stemmer m_stemmer;
};

} // namespace heed::search
