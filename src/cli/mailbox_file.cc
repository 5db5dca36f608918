#include "cli/mailbox_file.h"

#include "intake/mailbox_split.h"
#include "intake/read_mailbox.h"

#include <algorithm>
#include <fstream>

namespace heed::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t start_bytes = 2000;

std::ifstream opened(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Failure("cannot read " + file.string());
    return in;
}

} // namespace

bool is_mailbox_file(const fs::path& file) {
    std::ifstream in = opened(file);
    std::string start(start_bytes, '\0');
    in.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(in.gcount()));
    return intake::is_mailbox(start);
}

intake::MailList list_mailbox(const fs::path& file) {
    std::ifstream in = opened(file);
    return intake::list_threads(intake::read_mailbox(in, fs::file_size(file), intake::list_mails_in_process,
                                                     progress_line("reading the mailbox")));
}

std::string message_in(const fs::path& file, const intake::MailEntry& message) {
    std::ifstream in = opened(file);
    std::string stored(message.size, '\0');
    in.seekg(static_cast<std::streamoff>(message.at));
    in.read(stored.data(), static_cast<std::streamsize>(stored.size()));
    if (!in) throw Failure("cannot read " + file.string() + ": it changed while it was read");
    return intake::message_of(stored);
}

const intake::MailEntry& message_by_key(const intake::MailList& list, const std::string& key) {
    const intake::MailEntry* message = list.find(key);
    if (message == nullptr)
        throw Exit{input_refused,
                   "no message, or more than one, has the key " + key + "; heed mail lists them"};
    return *message;
}

const intake::MailThread& thread_by_key(const intake::MailList& list, const std::string& key) {
    const intake::MailEntry* message = &message_by_key(list, key);
    for (const intake::MailThread& thread : list.threads)
        for (const std::size_t i : thread.messages)
            if (&list.messages[i] == message) return thread;
    throw Exit{input_refused, "no thread has the message " + key};
}

} // namespace heed::cli
