// The course of a review as CSV: one row a thing, as on the page.
#pragma once

#include "views/calendar_view.h"
#include "views/letters.h"
#include "views/questions.h"
#include "views/review_timeline.h"
#include "wording/wording.h"

#include <string>

namespace heed::reports {

std::string timeline_csv(const views::ReviewTimeline& timeline, const views::Ask& ask,
                         const wording::Wording& words);
std::string comments_csv(const std::vector<views::CommentLine>& lines);
std::string meetings_csv(const std::vector<views::MeetingLine>& lines);
std::string questions_csv(const std::vector<views::AskedQuestion>& lines);
std::string letters_csv(const std::vector<views::LetterLine>& lines);
std::string calendar_csv(const views::Calendar& calendar, const wording::Wording& words);

} // namespace heed::reports
