// The messages of a mailbox, each once, in threads.
//
// Messages belong together that answer one another, also over one that is not there; one that says only by its
// subject that it is an answer belongs to the last one before it with that subject.
#pragma once

#include "intake/mail_entry.h"

#include <map>

namespace heed::intake {

struct MailThread {
    std::string key;                   // of its first message
    std::string subject;               // without "Re:" and the name of the list
    std::vector<std::size_t> messages; // by their days
};

struct MailList {
    std::vector<MailEntry> messages;           // each once, in the order of the file
    std::map<std::size_t, std::size_t> copies; // how many more of a message stood there
    std::vector<MailEntry> unreadable;
    std::vector<MailThread> threads; // by the day of their first message

    // By the front of its key, six digits at least; nothing when none or several have it.
    const MailEntry* find(std::string_view key) const;
};

MailList list_threads(std::vector<MailEntry> entries);

// "Re: [roads] AW: Bridges" gives "Bridges".
std::string_view bare_subject(std::string_view subject);

} // namespace heed::intake
