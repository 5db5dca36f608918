// What proofreading found, for people, for programs, and as a page to hand on.
#pragma once

#include "base/result.h"
#include "intake/reading.h"
#include "probes/finding.h"

#include <string>
#include <vector>

namespace heed::cli {

struct Checked {
    std::string file;
    Result<intake::Reading> reading;
    std::vector<probes::Finding> findings;
};

std::string findings_text(const std::vector<Checked>& all);
std::string findings_json(const std::vector<Checked>& all);
// One HTML document that needs nothing else, light and dark, for screens and paper.
std::string findings_html(const std::vector<Checked>& all);

} // namespace heed::cli
