// What every subcommand shares: its exit codes, the options it has in common, and the record of a folder, open.
#pragma once

#include "actions/house.h"
#include "store/sqlite/folder.h"
#include "store/sqlite/sqlite_store.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace heed::cli {

// docs/format.md, part 13. They never change meaning.
enum ExitCode { ok = 0, input_refused = 1, wrong_usage = 2, record_damaged = 3, busy = 4, world_failed = 5 };

// Thrown by a command that ends with one of these codes; the words go to standard error.
struct Exit {
    ExitCode code;
    std::string words;
};

struct OpenRecord {
    store::Folder folder;
    store::SqliteStore store;
    std::unique_ptr<actions::House> house;
};

using store::Folder;

// Ends with `busy` when another process has the folder, `input_refused` when it is not there and may not be
// made.
Folder open_folder(const std::filesystem::path& folder, Folder::Missing missing);

// Opens the folder and folds its record, showing progress on a terminal when it takes long. Ends as
// open_folder() does, and with `record_damaged` when it is.
std::unique_ptr<OpenRecord> open_record(const std::filesystem::path& folder, Folder::Missing missing,
                                        Clock& clock = system_clock());

// A command adds itself to the program and says what to do when it is chosen.
using Chosen = std::function<int()>;
struct Program {
    CLI::App app{"heed: the system of record for accountability reviews"};
    Chosen chosen;
    CLI::App& command(const std::string& name, const std::string& says) {
        return *app.add_subcommand(name, says);
    }
};

std::string read_file(const std::filesystem::path& file); // throws Failure
// The same, but ends with `input_refused` when the file is larger than a document may be.
std::string read_document_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, std::string_view bytes); // throws Failure; makes folders
void say(std::string_view line);                                            // standard output, with a line end
void say_lines(std::string_view lines);                                     // those that have theirs
bool is_terminal();                                                         // standard error is one

// Shows "reading the record: 40 %" on a terminal, at most ten times a second; nothing elsewhere.
actions::Progress progress_line(std::string what);

} // namespace heed::cli
