// heed asof: where a review stood on a day, in one screen or as the JSON of its page.
#include "cli/commands.h"

#include "base/text.h"
#include "reports/review_json.h"
#include "views/known.h"
#include "views/review_view.h"

#include <fmt/format.h>

namespace heed::cli {

using domain::Outcome;
using domain::Status;

namespace {

struct Options {
    std::string review, as_of, known, data;
    bool json = false;
};

views::Moment asked(const actions::House& house, const Options& options) {
    const views::Moment now = house.now();
    Day day = now.as_of();
    if (!options.as_of.empty()) {
        const auto parsed = parse_day(options.as_of);
        if (!parsed) throw Exit{wrong_usage, "--as-of takes a day such as 2022-05-01, not " + options.as_of};
        day = *parsed;
    }
    if (options.known.empty()) return {now.shared(), day};
    const auto known = views::parse_known(now.snapshot(), options.known);
    if (!known)
        throw Exit{wrong_usage, "--known takes a size of the record such as n412, at most n" +
                                    std::to_string(now.known()) + ", or a day"};
    return {now.shared(), day, *known};
}

void tell(const views::ReviewView& review, const views::Moment& moment) {
    const views::Counts& counts = review.counts;
    say(fmt::format("{} ({}) as of {}, known at {}", review.number, review.review.name.text,
                    iso(moment.as_of()), iso(moment.known_at())));
    say(fmt::format("{} recommendations, counted as {} items", review.recommendations, counts.total()));
    for (const auto& row : domain::outcomes())
        if (counts[row.value] > 0)
            say(row.counted_as == row.value
                    ? fmt::format("  {:31} {:4}", row.name, counts[row.value])
                    : fmt::format("    of these {:20} {:4}", row.name, counts[row.value]));
    if (counts.undetermined > 0)
        say(fmt::format("  {:31} {:4}  (may have been decided by this day)", "undetermined",
                        counts.undetermined));
    if (counts.unnamed > 0)
        say(fmt::format("  {:31} {:4}  (counted by a source that does not name them)", "unnamed",
                        counts.unnamed));
    if (review.approved_items == 0) return;
    say(fmt::format("of {} approved:", review.approved_items));
    for (const auto& row : domain::statuses())
        if (counts[row.value] > 0) say(fmt::format("  {:31} {:4}", row.name, counts[row.value]));
    say(fmt::format("  {:31} {:4}", "verified by others", counts.verified));
}

int run(const Options& options) {
    const auto record = open_record(options.data, Folder::Missing::refuse);
    const views::Moment moment = asked(*record->house, options);
    const views::ThingId thing = moment.find(options.review);
    views::WordBook words(record->store);
    views::Ask ask(moment, words, "en", record->house->now().as_of());
    const auto review = thing == views::none ? std::nullopt : views::review_view(ask, thing);
    if (!review) {
        std::string known;
        for (const views::ThingId one : moment.things(views::none, domain::ThingKind::review))
            known += ' ' + std::string(moment.address(one));
        throw Exit{input_refused, "there is no review " + options.review + "; there are:" + known};
    }
    if (options.json)
        say(reports::review_json(*review, ask));
    else
        tell(*review, moment);
    return ok;
}

} // namespace

void add_asof(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("asof", "tell where a review stood on a day");
    command.add_option("review", options->review, "its code, such as r1")->required();
    command.add_option("--as-of", options->as_of, "the day, such as 2022-05-01; today when absent");
    command.add_option("--known", options->known,
                       "only what had been recorded by then: a size of the record such as n412, or a day");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_flag("--json", options->json, "answer with the JSON of its page, /r1.json?as-of=...");
    command.footer("Example:  heed asof r1 --as-of 2022-05-01 --data record");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
