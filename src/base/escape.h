// Text and links made fit for HTML and XML. The builder in markup.h is what pages use; this is its foundation.
//
// All five of & < > " ' are escaped everywhere, so that one escaping holds in text and in quoted attributes of
// either language. What XML 1.0 (section 2.2) forbids even as a reference, control characters and U+FFFE and
// U+FFFF, becomes U+FFFD, so that no text can make a feed unreadable. Text is valid UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace heed {

// In an attribute line breaks and tabs are written as references, since XML reads them as spaces otherwise.
enum class Place { text, attribute };

// How many bytes escape_to may touch: the longest escape is `&quot;`, and 16 bytes are stored at a time.
constexpr std::size_t escaped_bytes_max(std::size_t bytes) { return bytes * 6 + 16; }

// Writes the escaped text and returns its end. Requires room for escaped_bytes_max(text.size()).
char* escape_to(char* to, std::string_view text, Place place);

std::string escaped(std::string_view text, Place place = Place::attribute);

// A number with at most two decimals in its shortest form: 149.4, 20, -0.25. Halves are rounded away from zero.
// Requires a finite number below 10^15 and room for decimal_bytes_max.
inline constexpr std::size_t decimal_bytes_max = 24;
char* decimal_to(char* to, double number);
void append_decimal(std::string& out, double number); // for the path data of a drawing

// The address itself when a page may link to it: http or https with a host, or a path of this site ("/x" but
// not "//x"). Nothing else passes, whatever a browser would make of it: no control character, blank or
// backslash.
std::optional<std::string_view> safe_link(std::string_view url);

} // namespace heed
