// The tables of a page, and their columns by the words of their heads.
#pragma once

#include "probes/finder_words.h"
#include "probes/finding.h"

#include <cstdint>
#include <initializer_list>

namespace heed::probes {

inline constexpr std::size_t no_column = SIZE_MAX;

struct TableRows {
    std::size_t label = 0;         // the passage of the header
    std::vector<std::size_t> rows; // passages
};

// Tables that have a header, in the order of the page.
std::vector<TableRows> tables_with_header(Passages passages);

class TableHeads {
public:
    explicit TableHeads(std::string_view header);

    std::size_t size() const { return m_heads.size(); }
    void take(std::size_t column) { m_taken[column] = true; }
    // Takes the first column, not taken yet, whose head has one of the words; words in the order of preference.
    // no_column where there is none.
    std::size_t find(std::initializer_list<std::string_view> words);
    // The same with the words that the body has for the column in front of ours.
    std::size_t find(std::string_view column, std::initializer_list<std::string_view> ours,
                     const FinderWords& words);

private:
    std::vector<std::string> m_heads; // in lower case
    std::vector<bool> m_taken;
};

} // namespace heed::probes
