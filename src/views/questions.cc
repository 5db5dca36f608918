#include "views/questions.h"

#include <algorithm>

namespace heed::views {
namespace {

std::optional<AskedQuestion::Answer> answer_of(Ask& ask, ThingId question) {
    const auto fact = ask.moment.fact(question, Type::question_answer);
    if (!fact) return {};
    const Reached when = reached(ask, *fact);
    if (when != Reached::past && when != Reached::undated) return {};
    AskedQuestion::Answer answer{.on = ask.when(*fact), .text = ask.text(*fact, "answer")};
    answer.by = thing_in(ask, *fact, Field::by);
    answer.document = thing_in(ask, *fact, Field::document);
    answer.on_behalf_of = things_in(ask, *fact, Field::on_behalf_of);
    answer.confirmed_by = things_in(ask, *fact, Field::confirmed_by);
    answer.cites = ask.cites(*fact);
    answer.disputed = ask.disputed(*fact);
    return answer;
}

} // namespace

std::optional<AskedQuestion> asked_question(Ask& ask, ThingId question) {
    const auto fact = ask.moment.fact(question, Type::question_ask);
    if (!fact) return {};
    AskedQuestion line{.question = ask.named(question), .on = ask.when(*fact), .reached = reached(ask, *fact)};
    line.order = order_of(ask, *fact);
    line.by = thing_in(ask, *fact, Field::by);
    line.to = thing_in(ask, *fact, Field::to);
    line.on_behalf_of = things_in(ask, *fact, Field::on_behalf_of);
    line.documents = documents_of(ask, question);
    line.about = topics_of(ask, *fact, Field::about);
    line.answer = answer_of(ask, question);
    line.cites = ask.cites(*fact);
    line.disputed = ask.disputed(*fact);
    return line;
}

std::vector<AskedQuestion> questions_of(Ask& ask, ThingId review) {
    std::vector<AskedQuestion> out;
    for (const ThingId question : ask.moment.things(review, ThingKind::question)) {
        auto line = asked_question(ask, question);
        if (line && is_shown(line->reached)) out.push_back(std::move(*line));
    }
    std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return is_after(a.order, b.order); });
    return out;
}

std::optional<QuestionView> question_view(Ask& ask, ThingId question) {
    auto line = asked_question(ask, question);
    if (!line || !is_shown(line->reached)) return {};
    QuestionView view{.line = std::move(*line)};
    const ThingId review = ask.record().review_thing(ask.record().thing(question).review);
    view.around = around(ask, question, questions_of(ask, review), &AskedQuestion::question);
    return view;
}

} // namespace heed::views
