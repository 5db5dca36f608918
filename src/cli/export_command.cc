// heed export: the record as sheets.
#include "cli/commands.h"

#include "reports/sheets_out.h"

#include <fmt/format.h>

namespace heed::cli {

namespace {

struct Options {
    std::string data, to;
};

int run(const Options& options) {
    auto record = open_record(options.data, Folder::Missing::refuse);
    views::WordBook words(record->store);
    const auto files = reports::export_sheets(record->house->now(), words);
    for (const auto& file : files) write_file(std::filesystem::path(options.to) / file.name, file.bytes);
    say(fmt::format("wrote {} sheets to {}", files.size(), options.to));
    return ok;
}

} // namespace

void add_export(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("export", "write the record as sheets (CSV)");
    command.add_option("--data", options->data, "the folder of the record")->required();
    command.add_option("--to", options->to, "the folder to write to; made when it is not there")->required();
    command.footer("One file a sheet, always the same bytes for the same record; importing them into an empty "
                   "folder gives\n"
                   "a record that says the same. Recorded times and corrections are not in sheets.\n"
                   "Example:  heed export --data record --to sheets");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
