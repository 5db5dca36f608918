#include "reports/ical_lines.h"

#include "base/text.h"

namespace heed::reports {
namespace {

constexpr std::size_t octets_max = 75;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

} // namespace

std::string folded_anew(std::string_view calendar) {
    const std::string joined = replace_all(calendar, "\r\n ", "");
    std::string out;
    out.reserve(calendar.size() + 64);
    for (std::string_view line : split(std::string_view(joined), "\r\n")) {
        if (line.empty()) continue; // behind the last line end
        for (std::size_t room = octets_max; line.size() > room; room = octets_max - 1) {
            std::size_t cut = room;
            while (cut > 1 && continues_character(line[cut])) --cut;
            out.append(line.substr(0, cut)).append("\r\n ");
            line.remove_prefix(cut);
        }
        out.append(line).append("\r\n");
    }
    return out;
}

} // namespace heed::reports
