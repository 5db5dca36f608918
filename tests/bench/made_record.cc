#include "bench/made_record.h"

#include "base/csv.h"

#include <array>
#include <map>

namespace heed::bench {

using namespace ledger;
using domain::Date;

namespace {

constexpr std::uint32_t rounds = 40;
constexpr std::size_t batch = 10'000;
constexpr std::string_view source = "r1/sources/s1";

std::string round_of(std::uint32_t number) { return "r1/actions/a" + std::to_string(number); }
Day day_of_round(std::uint32_t number) { return first_day.plus(30 + static_cast<std::int32_t>(number) * 30); }

Event about(Type type, std::string address) {
    Event event;
    event.type = type;
    event.about = std::move(address);
    if (row(type).cites) event.cites.push_back({.source = std::string(source)});
    return event;
}

Event dated(Type type, std::string address, Day on) {
    Event event = about(type, std::move(address));
    event.on = Date(on);
    return event;
}

void each_of_item(std::uint32_t item, const std::function<void(const Event&)>& sink) {
    const std::string address = "r1/" + std::to_string(item + 1);
    SeededChance chance(item);
    Event issue = dated(Type::recommendation_issue, address, first_day);
    issue.set(Field::number, std::to_string(item + 1));
    issue.set(Field::addressed_to, std::vector<std::string>{"bodies/owner"});
    sink(issue);

    const auto first = static_cast<std::uint32_t>(chance.below(rounds / 2));
    const auto second = first + 1 + static_cast<std::uint32_t>(chance.below(rounds / 2));
    const bool approved = chance.below(4) != 0;
    for (const std::uint32_t round : {first, second}) {
        Event decision = dated(Type::determination_record, address, day_of_round(round));
        decision.set(Field::round, round_of(round));
        decision.set(Field::outcome, std::string(round == first ? "pending"
                                                 : approved     ? "approved"
                                                                : "rejected"));
        sink(decision);
    }
    Day day = day_of_round(second).plus(static_cast<std::int32_t>(chance.below(60)));
    Event priority = dated(Type::priority_assign, address, day);
    priority.set(Field::rater, std::string("bodies/owner"));
    priority.set(Field::level, "P" + std::to_string(1 + chance.below(4)));
    sink(priority);
    if (!approved) return;
    constexpr std::string_view statuses[] = {"not_started", "in_progress", "in_progress", "on_hold",
                                             "in_progress", "in_progress", "in_progress", "declared_complete"};
    for (const std::string_view status : statuses) {
        day = day.plus(80 + static_cast<std::int32_t>(chance.below(20)));
        Event report = dated(Type::implementation_report, address, day);
        report.set(Field::status, std::string(status));
        sink(report);
    }
}

std::string cell_of(const Event& event, const SheetColumn& column) {
    if (column.holds == Holds::on) return event.on ? event.on->text() : std::string();
    if (column.name == "title" || column.name == "name") return "What is called " + event.about;
    if (column.holds != Holds::field) return {};
    if (const auto number = event.number(column.field)) return std::to_string(*number);
    if (const auto& list = event.list(column.field); !list.empty()) return list.front();
    return std::string(event.text(column.field));
}

} // namespace

void each_event(std::uint32_t items, const std::function<void(const Event&)>& sink) {
    sink(about(Type::review_open, "r1"));
    Event named = about(Type::source_name, std::string(source));
    named.set(Field::code, std::string("S1"));
    sink(named);
    sink(about(Type::body_name, "bodies/board"));
    sink(about(Type::body_name, "bodies/owner"));
    for (std::uint32_t round = 0; round < rounds; ++round) {
        Event event = dated(Type::round_record, round_of(round), day_of_round(round));
        event.set(Field::by_body, std::string("bodies/board"));
        sink(event);
    }
    for (std::uint32_t item = 0; item < items; ++item) each_of_item(item, sink);
}

void fill(EventStore& store, std::uint32_t items) {
    SeededChance chance(7);
    std::vector<Entry> entries;
    std::uint64_t size = store.head().size;
    std::string deed;
    const Instant at{1'767'225'600'000}; // 2026-01-01
    const auto append = [&] {
        ensure(store.append(size, entries, {}) == Appending::appended, "nobody else appends to a made record");
        size += entries.size();
        entries.clear();
    };
    each_event(items, [&](const Event& made) {
        if (entries.empty()) {
            std::array<std::uint8_t, 16> random;
            chance.fill(random);
            deed = new_deed(random);
        }
        Event event = made;
        event.deed = deed;
        event.at = at;
        entries.push_back({leaf_bytes(event), {}});
        if (entries.size() == batch) append();
    });
    if (!entries.empty()) append();
}

std::vector<actions::ImportFile> made_sheets(std::uint32_t items) {
    std::map<std::string_view, std::string> bytes;
    each_event(items, [&](const Event& event) {
        const Sheet& sheet = *sheet_of(event.type);
        const std::vector<SheetColumn>& columns = sheet.find(event.type)->columns;
        const auto [file, fresh] = bytes.try_emplace(sheet.name);
        CsvWriter csv(file->second);
        if (fresh) {
            csv.cell("id");
            for (const SheetColumn& column : columns)
                csv.cell(std::string(column.name) + (column.holds == Holds::text ? ".en" : ""));
            csv.cell("cites").end_row();
        }
        csv.cell(event.about);
        for (const SheetColumn& column : columns) csv.cell(cell_of(event, column));
        csv.cell(event.cites.empty() ? std::string_view() : source).end_row();
    });
    std::vector<actions::ImportFile> files;
    for (auto& [name, csv] : bytes) files.push_back({std::string(name) + ".csv", std::move(csv)});
    return files;
}

} // namespace heed::bench
