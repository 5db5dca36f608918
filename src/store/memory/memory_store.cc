#include "store/memory/memory_store.h"

#include "base/ensure.h"

#include <algorithm>

namespace heed::store {

using namespace ledger;

Appending MemoryStore::append(std::uint64_t expected_size, std::span<const Entry> entries,
                              std::string_view key) {
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() != expected_size) return Appending::conflict;
    for (const Entry& entry : entries) {
        m_entries.push_back(entry);
        m_edge.add(merkle::leaf_hash(entry.leaf));
    }
    if (!key.empty())
        m_outcomes[std::string(key)] = {Outcome::What::appended, static_cast<EventNo>(expected_size),
                                        static_cast<EventNo>(entries.size())};
    m_grown.notify_all();
    return Appending::appended;
}

Outcome MemoryStore::outcome_of(std::string_view key) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_outcomes.find(key);
    return found == m_outcomes.end() ? Outcome{} : found->second;
}

void MemoryStore::read(EventNo from, std::uint64_t count, const Sink& sink) {
    const std::lock_guard lock(m_mutex);
    const std::uint64_t end = std::min<std::uint64_t>(m_entries.size(), from + count);
    for (std::uint64_t i = from; i < end; ++i)
        sink({static_cast<EventNo>(i), m_entries[i].leaf, merkle::leaf_hash(m_entries[i].leaf)});
}

std::vector<OpenWords> MemoryStore::words(std::span<const EventNo> numbers) {
    const std::lock_guard lock(m_mutex);
    std::vector<OpenWords> out;
    for (const EventNo number : numbers)
        if (number < m_entries.size() && !m_entries[number].words.empty())
            out.push_back({number, m_entries[number].words});
    return out;
}

Head MemoryStore::head() {
    const std::lock_guard lock(m_mutex);
    return {m_edge.size(), m_edge.root(), m_edge};
}

bool MemoryStore::wait_beyond(std::uint64_t size, std::chrono::milliseconds deadline) {
    std::unique_lock lock(m_mutex);
    return m_grown.wait_for(lock, deadline, [&] { return m_entries.size() > size; });
}

void MemoryStore::put_file(const Digest& digest, std::string_view bytes) {
    const std::lock_guard lock(m_mutex);
    ensure(sha256(bytes) == digest, "a file is stored under its digest");
    m_files.emplace(digest, bytes);
}

std::optional<std::string> MemoryStore::get_file(const Digest& digest) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_files.find(digest);
    return found == m_files.end() ? std::nullopt : std::optional(found->second);
}

void MemoryStore::erase_words(EventNo number, WordsName which) {
    const std::lock_guard lock(m_mutex);
    if (number < m_entries.size())
        std::erase_if(m_entries[number].words, [&](const Disclosure& words) { return words.which == which; });
}

void MemoryStore::erase_file(const Digest& digest) {
    const std::lock_guard lock(m_mutex);
    m_files.erase(digest);
}

} // namespace heed::store
