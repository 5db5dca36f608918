// heed compare-captures: what changed between two captures of a source, passage by passage.
#include "cli/changes_told.h"
#include "cli/commands.h"

#include "base/text.h"
#include "reports/source_changes_json.h"
#include "views/word_runs.h"

#include <fmt/format.h>

namespace heed::cli {

using views::Fate;
using views::WordRun;

namespace {

struct Options {
    std::string data, source;
    std::uint32_t from = 0, to = 0;
    bool json = false;
};

std::string cells_told(std::string_view text) { return replace_all(text, "\t", " | "); }

std::string difference_told(std::string_view before, std::string_view after) {
    std::string out;
    for (const WordRun& run : views::word_runs(cells_told(before), cells_told(after))) {
        if (!out.empty()) out += ' ';
        switch (run.is) {
        case WordRun::Is::same: out += run.text; break;
        case WordRun::Is::taken: out += "[-" + run.text + "-]"; break;
        case WordRun::Is::put: out += "{+" + run.text + "+}"; break;
        }
    }
    return out;
}

void tell(const views::PassageFate& fate) {
    switch (fate.fate) {
    case Fate::kept: return;
    case Fate::changed:
        say(fmt::format("changed #{} to #{}", fate.before->anchor, fate.after->anchor));
        say("    " + difference_told(fate.before->text, fate.after->text));
        return;
    case Fate::moved:
        say(fmt::format("moved #{}\n    {}", fate.after->anchor, cells_told(fate.after->text)));
        return;
    case Fate::vanished:
        say(fmt::format("vanished #{}\n    {}", fate.before->anchor, cells_told(fate.before->text)));
        return;
    case Fate::fresh:
        say(fmt::format("new #{}\n    {}", fate.after->anchor, cells_told(fate.after->text)));
        return;
    }
}

std::string capture_told(const views::Capture& capture) {
    return capture.on ? fmt::format("capture {} ({})", capture.cap, capture.on->text())
                      : fmt::format("capture {}", capture.cap);
}

int run(const Options& options) {
    const auto record = open_record(options.data, Folder::Missing::refuse);
    SourcesOfRecord sources(*record);
    const views::SourceView source = sources.source(options.source);
    const auto changes = sources.changes(source, {options.from, options.to});
    if (!changes)
        throw Exit{input_refused,
                   fmt::format("{} has {} captures; --from and --to take the numbers of two, the "
                               "earlier one first",
                               options.source, source.line.captures.size())};
    if (changes->before == nullptr)
        throw Exit{input_refused, options.source + " does not have two captures to compare"};
    if (!changes->is_compared())
        throw Exit{input_refused,
                   "the text of one of the two captures is not stored here; `heed intake` brings "
                   "it in"};
    if (options.json) {
        say(reports::source_changes_json(source, *changes, sources.ask()));
        return ok;
    }
    say(fmt::format("{}: {} to {}: {}", options.source, capture_told(*changes->before),
                    capture_told(*changes->after), counts_told(changes->compared)));
    for (const views::PassageFate& fate : changes->compared.passages) tell(fate);
    say_lines(told_to_look_at(changes->to_look_at, ""));
    return ok;
}

} // namespace

void add_compare_captures(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command =
        program.command("compare-captures", "show what changed between two captures of a source");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_option("--source", options->source, "the address of the source, such as r1/sources/s4")
        ->required();
    command.add_option("--from", options->from, "number of the earlier capture; the one before when absent")
        ->check(CLI::PositiveNumber);
    command.add_option("--to", options->to, "number of the later capture; the last one when absent")
        ->check(CLI::PositiveNumber);
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer(
        "Passages are kept, moved, changed (near the same, or the row that begins with the same cell),\n"
        "vanished or new. Words taken out stand in [-...-], words put in stand in {+...+}. Facts whose\n"
        "passage changed or vanished are listed for a look; they still hold for the capture they cite.\n"
        "Example:  heed compare-captures --data record --source r1/sources/s4");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
