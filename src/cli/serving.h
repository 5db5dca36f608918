// Serving the record of a folder over HTTP until the process is told to stop: what `serve` and `demo` share.
#pragma once

#include "cli/command.h"

namespace heed::cli {

struct ServingOptions {
    std::string listen = "127.0.0.1:8080";
    std::string origin;
    std::vector<std::string> hosts;
    std::string frame_ancestors;
    unsigned threads = 0;
};

void add_serving_options(CLI::App& command, ServingOptions& options);

// Prints `listening on http://ADDR:PORT` when it answers, and returns when SIGTERM or SIGINT comes. Throws Exit
// when the address cannot be read, Failure when it cannot be had.
void serve(OpenRecord& record, const ServingOptions& options);

} // namespace heed::cli
