// A mailbox in a file, as the commands show it and take messages from it.
#pragma once

#include "cli/command.h"
#include "intake/mail_threads.h"

namespace heed::cli {

// Whether the file begins like a mailbox.
bool is_mailbox_file(const std::filesystem::path& file);

// Reads all of it, piece by piece, showing progress on a terminal. Throws Failure when it cannot be read.
intake::MailList list_mailbox(const std::filesystem::path& file);

// The message as it was sent. Requires a message of that file.
std::string message_in(const std::filesystem::path& file, const intake::MailEntry& message);

// By the front of its key. Exits when none or several have it.
const intake::MailEntry& message_by_key(const intake::MailList& list, const std::string& key);
const intake::MailThread& thread_by_key(const intake::MailList& list, const std::string& key);

} // namespace heed::cli
