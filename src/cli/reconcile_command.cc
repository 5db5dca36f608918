// heed reconcile: every published total beside the figure that the items give.
#include "cli/commands.h"

#include "reports/reconciliation_report.h"
#include "reports/total_words.h"
#include "views/known.h"
#include "views/word_book.h"

#include <fmt/format.h>

namespace heed::cli {
namespace {

struct Options {
    std::string review, as_of, known, data;
    bool json = false;
};

views::Moment moment_of(const Options& options, const views::Moment& now) {
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

void tell_one(const views::Recount& one, const wording::Wording& words) {
    const views::PublishedTotal& total = one.total;
    const std::string on = total.on ? total.on->text() : std::string();
    std::string published = std::to_string(total.count);
    if (total.of) published += fmt::format(" of {}", *total.of);
    std::string result;
    if (!one.derived)
        result = reports::why_words(one, words);
    else if (one.agrees())
        result = "agrees";
    else
        result = fmt::format("DIFFERS: the items give {}", *one.derived);
    say(fmt::format("  {:14} {:5} {:10} {}: {}", on, total.source.code, published,
                    reports::words_for(total, words), result));
}

void tell(const views::Reconciliation& view, const wording::Wording& words) {
    say(fmt::format("{}: {} totals published; {} agree with the items, {} differ, {} cannot be counted again",
                    view.review.address, view.totals.size(), view.agreeing, view.differing, view.not_derived));
    for (const views::Recount& one : view.totals) tell_one(one, words);
}

int run(const Options& options) {
    auto record = open_record(options.data, Folder::Missing::refuse);
    const views::Moment moment = moment_of(options, record->house->now());
    views::WordBook book(record->store);
    const wording::Wordings wordings;
    const wording::Wording& words = wordings.in(wording::Language::en);
    views::Ask ask(moment, book, "en", record->house->now().as_of());
    std::vector<views::ThingId> reviews = moment.things(views::none, domain::ThingKind::review);
    if (!options.review.empty()) {
        const auto review = moment.find(options.review);
        if (review == views::none || moment.record().thing(review).kind != domain::ThingKind::review)
            throw Exit{input_refused, "there is no review " + options.review};
        reviews = {review};
    }
    std::size_t differing = 0;
    for (const views::ThingId review : reviews) {
        const views::Reconciliation view = views::reconciliation_of(ask, review);
        differing += view.differing;
        if (!options.json)
            tell(view, words);
        else // one object, or one on each line for all reviews
            say(reports::reconciliation_json(view, ask, words));
    }
    return differing == 0 ? ok : input_refused;
}

} // namespace

void add_reconcile(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("reconcile", "hold each published total against the items");
    command.add_option("review", options->review, "its code, such as r1; all reviews when absent");
    command.add_option("--as-of", options->as_of,
                       "totals until this day, such as 2022-05-01; today when absent");
    command.add_option("--known", options->known,
                       "what the record knew: its size then, such as n412, or a day");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_flag("--json", options->json, "answer in JSON, one object on a line for each review");
    command.footer(
        "A figure is derived only where every item that the total covers is itemised for that very\n"
        "day; otherwise the reason stands there. Ends with 0 when no total differs, with 1 when one\n"
        "does: a difference is a finding about the sources or about what is loaded, not an error.\n"
        "Example:  heed reconcile r1 --data record --as-of 2022-06-30");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
