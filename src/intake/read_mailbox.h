// A mailbox of any size as a list of its messages: piece by piece, each taken apart in a process without rights
// like every foreign document.
#pragma once

#include "base/result.h"
#include "intake/mail_entry.h"

#include <functional>
#include <istream>

namespace heed::intake {

inline constexpr std::string_view list_mails_command = "list-mails";

// What lists the messages of a piece: list_mails_in_process() outside of tests.
using ListMails = std::function<Result<std::vector<MailEntry>>(std::string_view piece)>;
using MailboxProgress = std::function<void(std::uint64_t done, std::uint64_t of)>;

// Every message in the order of the file; one that cannot be read is there too, with the reason, and hinders no
// other. Memory is bounded by the longest message and what the list holds.
std::vector<MailEntry> read_mailbox(std::istream& file, std::uint64_t size, const ListMails& list,
                                    const MailboxProgress& progress = {});

// The messages of some bytes that begin with one.
std::vector<MailEntry> list_mails(std::string_view piece);

// The same in a process of its own. Throws Failure when none can be started.
Result<std::vector<MailEntry>> list_mails_in_process(std::string_view piece);

// The other side: the whole life of the reading process. Returns its exit status.
int list_mails_main();

} // namespace heed::intake
