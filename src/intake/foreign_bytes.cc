#include "intake/foreign_bytes.h"

#include "base/text.h"
#include "intake/pdf_pages.h"

#include <string>

namespace heed::intake {
namespace {

std::string at_byte(std::size_t place) { return "byte " + std::to_string(place); }

bool is_utf16(std::string_view raw) {
    if (raw.starts_with("\xff\xfe") || raw.starts_with("\xfe\xff")) return true;
    // Without a mark: text in a Latin script has a NUL in nearly every second byte.
    const std::string_view start = raw.substr(0, 512);
    std::size_t nuls[2] = {0, 0};
    for (std::size_t i = 0; i < start.size(); ++i)
        if (start[i] == '\0') ++nuls[i % 2];
    return start.size() >= 4 && (nuls[0] > start.size() / 5 || nuls[1] > start.size() / 5) &&
           (nuls[0] == 0 || nuls[1] == 0);
}

// A byte that is a letter, quote or dash in Windows-1252 or Latin-1, standing among plain letters.
bool looks_like_windows_1252(std::string_view raw, std::size_t bad) {
    const auto c = static_cast<unsigned char>(raw[bad]);
    const bool alone = bad + 1 >= raw.size() || static_cast<unsigned char>(raw[bad + 1]) < 0x80;
    return alone && ((c >= 0x91 && c <= 0x97) || c == 0x80 || c == 0x85 || c == 0x99 || c >= 0xa0);
}

} // namespace

Checked check_foreign_bytes(std::string_view raw) {
    if (raw.size() > document_bytes_max)
        return refuse("the document has " + std::to_string(raw.size()) + " bytes; at most " +
                      std::to_string(document_bytes_max) + " are read");
    if (is_pdf(raw)) return Done{};
    if (is_utf16(raw)) return refuse("the document is in UTF-16; convert it to UTF-8", at_byte(0));
    if (const std::size_t nul = raw.find('\0'); nul != std::string_view::npos)
        return refuse("a NUL byte: this is no text, or not in UTF-8", at_byte(nul));
    if (const auto bad = first_bad_utf8(raw)) {
        if (looks_like_windows_1252(raw, *bad))
            return refuse("not UTF-8; it may be Windows-1252 or Latin-1, convert it to UTF-8", at_byte(*bad));
        return refuse("not UTF-8", at_byte(*bad));
    }
    return Done{};
}

} // namespace heed::intake
