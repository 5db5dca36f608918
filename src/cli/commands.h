// The subcommands, one file each.
#pragma once

#include "cli/command.h"

namespace heed::cli {

void add_import(Program& program);
void add_export(Program& program);
void add_asof(Program& program);
void add_reconcile(Program& program);
void add_check(Program& program);
void add_propose(Program& program);
void add_accept(Program& program);
void add_check_citations(Program& program);
void add_intake(Program& program);
void add_compare_captures(Program& program);
void add_watch(Program& program);
void add_mail(Program& program);
void add_demo(Program& program);
void add_verify(Program& program);
void add_version(Program& program);
void add_rebuild(Program& program);
void add_serve(Program& program);

} // namespace heed::cli
