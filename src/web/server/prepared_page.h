// An answer in the form in which it is written: the head but for date and
// connection, and the bytes of the body.
//
// Immutable once made, and shared between the cache and every write that is under way.
#pragma once

#include "web/server/response.h"

#include <cstddef>
#include <string>

namespace heed::web {

struct PreparedPage {
    int status = 200;
    std::string head = {};              // status line and header lines, without the empty line
    std::string head_not_modified = {}; // the same for 304; empty where the answer has no entity tag
    std::string tag = {};               // with quotes
    Body body = {};

    std::size_t body_size() const { return body ? body->size() : 0; }
    std::size_t size_bytes() const;
};

enum class Encoding { identity, gzip };

// Whether answers of this type are offered compressed when they are long enough to gain by it: text is, and
// what is compressed already is not.
bool is_worth_compressing(const Response& response);

// Writes the head. With gzip, `body` in the response is compressed already: the caller did it. A name or value
// that could break the head is a program error.
PreparedPage prepare(const Response& response, Encoding encoding = Encoding::identity);

} // namespace heed::web
