#include "reports/sheets_out.h"

#include "base/csv.h"
#include "base/text.h"
#include "ledger/citation_text.h"
#include "ledger/sheets.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace heed::reports {

using namespace ledger;
using views::EventView;
using views::none;

namespace {

constexpr std::size_t words_at_once = 5'000;
constexpr std::string_view corrects = "corrects";

struct Row {
    std::string id, slot, on, first_source;
    std::map<std::string, std::string, std::less<>> cells; // by column, with its language
};

bool before(const Row& a, const Row& b) {
    if (const auto order = natural_order(a.id, b.id); order != 0) return order < 0;
    if (a.slot != b.slot) return natural_less(a.slot, b.slot);
    if (a.on != b.on) return a.on < b.on;
    if (a.first_source != b.first_source) return natural_less(a.first_source, b.first_source);
    return a.cells < b.cells;
}

class Exporter {
public:
    Exporter(const views::Moment& now, views::WordBook& words, SheetKind kind)
        : m_now(now), m_record(now.record()), m_words(words), m_kind(kind) {}

    std::vector<SheetFile> all() {
        std::map<std::string_view, std::vector<EventNo>> by_sheet;
        for (EventNo e = 0; e < m_now.known(); ++e) {
            const views::EventRow& row = m_record.event(e);
            if ((row.flags & (views::is_unknown | views::is_void)) != 0 ||
                m_record.is_replaced(row, m_now.known()))
                continue;
            if (row.type == Type::disagreement_settle && !is_in_effect(e)) continue;
            if (const Sheet* sheet = sheet_of(row.type)) by_sheet[sheet->name].push_back(e);
        }
        std::vector<SheetFile> out;
        for (const Sheet& sheet : sheets())
            if (const auto found = by_sheet.find(sheet.name); found != by_sheet.end())
                out.push_back(one(sheet, found->second));
        return out;
    }

private:
    // The claim that a settlement prefers, as it was corrected since; nothing when it does not hold any more.
    std::optional<EventNo> preferred(EventNo settlement) const {
        auto claim =
            static_cast<EventNo>(views::number_of(m_record, settlement, Field::prefers).value_or(none));
        while (claim < m_now.known()) {
            const views::EventRow& row = m_record.event(claim);
            if ((row.flags & views::is_void) != 0) return {};
            if (!m_record.is_replaced(row, m_now.known())) return claim;
            claim = row.replaced_by;
        }
        return {};
    }
    // A later settlement of the same fact takes the place of an earlier one.
    bool is_in_effect(EventNo settlement) const {
        const EventView view(m_record, settlement);
        const auto claim = preferred(settlement);
        if (!claim || m_record.slot(m_record.event(*claim).slot) != view.code(Field::slot)) return false;
        return views::fact_with(m_record, *claim, m_now.known()).settled_by == settlement;
    }

    SheetFile one(const Sheet& sheet, const std::vector<EventNo>& events) {
        std::vector<Row> rows;
        for (std::size_t from = 0; from < events.size(); from += words_at_once) {
            const auto some = std::span(events).subspan(from, std::min(words_at_once, events.size() - from));
            views::PageWords words(m_words, "en");
            words.fetch(some);
            for (const EventNo e : some) rows.push_back(row_of(sheet, e, words));
        }
        std::sort(rows.begin(), rows.end(), before);

        std::vector<std::string> columns = {"id"};
        std::map<std::string, std::set<std::string>, std::less<>>
            used; // languages by text column; or "" for the others
        for (const Row& row : rows)
            for (const auto& [column, cell] : row.cells) {
                const std::size_t dot = column.find('.');
                used[column.substr(0, dot)].insert(dot == std::string::npos ? std::string()
                                                                            : column.substr(dot + 1));
            }
        for (const std::string_view column : sheet.columns()) {
            if (!sheet.is_text(column)) {
                columns.emplace_back(column);
                continue;
            }
            columns.push_back(std::string(column) + ".en");
            for (const std::string& language : used[std::string(column)])
                if (language != "en") columns.push_back(std::string(column) + '.' + language);
        }
        columns.emplace_back("cites");
        const bool odd = std::any_of(sheet.types.begin(), sheet.types.end(), [](auto& type) {
            return ledger::row(type.type).find(Field::odd) != nullptr;
        });
        if (odd) columns.emplace_back("odd");
        if (m_kind == SheetKind::working) columns.emplace_back(corrects);

        SheetFile file{std::string(sheet.name) + ".csv", {}};
        CsvWriter csv(file.bytes);
        for (const std::string& column : columns) csv.cell(column);
        csv.end_row();
        for (const Row& row : rows) {
            for (const std::string& column : columns) {
                const auto cell = row.cells.find(column);
                csv.cell(column == "id"            ? std::string_view(row.id)
                         : cell == row.cells.end() ? std::string_view()
                                                   : std::string_view(cell->second));
            }
            csv.end_row();
        }
        return file;
    }

