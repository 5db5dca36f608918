// An import that was drafted: carried out, and what it would do or did told in words and numbers; or why
// nothing was recorded.
#pragma once

#include "actions/import_sheets.h"
#include "cli/deed.h"

namespace heed::cli {

// Every problem.
Answer refused_import(const std::vector<actions::Problem>& problems, bool json);

// Records the change, or only tries it, and tells its effect; one without events changes nothing. Throws Exit
// when the record cannot take it now.
Answer carry_out(actions::House& house, actions::Import& import, bool dry_run, bool json);

} // namespace heed::cli
