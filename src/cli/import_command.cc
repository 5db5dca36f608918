// heed import: sheets into the record. One call is one change: checked as a whole, its effect told, recorded or
// not.
#include "cli/commands.h"

#include "cli/import_told.h"
#include "cli/workbook_files.h"
#include "store/memory/memory_store.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::cli {

namespace fs = std::filesystem;

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string data, title;
    bool dry_run = false, json = false;
};

std::vector<actions::ImportFile> collect(const std::vector<std::string>& paths, WorkbookFiles& workbooks) {
    std::vector<actions::ImportFile> files;
    for (const fs::path path : paths) {
        if (!fs::exists(path)) throw Exit{input_refused, "there is no file or folder " + path.string()};
        if (!fs::is_directory(path) && path.extension() == ".xlsx") {
            for (actions::ImportFile& file : workbooks.read(path)) files.push_back(std::move(file));
            continue;
        }
        if (!fs::is_directory(path)) {
            files.push_back({path.filename().string(), read_file(path)});
            continue;
        }
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(path))
            if (entry.path().extension() == ".csv") found.push_back(entry.path());
        std::sort(found.begin(), found.end());
        if (found.empty()) throw Exit{input_refused, "there is no sheet (*.csv) in " + path.string()};
        for (const fs::path& file : found) files.push_back({file.filename().string(), read_file(file)});
    }
    if (const std::string twice = workbooks.also_elsewhere(files); !twice.empty())
        throw Exit{input_refused, twice + " stands in a workbook and in another file; import them one by one"};
    return files;
}

Result<actions::Import, std::vector<actions::Problem>> drafted(actions::House& house,
                                                               const DeedMessage& asked) {
    std::vector<actions::ImportFile> files;
    for (const auto& [name, value] : asked.values) {
        if (name == "file") files.push_back({value, {}});
        if (name == "bytes" && !files.empty()) files.back().bytes = value;
    }
    return actions::draft_import(house, files, std::string(asked.text("title")), house.chance());
}

// What is refused, or only tried, leaves no new folder behind: it is drafted against an empty record first.
Answer import_into_new(const fs::path& folder, const DeedMessage& asked) {
    store::MemoryStore nothing;
    actions::House house(nothing, system_clock(), system_chance());
    auto import = drafted(house, asked);
    if (!import) return refused_import(import.error(), asked.has("json"));
    if (asked.has("dry-run") || import->change.cores.empty())
        return carry_out(house, *import, true, asked.has("json"));
    const auto record = open_record(folder, Folder::Missing::make);
    return carry_out(*record->house, *import, false, asked.has("json"));
}

int run(const Options& options) {
    WorkbookFiles workbooks;
    const auto files = collect(options.paths, workbooks);
    for (const std::string& doubt : workbooks.doubts())
        if (!options.json) say("look at " + doubt);
    DeedMessage asked;
    asked.add("command", "import");
    asked.add("title", options.title);
    asked.add_if("dry-run", options.dry_run);
    asked.add_if("json", options.json);
    for (const actions::ImportFile& file : files) {
        asked.add("file", file.name);
        asked.add("bytes", file.bytes);
    }
    const bool is_new = !fs::exists(options.data) || fs::is_empty(options.data);
    Answer answer = is_new ? import_into_new(options.data, asked)
                           : do_in_folder(options.data, Folder::Missing::make, asked);
    if (answer.problems.empty()) return tell(answer);
    workbooks.place(answer.problems);
    return tell(refused_import(answer.problems, options.json));
}

} // namespace

Answer import_deed(OpenRecord& record, const DeedMessage& asked) {
    auto import = drafted(*record.house, asked);
    if (!import) return refused_import(import.error(), asked.has("json"));
    return carry_out(*record.house, *import, asked.has("dry-run"), asked.has("json"));
}

void add_import(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("import", "read sheets (CSV, XLSX) into the record of a folder");
    command
        .add_option("paths", options->paths,
                    "folders of sheets, single files such as rounds.csv, or workbooks (XLSX)")
        ->required();
    command.add_option("--data", options->data, "the folder of the record; made when it is not there")
        ->required();
    command.add_option("--title", options->title, "what the list of changes calls this import");
    command.add_flag("--dry-run", options->dry_run, "check everything and tell the effect, record nothing");
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer(
        "Every problem is told with its sheet, line and column, and nothing is recorded while there is one.\n"
        "docs/sheets.md describes every column.  Example:  heed import sheets/ --data record --dry-run");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
