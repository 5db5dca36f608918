// heed mail: the messages of a mailbox, each once, in threads, to choose from.
#include "cli/commands.h"
#include "cli/mailbox_file.h"

#include "base/json.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::cli {

using intake::MailEntry;
using intake::MailList;
using intake::MailThread;

namespace {

struct Options {
    std::string file, since, until, about, thread;
    bool json = false;
};

// On the sender's clock.
Instant local(const intake::MailDate& date) {
    return {date.at.ms + date.offset_minutes * std::int64_t{60'000}};
}

std::string day_of(const MailEntry& message) { return message.date ? iso(utc_day(local(*message.date))) : ""; }

std::string moment_of(const MailEntry& message) {
    if (!message.date) return "no date";
    const int offset = message.date->offset_minutes;
    std::string text = iso(local(*message.date)).substr(0, 16);
    text[10] = ' ';
    return fmt::format("{} {}{:02}:{:02}", text, offset < 0 ? '-' : '+', std::abs(offset) / 60,
                       std::abs(offset) % 60);
}

bool is_wanted(const Options& options, const MailEntry& message) {
    const std::string day = day_of(message);
    if (!options.since.empty() && (day.empty() || day < options.since)) return false;
    if (!options.until.empty() && (day.empty() || day > options.until)) return false;
    return options.about.empty() ||
           lower_ascii(message.subject + '\n' + message.sender).find(lower_ascii(options.about)) !=
               std::string::npos;
}

// The wanted messages of each thread that has any.
std::vector<MailThread> wanted(const Options& options, const MailList& list) {
    std::vector<MailThread> threads;
    if (!options.thread.empty())
        threads = {thread_by_key(list, options.thread)};
    else
        threads = list.threads;
    for (MailThread& thread : threads)
        std::erase_if(thread.messages, [&](std::size_t i) { return !is_wanted(options, list.messages[i]); });
    std::erase_if(threads, [](const MailThread& thread) { return thread.messages.empty(); });
    return threads;
}

std::string size_words(std::uint64_t bytes) {
    return bytes < 10'000 ? fmt::format("{} bytes", bytes) : fmt::format("{} KB", bytes / 1000);
}

void tell(const MailEntry& message, std::size_t copies) {
    say(fmt::format("  {}  {:22}  {:24}  {}", message.key, moment_of(message),
                    message.sender.empty() ? "(no name)" : message.sender, message.subject));
    for (const intake::ListedAttachment& one : message.attachments)
        say(fmt::format("      attached: {} ({}, {})", one.name.empty() ? "without a name" : one.name, one.type,
                        size_words(one.size)));
    if (copies > 0) say(fmt::format("      it stands there {} times", copies + 1));
    for (const std::string& doubt : message.doubts) say("      look at it: " + doubt);
}

void tell(const MailList& list, const std::vector<MailThread>& threads) {
    std::size_t shown = 0, copies = 0;
    for (const MailThread& thread : threads) shown += thread.messages.size();
    for (const auto& [message, more] : list.copies) copies += more;
    say(fmt::format("{} messages in {} threads; {} copies of others; {} cannot be read", list.messages.size(),
                    list.threads.size(), copies, list.unreadable.size()));
    if (shown < list.messages.size())
        say(fmt::format("listed: {} messages in {} threads", shown, threads.size()));
    for (const MailThread& thread : threads) {
        say(fmt::format("\n{} ({})", thread.subject.empty() ? "(no subject)" : thread.subject,
                        thread.messages.size()));
        for (const std::size_t i : thread.messages) {
            const auto copy = list.copies.find(i);
            tell(list.messages[i], copy == list.copies.end() ? 0 : copy->second);
        }
    }
    for (const MailEntry& one : list.unreadable)
        say(fmt::format("\nbytes {} to {} cannot be read: {}", one.at, one.at + one.size, one.problem));
}

void tell_json(const MailList& list, const std::vector<MailThread>& threads) {
    std::string out;
    JsonWriter writer(out);
    writer.begin_object().key("items").begin_array();
    for (const MailThread& thread : threads) {
        writer.begin_object().member("thread", thread.key).member("subject", thread.subject);
        writer.key("messages").begin_array();
        for (const std::size_t i : thread.messages) {
            const MailEntry& message = list.messages[i];
            const auto copy = list.copies.find(i);
            writer.begin_object()
                .member("key", message.key)
                .member_or_null("on", day_of(message))
                .member_or_null("at", message.date ? iso(message.date->at) : "")
                .member_or_null("sender", message.sender)
                .member("subject", message.subject)
                .member("copies", copy == list.copies.end() ? std::size_t{0} : copy->second);
            writer.key("attachments").begin_array();
            for (const intake::ListedAttachment& one : message.attachments)
                writer.begin_object()
                    .member("name", one.name)
                    .member("type", one.type)
                    .member("bytes", static_cast<std::int64_t>(one.size))
                    .end_object();
            writer.end_array().key("doubts").begin_array();
            for (const std::string& doubt : message.doubts) writer.value(doubt);
            writer.end_array().end_object();
        }
        writer.end_array().end_object();
    }
    writer.end_array().key("unreadable").begin_array();
    for (const MailEntry& one : list.unreadable)
        writer.begin_object()
            .member("from_byte", static_cast<std::int64_t>(one.at))
            .member("bytes", static_cast<std::int64_t>(one.size))
            .member("problem", one.problem)
            .end_object();
    writer.end_array().end_object();
    say(out);
}

int run(const Options& options) {
    for (const std::string* day : {&options.since, &options.until})
        if (!day->empty() && !parse_day(*day)) throw Exit{wrong_usage, *day + " is no day like 2024-03-31"};
    if (!is_mailbox_file(options.file))
        throw Exit{input_refused, options.file + " does not begin like a mailbox, with a line \"From ...\""};
    const MailList list = list_mailbox(options.file);
    const auto threads = wanted(options, list);
    if (options.json)
        tell_json(list, threads);
    else
        tell(list, threads);
    return list.unreadable.empty() ? ok : input_refused;
}

} // namespace

void add_mail(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("mail", "list the messages of a mailbox, to choose from");
    command.add_option("MAILBOX", options->file, "a mailbox in one file (mbox), such as the archive of a list")
        ->required()
        ->check(CLI::ExistingFile);
    command.add_option("--since", options->since,
                       "only messages of this day or later, by their senders' clocks");
    command.add_option("--until", options->until, "only messages of this day or earlier");
    command.add_option("--about", options->about, "only messages with these words in subject or sender");
    command.add_option("--thread", options->thread, "only the thread of the message with this key");
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer(
        "Nothing is stored. Each message is listed once, in its thread, with its key, day, sender's name,\n"
        "subject and attachments; addresses are not shown. heed intake takes chosen messages in by their "
        "keys.\n"
        "Ends with 1 when a message cannot be read; the others are listed.\n"
        "Example:  heed mail list.mbox --about bridges --since 2024-03-01");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
