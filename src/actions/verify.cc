#include "actions/verify.h"

#include "actions/checked_leaves.h"
#include "base/ensure.h"

#include <algorithm>
#include <set>
#include <utility>

namespace heed::actions {

using namespace ledger;

namespace {

constexpr std::uint64_t at_once = 5000;

class Verifier {
public:
    Verifier(EventStore& store, const Progress& progress) : m_store(store), m_progress(progress) {}

    Verification verify() {
        const Head head = m_store.head();
        m_found.events = head.size;
        m_found.root = head.root;
        for (EventNo from = 0; from < head.size; from += at_once) {
            const std::uint64_t count = std::min<std::uint64_t>(at_once, head.size - from);
            if (!check_leaves(from, count)) break;
            check_files();
            check_words(from);
            if (m_progress) m_progress(from + count, head.size);
        }
        if (m_edge.size() == head.size && m_edge.root() != head.root)
            fault({}, "the events do not have the root that was written with them");
        return std::move(m_found);
    }

private:
    void fault(std::optional<EventNo> event, std::string what) {
        if (m_found.faults.size() < faults_max) m_found.faults.push_back({event, std::move(what)});
    }

    // Whether reading can go on behind these.
    bool check_leaves(EventNo from, std::uint64_t count) {
        m_sd.assign(count, {});
        std::uint64_t read = 0;
        try {
            m_store.read(from, count, [&](const StoredLeaf& leaf) {
                const Digest hash = merkle::leaf_hash(leaf.bytes);
                m_edge.add(hash);
                if (leaf.hash != hash) fault(leaf.number, "its bytes are not those that were written");
                check_leaf(leaf.number, leaf.bytes, read);
                ++read;
            });
        } catch (const Damaged& damage) {
            fault({}, damage.what());
            return false;
        }
        if (read == count) return true;
        fault(static_cast<EventNo>(from + read), "it is missing");
        return false;
    }

    void check_leaf(EventNo number, std::string_view leaf, std::uint64_t place) {
        LeafView event; // of a kind that this version does not know, only the rest is read: it is no fault
        if (auto ok = read_leaf(leaf, event); !ok) return fault(number, ok.error().what);
        if (event.at < m_last) fault(number, "it is dated before the event that precedes it");
        m_last = event.at;
        m_sd[place].assign(event.sd.begin(), event.sd.end());
        for (const auto& member : event.val)
            if (member.form == Form::kept || member.form == Form::passages)
                if (m_files.emplace(member.digest).second) m_to_check.emplace_back(number, member.digest);
    }

    // Behind the reading of the leaves: a store is not asked while it answers.
    void check_files() {
        for (const auto& [number, digest] : std::exchange(m_to_check, {})) {
            const auto parsed = parse_hex_digest(digest);
            try {
                if (parsed && m_store.get_file(*parsed))
                    ++m_found.files;
                else
                    ++m_found.files_absent;
            } catch (const Damaged& damage) {
                fault(number, damage.what());
            }
        }
    }

    void check_words(EventNo from) {
        std::vector<EventNo> numbers;
        for (std::size_t i = 0; i < m_sd.size(); ++i) {
            if (!m_sd[i].empty()) numbers.push_back(static_cast<EventNo>(from + i));
            m_found.words_erased += m_sd[i].size();
        }
        for (const OpenWords& open : m_store.words(numbers))
            for (const Disclosure& disclosure : open.words) {
                const auto& sd = m_sd[open.number - from];
                if (!has_digest(disclosure, std::vector<std::string_view>(sd.begin(), sd.end()))) {
                    fault(open.number, "its words (" + std::string(name(disclosure.which)) +
                                           ") are not those that were written");
                    continue;
                }
                ++m_found.words;
                --m_found.words_erased;
            }
    }

    EventStore& m_store;
    const Progress& m_progress;
    Verification m_found;
    merkle::RightEdge m_edge;
    Instant m_last;
    std::vector<std::vector<std::string>> m_sd; // of the events at hand
    std::set<std::string> m_files;              // named so far, by digest
    std::vector<std::pair<EventNo, std::string>> m_to_check;
};

} // namespace

Verification verify(EventStore& store, const Progress& progress) { return Verifier(store, progress).verify(); }

} // namespace heed::actions
