#include "support/reading.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace heed::testing_support {
namespace {

constexpr std::array<std::string_view, 24> blocks = {
    "address", "article", "caption", "dd",  "div", "dl", "dt",      "figure",  "form",  "h1",     "h2", "h3",
    "label",   "legend",  "li",      "nav", "ol",  "p",  "section", "summary", "table", "option", "tr", "ul"};

std::string_view named(std::string_view tag) {
    if (tag.starts_with('/')) tag.remove_prefix(1);
    return tag.substr(0, tag.find_first_of(" \t\n/>"));
}

std::string without_entities(std::string text) {
    static constexpr std::pair<std::string_view, std::string_view> entities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : entities)
        for (std::size_t at = 0; (at = text.find(entity, at)) != text.npos; at += character.size())
            text.replace(at, entity.size(), character);
    return text;
}

} // namespace

std::string spread_json(std::string_view json) {
    std::string out;
    std::size_t depth = 0;
    bool in_string = false;
    const auto line = [&] { out.append("\n").append(2 * depth, ' '); };
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (in_string) {
            out += c;
            if (c == '\\') out += json[++i];
            in_string = c != '"';
            continue;
        }
        const bool is_empty = i + 1 < json.size() && (json[i + 1] == ']' || json[i + 1] == '}');
        if (c == '{' || c == '[') {
            out += c;
            if (is_empty) {
                out += json[++i];
                continue;
            }
            ++depth;
            line();
        } else if (c == '}' || c == ']') {
            --depth;
            line();
            out += c;
        } else {
            out += c;
            if (c == ',') line();
            if (c == ':') out += ' ';
            in_string = c == '"';
        }
    }
    return out + '\n';
}

std::string text_of_main(std::string_view html) {
    const auto from = html.find("<main"), to = html.find("</main>");
    if (from == html.npos || to == html.npos) return "(no main part)\n";
    html = html.substr(from, to - from);
    std::string text;
    std::size_t at = 0;
    while (at < html.size()) {
        const auto open = std::min(html.find('<', at), html.size());
        text += html.substr(at, open - at);
        const auto close = std::min(html.find('>', open), html.size());
        const std::string_view name = named(html.substr(std::min(open + 1, html.size()), close - open));
        if (std::find(blocks.begin(), blocks.end(), name) != blocks.end() || name == "br")
            text += '\n';
        else if (name == "td" || name == "th" || name == "span" || name == "a")
            text += ' ';
        at = close + 1;
        // A drawing says in three forms what a table beside it says; a reader of text reads the table.
        if (html.substr(open, 4) == "<svg") at = std::min(html.find("</svg>", at), html.size());
    }
    std::string out;
    for (const std::string_view line : split(text, '\n')) {
        std::string words;
        for (const std::string_view word : split(line, ' ')) {
            if (word.empty()) continue;
            if (!words.empty()) words += ' ';
            words += word;
        }
        if (!words.empty()) out += without_entities(words) + '\n';
    }
    return out;
}

std::string difference(std::string_view expected, std::string_view seen) {
    const auto a = split(expected, '\n'), b = split(seen, '\n');
    std::size_t front = 0, back = 0;
    while (front < a.size() && front < b.size() && a[front] == b[front]) ++front;
    while (back < a.size() - front && back < b.size() - front &&
           a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    constexpr std::size_t around = 3, shown_max = 60;
    std::string out;
    const auto add = [&](std::string_view mark, const auto& lines, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to && i < from + shown_max; ++i)
            out += std::string(mark) + std::string(lines[i]) + '\n';
    };
    add("  ", a, front - std::min(front, around), front);
    add("- ", a, front, a.size() - back);
    add("+ ", b, front, b.size() - back);
    add("  ", a, a.size() - back, std::min(a.size(), a.size() - back + around));
    return out;
}

} // namespace heed::testing_support
