#include "reports/items_csv.h"

#include "base/csv.h"

namespace heed::reports {

using namespace views;

namespace {

template <class List, class Text> std::string joined(const List& list, Text text) {
    std::string out;
    for (const auto& one : list) {
        if (!out.empty()) out += "; ";
        out += text(one);
    }
    return out;
}

std::string text_of(const std::optional<domain::Date>& date) { return date ? date->text() : std::string(); }

} // namespace

std::string items_csv(const ItemList& list, const wording::Wording& words) {
    std::string out;
    CsvWriter csv(out);
    for (const char* column :
         {"number", "title", "addressed_to", "decision", "decision_label", "decision_on", "round", "priority",
          "no_level", "status", "status_label", "reported_for", "verification", "waits_for", "unmet", "url"})
        csv.cell(column);
    csv.end_row();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (!list.matches[i]) continue;
        const ItemLine& item = list.items[i];
        csv.cell(item.number).cell(item.title.text);
        csv.cell(joined(item.addressed_to, [](const Named& body) {
            return std::string(body.name.empty() ? body.address : body.name.text);
        }));
        csv.cell(domain::name(item.decision.outcome))
            .cell(item.decision.label.empty() ? words.word(item.decision.outcome) : item.decision.label.text);
        csv.cell(text_of(item.decision.on.date)).cell(item.decision.round.address);
        csv.cell(joined(item.priority, [](const Priority& p) { return std::string(p.level); }))
            .cell(joined(item.priority, [](const Priority& p) { return std::string(p.no_level); }));
        csv.cell(domain::is_approved(item.decision.outcome) ? domain::name(item.implementation.status)
                                                            : std::string_view());
        csv.cell(item.implementation.label.text)
            .cell(text_of(item.implementation.reported_for))
            .cell(domain::name(item.verification));
        csv.cell(joined(item.waits_for, [](const Waits& waits) {
            return std::string(waits.thing ? waits.thing.address : waits.outside.text);
        }));
        csv.cell(joined(item.unmet, [](std::string_view demand) { return std::string(demand); }))
            .cell("/" + std::string(item.address));
        csv.end_row();
    }
    return out;
}

} // namespace heed::reports
