// What a page says of single recommendations: their titles, wordings and addressees, how they are rated, what
// was decided and why.
//
// Found in two forms. Label and value: "Recommendation 5.4: Words", then "Owner: the staff", or a table without
// a header whose first column has such labels. And tables whose header names the columns, in any order.
#pragma once

#include "probes/table_heads.h"

#include <array>
#include <optional>

namespace heed::probes {

enum class Aspect : std::uint8_t { number, title, wording, addressee, priority, category, outcome, reason };
inline constexpr std::size_t aspects = 8;

struct StatedRecommendation {
    struct Said {
        std::string words;        // the whole value
        std::size_t passage = 0;  // where it stands, or begins
        std::uint32_t column = 0; // from 1; 0: it is no cell
        std::size_t at = 0;       // of the value in the cell, or in the passage, in bytes
        std::string label = {};   // by what it is known: the head of its column, or the label in front
    };
    std::string number;
    std::array<std::optional<Said>, aspects> said = {};

    const std::optional<Said>& operator[](Aspect aspect) const {
        return said[static_cast<std::size_t>(aspect)];
    }
    std::optional<Said>& operator[](Aspect aspect) { return said[static_cast<std::size_t>(aspect)]; }
};

// In the order of the page; one recommendation may be told of several times. Tables that find_status_tables()
// finds are left out.
std::vector<StatedRecommendation> find_recommendations(Passages passages);

// The two forms.
std::vector<StatedRecommendation> find_labelled_recommendations(Passages passages);
std::vector<StatedRecommendation> find_recommendation_tables(Passages passages);

// What a label or the head of a column names; nothing when it may name something else.
std::optional<Aspect> aspect_of(std::string_view label);

// The number when the whole text is one, perhaps with "Recommendation" in front.
std::optional<std::string> number_alone(std::string_view text);

// "Should", "shall" or "must" stands in it: words that ask for something.
bool asks_for_something(std::string_view text);

} // namespace heed::probes
