// Encodings undone wherever they stand in a text. What is not encoded stays as it is; nothing is ever refused.
#pragma once

#include <string>
#include <string_view>

namespace heed::intake {

std::string without_percent(std::string_view text);
// Numeric entities, and the named ones that an address may be written with.
std::string without_entities(std::string_view text);
std::string without_quoted_printable(std::string_view text);
std::string without_backslashes(std::string_view text); // \x40 \u0040 \u{40} and \/ of scripts and JSON

// The readable stretches (6 ASCII characters or more) of what runs of the base64 alphabet in the text decode
// to, from each of the four places where a group of four may begin; one a line.
std::string readable_in_base64(std::string_view text);
std::string readable_in_hex(std::string_view text);

// White space and invisible characters taken out: finds what was wrapped over lines.
std::string without_space(std::string_view text);

} // namespace heed::intake
