#include "intake/pdf_pages.h"

#include "base/text.h"
#include "intake/text_lines.h"

#include <iconv.h>
#include <limits>
#include <memory>
#include <poppler-document.h>
#include <poppler-page.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#ifdef __has_feature
#if __has_feature(address_sanitizer)
// What fontconfig keeps for as long as the process lives is no leak.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
#endif
#endif

namespace heed::intake {
namespace {

constexpr double letter_size_min = 1; // in points; nobody reads smaller print
constexpr double place_max = 1e6;     // in points: about 350 metres
constexpr std::size_t word_bytes_max = 4096;
constexpr UChar32 not_known = 0xfffd; // stands for a character that cannot be told

// The bullets of fonts made of signs, which have no meaning of their own in Unicode.
bool is_bullet_sign(UChar32 c) { return c == 0xf0b7 || c == 0xf0a7 || c == 0xf0d8 || c == 0xf076; }

void append(std::string& out, UChar32 c) {
    char bytes[4];
    std::int32_t n = 0;
    U8_APPEND_UNSAFE(bytes, n, c);
    out.append(bytes, static_cast<std::size_t>(n));
}

// poppler gives UTF-16, unpaired surrogates and control characters included.
std::string utf8_of(const poppler::ustring& text, std::size_t& unmapped) {
    std::string out;
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size && out.size() < word_bytes_max;) {
        UChar32 c = 0;
        U16_NEXT(text.data(), i, size, c);
        if (c == 0xad && i < size) continue; // where a word may be broken and is not
        if (is_bullet_sign(c)) c = 0x2022;
        const bool is_private = u_charType(c) == U_PRIVATE_USE_CHAR;
        if (U_IS_SURROGATE(c) || u_iscntrl(c) || is_private || !U_IS_UNICODE_CHAR(c)) c = not_known;
        unmapped += c == not_known;
        append(out, c);
    }
    return out;
}

bool is_bold(const std::string& font) {
    const std::string name = lower_ascii(font);
    return name.find("bold") != std::string::npos || name.find("black") != std::string::npos ||
           name.find("heavy") != std::string::npos;
}

// Numbers in a PDF may be anything at all.
bool is_somewhere(const PrintedWord& word) {
    const auto sound = [](double number) { return number > -place_max && number < place_max; };
    return sound(word.left) && sound(word.right) && sound(word.top) && sound(word.bottom) && sound(word.size);
}

bool is_seen(const PrintedWord& word, const PrintedPage& page) {
    return is_somewhere(word) && word.size >= letter_size_min && word.right > 0 && word.left < page.width &&
           word.bottom > 0 && word.top < page.height;
}

PrintedPage page_of(const poppler::page& from) {
    const poppler::rectf rect = from.page_rect();
    const bool sideways =
        from.orientation() == poppler::page::landscape || from.orientation() == poppler::page::seascape;
    PrintedPage page{.width = sideways ? rect.height() : rect.width(),
                     .height = sideways ? rect.width() : rect.height()};
    for (const poppler::text_box& box : from.text_list(poppler::page::text_list_include_font)) {
        PrintedWord word{.text = utf8_of(box.text(), page.unmapped)};
        if (without_indent(word.text).empty()) continue;
        if (box.rotation() != 0) {
            page.turned.push_back(std::move(word.text));
            continue;
        }
        const poppler::rectf at = box.bbox();
        word.left = at.left(), word.right = at.right(), word.top = at.top(), word.bottom = at.bottom();
        word.size = box.has_font_info() ? box.get_font_size() : word.height();
        word.bold = box.has_font_info() && is_bold(box.get_font_name());
        if (is_seen(word, page))
            page.words.push_back(std::move(word));
        else
            ++page.hidden;
    }
    return page;
}

std::string unprinted_of(const poppler::document& document) {
    std::size_t unmapped = 0;
    std::string out;
    for (const std::string& key : document.info_keys()) out += utf8_of(document.info_key(key), unmapped) + '\n';
    return out + utf8_of(document.metadata(), unmapped);
}

} // namespace

void prepare_to_open_pdfs() {
    // Never closed: the tables stay as long as somebody holds them.
    static const iconv_t held[] = {iconv_open("UTF-16", "UTF-8"), iconv_open("UTF-8", "UTF-16")};
    static_cast<void>(held);
}

bool is_pdf(std::string_view raw) { return without_indent(raw.substr(0, 64)).starts_with("%PDF-"); }

Result<PrintedPages> open_pdf(std::string_view raw) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    if (raw.size() > std::numeric_limits<int>::max()) return refuse("the PDF is too large");
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(raw.data(), static_cast<int>(raw.size())));
    if (!document) return refuse("it begins like a PDF and cannot be opened as one: it is damaged");
    if (document->is_locked())
        return refuse("the PDF is locked with a password; save it without one and take that in");
    const int count = document->pages();
    if (count > static_cast<int>(pdf_pages_max))
        return refuse("the PDF has " + std::to_string(count) + " pages; at most " +
                      std::to_string(pdf_pages_max) + " are read");
    PrintedPages out{.pages = {}, .unprinted = unprinted_of(*document)};
    std::size_t words = 0;
    for (int i = 0; i < count; ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        out.pages.push_back(page ? page_of(*page) : PrintedPage{});
        words += out.pages.back().words.size() + out.pages.back().turned.size();
        if (words > pdf_words_max)
            return refuse("the PDF has more than " + std::to_string(pdf_words_max) + " words",
                          "page " + std::to_string(i + 1));
    }
    return out;
}

} // namespace heed::intake
