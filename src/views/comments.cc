#include "views/comments.h"

#include "base/zone.h"

#include <algorithm>

namespace heed::views {
namespace {

constexpr auto identity = Machine::identity;

Closing closing_of(const Ask& ask, const Fact& fact) {
    return {until(ask, fact), code_in(ask, fact, Field::closes), code_in(ask, fact, Field::zone), {}};
}

void find_instant(Closing& closing) {
    if (closing.on.date && closing.on.date->is_day())
        closing.at = instant_of(*closing.on.date->first(), closing.time, closing.zone);
}

// A proceeding that is closed by an act of its own closes on that day.
void close(Ask& ask, ThingId comment, CommentLine& line) {
    const auto fact = ask.moment.fact(comment, Type::comment_close);
    if (!fact || reached(ask, *fact) != Reached::past) return;
    line.closing = closing_of(ask, *fact);
    line.closing.on = ask.when(*fact);
    find_instant(line.closing);
    line.stated_by = fact->lead();
    line.corrections += corrections_of(ask.record(), *fact);
}

CommentLine::State state_of(const Ask& ask, const CommentLine& line) {
    using enum CommentLine::State;
    const std::int32_t day = ask.moment.as_of().number;
    if (line.reached == Reached::to_come) return to_come;
    if (!line.closing.on.date || !line.closing.on.date->last()) return unknown;
    if (line.closing.on.date->last()->number < day) return closed;
    return line.closing.on.date->first() && line.closing.on.date->first()->number >= day ? open : unknown;
}

// Whether submissions to the proceeding can be among those that were counted on a day.
bool had_opened(const Ask& ask, ThingId comment, std::int32_t day) {
    const auto opening = ask.moment.fact(comment, Type::comment_open);
    if (!opening) return false;
    const InTime time = in_time(ask.record(), *opening);
    return day == no_day || time.possible == no_day || time.possible <= day;
}

Named only_opened(Ask& ask, const SubmissionTotal& total) {
    const Record& record = ask.record();
    Named only;
    for (const ThingId comment :
         ask.moment.things(record.review_thing(record.thing(total.total.thing).review), ThingKind::comment)) {
        if (!had_opened(ask, comment, total.sure)) continue;
        if (only) return {};
        only = ask.named(comment);
    }
    return only;
}

SubmissionTotal total_of(Ask& ask, const Fact& fact) {
    SubmissionTotal total{.total = ask.named(ask.record().event(fact.lead()).thing),
                          .count = number_in(ask, fact, Field::count).value_or(0),
                          .on = ask.when(fact).date,
                          .cites = ask.cites(fact)};
    total.sure = in_time(ask.record(), fact).sure;
    const Named about = thing_in(ask, fact, Field::round);
    if (about && ask.record().thing(about.thing).kind == ThingKind::comment) total.comment = about;
    if (!about) total.comment = only_opened(ask, total);
    return total;
}

} // namespace

bool CommentLine::is_extended() const {
    return std::any_of(extensions.begin(), extensions.end(),
                       [](const Extension& extension) { return extension.reached == Reached::past; });
}

std::string_view name(CommentLine::State state) {
    switch (state) {
    case CommentLine::State::to_come: return "to_come";
    case CommentLine::State::open: return "open";
    case CommentLine::State::closed: return "closed";
    case CommentLine::State::unknown: break;
    }
    return "unknown";
}

std::optional<CommentLine> comment_line(Ask& ask, ThingId comment) {
    const auto opening = ask.moment.fact(comment, Type::comment_open);
    if (!opening) return {};
    CommentLine line{.comment = ask.named(comment),
                     .opened = ask.when(*opening),
                     .reached = reached(ask, *opening),
                     .order = order_of(ask, *opening),
                     .first_closing = closing_of(ask, *opening)};
    find_instant(line.first_closing);
    line.originator = thing_in(ask, *opening, Field::originator);
    line.about = thing_in(ask, *opening, Field::about);
    line.tags = codes_in(ask, *opening, Field::tags);
    line.address = link_in(ask, *opening, "address");
    line.documents = documents_of(ask, comment);
    line.cites = ask.cites(*opening);
    line.closing = line.first_closing;
    line.stated_by = opening->lead();
    line.corrections = corrections_of(ask.record(), *opening);

    auto facts = ask.moment.facts(comment, identity, Type::comment_extend);
    std::sort(facts.begin(), facts.end(),
              [&](const Fact& a, const Fact& b) { return is_before(order_of(ask, a), order_of(ask, b)); });
    for (const Fact& fact : facts) {
        Extension extension{.announced = ask.when(fact),
                            .closing = closing_of(ask, fact),
                            .reached = reached(ask, fact),
                            .cites = ask.cites(fact)};
        // The hour of the first closing holds on where the extension does not give another.
        if (extension.closing.time.empty()) extension.closing.time = line.closing.time;
        if (extension.closing.zone.empty()) extension.closing.zone = line.closing.zone;
        find_instant(extension.closing);
        line.corrections += corrections_of(ask.record(), fact);
        if (!is_shown(extension.reached)) continue;
        if (extension.reached == Reached::past) {
            line.closing = extension.closing;
            line.stated_by = fact.lead();
        }
        line.extensions.push_back(std::move(extension));
    }
    close(ask, comment, line);
    line.state = state_of(ask, line);
    for (SubmissionTotal& total :
         submission_totals(ask, ask.record().review_thing(ask.record().thing(comment).review)))
        if (total.comment.thing == comment)
            line.submissions.push_back(std::move(total));
        else if (!total.comment && had_opened(ask, comment, total.sure))
            line.perhaps.push_back(std::move(total));
    return line;
}

std::vector<CommentLine> comments_of(Ask& ask, ThingId review) {
    std::vector<CommentLine> out;
    for (const ThingId comment : ask.moment.things(review, ThingKind::comment)) {
        auto line = comment_line(ask, comment);
        if (line && is_shown(line->reached)) out.push_back(std::move(*line));
    }
    std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return is_after(a.order, b.order); });
    return out;
}

std::vector<SubmissionTotal> submission_totals(Ask& ask, ThingId review) {
    std::vector<SubmissionTotal> out;
    for (const ThingId total : ask.moment.things(review, ThingKind::total))
        for (const Fact& fact : ask.moment.facts(total, identity, Type::total_publish))
            if (code_in(ask, fact, Field::what) == "submissions" && reached(ask, fact) == Reached::past)
                out.push_back(total_of(ask, fact));
    return out;
}

std::optional<CommentView> comment_view(Ask& ask, ThingId comment) {
    auto line = comment_line(ask, comment);
    if (!line || !is_shown(line->reached)) return {};
    CommentView view{.line = std::move(*line)};
    const ThingId review = ask.record().review_thing(ask.record().thing(comment).review);
    view.around = around(ask, comment, comments_of(ask, review), &CommentLine::comment);
    return view;
}

} // namespace heed::views
