#include "reports/roster_json.h"

#include "base/csv.h"

namespace heed::reports {

using namespace views;

std::string roster_json(std::string_view path, const std::vector<RosterLine>& lines, const Ask& ask) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, path);
    json.key("items").begin_array();
    for (const RosterLine& line : lines) {
        json.begin_object();
        write_phrase(json, "name", line.thing.name);
        json.member_or_null("kind", line.kind);
        write_named(json, "part_of", line.part_of);
        json.key("reviews").begin_array();
        for (const Named& review : line.reviews) json.value(review.address);
        json.end_array().member("seats", line.seats);
        write_cites(json, line.cites);
        json.member("url", url_of(line.thing.address)).end_object();
    }
    json.end_array().member("total", lines.size()).key("next").null().end_object();
    return out;
}

std::string roster_csv(const std::vector<RosterLine>& lines) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column : {"name", "kind", "part_of", "reviews", "seats", "url"}) csv.cell(column);
    csv.end_row();
    for (const RosterLine& line : lines) {
        std::string reviews;
        for (const Named& review : line.reviews)
            reviews += (reviews.empty() ? "" : "; ") + std::string(review.address);
        csv.cell(line.thing.name.text)
            .cell(line.kind)
            .cell(line.part_of.address)
            .cell(reviews)
            .cell(static_cast<long long>(line.seats))
            .cell(url_of(line.thing.address));
        csv.end_row();
    }
    return out;
}

} // namespace heed::reports
