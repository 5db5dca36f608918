// A mail that has something to decode, as a document: what may be kept of its headers, and its words as one
// text.
#pragma once

#include "intake/mail_parts.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

struct MailMessage {
    std::vector<std::string> headers; // what may be kept of them (mail_head.h), encoded words decoded
    std::string body;                 // UTF-8
    bool is_html = false;
    std::vector<Doubt> doubts;
};

// Whether the bytes begin with the head of a mail that has something to decode: parts, an encoding, words in
// its headers, bytes that are not UTF-8. A mail copied as text has a head too, but nothing to decode.
bool is_encoded_mail(std::string_view raw);

// The texts of the mail after one another; of alternatives the one in HTML. What is attached is doubted by
// name.
MailMessage open_mail(std::string_view raw);

} // namespace heed::intake
