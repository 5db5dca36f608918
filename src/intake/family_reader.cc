#include "intake/family_reader.h"

#include "base/text.h"
#include "intake/calendar_document.h"
#include "intake/clean_html.h"
#include "intake/clean_text.h"
#include "intake/document_kind.h"
#include "intake/html_blocks.h"
#include "intake/html_look.h"
#include "intake/language_guess.h"
#include "intake/mail_head.h"
#include "intake/mail_message.h"
#include "intake/markdown_text.h"
#include "intake/quotations.h"
#include "intake/read_pdf.h"
#include "intake/split_text.h"
#include "intake/tracker_hosts.h"

#include <algorithm>
#include <optional>

namespace heed::intake {
namespace {

void add(std::vector<Doubt>& doubts, const std::vector<Doubt>& more) {
    doubts.insert(doubts.end(), more.begin(), more.end());
}

std::size_t bytes_of_head(std::string_view raw, std::span<const Line> lines, std::size_t head) {
    if (head == 0) return 0;
    return head < lines.size() ? static_cast<std::size_t>(lines[head].text.data() - raw.data()) : raw.size();
}

// The first `headers` lines are the head of a mail where its reader knows; else what looks like one.
FamilyReading read_text(std::string_view raw, std::optional<std::size_t> headers = {}) {
    const auto raw_lines = lines_of(raw);
    const std::size_t head = headers.value_or(head_lines(raw_lines));
    const std::size_t head_bytes = bytes_of_head(raw, raw_lines, head);
    CleanedText cleaned = clean_text(raw, head_bytes);
    const auto lines = lines_of(cleaned.text);
    const TextTraits traits = traits_of(lines);
    const std::size_t head_now = head > 0 ? lines.size() - (raw_lines.size() - head) : 0;
    const bool is_mail = headers || head > 0 || traits.mail_signs;
    const std::size_t quoted_from = is_mail ? line_of_quotation(std::span(lines).subspan(head_now)) : 0;
    SplitText split = split_text(lines, traits, head_now, quoted_from);
    add(split.doubts, doubts_of_quoted_lines(lines, quoted_from));
    FamilyReading read;
    read.reading = {.kind = head > 0 ? DocumentKind::text_mail : kind_of(traits),
                    .language = guess_language(raw),
                    .media = "text/plain",
                    .kept = std::move(cleaned.text),
                    .stripped = {cleaned.stripped.begin(), cleaned.stripped.end()},
                    .passages = std::move(split.passages),
                    .doubts = std::move(split.doubts)};
    read.visible = raw.substr(head_bytes);
    return read;
}

// Quoted blocks become quotes, unless the mail has no words of its own: then it hands on what it repeats.
void mark_quotes(HtmlBlocks& read) {
    auto& blocks = read.blocks;
    const auto first = std::find_if(blocks.begin(), blocks.end(),
                                    [](const HtmlBlock& one) { return begins_quotation(one.text); });
    for (auto block = first; block != blocks.end(); ++block) block->quoted = true;
    const auto is_quoted = [](const HtmlBlock& one) { return one.quoted; };
    if (std::all_of(blocks.begin(), blocks.end(), is_quoted)) {
        if (!blocks.empty())
            read.doubts.push_back(
                {"all of it is an earlier mail that was handed on; its words are read as the mail's own", {}});
        return;
    }
    for (HtmlBlock& block : blocks)
        if (block.quoted) block.kind = Passage::Kind::quote;
}

// Its own statement, when it has the form of a language tag.
std::string language_of(const HtmlTree& tree) {
    for (const HtmlNode& node : tree.nodes) {
        const std::string_view language = node.attribute("lang");
        const bool sound = std::all_of(language.begin(), language.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        });
        if (language.size() >= 2 && language.size() <= 35 && sound) return std::string(language);
    }
    return {};
}

void add_headers(const std::vector<std::string>& headers, HtmlBlocks& read) {
    std::vector<HtmlBlock> labels;
    for (const std::string& header : headers) {
        HtmlBlock block{.kind = Passage::Kind::label, .text = passage_words(header)};
        clean_block(block.text, block.html, read.stripped);
        labels.push_back(std::move(block));
    }
    read.blocks.insert(read.blocks.begin(), labels.begin(), labels.end());
}

// `headers` of the mail that it came in stand in front; nullptr: it came in none.
Result<FamilyReading> read_html(std::string_view raw, const std::vector<std::string>* headers = nullptr) {
    const auto tree = parse_html(raw);
    if (!tree) return tree.refusal();
    const auto trackers = tracker_hosts(raw);
    if (!trackers) return trackers.refusal();
    HtmlBlocks blocks =
        BlockReader(*tree, *trackers, headers != nullptr ? Quotations::marked : Quotations::plain).read();
    if (headers != nullptr) {
        mark_quotes(blocks);
        add_headers(*headers, blocks);
    }
    FamilyReading read;
    Reading& reading = read.reading;
    reading.kind = has_mail_signs(*tree) ? DocumentKind::html_mail : DocumentKind::html;
    read.visible = visible_words(*tree);
    reading.language = language_of(*tree);
    if (reading.language.empty()) reading.language = guess_language(read.visible);
    reading.media = "text/html";
    reading.kept = write_clean_html(blocks.blocks, reading.language);
    if (reading.kept != raw && blocks.stripped.empty()) blocks.stripped.insert(stripped::presentation);
    reading.stripped = {blocks.stripped.begin(), blocks.stripped.end()};
    reading.passages = passages_of(blocks.blocks);
    reading.doubts = std::move(blocks.doubts);
    if (tree->had_wide_blanks)
        reading.doubts.push_back(
            {"no-break spaces stand inside its tags, as when HTML is copied as text; they are read as "
             "blanks",
             {}});
    return read;
}

FamilyReading read_unknown(std::string_view raw) {
    FamilyReading read;
    read.reading.media = "application/octet-stream";
    read.reading.kept = raw;
    read.reading.doubts.push_back(
        {"this kind of document is not recognised; it is kept and has no passages", {}});
    return read;
}

void add_code(Reading& reading, std::string_view code) {
    const auto place = std::lower_bound(reading.stripped.begin(), reading.stripped.end(), code);
    if (place == reading.stripped.end() || *place != code) reading.stripped.emplace(place, code);
}

Result<FamilyReading> read_mail(std::string_view raw) {
    const MailMessage mail = open_mail(raw);
    std::string text;
    for (const std::string& header : mail.headers) text += header + '\n';
    text += '\n' + mail.body;
    auto read = mail.is_html ? read_html(mail.body, &mail.headers) : read_text(text, mail.headers.size());
    if (!read) return read.refusal();
    add(read->reading.doubts, mail.doubts);
    read->reading.kind = mail.is_html ? DocumentKind::html_mail : DocumentKind::text_mail;
    add_code(read->reading, stripped::mail_headers);
    return read;
}

// What is kept is the page that it stands for.
Result<FamilyReading> read_markdown(std::string_view raw) {
    auto read = read_html(markdown_to_html(raw));
    if (!read) return read.refusal();
    read->reading.kind = DocumentKind::markdown;
    add_code(read->reading, stripped::presentation);
    return read;
}

} // namespace

Result<FamilyReading> read_by_family(std::string_view raw) {
    switch (family_of(raw)) {
    case Family::html: return read_html(raw);
    case Family::pdf: return read_pdf(raw);
    case Family::calendar: return read_calendar_document(raw);
    case Family::text:
        if (is_encoded_mail(raw)) return read_mail(raw);
        if (is_markdown(raw) && head_lines(lines_of(raw)) == 0) return read_markdown(raw);
        return read_text(raw);
    case Family::unknown: break;
    }
    return read_unknown(raw);
}

} // namespace heed::intake
