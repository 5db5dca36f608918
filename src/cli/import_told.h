// What an import would do or did, told in words and numbers; or why nothing was recorded.
#pragma once

#include "actions/import_sheets.h"

namespace heed::cli {

// Throws Exit with every problem.
[[noreturn]] void refuse_import(const std::vector<actions::Problem>& problems, bool json);
void tell_import(const actions::Import& import, const actions::Effect& effect, bool dry_run, bool json);

} // namespace heed::cli
