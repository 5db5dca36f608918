// The messages of one language, read from assets/messages/<code>.properties:
//
//     # a heading or a note for translators
//     asof.label = Record as of
//     days.count = {n, plural, one {# day} other {# days}}
//
// One message a line in UTF-8; blanks around the key and the pattern do not count; no escapes, no continued
// lines. Keys are lower-case words parted by dots. Reading refuses what is not so, and says where.
#pragma once

#include "base/result.h"
#include "wording/language.h"
#include "wording/message.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heed::wording {

// The name of a message. Written as a literal it costs nothing to look up; computed keys name their first part
// as a literal, {"outcome.", name}, so that script/messages can see which messages are used.
class Key {
public:
    template <std::size_t n>
    consteval Key(const char (&literal)[n]) : Key(std::string_view(literal, n - 1), {}) {}
    constexpr Key(std::string_view first, std::string_view rest)
        : m_first(first), m_rest(rest), m_hash(hash(rest, hash(first, 0xcbf29ce484222325))) {}

    constexpr std::uint64_t hash() const { return m_hash; }
    bool is(std::string_view name) const {
        return name.size() == m_first.size() + m_rest.size() && name.starts_with(m_first) &&
               name.ends_with(m_rest);
    }
    std::string text() const { return std::string(m_first).append(m_rest); }

private:
    // FNV-1a (draft-eastlake-fnv), which can go on where it stopped.
    static constexpr std::uint64_t hash(std::string_view text, std::uint64_t from) {
        for (const char c : text) from = (from ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        return from;
    }

    std::string_view m_first;
    std::string_view m_rest;
    std::uint64_t m_hash;
};

class Catalogue {
public:
    struct Entry {
        std::string key;
        std::string pattern;
        Message message;
        bool is_plain = false; // one literal, no arguments
    };

    const Entry* find(const Key& key) const;                        // nullptr when there is none
    const std::vector<Entry>& entries() const { return m_entries; } // in the order of the file

private:
    friend Result<Catalogue> parse_catalogue(std::string_view text, std::string_view file);
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t entry = 0; // from 1; 0 is a free slot
    };
    std::size_t slot_of(const Key& key) const;

    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots; // open addressing, a power of two, at most half full
};

// `file` is named in refusals.
Result<Catalogue> parse_catalogue(std::string_view text, std::string_view file);

// The file of a language as it is in the binary; empty when there is none.
std::string_view catalogue_bytes(Language language);

} // namespace heed::wording
