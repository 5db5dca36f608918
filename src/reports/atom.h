// Atom feeds (RFC 4287): a struct to bytes.
//
// Always holds: ids are tag URIs (RFC 4151) made of the site's name, a day and an address of the record, and
// never change; an entry's id is its deed and, in a feed about one thing, that thing, so that two feeds that
// say different things of one deed have different entries; `updated` is the time of recording; text is plain.
#pragma once

#include "base/civil.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::reports {

struct AtomLine {
    std::string words;
    std::string href; // absolute, or a path where the site has no name yet; may be empty
};

struct AtomEntry {
    std::string id, title, href;
    Instant updated;
    std::string summary;         // one sentence
    std::vector<AtomLine> lines; // what was recorded, as a list
};

struct AtomFeed {
    std::string id, title, subtitle;
    std::string self;      // of the feed
    std::string alternate; // the page that shows the same
    std::string next;      // older entries (RFC 5005); empty for none
    std::string language;  // BCP 47
    std::string base;      // origin of the site, for links that are paths; may be empty
    std::string author;
    Instant updated; // of its newest entry, or of the record where it has none
    std::vector<AtomEntry> entries;
};

std::string atom(const AtomFeed& feed);

// "tag:heed.example,2026-11-20:/r1/5.4". `origin` is "https://heed.example:8080" or empty; the day is one on
// which the site had that name: that of the recording.
std::string tag_uri(std::string_view origin, Day day, std::string_view path);

} // namespace heed::reports
