#include "reports/workbook_out.h"

#include "base/csv.h"
#include "base/ensure.h"
#include "base/text.h"
#include "ledger/sheets.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace heed::reports {

using ledger::FieldRow;
using ledger::Form;
using ledger::Holds;
using ledger::Sheet;

namespace {

constexpr double widest = 60, narrowest = 8;
constexpr std::size_t list_bytes_max = 255;    // of the choices of one cell, by the format
constexpr std::size_t cell_bytes_max = 32'767; // by the format, in characters
constexpr lxw_row_t last_row = LXW_ROW_MAX - 1;

std::size_t characters_in(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

// What the cells of a column are, as the table of sheets says it.
struct Column {
    enum class Kind : std::uint8_t { text, day, number } kind = Kind::text;
    std::vector<std::string> choices; // of a column of codes that takes only these
};

Column column_of(const Sheet& sheet, std::string_view header) {
    Column out;
    const std::string_view name = header.substr(0, header.find('.'));
    for (const ledger::SheetType& type : sheet.types)
        for (const ledger::SheetColumn& column : type.columns) {
            if (column.name != name) continue;
            if (column.holds == Holds::on || column.holds == Holds::to) out.kind = Column::Kind::day;
            if (column.holds != Holds::field) continue;
            const FieldRow* field = ledger::row(type.type).find(column.field);
            if (field == nullptr) continue;
            if (field->form == Form::date) out.kind = Column::Kind::day;
            if (field->form == Form::number) out.kind = Column::Kind::number;
            if (field->form == Form::code) out.choices.assign(field->allowed.begin(), field->allowed.end());
        }
    if (header == "corrects") out.kind = Column::Kind::number;
    return out;
}

class Workbook {
public:
    Workbook(const std::filesystem::path& file, Instant made) : m_file(file.string()) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_FALSE;
        m_book = workbook_new_opt(m_file.c_str(), &options);
        if (m_book == nullptr) throw Failure("cannot write " + m_file);
        lxw_doc_properties properties{};
        properties.created = static_cast<time_t>(made.ms / 1000);
        workbook_set_properties(m_book, &properties);
        m_header = workbook_add_format(m_book);
        format_set_bold(m_header);
        m_day = workbook_add_format(m_book);
        format_set_num_format(m_day, "yyyy-mm-dd");
        m_text = workbook_add_format(m_book);
        format_set_num_format(m_text, "@");
    }
    ~Workbook() {
        if (m_book != nullptr) workbook_close(m_book);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void add(const SheetFile& file) {
        const std::string name = file.name.substr(0, file.name.rfind('.'));
        const Sheet* sheet = ledger::find_sheet(name);
        m_sheet = workbook_add_worksheet(m_book, name.c_str());
        if (m_sheet == nullptr || sheet == nullptr) throw Failure("cannot write the sheet " + name);
        CsvReader csv(file.bytes);
        const std::vector<std::string> header = next(csv);
        std::vector<Column> columns;
        std::vector<std::size_t> widths;
        for (std::size_t i = 0; i < header.size(); ++i) {
            columns.push_back(column_of(*sheet, header[i]));
            widths.push_back(header[i].size());
            done(worksheet_write_string(m_sheet, 0, column(i), header[i].c_str(), m_header));
        }
        lxw_row_t row = 1;
        for (; !csv.at_end(); ++row) {
            const std::vector<std::string> cells = next(csv);
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const std::string_view cell = unguard_formula(cells[i]);
                write(row, i, columns[i], std::string(cell));
                widths[i] = std::max(widths[i], characters_in(cell));
            }
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const double width = std::clamp(static_cast<double>(widths[i]) + 2, narrowest, widest);
            // New rows are text too: what looks like a number there is none.
            lxw_format* format = columns[i].kind == Column::Kind::text ? m_text : nullptr;
            done(worksheet_set_column(m_sheet, column(i), column(i), width, format));
            offer(column(i), columns[i]);
        }
        worksheet_freeze_panes(m_sheet, 1, 1);
        done(worksheet_autofilter(m_sheet, 0, 0, std::max<lxw_row_t>(row - 1, 1), column(header.size() - 1)));
    }

    void close() {
        lxw_workbook* book = m_book;
        m_book = nullptr;
        if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
            throw Failure("cannot write " + m_file + ": " + lxw_strerror(error));
    }

private:
    static lxw_col_t column(std::size_t i) { return static_cast<lxw_col_t>(i); }
    void done(lxw_error error) const {
        if (error != LXW_NO_ERROR) throw Failure("cannot write " + m_file + ": " + lxw_strerror(error));
    }
    static std::vector<std::string> next(CsvReader& csv) { return std::move(csv.next().value().cells); }

    void write(lxw_row_t row, std::size_t at, const Column& kind, const std::string& cell) {
        if (cell.empty()) return;
        if (characters_in(cell) > cell_bytes_max)
            throw Failure("a cell has more than " + std::to_string(cell_bytes_max) +
                          " characters, which a workbook cannot hold; write CSV instead");
        if (const auto day = kind.kind == Column::Kind::day ? parse_day(cell) : std::nullopt;
            day && date_of(*day).year >= 1901) {
            const YearMonthDay date = date_of(*day);
            lxw_datetime when{date.year, static_cast<int>(date.month), static_cast<int>(date.day), 0, 0, 0};
            return done(worksheet_write_datetime(m_sheet, row, column(at), &when, m_day));
        }
        const auto number = kind.kind == Column::Kind::number ? parse_number(cell) : std::nullopt;
        if (number && *number < 1'000'000'000)
            return done(
                worksheet_write_number(m_sheet, row, column(at), static_cast<double>(*number), nullptr));
        done(worksheet_write_string(m_sheet, row, column(at), cell.c_str(), m_text));
    }

    void offer(lxw_col_t at, Column& kind) {
        std::size_t bytes = 0;
        std::vector<char*> choices;
        for (std::string& choice : kind.choices) {
            bytes += choice.size() + 1;
            choices.push_back(choice.data());
        }
        if (choices.empty() || bytes > list_bytes_max) return;
        choices.push_back(nullptr);
        lxw_data_validation validation{};
        validation.validate = LXW_VALIDATION_TYPE_LIST;
        validation.value_list = choices.data();
        validation.ignore_blank = LXW_VALIDATION_ON;
        done(worksheet_data_validation_range(m_sheet, 1, at, last_row, at, &validation));
    }

    std::string m_file;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format *m_header = nullptr, *m_day = nullptr, *m_text = nullptr;
};

} // namespace

void write_workbook(const std::filesystem::path& file, const std::vector<SheetFile>& sheets, Instant made) {
    std::filesystem::path part = file;
    part += ".part";
    try {
        Workbook book(part, made);
        for (const SheetFile& sheet : sheets) book.add(sheet);
        book.close();
        std::filesystem::rename(part, file);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        throw;
    }
}

} // namespace heed::reports
