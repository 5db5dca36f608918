// Bodies by the names that a text gives them.
#pragma once

#include "views/ask.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::proposals {

class NamedBodies {
public:
    explicit NamedBodies(views::Ask& ask);

    // The one body of the record whose name stands there as whole words: the name, the name in short, or "the"
    // and its last word ("the council" of "Roads council"). The longest counts; empty when it is none or could
    // be several.
    std::string in(std::string_view text) const;
    // The same, of the name in front of what it does: "the council took", "the council resolved".
    std::string acting_in(std::string_view text) const;

private:
    struct Name {
        std::string words; // in lower case
        std::string body;
    };
    template <class Fits> std::string only(std::string_view text, Fits fits) const;

    std::vector<Name> m_names;
};

} // namespace heed::proposals
