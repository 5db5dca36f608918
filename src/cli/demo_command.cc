// heed demo: the record of ICANN's SSR2 review, as it is shipped with heed, as a site.
#include "cli/commands.h"
#include "cli/serving.h"

#include "actions/import_sheets.h"
#include "base/embedded.h"
#include "base/ensure.h"
#include "intake/reader_process.h"
#include "intake/take_in.h"

#include <CLI/Validators.hpp>
#include <cstdlib>
#include <fmt/format.h>
#include <map>
#include <unistd.h>

namespace heed::embedded {
std::span<const File> demo_record(); // data/ssr2: a folder for each batch
}

namespace heed::cli {

namespace fs = std::filesystem;

namespace {

struct Batch {
    std::string_view folder, title;
};
constexpr Batch batches[] = {{"1-five-documents", "The five documents"}, {"2-other-pages", "The other pages"}};

void load(OpenRecord& record) {
    for (const Batch& batch : batches) {
        std::vector<actions::ImportFile> files;
        for (const auto& file : embedded::demo_record()) {
            const fs::path path(file.path);
            if (path.parent_path() == batch.folder)
                files.push_back({path.filename().string(), std::string(file.bytes)});
        }
        auto import = actions::draft_import(*record.house, files, std::string(batch.title), system_chance());
        if (!import) throw Failure("the shipped record is refused: " + import.error().front().text());
        if (const auto done = record.house->apply(import->change, import->change.id); !done)
            throw Failure("the shipped record is refused: " + done.error().text());
        std::fprintf(stderr, "heed: %s: %zu events\n", std::string(batch.title).c_str(),
                     import->change.cores.size());
    }
}

void take_in_documents(OpenRecord& record, const std::string& folder) {
    std::vector<intake::Document> documents;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file())
            documents.push_back({entry.path().filename().string(), read_file(entry.path())});
    const intake::Reader read = [](std::string_view raw, const intake::Hints& hints) {
        return intake::read_in_process(raw, hints);
    };
    for (const auto& taken : intake::take_in(*record.house, documents, read))
        if (taken.as == intake::Taken::As::refused)
            throw Exit{input_refused, taken.file + ": " + taken.problem.text()};
    std::fprintf(stderr, "heed: %zu documents taken in\n", documents.size());
}

fs::path new_folder() {
    std::string name = (fs::temp_directory_path() / "heed-demo-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw Failure("cannot make a folder in " + name);
    std::fprintf(stderr, "heed: the record is in %s\n", name.c_str());
    return name;
}

} // namespace

void add_demo(Program& program) {
    struct Options {
        std::string data, documents;
        bool only_load = false;
        ServingOptions serving;
    };
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("demo", "load the record of the SSR2 review and serve it");
    command.add_option("--data", options->data,
                       "the folder of the record: filled when it is empty; a new one when absent");
    command
        .add_option("--documents", options->documents,
                    "a folder with the five documents, taken in when the record is made")
        ->check(CLI::ExistingDirectory);
    command.add_flag("--load", options->only_load, "fill the folder and end");
    add_serving_options(command, options->serving);
    command.footer("Example:  heed demo --listen 127.0.0.1:8080");
    command.callback([&program, options] {
        program.chosen = [options] {
            const fs::path folder = options->data.empty() ? new_folder() : fs::path(options->data);
            const auto record = open_record(folder, Folder::Missing::make);
            if (record->house->snapshot()->size == 0) {
                load(*record);
                if (!options->documents.empty()) take_in_documents(*record, options->documents);
            }
            if (!options->only_load) serve(*record, options->serving);
            return int{ok};
        };
    });
}

} // namespace heed::cli
