#include "web/server/page_cache.h"

#include "base/digest.h"
#include "base/ensure.h"
#include "web/server/gzip.h"

namespace heed::web {
namespace {

constexpr std::size_t entry_overhead_bytes = 256; // list node, index node, small strings of the source
constexpr std::size_t tag_characters = 26;        // 130 bits of the digest

Response ready(std::shared_ptr<const PreparedPage> page) {
    Response response;
    response.status = page->status;
    response.prepared = std::move(page);
    return response;
}

std::shared_ptr<const PreparedPage> compress(const Response& source) {
    auto bytes = gzip(*source.body);
    if (!bytes) return {};
    Response small = source;
    small.body = body_of(std::move(*bytes));
    return std::make_shared<const PreparedPage>(prepare(small, Encoding::gzip));
}

} // namespace

std::optional<Response> PageCache::find(std::string_view key, Validity validity, const Request& request) {
    const auto found = m_by_key.find(key);
    if (found == m_by_key.end()) return {};
    const auto entry = found->second;
    if (entry->validity != validity) {
        forget(entry);
        return {};
    }
    m_entries.splice(m_entries.begin(), m_entries, entry);
    const Page page = page_for(*entry, request); // a copy: making room may forget the entry
    make_room();
    return ready(page);
}

Response PageCache::keep(std::string_view key, Validity validity, const Request& request, Response fresh) {
    for (const HeaderLine& line : fresh.headers)
        ensure(!equal_ignoring_case(line.name, "Set-Cookie"), "an answer that sets a cookie is nobody else's");
    if (fresh.etag.empty() && fresh.status == 200 && fresh.body)
        fresh.etag = base32(sha256(*fresh.body)).substr(0, tag_characters);

    if (const auto found = m_by_key.find(key); found != m_by_key.end()) forget(found->second);
    Entry& entry = m_entries.emplace_front();
    entry.key = key;
    entry.validity = validity;
    entry.source = std::move(fresh);
    entry.plain = std::make_shared<const PreparedPage>(prepare(entry.source));
    entry.bytes = entry_overhead_bytes + sizeof(Entry) + key.size() + entry.plain->size_bytes();
    m_bytes += entry.bytes;
    m_by_key.emplace(entry.key, m_entries.begin());
    const Page page = page_for(entry, request);
    make_room();
    return ready(page);
}

const PageCache::Page& PageCache::page_for(Entry& entry, const Request& request) {
    if (!is_worth_compressing(entry.source) || !request.accepts_gzip()) return entry.plain;
    if (!entry.compressed) {
        entry.compressed = compress(entry.source);
        if (!entry.compressed) entry.compressed = entry.plain;
        const std::size_t more = entry.compressed == entry.plain ? 0 : entry.compressed->size_bytes();
        entry.bytes += more;
        m_bytes += more;
    }
    return entry.compressed;
}

void PageCache::forget(Entries::iterator entry) {
    m_bytes -= entry->bytes;
    m_by_key.erase(entry->key);
    m_entries.erase(entry);
}

// One answer of more than a quarter of the room would push out too much that is small and often read.
void PageCache::make_room() {
    if (!m_entries.empty() && m_entries.front().bytes > m_bytes_max / 4) forget(m_entries.begin());
    while (m_bytes > m_bytes_max) forget(std::prev(m_entries.end()));
}

} // namespace heed::web
