// heed version: which heed this is.
#include "cli/commands.h"
#include "cli/version.h"

#include "base/json.h"
#include "intake/reading.h"

#include <fmt/format.h>

namespace heed::cli {

void add_version(Program& program) {
    auto json = std::make_shared<bool>(false);
    CLI::App& command = program.command("version", "say which version of heed this is");
    command.add_flag("--json", *json, "answer in JSON");
    command.callback([&program, json] {
        program.chosen = [json] {
            if (!*json) return say(fmt::format("heed {}, build {}", version(), build_id())), int{ok};
            std::string out;
            JsonWriter(out)
                .begin_object()
                .member("version", version())
                .member("build", build_id())
                .member("reading_rules", intake::rules_version)
                .end_object();
            return say(out), int{ok};
        };
    });
}

} // namespace heed::cli
