// Text in the encodings that mails are written in, as UTF-8. A mail may lack the name of its encoding, give one
// that nobody knows, or a wrong one: what stands there is read all the same, and what was guessed is said.
#pragma once

#include <string>
#include <string_view>

namespace heed::intake {

struct DecodedText {
    std::string text;  // UTF-8 without NUL
    std::string doubt; // what had to be guessed; empty: nothing
};

// `charset` as the mail names it; empty: it does not. Bytes that are not UTF-8 where that is expected are read
// as Windows-1252, line by line.
DecodedText text_in_charset(std::string_view bytes, std::string_view charset);

// The words of a header: unfolded, encoded words (RFC 2047) decoded, white space collapsed.
std::string decoded_header(std::string_view raw);

} // namespace heed::intake
