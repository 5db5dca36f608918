#include "cli/command.h"

#include "base/ensure.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace heed::cli {

namespace fs = std::filesystem;

constexpr std::uintmax_t document_bytes_max = 64 << 20;

Folder open_folder(const fs::path& path, Folder::Missing missing) {
    auto folder = Folder::open(path, missing);
    if (!folder) {
        const bool in_use = folder.error().what.find("in use by") != std::string::npos;
        throw Exit{in_use ? busy : input_refused, folder.error().what};
    }
    if (missing == Folder::Missing::refuse && folder->is_empty())
        throw Exit{input_refused,
                   "there is no record in " + path.string() + "; `heed import` or `heed demo` makes one"};
    return std::move(*folder);
}

std::unique_ptr<OpenRecord> open_record(const fs::path& path, Folder::Missing missing, Clock& clock) {
    Folder folder = open_folder(path, missing);
    const fs::path record = folder.record();
    auto open =
        std::unique_ptr<OpenRecord>(new OpenRecord{std::move(folder), store::SqliteStore(record), nullptr});
    open->house = std::make_unique<actions::House>(open->store, clock, system_chance(),
                                                   progress_line("reading the record"));
    return open;
}

std::string read_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Failure("cannot read " + file.string());
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

std::string read_document_file(const fs::path& file) {
    if (fs::file_size(file) > document_bytes_max)
        throw Exit{input_refused, file.string() + " is larger than the 64 MB that a document may have"};
    return read_file(file);
}

void write_file(const fs::path& file, std::string_view bytes) {
    std::error_code error;
    if (file.has_parent_path()) fs::create_directories(file.parent_path(), error);
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw Failure("cannot write " + file.string());
}

void say_lines(std::string_view lines) { std::fwrite(lines.data(), 1, lines.size(), stdout); }

void say(std::string_view line) {
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
}

bool is_terminal() { return ::isatty(STDERR_FILENO) == 1; }

actions::Progress progress_line(std::string what) {
    if (!is_terminal()) return {};
    auto last = std::make_shared<std::chrono::steady_clock::time_point>(std::chrono::steady_clock::now());
    return [what = std::move(what), last](std::uint64_t done, std::uint64_t of) {
        const auto now = std::chrono::steady_clock::now();
        if (now - *last < std::chrono::milliseconds(100) || of == 0) return;
        *last = now;
        std::fprintf(stderr, "\r%s: %d %%\033[K", what.c_str(), static_cast<int>(done * 100 / of));
        if (done >= of) std::fputs("\r\033[K", stderr);
    };
}

} // namespace heed::cli
