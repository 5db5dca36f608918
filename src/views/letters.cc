#include "views/letters.h"

#include <algorithm>

namespace heed::views {

std::optional<LetterLine> letter_line(Ask& ask, ThingId letter) {
    const auto fact = ask.moment.fact(letter, Type::letter_record);
    if (!fact) return {};
    LetterLine line{.letter = ask.named(letter), .on = ask.when(*fact), .reached = reached(ask, *fact)};
    line.order = order_of(ask, *fact);
    line.from = thing_in(ask, *fact, Field::from);
    line.to = thing_in(ask, *fact, Field::to);
    line.on_behalf_of = thing_in(ask, *fact, Field::on_behalf_of);
    line.document = thing_in(ask, *fact, Field::document);
    line.about = topics_of(ask, *fact, Field::about);
    line.documents = documents_of(ask, letter);
    line.disputed = ask.disputed(*fact);
    line.cites = ask.cites(*fact);
    return line;
}

std::vector<LetterLine> letters_of(Ask& ask, ThingId review) {
    std::vector<LetterLine> out;
    for (const ThingId letter : ask.moment.things(review, ThingKind::letter)) {
        auto line = letter_line(ask, letter);
        if (line && is_shown(line->reached)) out.push_back(std::move(*line));
    }
    std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return is_after(a.order, b.order); });
    return out;
}

std::optional<LetterView> letter_view(Ask& ask, ThingId letter) {
    auto line = letter_line(ask, letter);
    if (!line || !is_shown(line->reached)) return {};
    LetterView view{.line = std::move(*line)};
    const ThingId review = ask.record().review_thing(ask.record().thing(letter).review);
    view.around = around(ask, letter, letters_of(ask, review), &LetterLine::letter);
    return view;
}

} // namespace heed::views
