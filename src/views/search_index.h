// Full-text search as pages and commands see it. Declared here, kept at the edge (src/search): the index is
// derived from the record, never the truth, and may be absent or behind.
#pragma once

#include "views/ask.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::views {

// What is found is shown under these headings.
enum class FindGroup : std::uint8_t {
    recommendations,
    actions,
    reviews,
    work,    // phases, milestones, meetings, comment periods, duties, scope
    letters, // questions, letters, announcements
    notes,   // notes about sources, findings, totals, reasons for settling
    definitions,
    people, // and bodies
    documents,
    passages // the words of captured sources
};
inline constexpr std::size_t find_group_count = 10;
std::span<const std::string_view> find_group_names();
inline std::string_view name(FindGroup group) { return find_group_names()[static_cast<std::size_t>(group)]; }
std::optional<FindGroup> parse_find_group(std::string_view name);

// Text in which the words that were looked for are marked.
struct Piece {
    std::string text;
    bool marked = false;
    bool operator==(const Piece&) const = default;
};
using Pieces = std::vector<Piece>;
std::string plain(const Pieces& pieces);

struct Hit {
    FindGroup group{};
    ThingId thing = none; // of a note: what it is about; of a passage: its source
    EventNo event = none; // the event whose words these are
    std::string passage;  // anchor, of a passage and of wording taken from one
    std::uint32_t cap = 0;
    Pieces title; // empty when no source states one
    std::string title_language;
    Pieces excerpt; // empty when nothing but the title or a number fits
    std::string excerpt_language;
};

struct FindRequest {
    std::string_view text;            // as typed
    ThingId review = none;            // only this one
    std::optional<FindGroup> group;   // only this one
    std::size_t from = 0, count = 20; // of the hits, best first
    std::size_t per_group = 0;        // not 0: so many of each group, in place of one list
};

struct GroupFound {
    FindGroup group{};
    std::size_t total = 0;
    std::vector<Hit> hits;
};

struct Found {
    enum class Index : std::uint8_t { ready, building, absent } index = Index::ready;
    EventNo indexed = 0;            // size of the record that the index has
    std::size_t total = 0;          // things and passages; exact up to 10,000
    std::vector<Hit> hits;          // when no groups were asked for
    std::vector<GroupFound> groups; // the one with the best hit first; empty ones left out
    bool some_words = false;        // nothing has all the words; these have some of them
    bool cut = false;               // more was typed than is looked for
    std::string suggestion;         // other words that would find something; empty when there are none
};

class SearchIndex {
public:
    virtual ~SearchIndex() = default;
    // What the record holds as of the two times of the question. From any thread. Does not throw for what is
    // typed, nor for an index that is damaged: that one is made again.
    virtual Found find(Ask& ask, const FindRequest& request) = 0;
};

} // namespace heed::views
