// Sentences as words. ASCII letters and digits make words; a character outside ASCII is a letter.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heed::probes {

struct Word {
    std::string_view text;
    std::size_t at = 0;     // in bytes
    bool after_stop = true; // something other than blanks stands between it and the word before
};

// "e-mail", "org's" and "5.4" are one word each; a dot at the end of a sentence is not part of one.
std::vector<Word> words_of(std::string_view text);

// Parted at full stops, question and exclamation marks in front of a blank.
std::vector<std::string_view> sentences_of(std::string_view text);

// The words that carry meaning, in lower case and without the s of the plural.
std::vector<std::string> stems_of(std::string_view text);

// Whether the words are forms of one: equal, or one begins with the whole of the other ("defer", "deferral").
bool is_form_of(std::string_view stem, std::string_view other);

std::string singular(std::string_view word); // in lower case

} // namespace heed::probes
