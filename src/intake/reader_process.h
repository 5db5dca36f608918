// Reads a document in a process of its own, which has no rights and ends at its deadline, so that bytes from
// strangers are never parsed beside the keys and the record.
//
// The process is this same program, started anew with the one argument `read-document` (or `read-workbook`,
// read_workbook.h); main() then calls read_document_main() and nothing else. It gets the bytes on standard
// input and answers on standard output in the form of reading_wire.h; it inherits no other open file and no
// environment.
#pragma once

#include "base/result.h"
#include "intake/read_document.h"
#include "intake/reader_limits.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

inline constexpr std::string_view read_document_command = "read-document";

struct ReaderProcess {
    std::vector<std::string> command = {"/proc/self/exe", std::string(read_document_command)};
    ReaderLimits limits = {};
};

// Blocks until there is an answer or the deadline is over. Exceeding a limit is a refusal like any other.
// Throws Failure when no process can be started.
Result<Reading> read_in_process(std::string_view raw, const Hints& hints = {},
                                const ReaderProcess& process = {});

// The other side: the whole life of the reading process. Returns its exit status.
int read_document_main();

// The same for other kinds of foreign bytes: what the process answers, whatever it means.
Result<std::string> ask_in_process(std::string_view raw, const ReaderProcess& process);
// Gives up all rights, takes what it is sent, a little more than the bound at most, and answers.
int answer_in_process(std::size_t bytes_max,
                      const std::function<std::string(std::string_view raw)>& read_bytes);

} // namespace heed::intake
