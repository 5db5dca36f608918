#include "reports/chart_text.h"

#include "base/text.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace heed::reports {
namespace {

// Advance widths of DejaVu Sans for U+0020 to U+007E, in thousandths of the size.
constexpr std::uint16_t latin_widths[] = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361,  318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635,  611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352,  635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,  525, 636, 337, 636, 838};
static_assert(std::size(latin_widths) == 0x7F - 0x20);

// Its bold face is wider by about an eighth.
constexpr double bold_factor = 1.13;

struct Range {
    char32_t first, last;
    int width;
};

// Other scripts by the letter; marks that stand on letters, and signs that steer direction, take no room. The
// first range that holds a letter counts. Arabic letters are joined and so narrower than they stand alone, but
// for seen and sad with their kin.
constexpr Range other_widths[] = {
    {0x00A0, 0x00BF, 636},  {0x00C0, 0x02FF, 700},    {0x0300, 0x036F, 0},   {0x0370, 0x03FF, 700},
    {0x0400, 0x052F, 720},  {0x0591, 0x05C7, 0},      {0x0610, 0x061A, 0},   {0x0622, 0x0623, 300},
    {0x0625, 0x0625, 300},  {0x0627, 0x0627, 300},    {0x0633, 0x0636, 960}, {0x064B, 0x065F, 0},
    {0x0670, 0x0670, 0},    {0x06D6, 0x06DC, 0},      {0x0600, 0x06FF, 530}, {0x0590, 0x08FF, 680},
    {0x1100, 0x11FF, 1000}, {0x200B, 0x200F, 0},      {0x2010, 0x2013, 520}, {0x2018, 0x201F, 520},
    {0x202A, 0x202E, 0},    {0x202F, 0x202F, 318},    {0x2060, 0x2069, 0},   {0x2000, 0xD7FF, 1000},
    {0xF900, 0xFDFF, 1000}, {0xFE00, 0xFE0F, 0},      {0xFE70, 0xFEFC, 680}, {0xFEFF, 0xFEFF, 0},
    {0xFE10, 0xFFFF, 1000}, {0x10000, 0x10FFFF, 1000}};

int thousandths(char32_t letter) {
    if (letter >= 0x20 && letter < 0x7F) return latin_widths[letter - 0x20];
    for (const Range& range : other_widths)
        if (letter >= range.first && letter <= range.last) return range.width;
    return 800;
}

std::size_t letter_bytes(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

char32_t letter_of(std::string_view bytes) {
    if (bytes.size() == 1) return static_cast<unsigned char>(bytes[0]);
    char32_t letter = static_cast<unsigned char>(bytes[0]) & (0xFFu >> (bytes.size() + 1));
    for (const char c : bytes.substr(1)) letter = letter << 6 | (static_cast<unsigned char>(c) & 0x3Fu);
    return letter;
}

// Room that was made for a text holds it, although sums in another order differ in the last place.
constexpr double tolerance = .01;

// How many bytes of the text fit.
std::size_t bytes_within(std::string_view text, const Style& style, double width) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t next = std::min(at + letter_bytes(text[at]), text.size());
        if (text_width(text.substr(0, next), style) > width + tolerance) break;
        at = next;
    }
    return at;
}

} // namespace

double text_width(std::string_view text, const Style& style) {
    int sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = std::min(letter_bytes(text[at]), text.size() - at);
        sum += thousandths(letter_of(text.substr(at, bytes)));
        at += bytes;
    }
    return sum * .001 * style.size * (style.weight > 500 ? bold_factor : 1);
}

double text_width(std::string_view text, const Looks& looks) { return text_width(text, text_style_of(looks)); }

std::string fitted(std::string_view text, const Looks& looks, double width) {
    const Style style = text_style_of(looks);
    if (text_width(text, style) <= width + tolerance) return std::string(text);
    const std::size_t bytes = bytes_within(text, style, width - text_width("…", style));
    return std::string(trim(text.substr(0, bytes))) + "…";
}

std::vector<std::string> wrapped(std::string_view text, const Looks& looks, double width,
                                 std::size_t lines_max) {
    const Style style = text_style_of(looks);
    std::vector<std::string> lines;
    text = trim(text);
    while (!text.empty() && lines.size() + 1 < lines_max && text_width(text, style) > width + tolerance) {
        // The last blank before which everything fits; a word that is too long for a line is cut at its end.
        const std::size_t bytes = bytes_within(text, style, width);
        const std::size_t blank = text.substr(0, bytes + 1).rfind(' ');
        if (blank == std::string_view::npos) break;
        lines.emplace_back(trim(text.substr(0, blank)));
        text = trim(text.substr(blank));
    }
    if (!text.empty()) lines.push_back(fitted(text, looks, width));
    return lines;
}

} // namespace heed::reports
