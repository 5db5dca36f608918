// heed intake: documents into the record, each read in a process of its own.
#include "cli/commands.h"
#include "cli/deed.h"
#include "cli/taken_told.h"

#include "base/ensure.h"
#include "base/json.h"
#include "intake/reader_process.h"
#include "intake/take_in.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::cli {

namespace fs = std::filesystem;
using intake::Taken;

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string data, source;
    bool even_so = false, json = false;
};

std::vector<fs::path> files_of(const std::vector<std::string>& paths) {
    std::vector<fs::path> files;
    for (const fs::path path : paths) {
        if (!fs::exists(path)) throw Exit{input_refused, "there is no file or folder " + path.string()};
        if (!fs::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(path))
            if (entry.is_regular_file() && !entry.path().filename().string().starts_with('.'))
                found.push_back(entry.path());
        std::sort(found.begin(), found.end());
        if (found.empty()) throw Exit{input_refused, "there is no document in " + path.string()};
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

std::string_view word(Taken::As as) {
    switch (as) {
    case Taken::As::refused: return "refused";
    case Taken::As::forgetful: return "stopped";
    case Taken::As::unchanged: return "unchanged";
    case Taken::As::known: return "known";
    case Taken::As::restored: return "stored";
    case Taken::As::capture: return "capture";
    case Taken::As::source_capture: return "new-source";
    }
    return {};
}

std::string said(const Taken& taken) {
    const std::string what = fmt::format("{} as capture {} of {}, {} passages", taken.file, taken.cap,
                                         taken.source, taken.reading.passages.size());
    switch (taken.as) {
    case Taken::As::refused: return fmt::format("{}: refused: {}", taken.file, taken.problem.text());
    case Taken::As::forgetful:
        return fmt::format("{}: stopped: gone or blank since capture {} of {}: {}. Nothing of it is taken in; "
                           "look at it, and add --even-so if that is what the source says now",
                           taken.file, taken.cap, taken.source, taken.forgotten.words());
    case Taken::As::unchanged:
        return fmt::format("{}: as capture {} of {}", taken.file, taken.cap, taken.source);
    case Taken::As::known: return "already here: " + what;
    case Taken::As::restored: return "stored " + what;
    case Taken::As::capture:
    case Taken::As::source_capture: return "captured " + what;
    }
    return {};
}

bool is_taken(const Taken& taken) { return taken.as != Taken::As::refused && taken.as != Taken::As::forgetful; }

void tell(const Taken& taken, SourcesOfRecord& sources, Answer& answer) {
    answer.say(said(taken));
    if (taken.as == Taken::As::forgetful) answer.out += told_examples(taken.forgotten);
    if (!is_taken(taken)) return;
    answer.out += told_changes(taken, sources);
    if (!taken.reading.stripped.empty())
        answer.say(fmt::format("  taken out: {}", fmt::join(taken.reading.stripped, ", ")));
    for (const auto& doubt : taken.reading.doubts)
        answer.say(doubt.where.empty() ? "  look at: " + doubt.words
                                       : fmt::format("  look at {}: {}", doubt.where, doubt.words));
}

void tell_json(const std::vector<Taken>& all, SourcesOfRecord& sources, Answer& answer) {
    std::string out;
    JsonWriter writer(out);
    writer.begin_object().key("items").begin_array();
    for (const Taken& taken : all) {
        writer.begin_object().member("file", taken.file).member("became", word(taken.as));
        if (taken.as == Taken::As::refused) {
            writer.member("problem", taken.problem.text()).end_object();
            continue;
        }
        if (taken.as == Taken::As::forgetful) {
            writer.member("source", taken.source);
            write_forgotten(writer, taken);
            writer.end_object();
            continue;
        }
        writer.member("source", taken.source)
            .member("capture", taken.cap)
            .member("kind", intake::name(taken.reading.kind))
            .member("passages", taken.reading.passages.size());
        write_changes(writer, taken, sources);
        writer.key("stripped").begin_array();
        for (const std::string& code : taken.reading.stripped) writer.value(code);
        writer.end_array().key("doubts").begin_array();
        for (const auto& doubt : taken.reading.doubts)
            writer.begin_object().member("words", doubt.words).member("where", doubt.where).end_object();
        writer.end_array().end_object();
    }
    writer.end_array().end_object();
    answer.say(out);
}

int run(const Options& options) {
    std::vector<intake::Document> documents;
    for (const fs::path& file : files_of(options.paths))
        documents.push_back(
            {file.filename().string(), read_document_file(file), options.source, options.even_so});
    if (!options.source.empty() && documents.size() != 1)
        throw Exit{wrong_usage, "--source says what one document is, not " + std::to_string(documents.size())};
    DeedMessage asked;
    asked.add("command", "intake");
    asked.add("source", options.source);
    asked.add_if("even-so", options.even_so);
    asked.add_if("json", options.json);
    for (const intake::Document& document : documents) {
        asked.add("file", document.file);
        asked.add("bytes", document.bytes);
    }
    return tell(do_in_folder(options.data, Folder::Missing::make, asked));
}

} // namespace

Answer intake_deed(OpenRecord& record, const DeedMessage& asked) {
    std::vector<intake::Document> documents;
    for (const auto& [name, value] : asked.values) {
        if (name == "file")
            documents.push_back({value, {}, std::string(asked.text("source")), asked.has("even-so")});
        if (name == "bytes" && !documents.empty()) documents.back().bytes = value;
    }
    const intake::Reader read = [](std::string_view raw, const intake::Hints& hints) {
        return intake::read_in_process(raw, hints);
    };
    const auto taken = intake::take_in(*record.house, documents, read, progress_line("reading documents"));
    SourcesOfRecord sources(record);
    Answer answer;
    if (asked.has("json"))
        tell_json(taken, sources, answer);
    else
        for (const Taken& one : taken) tell(one, sources, answer);
    answer.code = std::all_of(taken.begin(), taken.end(), is_taken) ? ok : input_refused;
    return answer;
}

void add_intake(Program& program) {
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("intake", "take documents into the record, as captures of its sources");
    command.add_option("paths", options->paths, "documents, or folders of documents")->required();
    command.add_option("--data", options->data, "the folder of the record; made when it is not there")
        ->required();
    command.add_option("--source", options->source, "the source that the one document is a capture of");
    command.add_flag("--even-so", options->even_so,
                     "take a capture in though most of what the last one said is gone from it");
    command.add_flag("--json", options->json, "answer in JSON");
    command.footer(
        "Each document is read in a process without rights; trackers and private addresses are taken out,\n"
        "and what is kept is shown to be free of them. A document belongs to the source that --source names,\n"
        "or that was captured with the same bytes or under the same file name; any other names a source by\n"
        "its digest. Doubts are told and hinder nothing. A further capture that has lost most of what the "
        "last\n"
        "one said is not taken in until you add --even-so. Ends with 1 when a document was refused or "
        "stopped;\n"
        "the others are taken in.\n"
        "Example:  heed intake documents/ --data record");
    command.callback([&program, options] { program.chosen = [options] { return run(*options); }; });
}

} // namespace heed::cli
