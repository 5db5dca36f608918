// News: short texts that begin with their day, "12 May 2031 - The team has ...", perhaps under a heading.
#pragma once

#include "base/civil.h"
#include "probes/finding.h"

#include <optional>

namespace heed::probes {

inline constexpr std::size_t no_passage = SIZE_MAX;

struct NewsEntry {
    Day on;
    std::size_t heading = no_passage;
    std::size_t passage = 0; // the text with the day
    std::size_t body = 0;    // in bytes: where its words behind the day begin
    std::size_t end = 0;     // behind its last passage: where the next heading or entry begins
};

// In the order of the page. Rows of tables are no news.
std::vector<NewsEntry> find_news(Passages passages);

// The entry that the passage belongs to; null when it belongs to none.
const NewsEntry* entry_of(const std::vector<NewsEntry>& news, std::size_t passage);

// The words behind the day, and the first sentence of them.
std::string_view body_of(Passages passages, const NewsEntry& entry);
std::string_view first_sentence(Passages passages, const NewsEntry& entry);
std::string_view heading_of(Passages passages, const NewsEntry& entry); // empty when it has none

} // namespace heed::probes
