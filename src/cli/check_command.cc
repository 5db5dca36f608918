// heed check: what a page says against itself and against the record, before it is published.
#include "cli/commands.h"

#include "cli/findings_told.h"
#include "cli/page_check.h"
#include "intake/reader_process.h"

#include <algorithm>
#include <iterator>

namespace heed::cli {

using probes::Finding;

namespace {

struct Options {
    std::vector<std::string> files;
    std::string data, review;
    bool json = false, html = false;
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
        auto found = findings_beside(now, *words, review, checked.reading->passages);
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
    if (options.json)
        say(findings_json(all));
    else if (options.html)
        say(findings_html(all));
    else
        say(findings_text(all));
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
    auto* json = command.add_flag("--json", options->json, "answer in JSON");
    command.add_flag("--html", options->html, "answer as a page to hand on")->excludes(json);
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
