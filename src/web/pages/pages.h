// Every page and every other form of it, as routes.cc lists them. A page lives in a file of its name.
#pragma once

#include "web/pages/page.h"

namespace heed::web {

Response reviews_page(Page& page);
Response reviews_json(Page& page);

Response review_page(Page& page);
Response review_json(Page& page);
Response flow_svg(Page& page);
Response flow_csv(Page& page);

Response recommendations_page(Page& page);
Response recommendations_json(Page& page);
Response recommendations_csv(Page& page);

Response recommendation_page(Page& page);
Response recommendation_json(Page& page);
Response recommendation_txt(Page& page);
Response recommendation_ics(Page& page);

Response timeline_page(Page& page);
Response timeline_json(Page& page);
Response timeline_csv(Page& page);
Response timeline_svg(Page& page);
Response timeline_place(Page& page); // phases, milestones and forecasts stand on the timeline

Response comments_page(Page& page);
Response comments_json(Page& page);
Response comments_csv(Page& page);
Response comment_page(Page& page);
Response comment_json(Page& page);

Response meetings_page(Page& page);
Response meetings_json(Page& page);
Response meetings_csv(Page& page);
Response meetings_ics(Page& page);
Response meeting_page(Page& page);
Response meeting_json(Page& page);

Response questions_page(Page& page);
Response questions_json(Page& page);
Response questions_csv(Page& page);
Response question_page(Page& page);
Response question_json(Page& page);

Response letters_page(Page& page);
Response letters_json(Page& page);
Response letters_csv(Page& page);
Response letter_page(Page& page);
Response letter_json(Page& page);

Response calendar_page(Page& page);
Response calendar_json(Page& page);
Response calendar_csv(Page& page);
Response calendar_ics(Page& page);

Response claims_page(Page& page);
Response claims_json(Page& page);
Response claims_csv(Page& page);

Response definitions_page(Page& page);
Response definitions_json(Page& page);
Response definitions_csv(Page& page);

Response obligations_page(Page& page);
Response obligations_json(Page& page);
Response obligations_csv(Page& page);

Response disagreements_page(Page& page);
Response disagreements_json(Page& page);
Response disagreements_csv(Page& page);

Response reconciliation_page(Page& page);
Response reconciliation_json(Page& page);
Response reconciliation_csv(Page& page);

Response search_page(Page& page);
Response search_json(Page& page);
Response search_csv(Page& page);
Response actions_page(Page& page);
Response actions_json(Page& page);
Response actions_csv(Page& page);

Response action_page(Page& page);
Response action_json(Page& page);
Response action_csv(Page& page);
Response action_svg(Page& page);

Response compare_page(Page& page);
Response compare_json(Page& page);
Response compare_csv(Page& page);
Response compare_svg(Page& page);

Response changes_page(Page& page);
Response changes_json(Page& page);
Response deed_page(Page& page);
Response deed_json(Page& page);
Response event_page(Page& page);
Response event_json(Page& page);

// Feeds (feeds.cc).
Response review_atom(Page& page);
Response recommendations_atom(Page& page);
Response recommendation_atom(Page& page);
Response actions_atom(Page& page);
Response changes_atom(Page& page);
Response sources_page(Page& page);
Response sources_json(Page& page);
Response sources_csv(Page& page);
Response source_page(Page& page);
Response source_json(Page& page);
Response source_txt(Page& page);
Response source_changes_page(Page& page);
Response source_changes_json(Page& page);

Response desk_page(Page& page);
Response desk_json(Page& page);
Response desk_source_page(Page& page);
Response desk_source_json(Page& page);

Response documents_page(Page& page);
Response documents_json(Page& page);
Response documents_csv(Page& page);
Response document_page(Page& page);
Response document_json(Page& page);

Response team_page(Page& page);
Response team_json(Page& page);
Response team_csv(Page& page);

Response mandate_page(Page& page);
Response mandate_json(Page& page);

Response bodies_page(Page& page);
Response bodies_json(Page& page);
Response bodies_csv(Page& page);
Response people_page(Page& page);
Response people_json(Page& page);
Response people_csv(Page& page);
Response person_or_body_page(Page& page);

Response announcement_page(Page& page);
Response thing_page(Page& page);
Response thing_json(Page& page);

Response check_page(Page& page);

Response about_page(Page& page);
Response statuses_page(Page& page);
Response statuses_json(Page& page);
Response addresses_page(Page& page);
Response addresses_json(Page& page);
Response addresses_csv(Page& page);
Response accessibility_page(Page& page);
Response adding_page(Page& page);

Response openapi_json(Page& page);
Response robots_txt(Page& page);
Response sitemap_xml(Page& page);

} // namespace heed::web
