// Decodes a body sent in chunks (RFC 9112 section 7.1), byte by byte, so that it never waits for a whole line.
//
// Our own and not Beast's, because Beast 1.81 stops the program (an assertion on `n >=
// 5`) when the last chunk arrives in two pieces, and puts no bound on extensions.
// Extensions and trailers are read past: nothing may depend on them. Stricter than the
// RFC: no blanks around the size, no line end but CR LF, and a size of at most 16 digits.
#pragma once

#include "web/server/status.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heed::web {

class ChunkedBody {
public:
    // At most so many bytes of body, and so many of extensions and trailers together.
    ChunkedBody(std::size_t body_bytes_max, std::size_t other_bytes_max)
        : m_body_bytes_max(body_bytes_max), m_other_bytes_max(other_bytes_max) {}

    // Appends what belongs to the body and says how many bytes it used: all of
    // them, unless it is done() or refused().
    std::size_t feed(std::string_view bytes, std::string& body);

    bool done() const { return m_expected == Expected::nothing; }
    const std::optional<HttpRefusal>& refused() const { return m_refused; }

private:
    enum class Expected {
        first_digit,
        digit,
        extension,
        size_lf,
        data,
        data_cr,
        data_lf,
        trailer_start,
        trailer,
        trailer_lf,
        last_lf,
        nothing,
    };

    Expected after(char c, std::size_t body_bytes);
    Expected after_digit(int digit, std::size_t body_bytes);
    Expected count_other(Expected next);
    Expected refuse(HttpRefusal refusal);

    std::size_t m_body_bytes_max;
    std::size_t m_other_bytes_max;
    Expected m_expected = Expected::first_digit;
    std::uint64_t m_left = 0; // of this chunk
    int m_digits = 0;
    std::size_t m_other_bytes = 0;
    std::optional<HttpRefusal> m_refused;
};

} // namespace heed::web
