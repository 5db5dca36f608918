#include "cli/import_told.h"

#include "base/json.h"

#include <fmt/format.h>

namespace heed::cli {

Answer refused_import(const std::vector<actions::Problem>& problems, bool json) {
    Answer answer{.code = input_refused, .out = {}, .err = {}, .problems = problems};
    if (!json) {
        std::string words;
        for (const auto& problem : problems) words += problem.text() + "\n";
        answer.err = words + fmt::format("{}{} problem{}; nothing was recorded",
                                         problems.size() >= actions::problems_max ? "at least " : "",
                                         problems.size(), problems.size() == 1 ? "" : "s");
        return answer;
    }
    std::string out;
    JsonWriter writer(out);
    writer.begin_object()
        .member("recorded", false)
        .member("complete", problems.size() < actions::problems_max)
        .key("problems")
        .begin_array();
    for (const auto& problem : problems)
        writer.begin_object()
            .member("sheet", problem.sheet)
            .member("line", problem.line)
            .member("column", problem.column)
            .member_or_null("cell", problem.cell)
            .member("found", problem.found)
            .member("expected", problem.expected)
            .end_object();
    writer.end_array().end_object();
    answer.say(out);
    return answer;
}

namespace {

void tell_import(const actions::Import& import, const actions::Effect& effect, bool dry_run, bool json,
                 Answer& answer) {
    if (json) {
        std::string out;
        JsonWriter writer(out);
        writer.begin_object()
            .member("recorded", !dry_run && !import.change.cores.empty())
            .member("deed", import.change.id)
            .member("events", import.change.cores.size())
            .member("held_already", import.held)
            .key("by_type")
            .begin_object();
        for (const auto& [type, count] : effect.events) writer.member(type, count);
        writer.end_object().member("second_claims", effect.disputed).end_object();
        return answer.say(out);
    }
    answer.say(fmt::format("{} {} events:", dry_run ? "would record" : "recorded", import.change.cores.size()));
    if (import.held > 0) say(fmt::format("{} more rows are recorded already", import.held));
    for (const auto& [type, count] : effect.events) say(fmt::format("  {:6} {}", count, type));
    for (const auto& review : effect.reviews) {
        const auto line = [](const views::Counts& c, std::size_t items) {
            using domain::Outcome;
            return fmt::format("{} items: {} approved, {} rejected, {} pending, {} submitted", items,
                               c[Outcome::approved], c[Outcome::rejected], c[Outcome::pending],
                               c[Outcome::submitted]);
        };
        answer.say(fmt::format("{}: {}\n  before: {}", review.code, line(review.after, review.items_after),
                               line(review.before, review.items_before)));
    }
    if (effect.disputed > 0)
        answer.say(fmt::format("{} events are second claims of facts that others state too", effect.disputed));
}

} // namespace

Answer carry_out(actions::House& house, actions::Import& import, bool dry_run, bool json) {
    const bool is_nothing = import.change.cores.empty();
    Answer answer;
    if (is_nothing && !json) {
        answer.say(import.held > 0
                       ? fmt::format("all {} rows are recorded already; nothing to record", import.held)
                       : "there are no rows; nothing to record");
        return answer;
    }
    std::unique_ptr<views::Record> tried;
    if (dry_run || is_nothing)
        tried = actions::rehearse(house.store(), import.change, house.clock().now());
    else if (auto done = house.apply(import.change, import.change.id); !done)
        throw Exit{busy, done.error().what};
    const views::Record& record = tried ? *tried : house.record();
    tell_import(import, actions::effect_of(record, import.change.base, utc_day(house.clock().now())), dry_run,
                json, answer);
    return answer;
}

} // namespace heed::cli
