// Questions between the bodies of a review, and their answers as far as they are known on the day.
#pragma once

#include "views/around.h"
#include "views/members.h"

namespace heed::views {

struct AskedQuestion {
    struct Answer {
        When on;
        Phrase text;
        Named by, document;
        std::vector<Named> on_behalf_of, confirmed_by;
        std::vector<Cited> cites;
        bool disputed = false;
    };
    Named question; // its words, in the language asked for
    When on;
    Reached reached{};
    Order order;
    Named by, to;
    std::vector<Named> on_behalf_of, documents;
    std::vector<Topic> about;
    std::optional<Answer> answer; // nothing: open on that day, as far as the sources here say
    std::vector<Cited> cites;
    bool disputed = false;
};

std::optional<AskedQuestion> asked_question(Ask& ask, ThingId question);
std::vector<AskedQuestion> questions_of(Ask& ask, ThingId review); // newest first

struct QuestionView {
    AskedQuestion line;
    Around around;
};
std::optional<QuestionView> question_view(Ask& ask, ThingId question);

} // namespace heed::views
