#include "actions/sheet_rows.h"

#include "actions/sheet_cells.h"
#include "base/csv.h"
#include "base/text.h"
#include "ledger/citation_text.h"

#include <algorithm>

namespace heed::actions {

using namespace ledger;

namespace {

// One column of the file at hand: what it is in the table, and the language behind its dot.
struct HeaderColumn {
    std::string name; // without the language
    std::string language;
    std::string full;
};

struct Header {
    std::vector<HeaderColumn> columns;
    std::size_t find(std::string_view name) const {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].full == name) return i;
        return columns.size();
    }
};

class SheetReader {
public:
    SheetReader(const SheetText& sheet, const SourceByCode& source_by_code, std::vector<Problem>& problems)
        : m_sheet(sheet),
          m_table(*find_sheet(sheet.name)),
          m_source_by_code(source_by_code),
          m_problems(problems) {}

    std::vector<Draft> read();

private:
    void problem(std::size_t line, std::string_view column, std::string_view found, std::string expected);
    bool read_header(CsvReader& csv);
    const SheetType* type_of_row(const CsvRow& row, std::string& verb_what);
    void read_row(const CsvRow& row, std::vector<Draft>& drafts);
    void read_cell(const CsvRow& row, const HeaderColumn& at, std::string_view cell, const SheetType& type,
                   Draft& draft, Json& text, Json& person, Json& link);
    std::string source_address(const Event& event, std::string_view source) const;
    bool read_citations(const CsvRow& row, std::string_view cell, Draft& draft);
    std::string_view cell(const CsvRow& row, std::string_view column) const {
        const std::size_t at = m_header.find(column);
        return at < row.cells.size() ? unguard_formula(row.cells[at]) : std::string_view();
    }

    const SheetText& m_sheet;
    const Sheet& m_table;
    const SourceByCode& m_source_by_code;
    std::vector<Problem>& m_problems;
    Header m_header;
};

void SheetReader::problem(std::size_t line, std::string_view column, std::string_view found,
                          std::string expected) {
    if (m_problems.size() >= problems_max) return;
    m_problems.push_back(
        {std::string(m_sheet.name), line, shorten(column), shorten(found), std::move(expected)});
}

// "a recommendation, such as r1/5.4, or a part of one, such as r1/5.4/2".
std::string what_it_is(const std::vector<domain::ThingKind>& kinds) {
    std::string out;
    for (const domain::ThingKind kind : kinds) {
        if (!out.empty()) out += ", or ";
        switch (kind) {
        case domain::ThingKind::review: out += "a review, such as r1"; break;
        case domain::ThingKind::recommendation: out += "a recommendation, such as r1/5.4"; break;
        case domain::ThingKind::part: out += "a part of one, such as r1/5.4/2"; break;
        default: {
            const std::string of_kind(domain::segment_of(kind));
            out += "one of " + of_kind + ", such as r1/" + of_kind + "/x";
        }
        }
    }
    return out;
}

bool SheetReader::read_header(CsvReader& csv) {
    const auto row = csv.next();
    if (!row) return problem(1, {}, {}, row.error().what), false;
    const auto known = m_table.columns();
    std::string choices = "id";
    for (const auto name : known) choices += ", " + std::string(name) + (m_table.is_text(name) ? ".en" : "");
    choices += ", cites, odd";
    bool good = true;
    for (const std::string& written : row->cells) {
        HeaderColumn column{written, {}, written};
        const std::size_t dot = written.find('.');
        if (dot != std::string::npos) {
            column.name = written.substr(0, dot);
            column.language = written.substr(dot + 1);
        }
        const bool fixed = written == "id" || written == "cites" || written == "odd" || written == "corrects";
        const bool in_table = std::find(known.begin(), known.end(), column.name) != known.end();
        if (!fixed && (!in_table || m_table.is_text(column.name) != (dot != std::string::npos) ||
                       (dot != std::string::npos && !is_language(column.language)))) {
            problem(1, written, written, "one of the columns of this sheet: " + choices);
            good = false;
        } else if (m_header.find(written) < m_header.columns.size()) {
            problem(1, written, written, "each column once");
            good = false;
        }
        m_header.columns.push_back(std::move(column));
    }
    if (m_header.columns.empty() || m_header.columns[0].full != "id") {
        problem(1, "id", m_header.columns.empty() ? "" : m_header.columns[0].full, "id as the first column");
        good = false;
    }
    return good;
}

