// Letters: who wrote to whom, on whose behalf, about what, and where the letter is.
#pragma once

#include "views/around.h"
#include "views/members.h"

namespace heed::views {

struct LetterLine {
    Named letter;
    When on;
    Reached reached{};
    Order order;
    Named from, to, on_behalf_of, document;
    std::vector<Topic> about;
    std::vector<Named> documents;
    bool disputed = false;
    std::vector<Cited> cites;
};

std::optional<LetterLine> letter_line(Ask& ask, ThingId letter);
std::vector<LetterLine> letters_of(Ask& ask, ThingId review); // newest first

struct LetterView {
    LetterLine line;
    Around around;
};
std::optional<LetterView> letter_view(Ask& ask, ThingId letter);

} // namespace heed::views
