#include "search/word_forms.h"

#include "base/ensure.h"

#include <algorithm>
#include <array>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <xapian.h>

namespace heed::search {
namespace {

constexpr std::size_t word_bytes_max = 64; // a term of the index has at most 245

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string cut(std::string word) {
    if (word.size() <= word_bytes_max) return word;
    std::size_t end = word_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
    word.resize(end);
    return word;
}

// Accents above letters, vowel marks, and the hamza that decomposition takes off its seat.
bool is_mark(UChar32 c) {
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x065F) ||
           c == 0x0670 || (c >= 0x06D6 && c <= 0x06ED) || c == 0x0640;
}

UChar32 one_spelling(UChar32 c) {
    switch (c) {
    case 0x0671: return 0x0627; // alef wasla: alef
    case 0x0629: return 0x0647; // teh marbuta: heh
    case 0x0649:                // alef maksura,
    case 0x06CC: return 0x064A; // Farsi yeh: yeh
    case 0x06A9: return 0x0643; // keheh: kaf
    case 0x066B: return '.';    // Arabic decimal separator
    case 0x2019:
    case 0x02BC: return '\''; // in "Board's"
    default: return c;
    }
}

bool is_arabic(std::string_view word) {
    // The letters of U+0620 to U+06FF begin with one of these bytes.
    return !word.empty() && static_cast<unsigned char>(word[0]) >= 0xD8 &&
           static_cast<unsigned char>(word[0]) <= 0xDB;
}

// Light stemming after Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval"
// (light10): the article and what is written together with it, then the common endings; here also the alef of
// the accusative. Letters take two bytes.
std::string light_arabic(std::string word) {
    static constexpr std::array<std::string_view, 6> beginnings = {"وال", "بال", "كال", "فال", "ال", "لل"};
    static constexpr std::array<std::string_view, 9> endings = {"ها", "ان", "ات", "ون", "ين",
                                                                "يه", "ه",  "ي",  "ا"};
    const auto letters = [&] { return word.size() / 2; };
    bool had_article = false;
    for (const std::string_view beginning : beginnings)
        if (word.starts_with(beginning) && letters() >= beginning.size() / 2 + 2) {
            word.erase(0, beginning.size());
            had_article = true;
            break;
        }
    if (!had_article && word.starts_with("و") && letters() >= 5) word.erase(0, 2);
    for (const std::string_view ending : endings)
        if (word.ends_with(ending) && letters() >= ending.size() / 2 + 2)
            word.resize(word.size() - ending.size());
    return word;
}

} // namespace

std::string fold_word(std::string_view word) {
    word = word.substr(0, 8 * word_bytes_max);
    if (is_ascii(word)) {
        std::string out;
        bool says_something = false;
        for (const char c : word) {
            const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            if (lower > ' ' && lower < 0x7F) out += lower;
            says_something |= (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        }
        return says_something ? cut(std::move(out)) : std::string();
    }
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
    const icu::Normalizer2* apart = icu::Normalizer2::getNFKDInstance(error);
    const icu::Normalizer2* together = icu::Normalizer2::getNFCInstance(error);
    ensure(U_SUCCESS(error) != 0, "ICU has its normal forms");
    const auto text = icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())});
    const icu::UnicodeString parts = apart->normalize(fold->normalize(text, error), error);
    icu::UnicodeString kept;
    bool says_something = false;
    for (int32_t i = 0; i < parts.length();) {
        UChar32 c = parts.char32At(i);
        i += U16_LENGTH(c);
        if (is_mark(c) || u_charType(c) == U_FORMAT_CHAR || u_iscntrl(c)) continue;
        c = one_spelling(c);
        if (const int32_t digit = u_charDigitValue(c); digit >= 0) c = '0' + digit;
        says_something = says_something || u_isalnum(c);
        kept.append(c);
    }
    std::string out;
    if (says_something) together->normalize(kept, error).toUTF8String(out);
    return cut(std::move(out));
}

struct Stemmer::Languages {
    Xapian::Stem english{"english"};
};

Stemmer::Stemmer() : m_languages(std::make_unique<Languages>()) {}
Stemmer::~Stemmer() = default;

std::string Stemmer::stem(const std::string& folded) const {
    if (folded.find_first_of("0123456789") != folded.npos) return folded;
    if (is_arabic(folded)) return light_arabic(folded);
    return is_ascii(folded) ? m_languages->english(folded) : folded;
}

bool is_plain_word(std::string_view folded) {
    // Folded: without hamza on its seat, alef maksura as yeh.
    static constexpr std::array<std::string_view, 72> plain = {
        "a",    "about", "all",  "an",    "and",   "any",  "are",  "as",    "at",   "be",   "been", "but",
        "by",   "can",   "did",  "do",    "does",  "for",  "from", "had",   "has",  "have", "how",  "i",
        "if",   "in",    "into", "is",    "it",    "its",  "no",   "not",   "of",   "on",   "or",   "so",
        "such", "than",  "that", "the",   "their", "them", "then", "there", "they", "this", "to",   "was",
        "were", "what",  "when", "which", "who",   "will", "with", "would", "ان",   "او",   "الي",  "التي",
        "الذي", "ثم",    "عن",   "علي",   "في",    "قد",   "كل",   "لا",    "ما",   "مع",   "من",   "هذا"};
    return std::find(plain.begin(), plain.end(), folded) != plain.end();
}

} // namespace heed::search
