// The parts of the page of one act: each says nothing where there is nothing to say.
#pragma once

#include "reports/chart_bar.h"
#include "views/action_report.h"
#include "web/pages/page.h"

namespace heed::web {

// The outcomes as the page tells them: what was agreed, what is open, what was refused, the rest.
inline constexpr domain::Outcome action_order[] = {
    domain::Outcome::approved,   domain::Outcome::approved_in_part, domain::Outcome::in_principle,
    domain::Outcome::pending,    domain::Outcome::rejected,         domain::Outcome::passed_through,
    domain::Outcome::superseded, domain::Outcome::withdrawn};

Safe action_sentence(Page& page, const views::ActionReport& report); // with marks
std::string action_said(Page& page, const views::ActionReport& report);
void action_facts(Markup& m, Page& page, const views::ActionReport& report);

reports::BarChart action_bar(Page& page, const views::ActionReport& report);
void scorecard(Markup& m, Page& page, const views::ActionReport& report);
// The items by outcome, and what became of those held.
void item_sections(Markup& m, Page& page, const views::ActionReport& report);
void condition_section(Markup& m, Page& page, const views::ActionReport& report);
void reason_section(Markup& m, Page& page, const views::ActionReport& report);
// What sources publish about the act beside what follows from the items.
void totals_section(Markup& m, Page& page, const views::ActionReport& report);

// How a drawing on this page is written: which way it reads, and in which language.
reports::ChartManner chart_manner(const Page& page, std::string_view id);

} // namespace heed::web
