// The course of a review as JSON: timeline, comment periods, meetings, questions, letters, calendar.
#pragma once

#include "views/calendar_view.h"
#include "views/letters.h"
#include "views/questions.h"
#include "views/review_timeline.h"
#include "wording/wording.h"

#include <string>

namespace heed::reports {

std::string timeline_json(const views::ReviewTimeline& timeline, const views::Ask& ask);

// Of lists `url` is the path of the page; things stand newest first.
std::string comments_json(const std::vector<views::CommentLine>& lines,
                          const std::vector<views::SubmissionTotal>& submissions, const views::Ask& ask,
                          std::string_view url);
std::string comment_json(const views::CommentView& view, const views::Ask& ask);
std::string meetings_json(const std::vector<views::MeetingLine>& lines, const views::Ask& ask,
                          std::string_view url);
std::string meeting_json(const views::MeetingView& view, const views::Ask& ask);
std::string questions_json(const std::vector<views::AskedQuestion>& lines, const views::Ask& ask,
                           std::string_view url);
std::string question_json(const views::QuestionView& view, const views::Ask& ask);
std::string letters_json(const std::vector<views::LetterLine>& lines, const views::Ask& ask,
                         std::string_view url);
std::string letter_json(const views::LetterView& view, const views::Ask& ask);
std::string calendar_json(const views::Calendar& calendar, const views::Ask& ask, const wording::Wording& words,
                          std::string_view url);

} // namespace heed::reports
