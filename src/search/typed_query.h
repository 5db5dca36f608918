// What somebody typed, read: words, "words in this order", -without, numbers and addresses whole. Whatever is
// typed can be read; what is odd means nothing.
#pragma once

#include "search/words_in.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::search {

inline constexpr std::size_t typed_bytes_max = 1000;
inline constexpr std::size_t typed_words_max = 32;

struct TypedPart {
    std::vector<Word> words; // more than one: in this order, side by side
    std::string code;        // found whole; may stand for the words
    bool exact = false;      // between quotes: as written, not by its stem
    bool without = false;
    bool plain = false; // so frequent that it need not be there
};

struct TypedQuery {
    std::vector<TypedPart> parts;
    bool cut = false; // more was typed than is looked for
};

TypedQuery read_typed(std::string_view typed, WordReader& reader);

} // namespace heed::search
