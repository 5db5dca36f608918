#include "proposals/foreign_days.h"

#include "probes/written_dates.h"

#include <algorithm>

namespace heed::proposals {

std::optional<Dated> day_above(probes::Passages passages, const std::vector<ForeignTable>& tables,
                               const ForeignCell& cell) {
    const auto table = std::find_if(tables.begin(), tables.end(), [&](const ForeignTable& one) {
        return std::any_of(one.columns.begin(), one.columns.end(),
                           [&](const ForeignColumn& column) { return &column == cell.column; });
    });
    if (table == tables.end()) return {};
    std::vector<std::pair<std::size_t, std::string_view>> texts = {{table->header, cell.column->head}};
    for (const std::size_t above : table->above) texts.emplace_back(above, passages[above].text);
    std::optional<Dated> found;
    for (const auto& [passage, text] : texts)
        for (const probes::WrittenDate& date : probes::find_dates(text)) {
            if (found) return {}; // which one is not known
            found = Dated{date.date,
                          Place{passages[passage].anchor, 0, std::string(text.substr(date.at, date.size))}};
        }
    return found;
}

} // namespace heed::proposals
