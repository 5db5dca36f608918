#include "reports/search_results.h"

#include "base/csv.h"
#include "reports/json_parts.h"

namespace heed::reports {

using namespace views;

namespace {

std::string_view state_of(const Found& found) {
    switch (found.index) {
    case Found::Index::ready: return "ready";
    case Found::Index::building: return "building";
    case Found::Index::absent: return "absent";
    }
    return {};
}

std::string_view code_of_review(const Ask& ask, ThingId thing) {
    const ThingId review = review_of(ask, thing);
    return review == none ? std::string_view() : ask.moment.address(review);
}

void write_marked(JsonWriter& json, const Pieces& pieces) {
    json.key("marked").begin_array();
    for (const Piece& piece : pieces)
        if (piece.marked) json.value(piece.text);
    json.end_array();
}

void write_hit(JsonWriter& json, Ask& ask, const Hit& hit) {
    json.begin_object().member("kind", name(hit.group)).member("url", path_of(ask, hit));
    json.member_or_null("review", code_of_review(ask, hit.thing));
    json.member_or_null("number", number_shown(ask, hit.thing));
    json.member_or_null("title", plain(hit.title));
    json.member_or_null("excerpt", plain(hit.excerpt)).member_or_null("language", hit.excerpt_language);
    write_marked(json, hit.excerpt.empty() ? hit.title : hit.excerpt);
    write_date(json, "on", day_of_hit(ask, hit));
    json.member("event", "/e/" + std::to_string(hit.event));
    write_cites(json, cites_of(ask, hit));
    json.end_object();
}

} // namespace

std::string search_json(const SearchView& view, Ask& ask, std::string_view url, std::string_view next) {
    const Found& found = view.found;
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_times(json, ask);
    json.member("url", url).member("q", view.request.text);
    json.member_or_null("kind", view.request.group ? name(*view.request.group) : std::string_view());
    json.member_or_null("review", view.request.review == none ? std::string_view()
                                                              : ask.moment.address(view.request.review));
    json.member("index", state_of(found)).member("indexed", found.indexed);
    json.key("leads").begin_array();
    for (const Named& lead : view.leads) {
        json.begin_object().member("url", url_of(lead.address));
        json.member_or_null("number", number_shown(ask, lead.thing));
        write_phrase(json, "title", lead.name);
        json.end_object();
    }
    json.end_array().member("some_words", found.some_words).member("cut", found.cut);
    json.member_or_null("suggestion", found.suggestion);
    json.key("items").begin_array();
    for (const Hit& hit : found.hits) write_hit(json, ask, hit);
    json.end_array().member("total", found.total).member_or_null("next", next);
    json.end_object();
    return out;
}

std::string search_csv(const SearchView& view, Ask& ask) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column : {"kind", "review", "number", "title", "excerpt", "on", "url"}) csv.cell(column);
    csv.end_row();
    for (const Hit& hit : view.found.hits) {
        const auto on = day_of_hit(ask, hit);
        csv.cell(name(hit.group)).cell(code_of_review(ask, hit.thing)).cell(number_shown(ask, hit.thing));
        csv.cell(plain(hit.title)).cell(plain(hit.excerpt)).cell(on ? on->text() : std::string());
        csv.cell(path_of(ask, hit));
        csv.end_row();
    }
    return out;
}

} // namespace heed::reports
