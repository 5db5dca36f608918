// A page of docs/ as tests read it: its lines, and the fenced blocks in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heed::testing_support {

// A block between ``` and ```: "csv rounds.csv" is its label, what stands between is its body.
struct Fence {
    std::string label, body;
    std::size_t line = 0; // of its first fence, from 1
};

struct Document {
    std::string name; // "docs/sheets.md"
    std::string text;
    std::vector<std::string> lines;
    std::vector<Fence> fences;

    bool has_line(std::string_view line) const;
    // The lines that begin so.
    std::vector<std::string> lines_with(std::string_view beginning) const;
    // The lines from the heading ("## totals") to the next heading of that level; empty when there is none.
    std::vector<std::string> section(std::string_view heading) const;
};

Document read_document(const std::string& name);            // from the root of the repository
std::vector<std::string> table_cells(std::string_view row); // of "| a | b |", trimmed

} // namespace heed::testing_support