const SheetType* SheetReader::type_of_row(const CsvRow& row, std::string& verb_what) {
    for (const SheetType& type : m_table.types) {
        if (type.marked_by.empty()) return &type;
        const std::string_view marked = cell(row, type.marked_by);
        if (marked.empty() || (!type.unless.empty() && !cell(row, type.unless).empty())) continue;
        const bool is_verb = type.columns[0].holds == Holds::verb;
        if (!is_verb) return &type;
        const std::string_view verb = marked.substr(0, marked.find(':'));
        const std::string_view type_name = ledger::name(type.type);
        if (type_name.substr(type_name.find('.') + 1) != verb) continue;
        if (verb.size() < marked.size()) verb_what = marked.substr(verb.size() + 1);
        return &type;
    }
    return nullptr;
}

void SheetReader::read_cell(const CsvRow& row, const HeaderColumn& at, std::string_view value,
                            const SheetType& type, Draft& draft, Json& text, Json& person, Json& link) {
    const auto column = std::find_if(type.columns.begin(), type.columns.end(),
                                     [&](const SheetColumn& c) { return c.name == at.name; });
    if (column == type.columns.end()) {
        problem(row.line, at.full, value,
                "nothing: this row is " + std::string(ledger::name(type.type)) + ", which has no such column");
        return;
    }
    const auto complain = [&](const Refusal& refusal) { problem(row.line, at.full, value, refusal.what); };
    switch (column->holds) {
    case Holds::field: {
        auto parsed = parse_cell(value, *ledger::row(type.type).find(column->field));
        if (!parsed) return complain(parsed.error());
        if (type.type == Type::recommendation_issue || type.type == Type::recommendation_amend)
            if (auto ok =
                    column->field == Field::number ? number_fits_id(draft.event.about, value) : Checked(Done{});
                !ok)
                return complain(ok.error());
        draft.event.set(column->field, std::move(*parsed));
        return;
    }
    case Holds::piece:
        if (auto ok = set_piece(draft.event, *column, value); !ok) complain(ok.error());
        return;
    case Holds::on:
    case Holds::to: {
        const auto date = domain::parse_date(value);
        if (!date) return complain(date.error());
        (column->holds == Holds::on ? draft.event.on : draft.event.to) = *date;
        return;
    }
    case Holds::text: {
        Json* by_language = nullptr;
        for (auto& member : text.members)
            if (member.first == column->word) by_language = &member.second;
        if (by_language == nullptr) by_language = &text.set(column->word, Json::object());
        by_language->set(at.language, Json::of(to_nfc(value)));
        return;
    }
    case Holds::person: person.set(column->word, Json::of(to_nfc(value))); return;
    case Holds::link: link.set(column->word, Json::of(to_nfc(value))); return;
    case Holds::repeats:
        if (auto ok = compare_with_id(draft.event.about, column->word, value); !ok) complain(ok.error());
        return;
    case Holds::verb: return;
    case Holds::claim: draft.prefers = value; return;
    }
}

std::string SheetReader::source_address(const Event& event, std::string_view source) const {
    if (source.find('/') != std::string_view::npos) return std::string(source);
    const auto about = domain::parse_address(event.about);
    return about ? m_source_by_code(about->review, source) : std::string();
}

bool SheetReader::read_citations(const CsvRow& row, std::string_view value, Draft& draft) {
    const auto cites = parse_citations(value);
    if (!cites) return problem(row.line, "cites", value, cites.error().what), false;
    const auto about = domain::parse_address(draft.event.about);
    Json quotes = Json::array();
    bool quoted = false, good = true;
    for (const CitationText& cite : *cites) {
        Citation out{.passage = cite.passage, .cap = cite.cap, .col = cite.col};
        out.source = source_address(draft.event, cite.source);
        if (out.source.empty()) {
            problem(row.line, "cites", cite.source,
                    "the code of a source of " + (about ? std::string(about->review) : "the review") +
                        ", or its address");
            good = false;
            continue;
        }
        if (std::find(draft.event.cites.begin(), draft.event.cites.end(), out) != draft.event.cites.end()) {
            problem(row.line, "cites", cite.source, "each place once");
            good = false;
        }
        draft.event.cites.push_back(std::move(out));
        quotes.items.push_back(Json::of(to_nfc(cite.quote)));
        quoted = quoted || !cite.quote.empty();
    }
    if (quoted) draft.words.emplace_back(WordsName::quotes, std::move(quotes));
    return good;
}

