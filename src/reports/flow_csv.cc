#include "reports/flow_csv.h"

#include "base/csv.h"

namespace heed::reports {

std::string flow_csv(const views::ReviewView& review) {
    std::string out;
    CsvWriter csv(out);
    csv.cell("on").cell("action");
    for (const auto& row : domain::outcomes())
        if (row.counted_as == row.value) csv.cell(row.name);
    csv.cell("total").cell("url");
    csv.end_row();
    for (const views::RoundLine& round : review.rounds) {
        csv.cell(round.on.date ? round.on.date->text() : std::string()).cell(round.round.name.text);
        for (const auto& row : domain::outcomes())
            if (row.counted_as == row.value) csv.cell(std::to_string(round.after[row.value]));
        csv.cell(std::to_string(round.after.total())).cell('/' + std::string(round.round.address));
        csv.end_row();
    }
    return out;
}

} // namespace heed::reports
