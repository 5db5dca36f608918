// heed rebuild: makes the index of words again from the record. All else that is derived is made at every
// start.
#include "cli/commands.h"

#include "base/json.h"
#include "search/word_index.h"

#include <chrono>
#include <fmt/format.h>

namespace heed::cli {
namespace {

void tell(const search::WordIndex::Work& done, const std::string& folder, std::int64_t took_ms, bool as_json) {
    if (!as_json)
        return say(fmt::format("{} entries from {} events, in {} ms; the index is in {}", done.entries,
                               done.events, took_ms, folder));
    std::string out;
    JsonWriter json(out);
    json.begin_object()
        .member("events", done.events)
        .member("entries", done.entries)
        .member("took_ms", took_ms)
        .end_object();
    say(out);
}

} // namespace

void add_rebuild(Program& program) {
    struct Options {
        std::string data;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("rebuild", "make the index of words again from the record");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer(
        "The index is never the truth: it can be deleted, and is made by itself when it is missing,\n"
        "damaged or old. This makes it at once. The record is read and not changed.\n"
        "Ends with 4 when another process has the folder, with 5 when it cannot be written.\n"
        "Example:  heed rebuild --data record");
    command.callback([&program, options] {
        program.chosen = [options] {
            const auto record = open_record(options->data, Folder::Missing::refuse);
            views::PassageBook passages(record->store);
            search::WordIndex index(record->folder.search(), *record->house, passages);
            const auto began = std::chrono::steady_clock::now();
            const auto done = index.rebuild(progress_line("indexing"));
            const auto took = std::chrono::steady_clock::now() - began;
            tell(done, record->folder.search().string(),
                 std::chrono::duration_cast<std::chrono::milliseconds>(took).count(), options->json);
            return int{ok};
        };
    });
}

} // namespace heed::cli
