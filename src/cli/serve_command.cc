// heed serve: the record of a folder as a site.
#include "cli/commands.h"
#include "cli/serving.h"

namespace heed::cli {

void add_serve(Program& program) {
    struct Options {
        std::string data;
        ServingOptions serving;
    };
    auto options = std::make_shared<Options>();
    CLI::App& command = program.command("serve", "serve the record of a folder as a site");
    command.add_option("--data", options->data, "the folder of the record")->required();
    add_serving_options(command, options->serving);
    command.footer("Ends with 3 when the record is damaged, with 4 when another process has the folder.\n"
                   "Example:  heed serve --data record --listen 127.0.0.1:8080");
    command.callback([&program, options] {
        program.chosen = [options] {
            const auto record = open_record(options->data, Folder::Missing::refuse);
            serve(*record, options->serving);
            return int{ok};
        };
    });
}

} // namespace heed::cli
