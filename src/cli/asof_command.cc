// heed asof: the state of a review on a day, in one screen.
#include "cli/commands.h"

#include "views/moment.h"

#include <fmt/format.h>

namespace heed::cli {

namespace {

struct Options {
    std::string review, as_of, known, data;
    bool json = false;
};

int run(const Options& options) {
    auto record = open_record(options.data, Folder::Missing::refuse);
    views::Moment now = record->house->now();
    Day day = now.as_of();
    if (!options.as_of.empty()) {
        const auto parsed = parse_day(options.as_of);
        if (!parsed) throw Exit{wrong_usage, "--as-of takes a day such as 2022-05-01"};
        day = *parsed;
    }
    views::EventNo known = now.known();
    if (!options.known.empty()) known = static_cast<views::EventNo>(std::stoul(options.known.substr(1)));
    const views::Moment moment(now.shared(), day, known);
    const auto review = moment.find(options.review);
    if (review == views::none) throw Exit{input_refused, "there is no review " + options.review};
    const views::Counts counts = moment.counts(review);
    say(fmt::format("{} as of {}: {} items", options.review, iso(day), counts.total()));
    for (const auto& row : domain::outcomes()) say(fmt::format("  {:22} {}", row.name, counts[row.value]));
    say(fmt::format("  {:22} {}", "undetermined", counts.undetermined));
    for (const auto& row : domain::statuses()) say(fmt::format("  {:22} {}", row.name, counts[row.value]));
    return ok;
}

} // namespace

void add_asof(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("asof", "show where a review stood on a day");
    command.add_option("review", options->review, "its code, such as r1")->required();
    command.add_option("--as-of", options->as_of, "the day, such as 2022-05-01; today when absent");
    command.add_option("--known", options->known, "what the record knew: n and its size then, such as n412");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_flag("--json", options->json, "answer in JSON");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
