#include "proposals/slugs.h"

#include "base/text.h"

namespace heed::proposals {

std::string slug_of(std::string_view text) {
    std::string out;
    for (const char c : lower_ascii(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
        if (out.size() >= 40) break;
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

} // namespace heed::proposals
