// A mail in the form in which it travels (RFC 5322, MIME), taken apart: its headers, the texts that a person
// reads, and what is attached.
//
// Nothing is refused: what is wrong with a mail is said beside what could be read of it. Parts are bounded in
// number and depth, and no size that a mail claims is believed. A mail within the mail is an attachment.
#pragma once

#include "intake/reading.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed::intake {

struct MailText {
    std::string words; // UTF-8
    bool is_html = false;
};

struct MailAttachment {
    std::string name;  // without folders; empty: it has none
    std::string type;  // "application/pdf", in lower case, as the mail says
    std::string bytes; // decoded; text in UTF-8
};

struct MailParts {
    std::vector<std::pair<std::string, std::string>> headers; // names in lower case, values decoded
    std::vector<MailText> texts;                              // in order; of alternatives one
    std::vector<MailAttachment> attachments;
    std::vector<Doubt> doubts;

    std::string_view header(std::string_view name) const; // the first of that name; empty: none
};

// Any bytes that begin with the head of a mail, a line "From ..." of a mailbox in front or not.
MailParts take_apart(std::string_view raw);

} // namespace heed::intake
