// What a reader sees in a drawing, for tests: its elements read back from the markup, and the boxes that its
// texts may take. Knows only the XML that drawings consist of.
#pragma once

#include "base/text.h"
#include "reports/chart_look.h"
#include "reports/chart_text.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed::reports {

struct SeenElement {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text; // of itself and what is in it, titles of shapes apart

    std::string get(std::string_view attribute) const {
        for (const auto& [name_of, value] : attributes)
            if (name_of == attribute) return value;
        return {};
    }
    double number(std::string_view attribute) const { return std::strtod(get(attribute).c_str(), nullptr); }
};

struct SeenBox {
    double left = 0, top = 0, right = 0, bottom = 0;
    std::string text;
    bool meets(const SeenBox& other) const {
        constexpr double touch = .3; // coordinates are rounded
        return left + touch < other.right && other.left + touch < right && top + touch < other.bottom &&
               other.top + touch < bottom;
    }
};

inline std::string unescaped(std::string_view text) {
    std::string out(text);
    if (out.find('&') == std::string::npos) return out;
    const std::pair<const char*, const char*> escapes[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [escape, letter] : escapes) out = replace_all(out, escape, letter);
    return out;
}

class SeenDrawing {
public:
    explicit SeenDrawing(std::string_view svg) { read(svg); }

    bool is_balanced() const { return m_open.empty() && !m_is_broken; }
    const std::vector<SeenElement>& elements() const { return m_elements; }
    std::vector<const SeenElement*> all(std::string_view name) const {
        std::vector<const SeenElement*> found;
        for (const SeenElement& element : m_elements)
            if (element.name == name) found.push_back(&element);
        return found;
    }
    std::string text_of(std::string_view name) const {
        const auto found = all(name);
        return found.empty() ? std::string() : found[0]->text;
    }
    bool says(std::string_view words) const {
        const auto texts = all("text");
        return std::any_of(texts.begin(), texts.end(), [&](const auto* text) { return text->text == words; });
    }

    // The boxes of all texts, from a drawing painted by attributes.
    std::vector<SeenBox> text_boxes() const {
        std::vector<SeenBox> boxes;
        const double sign = m_elements[0].get("direction") == "rtl" ? -1 : 1;
        for (const SeenElement* element : all("text")) {
            const SeenElement& text = *element;
            Style style{.size = text.number("font-size"), .weight = std::atoi(text.get("font-weight").c_str())};
            double width = text_width(text.text, style);
            if (!text.get("number").empty()) {
                const Style strong = text_style_of({Look::strong});
                width += text_width(text.get("number"), strong) - text_width(text.get("number"), style);
            }
            const std::string anchor = text.get("text-anchor");
            const double start = anchor == "middle" ? -width / 2 : anchor == "end" ? -width : 0;
            const double a = text.number("x") + sign * start, b = a + sign * width, y = text.number("y");
            boxes.push_back({std::min(a, b), y - ascent_em * style.size, std::max(a, b),
                             y + descent_em * style.size, text.text});
        }
        return boxes;
    }

    // The numbers of a list such as viewBox.
    static std::vector<double> numbers_in(const std::string& list) {
        std::vector<double> numbers;
        for (const char* at = list.c_str(); *at != '\0';) {
            char* end = nullptr;
            const double number = std::strtod(at, &end);
            if (end != at) numbers.push_back(number);
            at = end == at ? at + 1 : end;
        }
        return numbers;
    }

    // The places along x and y of the data of a path, which has M, L, C, H, V and Z in capitals.
    struct PathPlaces {
        std::vector<double> x, y;
    };
    static PathPlaces places_in(const std::string& data) {
        PathPlaces places;
        char command = 'M';
        bool is_x = true;
        for (const char* at = data.c_str(); *at != '\0';) {
            if (std::isalpha(static_cast<unsigned char>(*at)) != 0) {
                command = *at++;
                is_x = command != 'V';
                continue;
            }
            char* end = nullptr;
            const double number = std::strtod(at, &end);
            if (end == at) {
                ++at;
                continue;
            }
            (is_x ? places.x : places.y).push_back(number);
            if (command != 'H' && command != 'V') is_x = !is_x;
            at = end;
        }
        return places;
    }

private:
    void read(std::string_view svg) {
        if (svg.starts_with("<?xml")) svg.remove_prefix(svg.find('>') + 1);
        while (!svg.empty()) {
            const std::size_t tag = svg.find('<');
            add_text(svg.substr(0, tag));
            if (tag == std::string_view::npos) return;
            const std::size_t end = svg.find('>', tag);
            if (end == std::string_view::npos) return static_cast<void>(m_is_broken = true);
            read_tag(svg.substr(tag + 1, end - tag - 1));
            svg.remove_prefix(end + 1);
        }
    }

    void add_text(std::string_view text) {
        if (m_open.empty()) return;
        // Text within tspan is its parent's; the first one is its strong number.
        std::size_t at = m_open.back();
        if (m_elements[at].name == "tspan" && m_open.size() > 1) {
            at = m_open[m_open.size() - 2];
            m_elements[at].attributes.emplace_back("number", text);
        }
        m_elements[at].text += unescaped(text);
    }

    void read_tag(std::string_view tag) {
        if (tag.starts_with('/')) {
            if (m_open.empty() || m_elements[m_open.back()].name != tag.substr(1)) {
                m_is_broken = true;
                return;
            }
            m_open.pop_back();
            return;
        }
        const bool is_single = tag.ends_with('/');
        if (is_single) tag.remove_suffix(1);
        SeenElement element;
        std::size_t at = std::min(tag.find(' '), tag.size());
        element.name = tag.substr(0, at);
        while (at < tag.size()) {
            const std::size_t equals = tag.find("=\"", at), end = tag.find('"', equals + 2);
            if (equals == std::string_view::npos || end == std::string_view::npos) {
                m_is_broken = true;
                return;
            }
            element.attributes.emplace_back(trim(tag.substr(at, equals - at)),
                                            unescaped(tag.substr(equals + 2, end - equals - 2)));
            at = end + 1;
        }
        m_elements.push_back(std::move(element));
        if (!is_single) m_open.push_back(m_elements.size() - 1);
    }

    std::vector<SeenElement> m_elements;
    std::vector<std::size_t> m_open;
    bool m_is_broken = false;
};

} // namespace heed::reports
