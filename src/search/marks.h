// Marks in a text the words that were looked for, and cuts the part around most of them.
#pragma once

#include "search/typed_query.h"
#include "views/search_index.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace heed::search {

class Marker {
public:
    Marker(const TypedQuery& query, WordReader& reader);

    struct Marked {
        views::Pieces pieces;
        std::size_t different = 0; // how many different words were found in the whole text
    };
    Marked whole(std::string_view text) const;
    Marked excerpt(std::string_view text) const; // at most about 240 characters

private:
    struct Place {
        std::size_t begin, end, word; // `word` tells the words that were looked for apart
    };
    std::vector<Place> places(std::string_view text) const;

    WordReader& m_reader;
    std::unordered_map<std::string, std::size_t> m_stems, m_words, m_codes;
};

} // namespace heed::search
