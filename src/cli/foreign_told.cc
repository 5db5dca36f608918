#include "cli/foreign_told.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::cli {

using proposals::ForeignColumn;
using proposals::ForeignTable;
using proposals::ForeignWord;
using proposals::RowAccount;

namespace {

constexpr std::size_t words_told = 40, rows_told = 200;

std::string place(const RowAccount& row) {
    return row.sheet.empty() ? fmt::format("row {}", row.row)
                             : fmt::format("sheet {}, row {}", row.sheet, row.row);
}

void tell_columns(const ForeignTable& table, Answer& answer) {
    answer.say(fmt::format("\ncolumns{}", table.name.empty() ? "" : " of sheet " + table.name));
    for (const ForeignColumn& column : table.columns)
        answer.say(fmt::format("  {:<2} {:<28} {:<13} {}", column.letters, '"' + column.head + '"',
                               column.is ? proposals::name(*column.is) : "not taken", column.why));
}

void tell_words(const std::vector<ForeignWord>& words, Answer& answer) {
    if (words.empty()) return;
    answer.say("\nwords");
    for (std::size_t i = 0; i < words.size() && i < words_told; ++i)
        answer.say(fmt::format("  {:<13} {:<28} {:<18} {} {}{}", proposals::name(words[i].is),
                               '"' + words[i].words + '"',
                               words[i].becomes.empty()  ? "not known"
                               : words[i].becomes == "-" ? "nothing"
                                                         : words[i].becomes,
                               words[i].cells, words[i].cells == 1 ? "cell" : "cells",
                               words[i].why.empty() ? "" : "; " + words[i].why));
    if (words.size() > words_told) answer.say(fmt::format("  and {} more", words.size() - words_told));
}

void tell_rows(const std::vector<RowAccount>& rows, Answer& answer) {
    const auto count = [&](RowAccount::Became became) {
        return std::count_if(rows.begin(), rows.end(),
                             [&](const RowAccount& row) { return row.became == became; });
    };
    using enum RowAccount::Became;
    answer.say(fmt::format("\nrows: {}; {} proposed, {} merged with another, {} refused, {} left out",
                           rows.size(), count(proposed), count(merged), count(refused), count(left_out)));
    std::size_t told = 0;
    for (const RowAccount& row : rows) {
        if (row.became == proposed) continue;
        if (told++ == rows_told) return answer.say("  and more; --json tells all");
        answer.say(fmt::format("  {} {}: {}", place(row),
                               row.became == left_out ? "left out" : proposals::name(row.became), row.why));
    }
}

} // namespace

void tell_sheets(const proposals::ForeignSheets& sheets, Answer& answer) {
    for (const ForeignTable& table : sheets.tables) tell_columns(table, answer);
    tell_words(sheets.words, answer);
    tell_rows(sheets.rows, answer);
    for (const std::string& missing : sheets.missing)
        answer.say(fmt::format(
            "look at this: no column is {}; a mapping can say which it is, or say it for all rows", missing));
}

void write_sheets(JsonWriter& writer, const proposals::ForeignSheets& sheets) {
    writer.key("columns").begin_array();
    for (const ForeignTable& table : sheets.tables)
        for (const ForeignColumn& column : table.columns)
            writer.begin_object()
                .member("sheet", table.name)
                .member("column", column.letters)
                .member("head", column.head)
                .member_or_null("is", column.is ? proposals::name(*column.is) : std::string_view())
                .member("why", column.why)
                .end_object();
    writer.end_array().key("words").begin_array();
    for (const ForeignWord& word : sheets.words)
        writer.begin_object()
            .member("is", proposals::name(word.is))
            .member("words", word.words)
            .member_or_null("becomes", word.becomes)
            .member("cells", word.cells)
            .member("why", word.why)
            .end_object();
    writer.end_array().key("rows").begin_array();
    for (const RowAccount& row : sheets.rows)
        writer.begin_object()
            .member("sheet", row.sheet)
            .member("row", row.row)
            .member("became", proposals::name(row.became))
            .member_or_null("why", row.why)
            .end_object();
    writer.end_array().key("missing").begin_array();
    for (const std::string& missing : sheets.missing) writer.value(missing);
    writer.end_array();
}

std::string mapping_file(const Proposed& proposed, const proposals::Mapping& said) {
    if (!proposed.sheets)
        throw Exit{input_refused, proposed.document.source + " is no spreadsheet; only those have a mapping"};
    return proposals::write_mapping(proposals::mapping_of(*proposed.sheets, said));
}

} // namespace heed::cli
