// The program: reads its arguments, runs one command, and turns whatever happened into an exit code.
#pragma once

namespace heed::cli {
int run(int argc, char** argv);
}
