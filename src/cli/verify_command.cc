// heed verify: whether the record is what was written.
#include "cli/commands.h"

#include "actions/verify.h"
#include "base/json.h"

#include <fmt/format.h>

namespace heed::cli {
namespace {

std::string said(const actions::Fault& fault) {
    return fault.event ? fmt::format("event {}: {}", *fault.event, fault.what) : fault.what;
}

void tell(const actions::Verification& found) {
    for (const auto& fault : found.faults) say(said(fault));
    if (!found.faults.empty()) {
        if (found.faults.size() == actions::faults_max) say("and perhaps more; heed stopped counting");
        say("The record is NOT what was written. Restore the folder from a backup.");
        return;
    }
    say(fmt::format("{} events are what was written; their root is {}", found.events, hex(found.root)));
    say(fmt::format("{} words fit their digests, {} are not here (erased, or never given out)", found.words,
                    found.words_erased));
    say(fmt::format("{} files of captures fit theirs, {} are not stored here", found.files,
                    found.files_absent));
}

void tell_json(const actions::Verification& found) {
    std::string out;
    JsonWriter writer(out);
    writer.begin_object()
        .member("ok", found.faults.empty())
        .member("size", static_cast<std::int64_t>(found.events))
        .member("root", hex(found.root))
        .member("words", found.words)
        .member("words_erased", found.words_erased)
        .member("files", found.files)
        .member("files_absent", found.files_absent)
        .key("faults")
        .begin_array();
    for (const auto& fault : found.faults) {
        writer.begin_object().key("event");
        fault.event ? writer.value(*fault.event) : writer.null();
        writer.member("what", fault.what).end_object();
    }
    writer.end_array().end_object();
    say(out);
}

} // namespace

void add_verify(Program& program) {
    struct Options {
        std::string data;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("verify", "prove that the record is what was written");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer(
        "Reads every event, all words and files, and compares them with the digests that were written\n"
        "with them; changes nothing. Ends with 0 when all fits, with 3 when something does not.\n"
        "Example:  heed verify --data record");
    command.callback([&program, options] {
        program.chosen = [options] {
            Folder folder = open_folder(options->data, Folder::Missing::refuse);
            store::SqliteStore store(folder.record());
            const auto found = actions::verify(store, progress_line("verifying"));
            options->json ? tell_json(found) : tell(found);
            return int{found.faults.empty() ? ok : record_damaged};
        };
    });
}

} // namespace heed::cli
