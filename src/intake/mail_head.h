// The header lines in front of a mail that was saved or copied as text, and what may be kept of them.
#pragma once

#include "intake/text_lines.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace heed::intake {

// How many lines the head has; 0 when the text does not begin with one. A head is two lines or more of the form
// "Name: words" (and lines that go on from them, indented), with a name that mail programs write.
std::size_t head_lines(std::span<const Line> lines);

// What may be kept of one header, the lines that go on from it joined: subject, date and the names of people,
// without their addresses. Nothing of any other.
std::optional<std::string> cleaned_header(std::string_view header);

// The headers one by one: a line and those that go on from it, joined by a blank.
std::vector<std::string> headers_of(std::span<const Line> head);

} // namespace heed::intake
