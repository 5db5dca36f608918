// heed propose: what captured documents say, as rows that could be recorded.
#include "cli/commands.h"
#include "cli/foreign_told.h"
#include "cli/proposed.h"

#include "base/json.h"

#include <array>
#include <fmt/format.h>

namespace heed::cli {

using proposals::Proposal;
using proposals::Standing;

namespace {

struct Options {
    std::string data, review, mapping, write_mapping, recipe;
    std::vector<std::string> sources;
    bool all = false, json = false;
};

constexpr Standing in_order[] = {Standing::contradicts, Standing::fresh, Standing::confirms, Standing::known,
                                 Standing::unreadable};

std::string_view heading(Standing standing) {
    switch (standing) {
    case Standing::contradicts: return "contradict the record; agreeing opens a disagreement";
    case Standing::fresh: return "new";
    case Standing::confirms: return "recorded from other sources; agreeing adds this one";
    case Standing::known: return "recorded from this source";
    case Standing::unreadable: return "not to be recorded as they stand";
    }
    return {};
}

void tell(const Proposal& proposal, const proposals::Document& document) {
    std::string cells;
    for (const auto& [column, value] : proposal.cells)
        if (column != "id" && !value.empty()) cells += fmt::format("  {} {}", column, value);
    say(fmt::format("  {}  {:16} {}{}", key_of(proposal, document), proposal.sheet, proposal.cell("id"),
                    cells));
    if (!proposal.against.empty()) say("            " + proposal.against);
    for (const proposals::Place& place : proposal.places)
        say(fmt::format("            #{}{} \"{}\"", place.anchor,
                        place.column > 0 ? fmt::format(" [{}]", place.column) : "", place.quote));
}

void tell(const Proposed& proposed, bool all) {
    std::array<std::size_t, std::size(in_order)> counts{};
    for (const Proposal& proposal : proposed.proposals) ++counts[static_cast<std::size_t>(proposal.standing)];
    say(fmt::format("{} ({}): {} proposals", proposed.code, proposed.document.source,
                    proposed.proposals.size()));
    if (proposed.sheets) tell_sheets(*proposed.sheets);
    for (const Standing standing : in_order) {
        const std::size_t count = counts[static_cast<std::size_t>(standing)];
        if (count == 0) continue;
        say(fmt::format("\n{}: {}", heading(standing), count));
        if (standing == Standing::known && !all) continue;
        for (const Proposal& proposal : proposed.proposals)
            if (proposal.standing == standing) tell(proposal, proposed.document);
    }
}

void write(JsonWriter& writer, const Proposed& proposed) {
    writer.begin_object()
        .member("source", proposed.document.source)
        .member("capture", proposed.document.capture)
        .key("proposals")
        .begin_array();
    for (const Proposal& proposal : proposed.proposals) {
        writer.begin_object()
            .member("key", key_of(proposal, proposed.document))
            .member("standing", name(proposal.standing))
            .member("rule", proposal.rule)
            .member("sheet", proposal.sheet)
            .member_or_null("against", proposal.against)
            .key("row")
            .begin_object();
        for (const auto& [column, value] : proposal.cells) writer.member(column, value);
        writer.end_object().key("places").begin_array();
        for (const proposals::Place& place : proposal.places) {
            writer.begin_object().member("passage", place.anchor);
            if (place.column > 0) writer.member("column", place.column);
            writer.member("quote", place.quote).end_object();
        }
        writer.end_array().end_object();
    }
    writer.end_array();
    if (proposed.sheets) write_sheets(writer, *proposed.sheets);
    writer.end_object();
}

int run(const Options& options) {
    auto record = open_record(options.data, Folder::Missing::refuse);
    const proposals::Guidance guidance = guidance_in(options.recipe, options.mapping);
    ProposedOfRecord of_record(*record, options.review, guidance);
    const auto sources = options.sources.empty() ? of_record.captured() : options.sources;
    if (sources.empty())
        throw Exit{input_refused,
                   "no document of " + options.review + " is stored; heed intake brings them in"};
    if (!options.write_mapping.empty() && sources.size() != 1)
        throw Exit{wrong_usage, "--write-mapping writes that of one spreadsheet; name it with --source"};
    std::string json;
    JsonWriter writer(json);
    writer.begin_object().key("items").begin_array();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const Proposed proposed = of_record.of(sources[i]);
        if (!options.write_mapping.empty())
            write_mapping_file(options.write_mapping, proposed, guidance.mapping);
        if (options.json) {
            write(writer, proposed);
            continue;
        }
        if (i > 0) say("");
        tell(proposed, options.all);
    }
    writer.end_array().end_object();
    if (options.json) say(json);
    return ok;
}

} // namespace

void add_propose(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("propose", "show what captured documents say, as rows to agree to");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_option("--review", options->review, "the review that the documents are about")->required();
    command.add_option("--source", options->sources,
                       "only this source, by its code or address; can be repeated");
    command.add_option("--mapping", options->mapping, "what the columns and words of a spreadsheet mean (CSV)");
    command.add_option("--write-mapping", options->write_mapping,
                       "write how its columns and words were understood, to be edited");
    command.add_option("--recipe", options->recipe,
                       "a file that says which rules read which source, and the words of the body");
    command.add_flag("--all", options->all, "list also what is recorded already");
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer(
        "Nothing is recorded. Each proposal has a key, the row it would be, and the exact words of its\n"
        "places. heed accept records those that you agree to. The finders read English; what is not\n"
        "sure is left out.  Example:  heed propose --data record --review r1 --source S4");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
