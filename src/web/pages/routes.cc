#include "web/pages/routes.h"

#include "base/text.h"
#include "domain/address.h"
#include "web/pages/pages.h"

#include <algorithm>

namespace heed::web {
namespace {

// clang-format off
// keys: address.*
constexpr Route table[] = {
    // What an address shows          words that say so          pages and data
    {"/",                             "address.reviews",         reviews_page,         reviews_json},
    {"/reviews",                      "address.reviews",         nullptr,              reviews_json},
    {"/changes",                      "address.changes",         changes_page,         changes_json, nullptr, changes_atom},
    {"/deeds/{id}",                   "address.deed",            deed_page,            deed_json},
    {"/e/{n}",                        "address.event",           event_page,           event_json},
    // The one address that takes a POST. Its word is not reserved, so it stands before {review}.
    {"/check",                        "address.check",           check_page},
    {"/{review}",                     "address.review",          review_page,          review_json, nullptr, review_atom},
    {"/{review}/flow",                "address.flow",            nullptr,              nullptr, flow_csv, nullptr, nullptr, flow_svg},
    {"/{review}/recommendations",     "address.recommendations", recommendations_page, recommendations_json, recommendations_csv, recommendations_atom},
    {"/{review}/claims",              "part.claims",             claims_page,          claims_json,          claims_csv},
    {"/{review}/definitions",         "part.definitions",        definitions_page,     definitions_json,     definitions_csv},
    {"/{review}/obligations",         "part.obligations",        obligations_page,     obligations_json,     obligations_csv},
    {"/{review}/disagreements",       "part.disagreements",      disagreements_page,   disagreements_json,   disagreements_csv},
    {"/{review}/reconciliation",      "part.reconciliation",     reconciliation_page,  reconciliation_json,  reconciliation_csv},
    {"/{review}/timeline",            "address.timeline",        timeline_page,        timeline_json, timeline_csv, nullptr, calendar_ics, timeline_svg},
    {"/{review}/phases/{id}",         "address.place",           timeline_place,       thing_json},
    {"/{review}/milestones/{id}",     "address.place",           timeline_place,       thing_json},
    {"/{review}/forecasts/{id}",      "address.place",           timeline_place,       thing_json},
    {"/{review}/comments",            "address.comments",        comments_page,        comments_json, comments_csv},
    {"/{review}/comments/{id}",       "address.comment",         comment_page,         comment_json},
    {"/{review}/meetings",            "address.meetings",        meetings_page,        meetings_json, meetings_csv, nullptr, meetings_ics},
    {"/{review}/meetings/{id}",       "address.meeting",         meeting_page,         meeting_json},
    {"/{review}/questions",           "address.questions",       questions_page,       questions_json, questions_csv},
    {"/{review}/questions/{id}",      "address.question",        question_page,        question_json},
    {"/{review}/letters",             "address.letters",         letters_page,         letters_json, letters_csv},
    {"/{review}/letters/{id}",        "address.letter",          letter_page,          letter_json},
    {"/calendar",                     "address.calendar",        calendar_page,        calendar_json, calendar_csv, nullptr, calendar_ics},
    {"/{review}/calendar",            "address.calendar",        calendar_page,        calendar_json, calendar_csv, nullptr, calendar_ics},
    {"/{review}/actions",             "address.actions",         actions_page,         actions_json,         actions_csv, actions_atom},
    {"/{review}/actions/{id}",        "address.action",          action_page,          action_json,          action_csv, nullptr, nullptr, action_svg},
    {"/{review}/compare",             "address.compare",         compare_page,         compare_json,         compare_csv, nullptr, nullptr, compare_svg},
    {"/{review}/changes",             "address.changes",         changes_page,         changes_json, nullptr, changes_atom},
    {"/{review}/{number}",            "address.recommendation",  recommendation_page,  recommendation_json, nullptr, recommendation_atom, recommendation_ics, nullptr, recommendation_txt},
    {"/{review}/{number}/{part}",     "address.recommendation",  recommendation_page,  recommendation_json, nullptr, recommendation_atom, recommendation_ics, nullptr, recommendation_txt},
    {"/search",                       "address.search",          search_page,          search_json, search_csv},
    {"/{review}/sources",             "address.sources",         sources_page,         sources_json,         sources_csv},
    {"/{review}/sources/{id}",        "address.source",          source_page,          source_json,          nullptr, nullptr, nullptr, nullptr, source_txt},
    {"/{review}/sources/{id}/changes", "address.captures",       source_changes_page,  source_changes_json},
    {"/{review}/desk",                "address.desk",            desk_page,            desk_json},
    {"/{review}/desk/{id}",           "address.desk-source",     desk_source_page,     desk_source_json},
    {"/{review}/documents",           "address.documents",       documents_page,       documents_json,       documents_csv},
    {"/{review}/documents/{id}",      "address.document",        document_page,        document_json},
    {"/{review}/team",                "address.team",            team_page,            team_json,            team_csv},
    {"/{review}/mandate",             "address.mandate",         mandate_page,         mandate_json},
    {"/{review}/announcements/{id}",  "address.announcement",    announcement_page,    thing_json},
    {"/{review}/{kind}/{id}",         "address.thing",           thing_page,           thing_json},
    // Above reviews
    {"/sources",                      "address.sources-above",   sources_page,         sources_json,         sources_csv},
    {"/sources/{id}",                 "address.source",          source_page,          source_json,          nullptr, nullptr, nullptr, nullptr, source_txt},
    {"/sources/{id}/changes",         "address.captures",        source_changes_page,  source_changes_json},
    {"/documents",                    "address.documents-above", documents_page,       documents_json,       documents_csv},
    {"/documents/{id}",               "address.document",        document_page,        document_json},
    {"/bodies",                       "address.bodies",          bodies_page,          bodies_json,          bodies_csv},
    {"/bodies/{id}",                  "address.body",            person_or_body_page,  thing_json},
    {"/people",                       "address.people",          people_page,          people_json,          people_csv},
    {"/people/{id}",                  "address.person",          person_or_body_page,  thing_json},
    {"/announcements/{id}",           "address.announcement",    announcement_page,    thing_json},
    {"/{kind}/{id}",                  "address.thing",           thing_page,           thing_json},
    // About the site
    {"/about",                        "address.about",           about_page},
    {"/about/statuses",               "address.statuses",        statuses_page,        statuses_json},
    {"/about/addresses",              "address.addresses",       addresses_page,       addresses_json,       addresses_csv},
    {"/about/accessibility",          "address.accessibility",   accessibility_page},
    {"/about/adding",                 "address.adding",          adding_page},
    {"/openapi",                      "address.openapi",         nullptr,              openapi_json},
    {"/robots",                       "address.robots",          nullptr,              nullptr, nullptr, nullptr, nullptr, nullptr, robots_txt},
    {"/sitemap.xml",                  "address.sitemap",         sitemap_xml},
};
// clang-format on

bool matches(std::string_view pattern, std::string_view segment) {
    if (pattern == "{number}")
        return segment.find_first_of("0123456789") != std::string_view::npos && !domain::is_reserved(segment);
    if (pattern == "{kind}")
        return std::ranges::any_of(domain::kinds(), [&](const domain::KindRow& row) {
            return !row.segment.empty() && row.segment == segment;
        });
    if (pattern == "{n}") return parse_number(segment).has_value();
    return pattern.front() == '{' || pattern == segment;
}

// Segment by segment; the pattern of the root has none.
bool fits(std::string_view pattern, const std::vector<std::string>& segments, bool may_be_review) {
    pattern.remove_prefix(1);
    for (const std::string& segment : segments) {
        if (pattern.empty()) return false;
        const std::string_view part = pattern.substr(0, pattern.find('/'));
        if (part == "{review}" ? !may_be_review : !matches(part, segment)) return false;
        pattern.remove_prefix(std::min(part.size() + 1, pattern.size()));
    }
    return pattern.empty();
}

} // namespace

std::span<const Route> routes() { return table; }

Handler Route::handler(Form form) const {
    switch (form) {
    case Form::html: return html;
    case Form::json: return json;
    case Form::csv: return csv;
    case Form::atom: return atom;
    case Form::ics: return ics;
    case Form::svg: return svg;
    case Form::txt: return txt;
    }
    return nullptr;
}

bool Route::is_timed() const {
    return pattern != "/sitemap.xml" && pattern != "/robots" && pattern != "/openapi";
}

const Route* find_route(const Place& place) {
    // Only the first segment can be a review: asked once for all routes.
    const bool may_be_review = !place.segments.empty() && !domain::is_reserved(place.segments[0]);
    for (const Route& route : table)
        if (fits(route.pattern, place.segments, may_be_review) &&
            (route.html != nullptr || place.form != Form::html))
            return &route;
    return nullptr;
}

} // namespace heed::web
