// What reading a document gives: what may be kept of it, its passages, and what a person should look at.
#pragma once

#include "ledger/passage.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

// Passages are part of the record; reading a document makes them.
using ledger::anchor_of;
using ledger::columns_max;
using ledger::give_anchors;
using ledger::Passage;
using ledger::passage_bytes_max;
using ledger::passage_words;
using ledger::passages_file_bytes_max;
using ledger::passages_max;
using ledger::read_passages;
using ledger::row_text;
using ledger::write_passages;

// The version of the rules by which documents are read and cleaned. It is stored with every capture; a change
// that gives other passages or other kept bytes for the same document gets the next number.
inline constexpr int rules_version = 2;

enum class DocumentKind {
    web_page_text,  // copied from a page with tables
    wiki_page_text, // copied from a wiki, with traces of Markdown
    news_page_text, // copied from a page of dated entries and bullets
    text_mail,
    html_mail,
    html,
    text,
    markdown,
    pdf,
    calendar,  // iCalendar: its events as a table
    delimited, // a spreadsheet as a text of delimited cells (CSV)
    workbook,  // a spreadsheet as a package (XLSX)
    unknown,   // kept as it is, no passages
};
std::string_view name(DocumentKind kind);
std::optional<DocumentKind> document_kind_named(std::string_view word);

struct Doubt {
    std::string words;
    std::string where; // a line, a table; empty: the whole document
    bool operator==(const Doubt&) const = default;
};

// Codes for what was taken out. A capture names them; they never change meaning.
namespace stripped {
inline constexpr std::string_view active = "active"; // scripts, forms, frames, event handlers
inline constexpr std::string_view calendar_details = "calendar-details"; // all but title, days, place, state
inline constexpr std::string_view element_ids = "element-ids";           // ids that programs put on elements
inline constexpr std::string_view encoding = "encoding";                 // another encoding than UTF-8
inline constexpr std::string_view hidden_text = "hidden-text";           // words that no reader sees
inline constexpr std::string_view link_ids = "link-ids";         // targets of tracked links; their words stay
inline constexpr std::string_view mail_headers = "mail-headers"; // all headers but subject, date and names
inline constexpr std::string_view pixel = "pixel";               // pictures that count readers
inline constexpr std::string_view presentation = "presentation"; // colours, classes, layout tables, comments
inline constexpr std::string_view private_address = "private-address"; // mail addresses of persons
inline constexpr std::string_view remote_image =
    "remote-image";                                            // pictures, whose loading would tell of readers
inline constexpr std::string_view unsubscribe = "unsubscribe"; // targets that act on a subscription
inline constexpr std::string_view workbook = "workbook";       // all of a workbook but the words of its cells
} // namespace stripped

struct Reading {
    DocumentKind kind = DocumentKind::unknown;
    std::string language; // BCP 47; empty: not guessed
    std::string media;    // of the kept bytes
    std::string kept;     // what may be stored and served: the raw bytes when nothing was taken out
    std::vector<std::string> stripped; // codes, sorted
    std::vector<Passage> passages;     // with anchors
    std::vector<Doubt> doubts;
    bool operator==(const Reading&) const = default;
};

} // namespace heed::intake
