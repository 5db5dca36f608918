#include "domain/address.h"

#include "base/text.h"

#include <algorithm>

namespace heed::domain {
namespace {

using enum ThingKind;

constexpr KindRow kind_rows[] = {
    {review, ""},
    {recommendation, ""},
    {part, ""},
    {action, "actions"},
    {phase, "phases"},
    {milestone, "milestones"},
    {forecast, "forecasts"},
    {seat, "seats"},
    {comment, "comments"},
    {meeting, "meetings"},
    {decision, "decisions"},
    {item, "items"},
    {message, "messages"},
    {letter, "letters"},
    {question, "questions"},
    {report, "reports"},
    {assessment, "assessments"},
    {finding, "findings"},
    {workplan, "workplans"},
    {total, "totals"},
    {source, "sources"},
    {document, "documents"},
    {scheme, "schemes"},
    {obligation, "obligations"},
    {indicator, "indicators"},
    {disagreement, "disagreements"},
    {note, "notes"},
    {scope, "scope"},
    {announcement, "announcements"},
    {person, "people"},
    {body, "bodies"},
    {deed, "deeds"},
    {account, "accounts"},
    {role, "roles"},
    {key, "keys"},
};

constexpr std::string_view site_words[] = {
    "ar",         "en",      "es",          "fr",     "ru",     "zh",      "api",     "about",
    "calendar",   "changes", "e",           "follow", "log",    "metrics", "openapi", "robots",
    "robots.txt", "search",  "sitemap.xml", "staff",  "static", "status",  "reviews"};

const KindRow* kind_row(std::string_view segment) {
    for (const KindRow& row : kind_rows)
        if (!row.segment.empty() && row.segment == segment) return &row;
    return nullptr;
}

bool may_stand_above_reviews(ThingKind kind) {
    switch (kind) {
    case person:
    case body:
    case document:
    case source:
    case scheme:
    case deed:
    case account:
    case role:
    case key:
    case announcement:
    case note: return true;
    default: return false;
    }
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

Unexpected<Refusal> no(std::string_view text, std::string why) {
    return refuse("\"" + std::string(front_of(text, 80)) + "\" is not an address: " + std::move(why));
}

} // namespace

std::span<const KindRow> kinds() { return kind_rows; }

std::string_view segment_of(ThingKind kind) { return kind_rows[static_cast<std::size_t>(kind)].segment; }

bool is_segment(std::string_view text) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= 63 && plain(text[0]) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return plain(c) || c == '.' || c == '-'; });
}

bool is_reserved(std::string_view segment) {
    return kind_row(segment) != nullptr ||
           std::find(std::begin(site_words), std::end(site_words), segment) != std::end(site_words);
}

Result<AddressParts> parse_address(std::string_view text) {
    if (text.size() > 255) return no(text, "it is longer than 255 characters");
    std::string_view seg[3];
    std::size_t count = 0;
    for (std::string_view rest = text;;) {
        if (count == 3) return no(text, "it has more than three segments");
        const std::size_t slash = rest.find('/');
        seg[count] = rest.substr(0, slash);
        if (!is_segment(seg[count]))
            return no(text, "a segment is a-z, 0-9, dot and hyphen, at most 63 characters");
        ++count;
        if (slash == std::string_view::npos) break;
        rest.remove_prefix(slash + 1);
    }

    if (const KindRow* row = kind_row(seg[0])) {
        if (count != 2 || !may_stand_above_reviews(row->kind)) return no(text, "a review stands before it");
        return AddressParts{row->kind, {}, seg[1], {}};
    }
    if (is_reserved(seg[0])) return no(text, "\"" + std::string(seg[0]) + "\" cannot be the code of a review");
    if (count == 1) return AddressParts{review, seg[0], seg[0], {}};
    if (const KindRow* row = kind_row(seg[1])) {
        if (count != 3) return no(text, "an id follows the kind");
        if (row->kind == person || row->kind == body || row->kind == deed || row->kind == account)
            return no(text, "these stand above reviews");
        return AddressParts{row->kind, seg[0], seg[2], {}};
    }
    if (!has_digit(seg[1])) return no(text, "a recommendation's number holds a digit");
    const std::size_t number_end = seg[0].size() + 1 + seg[1].size();
    if (count == 2) return AddressParts{recommendation, seg[0], seg[1], {}};
    return AddressParts{part, seg[0], seg[2], text.substr(0, number_end)};
}

std::string recommendation_address(std::string_view review_code, std::string_view number) {
    return std::string(review_code) + '/' + lower_ascii(number);
}

std::string thing_address(std::string_view review_code, ThingKind kind, std::string_view id) {
    std::string out(review_code);
    if (!out.empty()) out += '/';
    out += segment_of(kind);
    out += '/';
    out += id;
    return out;
}

} // namespace heed::domain
