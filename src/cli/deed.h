// What a command asks of a record, apart from the command: done here when nobody has the folder, and handed to
// the process that serves it when one does. Either way by the same function, so that nothing differs.
#pragma once

#include "cli/command.h"
#include "cli/deed_message.h"

#include "actions/sheet_rows.h"

namespace heed::cli {

// How it ended. `problems` are those of sheets, for a command that knows better where they stand.
struct Answer {
    int code = ok;
    std::string out, err; // for standard output and standard error; lines of `out` end
    std::vector<actions::Problem> problems = {};
    std::string file = {}; // bytes for a file that the command writes

    void say(std::string_view line) { out.append(line).append(1, '\n'); }
};

// The part of a command that needs the record, and all that it needs beside it. Throws Exit like a command.
Answer accept_deed(OpenRecord& record, const DeedMessage& asked);
Answer import_deed(OpenRecord& record, const DeedMessage& asked);
Answer intake_deed(OpenRecord& record, const DeedMessage& asked);
Answer propose_deed(OpenRecord& record, const DeedMessage& asked);

// By its value `command`. Throws like a command.
Answer do_deed(OpenRecord& record, const DeedMessage& asked);
// The same, of a process that goes on: what goes wrong is the answer.
Answer answer_to(OpenRecord& record, const DeedMessage& asked);

// Opens the folder and does it; or, when another process serves the folder, has that one do it. Ends with
// `busy` when another process has the folder and does not serve it.
Answer do_in_folder(const std::filesystem::path& folder, Folder::Missing missing, const DeedMessage& asked);

// Says what there is to say, and returns or throws as a command does.
int tell(const Answer& answer);

DeedMessage message_of(const Answer& answer);
Answer answer_of(const DeedMessage& message);

} // namespace heed::cli
