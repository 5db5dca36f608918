// What a page says that the record says otherwise: decisions listed by number, and statuses in tables, each for
// the day that the page names.
#include "probes/record_probe.h"

#include "base/text.h"
#include "probes/counted_things.h"
#include "probes/written_dates.h"
#include "views/definitions.h"

#include <algorithm>
#include <map>
#include <optional>

namespace heed::probes {
namespace {

using domain::Outcome;
using ledger::Passage;
using Rule = Finding::Rule;

// "Adopt", "declined", "place ... among the pending".
std::optional<Outcome> outcome_of(std::string_view deed, std::string_view text) {
    if (deed.starts_with("approv") || deed.starts_with("accept") || deed.starts_with("adopt"))
        return Outcome::approved;
    if (deed.starts_with("reject") || deed.starts_with("declin")) return Outcome::rejected;
    if (deed.starts_with("plac") && lower_ascii(text).find("pending") != std::string::npos)
        return Outcome::pending;
    return {};
}

// The one day of the passage.
std::optional<Day> day_in(std::string_view text) {
    std::optional<Day> day;
    for (const WrittenDate& date : find_dates(text)) {
        if (!date.date.is_day() || (day && *day != *date.date.first())) return {};
        day = date.date.first();
    }
    return day;
}

class RecordProbe {
public:
    RecordProbe(const AskedAt& asked_at, std::string_view review, std::vector<Finding>& findings)
        : m_asked_at(asked_at), m_review(review), m_findings(findings) {}

    void probe(Passages passages) {
        std::optional<Day> introduced; // the day of the text that the items belong to
        std::map<int, std::optional<Day>> tables;
        for (const Passage& passage : passages) {
            if (passage.kind == Passage::Kind::label && passage.table > 0)
                tables[passage.table] = day_in(passage.text);
            if (passage.kind == Passage::Kind::row) {
                if (const auto day = tables[passage.table]) probe_row(passage, *day);
                continue;
            }
            auto day = day_in(passage.text);
            if (passage.kind != Passage::Kind::item) introduced = day;
            if (!day) day = introduced;
            if (day) probe_lists(passage, *day);
        }
    }

private:
    views::Ask& ask(Day day) {
        auto& there = m_asks[day.number];
        if (!there) there = m_asked_at(day);
        return *there;
    }

    std::optional<views::ItemLine> line(views::Ask& ask, const std::string& number) {
        const views::ThingId item = ask.moment.find(m_review + '/' + number);
        if (item == views::none || !ask.moment.state(item).is_there()) return {};
        return views::item_line(ask, item);
    }

    void probe_lists(const Passage& passage, Day day) {
        const auto counts = find_counts(passage.text);
        for (const NumberList& list : find_number_lists(passage.text)) {
            auto stated = outcome_of(list.deed, passage.text);
            // "Decline 4 proposals (2.1, ...)": the deed stands in front of the count.
            for (const Count& count : counts)
                if (!stated && !count.thing.empty() && count.at < list.at)
                    stated = outcome_of(count.deed, passage.text);
            for (const std::string& number : stated ? list.numbers : std::vector<std::string>())
                probe_decision(passage, day, number, *stated);
        }
    }

    void probe_decision(const Passage& passage, Day day, const std::string& number, Outcome stated) {
        views::Ask& then = ask(day);
        const auto item = line(then, number);
        if (!item || item->decision.undetermined || item->disputed) return;
        const Outcome held = domain::row(item->decision.outcome).counted_as;
        if (held != stated)
            add(Rule::other_decision, passage, day, number, name(stated), name(held), then,
                item->decision.event);
    }

    void probe_row(const Passage& row, Day day) {
        views::Ask& then = ask(day);
        const auto numbers =
            row.cells.empty() ? std::vector<NumberList>() : find_number_lists(row.cells.front());
        if (numbers.size() != 1 || numbers.front().numbers.size() != 1) return;
        const std::string& number = numbers.front().numbers.front();
        const auto item = line(then, number);
        if (!item || item->disputed || item->implementation.event == views::none) return;
        for (const std::string& cell : row.cells) {
            const auto meaning = statuses(then).find(lower_ascii(cell));
            if (meaning == statuses(then).end()) continue;
            const std::string_view held = name(item->implementation.status);
            if (meaning->second != held)
                add(Rule::other_status, row, day, number, meaning->second, held, then,
                    item->implementation.event);
            return;
        }
    }

    // The words that bodies use for a status, and what each means.
    const std::map<std::string, std::string>& statuses(views::Ask& ask) {
        if (!m_statuses.empty()) return m_statuses;
        const auto add = [&](const views::Definition& definition) {
            if (definition.of == "implementation" && !definition.means.empty() &&
                !definition.label.text.empty())
                m_statuses.emplace(lower_ascii(definition.label.text), definition.means);
        };
        const auto all = views::definitions_of(ask, ask.moment.find(m_review));
        for (const auto& one : all.in_force) {
            add(one.now);
            for (const auto& earlier : one.earlier) add(earlier);
        }
        for (const auto& retired : all.retired) add(retired);
        return m_statuses;
    }

    void add(Rule rule, const Passage& passage, Day day, const std::string& number, std::string_view stated,
             std::string_view held, views::Ask& ask, views::EventNo event) {
        Finding finding{rule, number, std::string(stated), std::string(held), {place_of(passage)}};
        finding.on = iso(day);
        for (const views::Cited& cite : event == views::none ? std::vector<views::Cited>() : ask.cites(event))
            finding.places.push_back(
                {std::string(cite.source.address) + (cite.passage.empty() ? "" : " #" + cite.passage),
                 std::string(cite.quote)});
        m_findings.push_back(std::move(finding));
    }

    const AskedAt& m_asked_at;
    std::string m_review;
    std::vector<Finding>& m_findings;
    std::map<std::int32_t, std::unique_ptr<views::Ask>> m_asks;
    std::map<std::string, std::string> m_statuses;
};

} // namespace

std::vector<Finding> compare_with_record(Passages passages, std::string_view review, const AskedAt& asked_at) {
    std::vector<Finding> findings;
    RecordProbe(asked_at, review, findings).probe(passages);
    return findings;
}

} // namespace heed::probes
