// heed check-citations: whether every citation holds.
#include "cli/changes_told.h"
#include "cli/commands.h"

#include "base/json.h"
#include "intake/check_citations.h"
#include "reports/source_changes_json.h"

#include <fmt/format.h>

namespace heed::cli {
namespace {

using Looks = std::vector<SourcesOfRecord::Looks>;

void tell(const intake::CitationCheck& check, const Looks& looks) {
    for (const auto& wrong : check.wrong)
        say(fmt::format("event {}, {} of {}: {} {}{}: {}", wrong.event, wrong.type, wrong.about, wrong.source,
                        wrong.place, wrong.quote.empty() ? "" : " \"" + wrong.quote + "\"", wrong.why));
    say(fmt::format("{} events cite: {} citations hold, {} do not", check.events, check.holding,
                    check.wrong.size()));
    if (check.not_stored > 0)
        say(fmt::format("{} citations were NOT CHECKED: their captures are not stored here; "
                        "`heed intake` brings the documents in",
                        check.not_stored));
    if (check.not_captured > 0)
        say(fmt::format("{} citations name a source that is not captured and cannot be checked here",
                        check.not_captured));
    for (const auto& of_source : looks) {
        say(fmt::format("{}: a later capture does not have every cited passage as it was; what cites it holds "
                        "for its own capture",
                        of_source.source.line.source.address));
        say_lines(told_to_look_at(of_source.looks, "  "));
    }
}

void tell_json(const intake::CitationCheck& check, const Looks& looks) {
    std::string out;
    JsonWriter writer(out);
    writer.begin_object()
        .member("events", check.events)
        .member("holding", check.holding)
        .member("not_stored", check.not_stored)
        .member("not_captured", check.not_captured)
        .key("wrong")
        .begin_array();
    for (const auto& wrong : check.wrong)
        writer.begin_object()
            .member("event", wrong.event)
            .member("about", wrong.about)
            .member("type", wrong.type)
            .member("source", wrong.source)
            .member("place", wrong.place)
            .member("quote", wrong.quote)
            .member("why", wrong.why)
            .end_object();
    writer.end_array().key("to_look_at").begin_array();
    for (const auto& of_source : looks) {
        writer.begin_object().member("source", of_source.source.line.source.address).key("facts");
        reports::write_to_look_at(writer, of_source.looks, of_source.source.line.source.address);
        writer.end_object();
    }
    writer.end_array().end_object();
    say(out);
}

} // namespace

void add_check_citations(Program& program) {
    struct Options {
        std::string data;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App& command =
        program.command("check-citations", "prove that every cited place holds the quoted words");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer(
        "Ends with 0 when no citation is wrong, with 1 when one is. Citations that cannot be checked are\n"
        "counted apart: their source was never captured, or its capture is not stored in this record.\n"
        "Facts whose passage a later capture does not have as it was are noted; they are not wrong.\n"
        "Example:  heed check-citations --data record");
    command.callback([&program, options] {
        program.chosen = [options] {
            const auto record = open_record(options->data, Folder::Missing::refuse);
            const auto check = intake::check_citations(record->house->now(), record->store);
            SourcesOfRecord sources(*record); // has the texts that are told of
            const Looks looks = sources.to_look_at();
            options->json ? tell_json(check, looks) : tell(check, looks);
            return int{check.wrong.empty() ? ok : input_refused};
        };
    });
}

} // namespace heed::cli
