// Reviews by the names that a text gives them.
#pragma once

#include "views/ask.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::proposals {

class NamedReviews {
public:
    // Requires the address of a review: that of the document.
    NamedReviews(views::Ask& ask, std::string_view own);

    // The one review that the words name, by its title before its number. The own one where they name none;
    // nothing where they name several, or speak of an earlier or numbered review that the record does not know.
    std::string in(std::string_view text) const;

private:
    struct Name {
        std::string address, number;
        std::vector<std::string> title; // stems
    };
    std::string m_own;
    std::vector<Name> m_names;
};

} // namespace heed::proposals
