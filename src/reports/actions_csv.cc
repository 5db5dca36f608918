#include "base/csv.h"
#include "reports/round_json.h"

namespace heed::reports {

using namespace views;

namespace {

std::string text_of(const std::optional<domain::Date>& date) { return date ? date->text() : std::string(); }

std::string text_of(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : std::string();
}

std::string sources_of(const std::vector<Cited>& cites) {
    std::string out;
    for (const Cited& cite : cites) {
        const std::string mark(cite.source.code);
        if (("; " + out + "; ").find("; " + mark + "; ") != std::string::npos) continue;
        out += (out.empty() ? "" : "; ") + mark;
    }
    return out;
}

void head(CsvWriter& csv, std::initializer_list<const char*> columns) {
    for (const char* column : columns) csv.cell(column);
    csv.end_row();
}

} // namespace

std::string actions_csv(const ActionList& list) {
    std::string out;
    CsvWriter csv(out);
    head(csv, {"type", "on", "body", "resolutions", "acts_on", "approved", "rejected", "pending",
               "itemised_approved", "itemised_rejected", "itemised_pending", "itemised_passed_through",
               "sources", "url"});
    for (const ActionRow& row : list.rows) {
        if (!row.round) {
            csv.cell("deferral").cell(text_of(row.deferral->on.date)).cell(row.deferral->review.address);
            for (int i = 0; i < 9; ++i) csv.cell("");
            csv.cell(sources_of(row.deferral->cites)).cell(url_of(row.deferral->review.address));
            csv.end_row();
            continue;
        }
        const RoundLine& round = *row.round;
        std::string resolutions;
        for (const std::string_view one : round.resolutions)
            resolutions += (resolutions.empty() ? "" : "; ") + std::string(one);
        csv.cell("action").cell(text_of(round.on.date));
        csv.cell(round.body.name.empty() ? round.body.address : round.body.name.text).cell(resolutions);
        for (const auto& number : {round.acts_on, round.approved, round.rejected, round.pending})
            csv.cell(text_of(number));
        for (const auto outcome : {domain::Outcome::approved, domain::Outcome::rejected,
                                   domain::Outcome::pending, domain::Outcome::passed_through})
            csv.cell(round.itemised[static_cast<std::size_t>(outcome)]);
        csv.cell(sources_of(round.cites)).cell(url_of(round.round.address));
        csv.end_row();
    }
    return out;
}

std::string action_csv(const ActionReport& report) {
    std::string out;
    CsvWriter csv(out);
    head(csv, {"number", "title", "outcome", "category", "now", "conditions", "reason", "url"});
    for (const RoundItem& item : report.action.items) {
        std::string conditions, reason;
        for (const ConditionLine& line : report.conditions)
            for (const RoundItem& one : line.items)
                if (one.item == item.item)
                    conditions += (conditions.empty() ? "" : "; ") + std::string(line.code);
        for (const ItemReason& one : report.reasons)
            if (one.item.item == item.item) reason = one.reason.text;
        csv.cell(item.number).cell(item.title.text).cell(domain::name(item.outcome)).cell(item.category);
        csv.cell(domain::name(item.now)).cell(conditions).cell(reason).cell(url_of(item.address));
        csv.end_row();
    }
    return out;
}

} // namespace heed::reports
