#include "documents/document.h"

#include "base/text.h"
#include "support/small_house.h"

#include <algorithm>

namespace heed::testing_support {

Document read_document(const std::string& name) {
    Document out;
    out.name = name;
    out.text = file_text(name);
    for (const std::string_view line : split(out.text, '\n')) out.lines.emplace_back(line);
    bool inside = false;
    for (std::size_t i = 0; i < out.lines.size(); ++i) {
        const std::string& line = out.lines[i];
        if (line.starts_with("```")) {
            if (!inside) out.fences.push_back({line.substr(3), {}, i + 1});
            inside = !inside;
        } else if (inside) {
            out.fences.back().body += line + '\n';
        }
    }
    return out;
}

bool Document::has_line(std::string_view line) const {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

std::vector<std::string> Document::lines_with(std::string_view beginning) const {
    std::vector<std::string> out;
    for (const std::string& line : lines)
        if (line.starts_with(beginning)) out.push_back(line);
    return out;
}

std::vector<std::string> Document::section(std::string_view heading) const {
    const std::string_view level = heading.substr(0, heading.find(' ') + 1);
    auto from = std::find(lines.begin(), lines.end(), heading);
    if (from == lines.end()) return {};
    const auto to = std::find_if(from + 1, lines.end(), [&](auto& line) { return line.starts_with(level); });
    return {from, to};
}

std::vector<std::string> table_cells(std::string_view row) {
    std::vector<std::string> out;
    const auto parts = split(row, '|');
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) out.emplace_back(trim(parts[i]));
    return out;
}

} // namespace heed::testing_support
