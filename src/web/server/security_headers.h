// What every answer tells the browser to forbid. One place, so that no page can forget it.
#pragma once

#include "web/server/response.h"

#include <string>

namespace heed::web {

// Appends whole header lines: content security policy, no sniffing, no referrer,
// isolation from other origins, no device features. Public data may be read
// across origins; an answer that may be framed may also be loaded there.
void append_security_headers(std::string& out, const Response& response);

} // namespace heed::web
