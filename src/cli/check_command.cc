// heed check: what a page says against itself and against the record, before it is published.
#include "cli/commands.h"

#include "base/json.h"
#include "intake/reader_process.h"
#include "probes/record_probe.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace heed::cli {

using probes::Finding;

namespace {

struct Checked {
    std::string file;
    Result<intake::Reading> reading;
    std::vector<Finding> findings;
};

std::string said(const Finding& finding) {
    const std::string about = finding.about.empty() ? std::string() : finding.about + ": ";
    switch (finding.rule) {
    case Finding::Rule::list_count:
        return fmt::format("{} of these are stated, and {} are listed: {}", finding.stated, finding.found,
                           finding.about);
    case Finding::Rule::parts_sum:
        return fmt::format("the parts do not add up: {} stated, {} in the parts: {}", finding.stated,
                           finding.found, finding.about);
    case Finding::Rule::two_dates:
        return fmt::format("one event has two dates: {} and {}", finding.stated, finding.found);
    case Finding::Rule::two_statuses:
        return fmt::format("{}two statuses: {} and {}", about, finding.stated, finding.found);
    case Finding::Rule::no_documentation:
        return fmt::format("{}\"{}\" demands documentation that is available, and the row says: {}", about,
                           finding.stated, finding.found);
    case Finding::Rule::no_dependency:
        return fmt::format("{}\"{}\" demands a dependency, and the row names none", about, finding.stated);
    case Finding::Rule::no_work:
        return fmt::format("{}\"{}\" demands work that has begun, and the row says: {}", about, finding.stated,
                           finding.found);
    case Finding::Rule::other_decision:
    case Finding::Rule::other_status:
        return fmt::format("{}the page says {}, and the record has {} on {}", about, finding.stated,
                           finding.found, finding.on);
    }
    return {};
}

void tell(const Checked& checked) {
    if (!checked.reading)
        return say(fmt::format("{}: refused: {}", checked.file, checked.reading.error().text()));
    const auto many = [](std::size_t n, std::string_view what) {
        return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
    };
    say(fmt::format("{}: {}, {}", checked.file, many(checked.reading->passages.size(), "passage"),
                    many(checked.findings.size(), "finding")));
    for (const Finding& finding : checked.findings) {
        say("\n  " + said(finding));
        for (const Finding::Place& place : finding.places)
            say(fmt::format("    {}  {}", place.anchor, place.words));
    }
}

void tell_json(const std::vector<Checked>& all) {
    std::string out;
    JsonWriter writer(out);
    writer.begin_object().key("items").begin_array();
    for (const Checked& checked : all) {
        writer.begin_object().member("file", checked.file);
        if (!checked.reading) {
            writer.member("problem", checked.reading.error().text()).end_object();
            continue;
        }
        writer.member("passages", checked.reading->passages.size()).key("findings").begin_array();
        for (const Finding& finding : checked.findings) {
            writer.begin_object()
                .member("rule", name(finding.rule))
                .member("about", finding.about)
                .member("stated", finding.stated)
                .member("found", finding.found)
                .member("on", finding.on)
                .member("words", said(finding))
                .key("places")
                .begin_array();
            for (const Finding::Place& place : finding.places)
                writer.begin_object().member("passage", place.anchor).member("words", place.words).end_object();
            writer.end_array().end_object();
        }
        writer.end_array().end_object();
    }
    writer.end_array().end_object();
    say(out);
}

struct Options {
    std::vector<std::string> files;
    std::string data, review;
    bool json = false;
};

// The record to compare with, when one is named.
struct Compared {
    std::unique_ptr<OpenRecord> record;
    std::unique_ptr<views::WordBook> words;

    explicit Compared(const Options& options) {
        if (options.data.empty()) return;
        record = open_record(options.data, Folder::Missing::refuse);
        words = std::make_unique<views::WordBook>(record->store);
        const views::Moment now = record->house->now();
        const views::ThingId review = now.find(options.review);
        if (review == views::none || now.record().thing(review).kind != domain::ThingKind::review)
            throw Exit{input_refused, "there is no review " + options.review + " in " + options.data};
    }

    void with(std::string_view review, Checked& checked) {
        const views::Moment now = record->house->now();
        auto found = probes::compare_with_record(checked.reading->passages, review, [&](Day day) {
            return std::make_unique<views::Ask>(now.at(day), *words, "en", now.as_of());
        });
        std::move(found.begin(), found.end(), std::back_inserter(checked.findings));
    }
};

int run(const Options& options) {
    Compared compared(options);
    std::vector<Checked> all;
    bool clean = true;
    for (const std::filesystem::path file : options.files) {
        Checked checked{file.filename().string(), intake::read_in_process(read_document_file(file)), {}};
        if (checked.reading) checked.findings = probes::proofread(checked.reading->passages);
        if (checked.reading && compared.record) compared.with(options.review, checked);
        clean = clean && checked.reading && checked.findings.empty();
        all.push_back(std::move(checked));
    }
    if (options.json) tell_json(all);
    for (std::size_t i = 0; !options.json && i < all.size(); ++i) {
        if (i > 0) say("");
        tell(all[i]);
    }
    return clean ? ok : input_refused;
}

} // namespace

void add_check(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("check", "proofread pages, before they are published");
    command.add_option("FILE", options->files, "pages: HTML, mail, or text copied from one")
        ->required()
        ->check(CLI::ExistingFile);
    auto* data = command.add_option("--data", options->data, "a record to compare the pages with");
    auto* review =
        command.add_option("--review", options->review, "the review of that record that they are about");
    data->needs(review);
    review->needs(data);
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer(
        "Finds, in English pages: lists that do not have as many members as is stated, parts that do not add\n"
        "up, one event with two dates, and rows that do not meet what the page itself says a status means;\n"
        "with --data also decisions and statuses that the record has otherwise for the day that is named.\n"
        "Nothing is stored. Each finding names its passages; what is not sure is left out.\n"
        "Ends with 0 when nothing was found, with 1 when something was or a page cannot be read.\n"
        "Examples:  heed check draft.html\n"
        "           heed check draft.html --data record --review r1");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
