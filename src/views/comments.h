// Public comment proceedings: what was put to comment, when it opened, at which instant it closes, how it was
// extended, and how many submissions a source counts.
#pragma once

#include "views/around.h"
#include "views/members.h"

namespace heed::views {

// When a proceeding closes: the day, and where it is stated the time and its zone, as stated.
struct Closing {
    When on;
    std::string_view time, zone;
    std::optional<Instant> at; // where day, time and zone are all stated
};

struct Extension {
    When announced;
    Closing closing;
    Reached reached{};
    std::vector<Cited> cites;
};

struct SubmissionTotal {
    Named total;
    std::int64_t count = 0;
    std::optional<domain::Date> on;
    Named comment; // as stated, else the only one that had opened by its day; nothing: one of several
    std::int32_t sure = no_day;
    std::vector<Cited> cites;
};

struct CommentLine {
    enum class State : std::uint8_t { to_come, open, closed, unknown };
    Named comment;
    When opened;
    Reached reached{};
    Order order;
    Closing first_closing;             // as announced when it opened
    std::vector<Extension> extensions; // by the day they were announced
    Closing closing;                   // as it stands on the day
    State state = State::unknown;
    Named originator, about;
    std::vector<std::string_view> tags;
    std::string_view address; // of the proceeding on the body's own site
    std::vector<Named> documents;
    std::vector<SubmissionTotal> submissions;
    std::vector<SubmissionTotal> perhaps; // of this proceeding or another: no source says of which
    std::vector<Cited> cites;             // of the opening
    EventNo stated_by = none;             // the claim that states the closing as it stands
    std::size_t corrections = 0;
    bool is_extended() const;
};
std::string_view name(CommentLine::State state);

// Newest first, without those that nothing was recorded of by then.
std::vector<CommentLine> comments_of(Ask& ask, ThingId review);
std::optional<CommentLine> comment_line(Ask& ask, ThingId comment);

// Of all proceedings of a review, also those that name none.
std::vector<SubmissionTotal> submission_totals(Ask& ask, ThingId review);

struct CommentView {
    CommentLine line;
    Around around;
};
std::optional<CommentView> comment_view(Ask& ask, ThingId comment);

} // namespace heed::views
