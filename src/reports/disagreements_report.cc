#include "reports/disagreements_report.h"

#include "base/csv.h"
#include "reports/json_parts.h"

namespace heed::reports {

using namespace views;

std::string disagreements_json(const Disagreements& all, const Ask& ask) {
    std::size_t open = 0;
    for (const Dispute& dispute : all.disputes) open += dispute.settled_by == none;
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    write_head(json, ask, url_of(all.review.address) + "/disagreements");
    json.member("open", open).key("items").begin_array();
    for (const Dispute& dispute : all.disputes) write_dispute(json, dispute);
    json.end_array().member("total", all.disputes.size()).key("next").null();
    json.key("notes").begin_array();
    for (const Note& note : all.notes) write_note(json, note);
    json.end_array().end_object();
    return out;
}

std::string disagreements_csv(const Disagreements& all) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column : {"fact", "about", "member", "value", "sources", "settled", "reason", "url"})
        csv.cell(column);
    csv.end_row();
    for (const Dispute& dispute : all.disputes)
        for (const ClaimedValue& value : dispute.values) {
            std::string sources;
            for (const Cited& cite : value.cites)
                sources += (sources.empty() ? "" : "; ") + std::string(cite.source.code) +
                           (cite.passage.empty() ? "" : " #" + cite.passage);
            const bool settled = dispute.settled_by != none;
            csv.cell(fact_of(dispute)).cell(dispute.about.address).cell(member_of(dispute));
            csv.cell(value.date ? value.date->text() : value.text).cell(sources);
            csv.cell(settled ? iso(dispute.settled_at) : std::string());
            csv.cell(settled ? dispute.reason.text : std::string_view());
            csv.cell(url_of(dispute.about.address)).end_row();
        }
    return out;
}

} // namespace heed::reports