void SheetReader::read_row(const CsvRow& row, std::vector<Draft>& drafts) {
    if (row.cells.size() == 1 && row.cells[0].empty()) return; // an empty line
    if (row.cells.size() != m_header.columns.size())
        return problem(row.line, {}, std::to_string(row.cells.size()) + " cells",
                       std::to_string(m_header.columns.size()) + " cells, as many as the header has");
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (const auto bad = first_bad_utf8(row.cells[i]))
            return problem(row.line, m_header.columns[i].full,
                           "byte " + std::to_string(*bad + 1) + " of the cell", "valid UTF-8");
    const std::size_t before = m_problems.size();
    Draft draft;
    draft.event.about = unguard_formula(row.cells[0]);
    draft.where = std::string(m_sheet.name) + ".csv, line " + std::to_string(row.line);
    const auto about = domain::parse_address(draft.event.about);
    if (!about) return problem(row.line, "id", draft.event.about, about.error().what);
    std::string verb_what;
    const SheetType* type = type_of_row(row, verb_what);
    if (type == nullptr)
        return problem(row.line, "what", cell(row, "what"),
                       "convene, suspend, resume, report or defer, perhaps with : and what");
    draft.event.type = type->type;
    const auto& kinds = ledger::row(type->type).about;
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), about->kind) == kinds.end())
        return problem(row.line, "id", draft.event.about, "the address of " + what_it_is(kinds));
    Json text = Json::object(), person = Json::object(), link = Json::object();
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
        const HeaderColumn& at = m_header.columns[i];
        const std::string_view value = unguard_formula(row.cells[i]);
        if (value.empty()) continue;
        if (at.full == "cites") {
            read_citations(row, value, draft);
        } else if (at.full == "odd") {
            const FieldRow* odd = ledger::row(type->type).find(Field::odd);
            if (odd == nullptr) {
                problem(row.line, "odd", value, "nothing: only determinations and reports can be marked");
                continue;
            }
            auto codes = parse_cell(value, *odd);
            if (codes)
                draft.event.set(Field::odd, std::move(*codes));
            else
                problem(row.line, "odd", value, codes.error().what);
        } else if (at.full == "corrects") {
            const auto number = parse_number(value);
            if (number && *number >= 0 && *number < UINT32_MAX)
                draft.was = static_cast<EventNo>(*number);
            else
                problem(row.line, at.full, value, "the number of the event that this row was exported from");
        } else {
            read_cell(row, at, value, *type, draft, text, person, link);
        }
    }
    if (!verb_what.empty()) {
        if (is_code(verb_what))
            draft.event.set(Field::what, verb_what);
        else
            problem(row.line, "what", verb_what, "a code behind the colon");
    }
    if (!draft.prefers.empty()) {
        const std::string address = source_address(draft.event, draft.prefers);
        if (address.empty())
            problem(row.line, "prefers", draft.prefers, "the first source of the preferred claim");
        draft.prefers = address;
    }
    if (m_problems.size() > before) return;
    if (!text.members.empty()) draft.words.emplace_back(WordsName::text, std::move(text));
    if (!person.members.empty()) draft.words.emplace_back(WordsName::person, std::move(person));
    if (!link.members.empty()) draft.words.emplace_back(WordsName::link, std::move(link));
    drafts.push_back(std::move(draft));
}

std::vector<Draft> SheetReader::read() {
    std::vector<Draft> drafts;
    CsvReader csv(m_sheet.bytes);
    if (csv.at_end()) return problem(1, {}, {}, "a header row"), drafts;
    if (!read_header(csv)) return drafts;
    while (!csv.at_end() && m_problems.size() < problems_max) {
        const auto row = csv.next();
        if (row)
            read_row(*row, drafts);
        else
            problem(csv.refused_line(),
                    csv.refused_cell() < m_header.columns.size() ? m_header.columns[csv.refused_cell()].full
                                                                 : "",
                    {}, row.error().what);
    }
    return drafts;
}

} // namespace

std::string Problem::text() const {
    std::string out = cell;
    if (cell.empty()) {
        out = sheet + ".csv";
        if (line > 0) out += ", line " + std::to_string(line);
    }
    if (!column.empty()) out += ", column " + column;
    out += ": ";
    if (!found.empty()) out += "found \"" + found + "\", expected ";
    return out + expected;
}

std::vector<Draft> read_sheet(const SheetText& sheet, const SourceByCode& source_by_code,
                              std::vector<Problem>& problems) {
    return SheetReader(sheet, source_by_code, problems).read();
}

std::vector<NamedSource> sources_in(const SheetText& sheet) {
    std::vector<NamedSource> out;
    CsvReader csv(sheet.bytes);
    std::size_t code = SIZE_MAX;
    for (bool header = true; !csv.at_end(); header = false) {
        const auto row = csv.next();
        if (!row) continue;
        if (header) {
            code = static_cast<std::size_t>(std::find(row->cells.begin(), row->cells.end(), "code") -
                                            row->cells.begin());
            continue;
        }
        if (code >= row->cells.size() || row->cells[code].empty()) continue;
        const auto about = domain::parse_address(row->cells[0]);
        if (about && about->kind == domain::ThingKind::source)
            out.push_back({std::string(about->review), row->cells[code], row->cells[0]});
    }
    return out;
}

} // namespace heed::actions
