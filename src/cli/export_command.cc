// heed export: the record as sheets, or the public site as files.
#include "cli/commands.h"

#include "cli/site_folder.h"
#include "cli/version.h"
#include "reports/workbook_out.h"
#include "web/pages/export_site.h"

#include <CLI/Validators.hpp>
#include <fmt/format.h>

namespace heed::cli {

namespace {

struct Options {
    std::string data, to, xlsx, site, origin, today;
    bool working = false;
};

void write_sheets(OpenRecord& record, const Options& options) {
    views::WordBook words(record.store);
    const auto files = reports::export_sheets(
        record.house->now(), words, options.working ? reports::SheetKind::working : reports::SheetKind::plain);
    if (!options.to.empty()) {
        for (const auto& file : files) write_file(std::filesystem::path(options.to) / file.name, file.bytes);
        say(fmt::format("wrote {} sheets to {}", files.size(), options.to));
    }
    if (!options.xlsx.empty()) {
        reports::write_workbook(options.xlsx, files, record.house->snapshot()->at);
        say(fmt::format("wrote {} sheets to {}", files.size(), options.xlsx));
    }
}

void write_site(OpenRecord& record, const Options& options) {
    views::WordBook words(record.store);
    views::PassageBook passages(record.store);
    const wording::Wordings wordings;
    std::string origin = options.origin;
    while (origin.ends_with('/')) origin.pop_back();
    const web::Site site{*record.house, words,   passages,
                         wordings,      nullptr, {origin, {}, std::string(build_id())}};
    SiteFolder folder(options.site);
    const auto copy = web::copy_site(
        site, [&](const std::string& name, std::string_view bytes) { folder.write(name, bytes); },
        {progress_line("reading the site"), progress_line("writing the site")});
    if (!copy) throw Exit{input_refused, copy.error().text()};
    const auto snapshot = record.house->snapshot();
    folder.keep(fmt::format("A copy of the site of a heed record: {} statements, root {},\nas of {}. "
                            "sha256sum -c checks it.",
                            snapshot->size, hex(snapshot->root), iso(utc_day(record.house->clock().now()))));
    say(fmt::format("wrote {} files, {:.1f} MB, to {}", copy->files, static_cast<double>(copy->bytes) / 1e6,
                    options.site));
    if (copy->left_out > 0)
        say(fmt::format("{} addresses that pages name need the site itself; their words stand without a link",
                        copy->left_out));
}

int run(const Options& options) {
    FixedClock clock(system_clock().now());
    auto record = open_record(options.data, Folder::Missing::refuse, clock);
    // Today is the day on which the record last changed, so that the same record gives the same files.
    clock.set(options.today.empty() ? record->house->snapshot()->at : start_of(*parse_day(options.today)));
    if (!options.to.empty() || !options.xlsx.empty()) write_sheets(*record, options);
    if (!options.site.empty()) write_site(*record, options);
    return ok;
}

} // namespace

void add_export(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command =
        program.command("export", "write the record as sheets (CSV, XLSX), or its public site as files");
    command.add_option("--data", options->data, "the folder of the record")->required();
    auto* to = command.add_option("--to", options->to, "write sheets to this folder");
    command.add_flag("--working", options->working,
                     "sheets to edit and import again: a row that says otherwise then corrects its event");
    auto* xlsx =
        command.add_option("--xlsx", options->xlsx, "write sheets to this workbook, for spreadsheet programs");
    auto* site =
        command.add_option("--site", options->site,
                           "write the whole public site to this folder: new, empty, or an earlier export");
    command
        .add_option("--origin", options->origin,
                    "where the site will be reached, such as https://heed.example; for feeds and citations")
        ->needs(site);
    command
        .add_option("--today", options->today,
                    "the day the site calls today; the day of the record's last change when absent")
        ->needs(site)
        ->check([](const std::string& text) {
            return parse_day(text) ? std::string() : "expected a day such as 2026-11-20, found " + text;
        });
    command.footer(
        "Sheets: one file a sheet, the same bytes for the same record; importing them into an empty folder\n"
        "gives a record that says the same. Recorded times and corrections are not in sheets.\n"
        "With --working each row names its event: edit cells and import them to correct exactly those.\n"
        "Site: every page and its data in every language, and each review as of the days its home offers.\n"
        "Any web host can serve it, from any folder; search, other dates and filters need `heed serve`.\n"
        "It is written beside the folder and then put in its place, so readers see the old copy or the new.\n"
        "Examples:  heed export --data record --to sheets\n"
        "           heed export --data record --site public && python3 -m http.server --directory public");
    command.callback([&program, options, to, xlsx, site] {
        if (to->empty() && xlsx->empty() && site->empty()) throw CLI::RequiredError("--to, --xlsx or --site");
        if (options->working && to->empty() && xlsx->empty())
            throw CLI::RequiredError("--to or --xlsx, with --working");
        program.chosen = [options] { return run(*options); };
    });
}

} // namespace heed::cli
