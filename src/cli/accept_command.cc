// heed accept: proposals that somebody agrees to become one change.
#include "cli/commands.h"
#include "cli/import_told.h"
#include "cli/proposed.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace heed::cli {

using proposals::Proposal;
using proposals::Standing;

namespace {

struct Options {
    std::string data, review, source, title, mapping, recipe;
    std::vector<std::string> keys, all_that, except;
    bool dry_run = false, json = false;
};

bool has(const std::vector<std::string>& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::vector<const Proposal*> chosen(const Options& options, const Proposed& proposed) {
    std::vector<const Proposal*> out;
    std::vector<std::string> unknown = options.keys;
    unknown.insert(unknown.end(), options.except.begin(), options.except.end());
    for (const Proposal& proposal : proposed.proposals) {
        const std::string key = key_of(proposal, proposed.document);
        std::erase(unknown, key);
        const bool named = has(options.keys, key);
        if (named && proposal.standing == Standing::unreadable)
            throw Exit{input_refused, "proposal " + key + " cannot be recorded: " + proposal.against};
        if ((named || has(options.all_that, name(proposal.standing))) && !has(options.except, key))
            out.push_back(&proposal);
    }
    if (!unknown.empty())
        throw Exit{input_refused, proposed.document.source + " has no proposal " + unknown.front() +
                                      "; heed propose lists them"};
    return out;
}

// A row of the sheet that is made of proposals is told by the proposal's key.
void place(actions::Problem& problem, const std::map<std::string, std::vector<const Proposal*>>& sheets,
           const proposals::Document& document) {
    const auto sheet = sheets.find(problem.sheet);
    if (sheet == sheets.end() || problem.line < 2 || problem.line > sheet->second.size() + 1) return;
    const Proposal& proposal = *sheet->second[problem.line - 2];
    problem.cell =
        fmt::format("proposal {}, {} {}", key_of(proposal, document), proposal.sheet, proposal.cell("id"));
}

int run(const Options& options) {
    auto record = open_record(options.data, Folder::Missing::refuse);
    const Proposed proposed =
        ProposedOfRecord(*record, options.review, guidance_in(options.recipe, options.mapping))
            .of(options.source);
    std::map<std::string, std::vector<const Proposal*>> sheets;
    for (const Proposal* proposal : chosen(options, proposed)) sheets[proposal->sheet].push_back(proposal);
    std::vector<actions::ImportFile> files;
    for (const auto& [sheet, rows] : sheets)
        files.push_back({sheet + ".csv", sheet_of(rows, proposed.document)});
    const std::string title =
        options.title.empty() ? fmt::format("Proposals from {}", proposed.code) : options.title;
    auto import = actions::draft_import(*record->house, files, title, system_chance());
    if (!import) {
        auto problems = import.error();
        for (actions::Problem& problem : problems) place(problem, sheets, proposed.document);
        refuse_import(problems, options.json);
    }
    return carry_out(*record->house, *import, options.dry_run, options.json);
}

} // namespace

void add_accept(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("accept", "record proposals that you agree to, as one change");
    command.add_option("KEY", options->keys, "proposals by their keys, as heed propose shows them");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_option("--review", options->review, "the review that the document is about")->required();
    command.add_option("--source", options->source, "the source, by its code or address")->required();
    command.add_option("--all", options->all_that, "all that are new, confirm, or contradict")
        ->check(CLI::IsMember({"new", "confirms", "contradicts"}));
    command.add_option("--except", options->except, "but not these, by their keys");
    command.add_option("--mapping", options->mapping, "what the columns and words of a spreadsheet mean (CSV)");
    command.add_option("--title", options->title, "what the list of changes calls this");
    command.add_option("--recipe", options->recipe, "the recipe with which they were proposed");
    command.add_flag("--dry-run", options->dry_run, "check everything and tell the effect, record nothing");
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer("The rules of an import hold: all is recorded, or nothing and why.\n"
                   "Example:  heed accept --data record --review r1 --source S4 --all new --except 4f6e8f73");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
