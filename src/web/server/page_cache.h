// Answers kept ready to be written, the least recently used forgotten first.
//
// One cache belongs to one thread: nothing here locks. A hit costs a look-up; what it hands out stays good
// while it is being written, even when the cache forgets it meanwhile.
//
// The key names the answer completely but for its encoding: address in canonical form, language,
// representation, and whoever may see it. The validity says what the answer was made from; with another
// validity it is made anew. What depends on anything else (a session, a cookie) must not be kept here.
#pragma once

#include "web/server/prepared_page.h"
#include "web/server/request.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace heed::web {

// Two numbers only the caller understands, such as the size of the record and today.
struct Validity {
    std::uint64_t record = 0;
    std::uint64_t day = 0;
    bool operator==(const Validity&) const = default;
};

class PageCache {
public:
    // Holds about so many bytes, everything counted. With 0 it keeps nothing and still prepares.
    explicit PageCache(std::size_t bytes_max) : m_bytes_max(bytes_max) {}

    // The answer kept under the key, in the encoding the request accepts. One of another validity is forgotten.
    std::optional<Response> find(std::string_view key, Validity validity, const Request& request);

    // Keeps a fresh answer and hands it back ready to be written. A 200 without an entity tag gets one from its
    // bytes. Requires that the answer sets no cookie.
    Response keep(std::string_view key, Validity validity, const Request& request, Response fresh);

    std::size_t size() const { return m_entries.size(); }
    std::size_t size_bytes() const { return m_bytes; }

private:
    using Page = std::shared_ptr<const PreparedPage>;
    struct Entry {
        std::string key;
        Validity validity;
        Response source;
        Page plain;
        Page compressed; // made when first asked for; the plain one where nothing is gained
        std::size_t bytes = 0;
    };
    using Entries = std::list<Entry>;

    const Page& page_for(Entry& entry, const Request& request);
    void forget(Entries::iterator entry);
    void make_room();

    std::size_t m_bytes_max;
    std::size_t m_bytes = 0;
    Entries m_entries;                                                // the most recently used first
    std::unordered_map<std::string_view, Entries::iterator> m_by_key; // keys point into the entries
};

} // namespace heed::web
