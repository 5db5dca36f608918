// The documents that somebody names on the command line: files, folders of files, and messages of mailboxes.
#pragma once

#include "cli/mailbox_file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace heed::cli {

// Which messages of mailboxes are meant.
struct ChosenMessages {
    std::vector<std::string> messages, threads; // keys
    bool all = false;
    bool any() const { return all || !messages.empty() || !threads.empty(); }
};

// A document to be read: a file, or a message of a mailbox.
struct Wanted {
    std::filesystem::path file;
    std::optional<intake::MailEntry> message = {};
    std::string problem = {}; // why it is not to be read
};

// In the order of the paths, files of a folder by name. Exits when there is nothing at a path, or no message
// has a key.
std::vector<Wanted> wanted_documents(const std::vector<std::string>& paths, const ChosenMessages& chosen);

} // namespace heed::cli
