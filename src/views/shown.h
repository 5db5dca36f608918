// What answers are made of: things with their names, citations, labels. Plain values; their texts belong to the
// Ask they were made for.
#pragma once

#include "domain/date.h"
#include "domain/vocabulary.h"
#include "views/word_book.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::views {

struct Named {
    std::uint32_t thing = none;
    std::string_view address;
    Phrase name; // empty when no source states one
    explicit operator bool() const { return thing != none; }
};

// A source by its mark: S4.
struct SourceMark {
    std::uint32_t thing = none;
    std::string_view address;
    std::string_view code;
};

struct Cited {
    SourceMark source;
    std::string passage; // anchor; empty when the source is not captured
    std::uint32_t cap = 0;
    std::uint32_t col = 0;
    std::string_view quote; // exact words, perhaps none
};

// A member of a fact, as shown: with whether sources disagree about it.
struct When {
    std::optional<domain::Date> date;
    bool disputed = false;
    bool operator==(const When&) const = default;
};

} // namespace heed::views