    std::string source_name(views::ThingId source, std::string_view about_review) const {
        const std::string_view address = m_record.address(source);
        const auto fact = m_now.fact(source, Type::source_name);
        if (fact && domain::parse_address(address)->review == about_review)
            return std::string(EventView(m_record, fact->lead()).code(Field::code));
        return std::string(address);
    }

    Row row_of(const Sheet& sheet, EventNo e, views::PageWords& words) {
        const EventView view(m_record, e);
        const SheetType& type = *sheet.find(view.type());
        Row row;
        row.id = m_record.address(view.thing());
        row.slot = m_record.slot(view.row().slot);
        row.on = view.on() ? view.on()->text() : "";
        const auto about = domain::parse_address(row.id);
        for (const SheetColumn& column : type.columns) {
            std::string cell = cell_of(view, column, *about, words);
            if (column.holds == Holds::text) {
                if (const views::EventWords* open = words.all(e))
                    for (const auto& text : open->texts)
                        if (text.name == column.word)
                            row.cells[std::string(column.name) + '.' + text.language] = text.words;
            } else if (!cell.empty()) {
                row.cells[std::string(column.name)] = std::move(cell);
            }
        }
        std::vector<CitationText> cites;
        const std::vector<views::CiteView> places = view.cites();
        for (std::size_t i = 0; i < places.size(); ++i) {
            const views::CiteView& cite = places[i];
            cites.push_back({source_name(cite.source, about->review), cite.passage(), cite.cap, cite.col,
                             std::string(words.quote(e, i))});
        }
        if (!cites.empty()) {
            row.first_source = cites[0].source;
            row.cells["cites"] = citations_cell(cites);
        }
        if (view.has(Field::odd)) row.cells["odd"] = view.text(Field::odd);
        if (m_kind == SheetKind::working) row.cells[std::string(corrects)] = std::to_string(e);
        return row;
    }

    std::string cell_of(const EventView& view, const SheetColumn& column, const domain::AddressParts& about,
                        views::PageWords& words) {
        switch (column.holds) {
        case Holds::field: return view.text(column.field);
        case Holds::piece:
            if (!view.has(column.field)) return {};
            if (column.word == "media") return std::string(m_record.code(view.media(column.field)));
            if (column.word == "sha256") return view.digest(column.field);
            return std::to_string(view.number(column.field).value_or(0));
        case Holds::on: return view.on() ? view.on()->text() : "";
        case Holds::to: return view.to() ? view.to()->text() : "";
        case Holds::text: return {};
        case Holds::person: return std::string(words.person(view.number(), column.word));
        case Holds::link: return std::string(words.link(view.number(), column.word));
        case Holds::repeats:
            if (column.word == "id") return std::string(m_record.address(view.thing()));
            if (column.word == "review") return std::string(about.review);
            if (column.word == "part")
                return about.kind == domain::ThingKind::part ? std::string(about.id) : "";
            {
                const std::string_view recommendation =
                    about.kind == domain::ThingKind::part ? about.parent : m_record.address(view.thing());
                return std::string(recommendation.substr(recommendation.find('/') + 1));
            }
        case Holds::verb: {
            const std::string_view type = ledger::name(view.type());
            const std::string_view what = view.code(Field::what);
            return std::string(type.substr(type.find('.') + 1)) + (what.empty() ? "" : ":" + std::string(what));
        }
        case Holds::claim: {
            const auto number = preferred(view.number());
            if (!number) return {};
            const auto cites = EventView(m_record, *number).cites();
            return cites.empty() ? std::string() : source_name(cites[0].source, about.review);
        }
        }
        return {};
    }

    const views::Moment& m_now;
    const views::Record& m_record;
    views::WordBook& m_words;
    SheetKind m_kind;
};

} // namespace

std::vector<SheetFile> export_sheets(const views::Moment& now, views::WordBook& words, SheetKind kind) {
    return Exporter(now, words, kind).all();
}

} // namespace heed::reports
