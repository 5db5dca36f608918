// heed propose: what captured documents say, as rows that could be recorded.
#include "cli/amended.h"
#include "cli/commands.h"
#include "cli/deed.h"
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

void tell(const Proposal& proposal, const proposals::Document& document, Answer& answer) {
    answer.say(fmt::format("  {}  {}", key_of(proposal, document), row_text(proposal)));
    if (!proposal.against.empty()) answer.say("            " + proposal.against);
    for (const proposals::Place& place : proposal.places)
        answer.say(fmt::format("            #{}{} \"{}\"{}", place.anchor,
                               place.column > 0 ? fmt::format(" [{}]", place.column) : "", place.quote,
                               place.page > 0 ? fmt::format(", page {}", place.page) : ""));
}

void tell(const Proposed& proposed, bool all, Answer& answer) {
    std::array<std::size_t, std::size(in_order)> counts{};
    for (const Proposal& proposal : proposed.proposals) ++counts[static_cast<std::size_t>(proposal.standing)];
    answer.say(fmt::format("{} ({}): {} proposals", proposed.code, proposed.document.source,
                           proposed.proposals.size()));
    if (proposed.sheets) tell_sheets(*proposed.sheets, answer);
    for (const Standing standing : in_order) {
        const std::size_t count = counts[static_cast<std::size_t>(standing)];
        if (count == 0) continue;
        answer.say(fmt::format("\n{}: {}", heading(standing), count));
        if (standing == Standing::known && !all) continue;
        for (const Proposal& proposal : proposed.proposals)
            if (proposal.standing == standing) tell(proposal, proposed.document, answer);
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
            if (place.page > 0) writer.member("page", place.page);
            writer.member("quote", place.quote).end_object();
        }
        writer.end_array().end_object();
    }
    writer.end_array();
    if (proposed.sheets) write_sheets(writer, *proposed.sheets);
    writer.end_object();
}

int run(const Options& options) {
    DeedMessage asked;
    asked.add("command", "propose");
    asked.add("review", options.review);
    asked.add_all("source", options.sources);
    add_guidance(options.recipe, options.mapping, asked);
    asked.add_if("write-mapping", !options.write_mapping.empty());
    asked.add_if("all", options.all);
    asked.add_if("json", options.json);
    const Answer answer = do_in_folder(options.data, Folder::Missing::refuse, asked);
    if (answer.code == ok && !options.write_mapping.empty()) write_file(options.write_mapping, answer.file);
    return tell(answer);
}

} // namespace

Answer propose_deed(OpenRecord& record, const DeedMessage& asked) {
    const std::string review(asked.text("review"));
    const proposals::Guidance guidance = guidance_of(asked);
    ProposedOfRecord of_record(record, review, guidance);
    const auto named = asked.all("source");
    const auto sources = named.empty() ? of_record.captured() : named;
    if (sources.empty())
        throw Exit{input_refused, "no document of " + review + " is stored; heed intake brings them in"};
    if (asked.has("write-mapping") && sources.size() != 1)
        throw Exit{wrong_usage, "--write-mapping writes that of one spreadsheet; name it with --source"};
    Answer answer;
    std::string json;
    JsonWriter writer(json);
    writer.begin_object().key("items").begin_array();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const Proposed proposed = of_record.of(sources[i]);
        if (asked.has("write-mapping")) answer.file = mapping_file(proposed, guidance.mapping);
        if (asked.has("json")) {
            write(writer, proposed);
            continue;
        }
        if (i > 0) answer.say("");
        tell(proposed, asked.has("all"), answer);
    }
    writer.end_array().end_object();
    if (asked.has("json")) answer.say(json);
    return answer;
}

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
