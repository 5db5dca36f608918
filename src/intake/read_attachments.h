// What is attached to a mail, in a process without rights like every foreign document, so that it can be read
// as documents of its own.
#pragma once

#include "intake/mail_parts.h"
#include "intake/reader_process.h"

namespace heed::intake {

inline constexpr std::string_view read_attachments_command = "read-attachments";

// Of bytes that are no mail: none.
std::vector<MailAttachment> attachments_of(std::string_view raw);

// The same in a process of its own. Throws Failure when none can be started.
Result<std::vector<MailAttachment>> read_attachments_in_process(std::string_view raw);

// Whether a document of these bytes would be read, and not only kept.
bool is_readable(std::string_view bytes);

// The other side: the whole life of the reading process. Returns its exit status.
int read_attachments_main();

// The answer between the two: a line of JSON with names, types and sizes, and the bytes behind one another.
std::string write_attachments_answer(const std::vector<MailAttachment>& attachments);
Result<std::vector<MailAttachment>> read_attachments_answer(std::string_view answer);

} // namespace heed::intake
