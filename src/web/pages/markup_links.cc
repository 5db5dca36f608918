#include "web/pages/markup_links.h"

#include "base/escape.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace heed::web {
namespace {

struct Attribute {
    std::size_t begin = 0, end = 0; // with the blank before it
    std::string_view name, value;   // as written
};

struct Tag {
    std::size_t begin = 0, end = 0; // from `<` to behind `>`
    std::string_view name;          // "/form" for an end tag
    std::vector<Attribute> attributes;
};

// The next tag at or behind `at`; begin == npos when there is none.
Tag next_tag(std::string_view markup, std::size_t at) {
    Tag tag;
    tag.begin = markup.find('<', at);
    if (tag.begin == markup.npos) return tag;
    std::size_t i = markup.find_first_of(" >", tag.begin);
    if (i == markup.npos) return {.begin = markup.npos, .end = 0, .name = {}, .attributes = {}};
    tag.name = markup.substr(tag.begin + 1, i - tag.begin - 1);
    while (i < markup.size() && markup[i] != '>') {
        Attribute attribute{.begin = i, .end = i, .name = {}, .value = {}};
        i = std::min(markup.find_first_not_of(' ', i), markup.size());
        const std::size_t end = std::min(markup.find_first_of("= >", i), markup.size());
        attribute.name = markup.substr(i, end - i);
        i = end;
        if (i + 1 < markup.size() && markup[i] == '=' && markup[i + 1] == '"') {
            const std::size_t close = std::min(markup.find('"', i + 2), markup.size());
            attribute.value = markup.substr(i + 2, close - i - 2);
            i = std::min(close + 1, markup.size());
        }
        attribute.end = i;
        if (attribute.end > attribute.begin) tag.attributes.push_back(attribute);
        if (end == attribute.begin) ++i; // no progress on foreign bytes: never wait
    }
    tag.end = std::min(i + 1, markup.size());
    return tag;
}

bool holds_address(std::string_view name) { return name == "href" || name == "src" || name == "action"; }

std::string unescaped(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> escapes = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        bool found = false;
        for (const auto& [name, is] : escapes)
            if (text[i] == '&' && text.substr(i).starts_with(name)) {
                out += is;
                i += name.size();
                found = true;
                break;
            }
        if (!found) out += text[i++];
    }
    return out;
}

} // namespace

void each_link(std::string_view markup, const std::function<void(std::string_view)>& see) {
    for (Tag tag = next_tag(markup, 0); tag.begin != markup.npos; tag = next_tag(markup, tag.end))
        for (const Attribute& attribute : tag.attributes)
            if (holds_address(attribute.name)) see(unescaped(attribute.value));
}

std::string relinked(std::string_view markup, const Relink& relink) {
    std::string out;
    out.reserve(markup.size());
    std::size_t done = 0; // what stands before it is in `out`
    const auto copy_to = [&](std::size_t end) {
        if (end > done) out += markup.substr(done, end - done);
        done = end;
    };
    for (Tag tag = next_tag(markup, 0); tag.begin != markup.npos; tag = next_tag(markup, tag.end)) {
        if (tag.name == "form") {
            copy_to(tag.begin);
            constexpr std::string_view close = "</form>";
            const std::size_t at = markup.find(close, tag.end);
            tag.end = at == markup.npos ? markup.size() : at + close.size();
            done = tag.end;
            continue;
        }
        for (const Attribute& attribute : tag.attributes) {
            if (!holds_address(attribute.name)) continue;
            const auto to = relink(unescaped(attribute.value));
            if (!to && tag.name == "link") {
                copy_to(tag.begin);
                done = tag.end;
                break;
            }
            copy_to(attribute.begin);
            done = attribute.end;
            if (to) out += ' ' + std::string(attribute.name) + "=\"" + escaped(*to) + '"';
        }
    }
    copy_to(markup.size());
    return out;
}

} // namespace heed::web
