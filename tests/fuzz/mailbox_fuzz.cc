// Any bytes at all as a mailbox: listing ends, stays in its bounds, loses no byte, and comes back the same from
// its process; so do the parts of a mail.

#include "base/ensure.h"
#include "base/text.h"
#include "intake/mail_threads.h"
#include "intake/mailbox_split.h"
#include "intake/read_attachments.h"
#include "intake/read_mailbox.h"

#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace heed::intake;
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    std::istringstream file{std::string(raw)};
    auto entries = read_mailbox(file, size, [](std::string_view piece) {
        return heed::Result<std::vector<MailEntry>>(list_mails(piece));
    });
    std::uint64_t end = 0;
    for (const MailEntry& entry : entries) {
        heed::ensure(entry.at == end, "messages do not follow one another");
        end = entry.at + entry.size;
    }
    heed::ensure(end == size, "bytes are left over");
    const auto again = read_entries(write_entries(entries));
    heed::ensure(again && *again == entries, "the list does not come back the same");
    const MailList list = list_threads(std::move(entries));
    std::size_t threaded = 0;
    for (const MailThread& thread : list.threads) threaded += thread.messages.size();
    heed::ensure(threaded == list.messages.size(), "a message is in no thread or in two");
    const MailParts mail = take_apart(raw);
    for (const MailText& text : mail.texts) heed::ensure(heed::is_utf8(text.words), "a text is not in UTF-8");
    const auto attachments = read_attachments_answer(write_attachments_answer(mail.attachments));
    heed::ensure(attachments && attachments->size() == mail.attachments.size(), "attachments are lost");
    return 0;
}
