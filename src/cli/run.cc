#include "cli/run.h"

#include "base/ensure.h"
#include "cli/commands.h"

#include <cstdio>

namespace heed::cli {

int run(int argc, char** argv) {
    Program program;
    program.app.require_subcommand(1);
    program.app.fallthrough(false);
    add_demo(program);
    add_serve(program);
    add_import(program);
    add_export(program);
    add_intake(program);
    add_compare_captures(program);
    add_watch(program);
    add_mail(program);
    add_check(program);
    add_propose(program);
    add_accept(program);
    add_check_citations(program);
    add_asof(program);
    add_reconcile(program);
    add_rebuild(program);
    add_verify(program);
    add_version(program);
    const auto complain = [](std::string_view words) {
        if (!words.empty()) std::fprintf(stderr, "heed: %.*s\n", static_cast<int>(words.size()), words.data());
    };
    try {
        program.app.parse(argc, argv);
        return program.chosen();
    } catch (const CLI::ParseError& error) {
        return program.app.exit(error) == 0 ? ok : wrong_usage;
    } catch (const Exit& exit) {
        complain(exit.words);
        return exit.code;
    } catch (const Damaged& damage) {
        complain(damage.what() +
                 std::string(". Nothing was changed. Restore the folder from a backup; `heed verify` "
                             "shows all that is wrong."));
        return record_damaged;
    } catch (const Failure& failure) {
        complain(failure.what());
        return world_failed;
    } catch (const std::exception& error) { // the file system's own, or no memory
        complain(error.what());
        return world_failed;
    }
}

} // namespace heed::cli
