// A mail in the form in which it travels (RFC 5322, MIME): its headers and the one part that a person reads,
// decoded.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

struct MailMessage {
    std::vector<std::string> headers; // what may be kept of them (mail_head.h), encoded words decoded
    std::string body;                 // UTF-8
    bool is_html = false;
};

// Whether the text begins with the head of a mail whose body is encoded or in parts. A mail copied as text has
// a head too, but nothing to decode.
bool is_encoded_mail(std::string_view raw);

// The first part in HTML, else the first in plain text that is no attachment. Refused: no such part, or one
// that is not in UTF-8.
Result<MailMessage> open_mail(std::string_view raw);

} // namespace heed::intake
