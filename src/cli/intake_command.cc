// heed intake: documents into the record, each read in a process of its own; also those in mailboxes and mails.
#include "cli/commands.h"
#include "cli/deed.h"
#include "cli/taken_told.h"
#include "cli/wanted_documents.h"

#include "base/json.h"
#include "intake/read_attachments.h"
#include "intake/reader_process.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::cli {

using intake::Taken;

namespace {

struct Options {
    std::vector<std::string> paths;
    ChosenMessages chosen;
    std::string data, source;
    bool attachments = false, even_so = false, json = false;
};

// Takes documents in, so many at a time that memory stays bounded, and tells what became of each.
class Taking {
public:
    Taking(const Options& options, std::size_t documents)
        : m_options(options), m_count(documents), m_progress(progress_line("reading documents")) {
        begin();
    }

    void add(const Wanted& wanted) {
        std::string name = wanted.file.filename().string();
        if (wanted.message) name += '#' + wanted.message->key;
        if (!wanted.problem.empty()) {
            leave_out(name, wanted.problem);
            m_code = input_refused;
            return;
        }
        const std::string bytes =
            wanted.message ? message_in(wanted.file, *wanted.message) : read_document_file(wanted.file);
        add_document(name, bytes);
        if (m_options.attachments) add_attachments(name, bytes);
        ++m_read;
        if (m_waiting >= documents_at_a_time || m_bytes >= bytes_at_a_time) take();
        if (m_progress) m_progress(m_read, m_count);
    }

    int finish() {
        take();
        if (m_options.json) say(fmt::format("{{\"items\":[{}]}}", fmt::join(m_items, ",")));
        return m_code;
    }

private:
    static constexpr std::size_t documents_at_a_time = 500, bytes_at_a_time = 64 << 20;

    void begin() {
        m_asked = {};
        m_asked.add("command", "intake");
        m_asked.add("source", m_options.source);
        m_asked.add_if("even-so", m_options.even_so);
        m_asked.add_if("json", m_options.json);
        m_waiting = m_bytes = 0;
    }

    void add_document(const std::string& name, const std::string& bytes) {
        m_asked.add("file", name);
        m_asked.add("bytes", bytes);
        ++m_waiting;
        m_bytes += bytes.size();
    }

    void add_attachments(const std::string& mail, const std::string& bytes) {
        auto attachments = intake::read_attachments_in_process(bytes);
        if (!attachments) return leave_out("what is attached to " + mail, attachments.error().text());
        std::size_t n = 0;
        for (const intake::MailAttachment& one : *attachments) {
            const std::string name =
                mail + '#' + std::to_string(++n) + (one.name.empty() ? "" : '-' + one.name);
            if (intake::is_readable(one.bytes))
                add_document(name, one.bytes);
            else
                leave_out(name, "this kind of document is not read (" + one.type + ")");
        }
    }

    void leave_out(const std::string& name, const std::string& why) {
        if (!m_options.json) return say("not taken in: " + name + ": " + why);
        std::string item;
        JsonWriter(item)
            .begin_object()
            .member("file", name)
            .member("became", "left-out")
            .member("problem", why)
            .end_object();
        m_items.push_back(std::move(item));
    }

    void take() {
        if (m_waiting == 0) return;
        const Answer answer = do_in_folder(m_options.data, Folder::Missing::make, m_asked);
        begin();
        if (!answer.err.empty()) throw Exit{static_cast<ExitCode>(answer.code), answer.err};
        if (answer.code != ok) m_code = answer.code;
        if (m_options.json)
            m_items.push_back(answer.out);
        else
            say_lines(answer.out);
    }

    const Options& m_options;
    std::size_t m_count, m_read = 0, m_waiting = 0, m_bytes = 0;
    actions::Progress m_progress;
    DeedMessage m_asked;
    std::vector<std::string> m_items; // of the answer in JSON; one may hold several
    int m_code = ok;
};

int run(const Options& options) {
    const std::vector<Wanted> wanted = wanted_documents(options.paths, options.chosen);
    if (!options.source.empty() && wanted.size() != 1)
        throw Exit{wrong_usage, "--source says what one document is, not " + std::to_string(wanted.size())};
    if (wanted.size() == 1 && !wanted.front().problem.empty())
        throw Exit{wrong_usage, wanted.front().file.string() + ": " + wanted.front().problem};
    Taking taking(options, wanted.size());
    for (const Wanted& one : wanted) taking.add(one);
    return taking.finish();
}

} // namespace

// Its answer in JSON is the items, parted by commas. What is attached to a mail is a source of its own.
Answer intake_deed(OpenRecord& record, const DeedMessage& asked) {
    std::vector<intake::Document> documents;
    for (const auto& [name, value] : asked.values) {
        if (name == "file")
            documents.push_back({value,
                                 {},
                                 documents.empty() ? std::string(asked.text("source")) : std::string(),
                                 asked.has("even-so")});
        if (name == "bytes" && !documents.empty()) documents.back().bytes = value;
    }
    const intake::Reader read = [](std::string_view raw, const intake::Hints& hints) {
        return intake::read_in_process(raw, hints);
    };
    const auto taken = intake::take_in(*record.house, documents, read);
    SourcesOfRecord sources(record);
    Answer answer;
    for (const Taken& one : taken) {
        if (!asked.has("json"))
            answer.out += told(one, sources);
        else
            answer.out += (answer.out.empty() ? "" : ",") + told_json(one, sources);
        if (!is_taken(one)) answer.code = input_refused;
    }
    return answer;
}

void add_intake(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("intake", "take documents into the record, as captures of its sources");
    command.add_option("paths", options->paths, "documents, or folders of documents")->required();
    command.add_option("--data", options->data, "the folder of the record; made when it is not there")
        ->required();
    command.add_option("--source", options->source, "the source that the one document is a capture of");
    command.add_flag("--even-so", options->even_so,
                     "take a capture in though most of what the last one said is gone from it");
    command.add_option("--message", options->chosen.messages,
                       "of a mailbox, the message with this key; can be repeated");
    command.add_option("--thread", options->chosen.threads,
                       "of a mailbox, the thread of the message with this key");
    command.add_flag("--all", options->chosen.all, "of a mailbox, every message, each once");
    command.add_flag("--attachments", options->attachments,
                     "also what is attached to mails, as documents of their own, where it can be read");
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer(
        "Each document is read in a process without rights; trackers and private addresses are taken out,\n"
        "and what is kept is shown to be free of them. A document belongs to the source that --source names,\n"
        "or that was captured with the same bytes or under the same file name; any other names a source by\n"
        "its digest. Doubts are told and hinder nothing. A further capture that lost most of what the last\n"
        "one said is not taken in until you add --even-so. A mailbox has many documents: heed mail lists\n"
        "them, and their keys choose. Ends with 1 when a document was refused or stopped; the others are\n"
        "taken in.\n"
        "Examples:  heed intake documents/ --data record\n"
        "           heed intake list.mbox --message 3f9a12cc01ab --attachments --data record");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
