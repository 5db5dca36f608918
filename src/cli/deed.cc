#include "cli/deed.h"

#include "base/ensure.h"
#include "base/text.h"
#include "cli/deed_socket.h"

#include <cstdio>

namespace heed::cli {

Answer do_deed(OpenRecord& record, const DeedMessage& asked) {
    const std::string_view command = asked.text("command");
    if (command == "accept") return accept_deed(record, asked);
    if (command == "import") return import_deed(record, asked);
    if (command == "intake") return intake_deed(record, asked);
    if (command == "propose") return propose_deed(record, asked);
    throw Exit{input_refused, "the serving process does not know the command \"" + std::string(command) + '"'};
}

Answer answer_to(OpenRecord& record, const DeedMessage& asked) {
    try {
        return do_deed(record, asked);
    } catch (const Exit& exit) {
        return {.code = exit.code, .out = {}, .err = exit.words};
    } catch (const Damaged& damaged) {
        return {.code = record_damaged, .out = {}, .err = damaged.what()};
    } catch (const std::exception& failure) {
        return {.code = world_failed, .out = {}, .err = failure.what()};
    }
}

Answer do_in_folder(const std::filesystem::path& folder, Folder::Missing missing, const DeedMessage& asked) {
    std::unique_ptr<OpenRecord> record;
    try {
        record = open_record(folder, missing);
    } catch (const Exit& exit) {
        if (exit.code != busy) throw;
        if (auto answer = hand_over(folder, asked)) return answer_of(*answer);
        throw;
    }
    return do_deed(*record, asked);
}

int tell(const Answer& answer) {
    std::fwrite(answer.out.data(), 1, answer.out.size(), stdout);
    if (answer.code != ok && !answer.err.empty()) throw Exit{static_cast<ExitCode>(answer.code), answer.err};
    return answer.code;
}

DeedMessage message_of(const Answer& answer) {
    DeedMessage out;
    out.add("code", std::to_string(answer.code));
    out.add("out", answer.out);
    out.add("err", answer.err);
    if (!answer.file.empty()) out.add("file", answer.file);
    for (const actions::Problem& problem : answer.problems) {
        out.add("sheet", problem.sheet);
        out.add("line", std::to_string(problem.line));
        out.add("column", problem.column);
        out.add("found", problem.found);
        out.add("expected", problem.expected);
    }
    return out;
}

Answer answer_of(const DeedMessage& message) {
    Answer out;
    out.code = static_cast<int>(parse_number(message.text("code")).value_or(world_failed));
    out.out = message.text("out");
    out.err = message.text("err");
    out.file = message.text("file");
    for (const auto& [name, value] : message.values) {
        if (name == "sheet") out.problems.push_back({.sheet = value});
        if (out.problems.empty()) continue;
        actions::Problem& problem = out.problems.back();
        if (name == "line") problem.line = static_cast<std::size_t>(parse_number(value).value_or(0));
        if (name == "column") problem.column = value;
        if (name == "found") problem.found = value;
        if (name == "expected") problem.expected = value;
    }
    return out;
}

} // namespace heed::cli
