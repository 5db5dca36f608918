// Reading a page that somebody pastes, against itself and the record. Declared here, wired by `cli` from intake
// and probes: what is pasted is foreign bytes, read in a process without rights. Nothing of it is stored.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::web {

// As probes::Finding has it, with its rule by name.
struct PageFinding {
    struct Place {
        std::string anchor, words;
    };
    std::string rule, about, stated, found, on;
    std::vector<Place> places;
};

struct CheckedText {
    std::size_t passages = 0;
    std::vector<PageFinding> findings;
};

class Proofreader {
public:
    virtual ~Proofreader() = default;
    // From any thread. Nothing when as many as may be are reading already; a refusal when it cannot be read.
    // `review` is the address of one in the record to compare with, or empty.
    virtual std::optional<Result<CheckedText>> read(std::string_view bytes, std::string_view review) = 0;
};

} // namespace heed::web
