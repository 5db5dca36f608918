#include "intake/document_kind.h"

#include "base/text.h"
#include "intake/cell_lines.h"
#include "intake/mail_head.h"
#include "intake/pdf_pages.h"
#include "intake/pipe_table.h"
#include "intake/plain_words.h"

#include <algorithm>
#include <array>

namespace heed::intake {
namespace {

constexpr std::size_t wrap_width_max = 80;
constexpr std::size_t wrapped_lines_min = 8;

constexpr std::array<std::string_view, 22> html_starts = {
    "<!doctype html", "<html",   "<head", "<body",    "<div",     "<p>",  "<p ",   "<table",
    "<span",          "<h1",     "<h2",   "<ul",      "<ol",      "<a ",  "<meta", "<br",
    "<font",          "<center", "<img",  "<section", "<article", "<main"};
constexpr std::array<std::string_view, 5> unreadable_starts = {"%!PS", "{\\rtf", "<?xml", "PK\x03\x04", "<svg"};

std::string_view without_comments(std::string_view text) {
    text = without_indent(text);
    while (text.starts_with("<!--")) {
        const std::size_t end = text.find("-->");
        if (end == std::string_view::npos) return {};
        text = without_indent(text.substr(end + 3));
    }
    return text;
}

std::size_t first_word_size(std::string_view line) {
    const std::string_view text = without_indent(line);
    return count_characters(text.substr(0, text.find(' ')));
}

bool ends_sentence(std::string_view line) {
    return std::string_view(".!?:;").find(line.back()) != std::string_view::npos;
}

// The width to which lines were broken. In such text nearly every line is short, and most lines that have
// another under them are so full that its first word would not have fitted; and most of those end in the middle
// of a sentence.
std::size_t wrap_width_of(std::span<const Line> lines) {
    std::size_t n = 0, short_lines = 0, width = 0;
    for (const Line& line : lines) {
        if (line.blank()) continue;
        ++n;
        const std::size_t size = count_characters(without_indent(line.text));
        if (size <= wrap_width_max) {
            ++short_lines;
            width = std::max(width, size);
        }
    }
    if (n < wrapped_lines_min || short_lines * 10 < n * 9 || width < 40) return 0;
    std::size_t joints = 0, full = 0, ended = 0; // places where a line stands directly under another
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].blank() || lines[i + 1].blank() || bullet_size(lines[i + 1].text) > 0) continue;
        ++joints;
        const std::size_t size = count_characters(without_indent(lines[i].text));
        if (size + 1 + first_word_size(lines[i + 1].text) <= width) continue;
        ++full;
        ended += ends_sentence(lines[i].text);
    }
    return joints > 0 && full * 2 >= joints && ended * 2 < full ? width : 0;
}

} // namespace

Family family_of(std::string_view raw) {
    if (is_pdf(raw)) return Family::pdf;
    const std::string_view text = without_comments(raw);
    const std::string_view start = text.substr(0, 64);
    for (const std::string_view sign : unreadable_starts)
        if (start.starts_with(sign) &&
            !(sign == "<?xml" && lower_ascii(text.substr(0, 1000)).find("<html") != std::string::npos))
            return Family::unknown;
    if (starts_with_ignoring_case(start, "begin:vcalendar")) return Family::calendar;
    for (const std::string_view sign : html_starts)
        if (starts_with_ignoring_case(start, sign)) return Family::html;
    return start.starts_with("<?xml") ? Family::html : Family::text;
}

TextTraits traits_of(std::span<const Line> lines) {
    TextTraits traits;
    std::size_t links = 0, dated = 0, bullets = 0, cell_lines = 0, cell_lines_max = 0, angled = 0, quoted = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i].text;
        links += count_marked_links(line);
        dated += begins_with_date(line);
        bullets += bullet_size(line) > 0 && without_indent(line).starts_with("•");
        cell_lines = is_cell_line(line) ? cell_lines + 1 : 0;
        cell_lines_max = std::max(cell_lines_max, cell_lines);
        angled += line.find("<http") != std::string_view::npos;
        quoted += line.starts_with('>');
        if (i > 0 && is_table_rule(line) && lines[i - 1].text.find('|') != std::string_view::npos)
            traits.tables = true;
    }
    traits.marked = links >= 2;
    traits.tables = traits.tables || cell_lines_max >= 6;
    traits.dated_entries = dated >= 2 || bullets >= 2;
    traits.mail_head = head_lines(lines) > 0;
    if (!traits.marked && !traits.tables) traits.wrap_width = wrap_width_of(lines);
    traits.mail_signs = traits.wrap_width > 0 && (angled >= 2 || quoted >= 2);
    return traits;
}

DocumentKind kind_of(const TextTraits& traits) {
    if (traits.mail_head) return DocumentKind::text_mail;
    if (traits.tables) return DocumentKind::web_page_text;
    if (traits.marked) return DocumentKind::wiki_page_text;
    if (traits.mail_signs) return DocumentKind::text_mail;
    if (traits.dated_entries) return DocumentKind::news_page_text;
    return DocumentKind::text;
}

} // namespace heed::intake
