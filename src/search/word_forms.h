// The forms under which a word is kept and looked for: folded, so that case, accents, vowel marks and the
// spellings of alef and hamza do not matter; and its stem, so that "recommendations" finds "recommended".
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace heed::search {

// Lower case, compatibility forms resolved, accents and Arabic vowel marks taken off, tatweel removed, alef,
// yeh and teh marbuta in one spelling each, digits as 0 to 9. Never longer than 64 bytes; empty for what has no
// letters or digits. Takes any bytes.
std::string fold_word(std::string_view word);

// English stems of Latin words (Snowball), light stems of Arabic ones; anything else, and whatever holds a
// digit, stays as it is. Not for use by two threads at once.
class Stemmer {
public:
    Stemmer();
    ~Stemmer();
    std::string stem(const std::string& folded) const;

private:
    struct Languages;
    std::unique_ptr<Languages> m_languages;
};

// Words so frequent that they say nothing by themselves: "the", "of", "في". Takes a folded word.
bool is_plain_word(std::string_view folded);

} // namespace heed::search
