// One message of a mailbox in a list: what tells it from others, what it answers, and what a person chooses it
// by. Ids of messages, which may hold addresses, stand in it only as digests.
#pragma once

#include "base/result.h"
#include "intake/mail_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

struct ListedAttachment {
    std::string name, type;
    std::uint64_t size = 0;
    bool operator==(const ListedAttachment&) const = default;
};

struct MailEntry {
    std::uint64_t at = 0, size = 0;   // bytes of the file that hold it
    std::string key;                  // 12 hexadecimal digits: of its id, or of its bytes where it has none
    bool has_id = false;              // the message says its id
    std::string bytes, words;         // digests in the form of a key: of all of it; of what a person reads
    std::vector<std::string> answers; // keys of messages before it in its thread, the nearest last
    std::optional<MailDate> date;
    std::string sender, subject; // without addresses
    std::vector<ListedAttachment> attachments;
    std::vector<std::string> doubts;
    std::string problem; // why it cannot be read; then the rest is empty
    bool operator==(const MailEntry&) const = default;
};

// Of one message as stored (mailbox_split.h). `at` is left 0.
MailEntry list_mail(std::string_view stored);

// One line of JSON for each, as it travels between processes.
std::string write_entries(const std::vector<MailEntry>& entries);
Result<std::vector<MailEntry>> read_entries(std::string_view lines);

} // namespace heed::intake
