#include "intake/sheet_document.h"

#include "base/escape.h"
#include "intake/clean_html.h"
#include "intake/clean_text.h"
#include "intake/delimited_text.h"
#include "intake/document_kind.h"
#include "intake/foreign_bytes.h"
#include "intake/language_guess.h"
#include "intake/mail_head.h"
#include "intake/mail_message.h"
#include "intake/read_workbook.h"
#include "intake/sheet_table.h"

#include <set>

namespace heed::intake {
namespace {

Result<FamilyReading> read_delimited_document(std::string_view text, char delimiter,
                                              std::string_view encoding) {
    if (const auto sound = check_foreign_bytes(text); !sound) return sound.refusal();
    CleanedText cleaned = clean_text(text, 0);
    if (!encoding.empty()) cleaned.stripped.insert(stripped::encoding);
    const auto rows = read_delimited(cleaned.text, delimiter);
    if (!rows) return rows.refusal();
    auto table = read_sheet_table({}, *rows, {}, 1);
    if (!table) return table.refusal();
    FamilyReading read;
    read.reading = {.kind = DocumentKind::delimited,
                    .language = guess_language(text),
                    .media = "text/csv",
                    .kept = std::move(cleaned.text),
                    .stripped = {cleaned.stripped.begin(), cleaned.stripped.end()},
                    .passages = std::move(table->passages),
                    .doubts = std::move(table->doubts)};
    if (!encoding.empty()) {
        read.reading.doubts.push_back(
            {"not in UTF-8; it is read as " + std::string(encoding) + ": look at letters with accents", {}});
        read.searched = text;
    }
    read.visible = text;
    return read;
}

void append_blocks(std::span<const Passage> passages, std::vector<HtmlBlock>& blocks) {
    for (const Passage& passage : passages) {
        HtmlBlock block{.kind = passage.kind, .table = passage.table};
        if (passage.cells.empty()) {
            block.text = passage.text;
            block.html = escaped(passage.text);
        }
        for (const std::string& cell : passage.cells) block.row.push_back({cell, escaped(cell)});
        blocks.push_back(std::move(block));
    }
}

Result<FamilyReading> read_workbook_document(std::string_view raw) {
    auto worksheets = read_worksheets(raw, CellsTaken::any);
    if (!worksheets) return worksheets.refusal();
    FamilyReading read;
    Reading& reading = read.reading;
    std::set<std::string_view> stripped = {stripped::workbook};
    std::vector<HtmlBlock> blocks;
    int tables = 0;
    for (Worksheet& sheet : *worksheets) {
        for (const std::string& doubt : sheet.doubts) reading.doubts.push_back({doubt, "sheet " + sheet.name});
        if (sheet.rows.empty()) continue;
        const auto clean = [&](std::string& words) {
            read.visible += words + '\n';
            CleanedText cleaned = clean_words(words);
            stripped.insert(cleaned.stripped.begin(), cleaned.stripped.end());
            words = std::move(cleaned.text);
        };
        clean(sheet.name);
        for (SheetRow& row : sheet.rows)
            for (std::string& cell : row.cells) clean(cell);
        auto table = read_sheet_table(sheet.name, sheet.rows, sheet.merged, ++tables);
        if (!table) return table.refusal();
        const std::string name = passage_words(sheet.name);
        reading.passages.push_back({.kind = Passage::Kind::heading, .text = name});
        blocks.push_back(
            {.kind = Passage::Kind::heading, .text = name, .html = escaped(name), .heading_level = 1});
        append_blocks(table->passages, blocks);
        reading.passages.insert(reading.passages.end(), table->passages.begin(), table->passages.end());
        reading.doubts.insert(reading.doubts.end(), table->doubts.begin(), table->doubts.end());
    }
    reading.kind = DocumentKind::workbook;
    reading.language = guess_language(read.visible);
    reading.media = "text/html";
    reading.kept = write_clean_html(blocks, reading.language);
    reading.stripped = {stripped.begin(), stripped.end()};
    read.searched = read.visible;
    return read;
}

} // namespace

std::optional<Result<FamilyReading>> read_sheet_document(std::string_view raw) {
    if (raw.size() > document_bytes_max || is_encoded_mail(raw)) return {};
    if (is_workbook(raw)) return read_workbook_document(raw);
    if (const auto decoded = decode_delimited(raw))
        return read_delimited_document(decoded->text, *delimiter_of(decoded->text), decoded->encoding);
    if (!check_foreign_bytes(raw) || family_of(raw) != Family::text || head_lines(lines_of(raw)) > 0) return {};
    const auto delimiter = delimiter_of(raw);
    if (!delimiter) return {};
    return read_delimited_document(raw, *delimiter, {});
}

} // namespace heed::intake
