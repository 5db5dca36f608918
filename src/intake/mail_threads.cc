#include "intake/mail_threads.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace heed::intake {
namespace {

constexpr std::size_t key_digits_min = 6;
// As mail programs in several languages write in front of a subject.
constexpr std::array<std::string_view, 12> answer_marks = {
    "re:", "aw:", "fwd:", "fw:", "wg:", "sv:", "antw:", "tr:", "rv:", "res:", "vs:", "odp:"};

struct Subject {
    std::string_view bare;
    bool is_answer = false;
};

Subject read_subject(std::string_view subject) {
    Subject read{trim(subject)};
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view mark : answer_marks)
            if (starts_with_ignoring_case(read.bare, mark)) {
                read.bare = trim(read.bare.substr(mark.size()));
                read.is_answer = changed = true;
            }
        const std::size_t end = read.bare.starts_with('[') ? read.bare.find(']') : std::string_view::npos;
        if (end != std::string_view::npos && end + 1 < read.bare.size()) {
            read.bare = trim(read.bare.substr(end + 1));
            changed = true;
        }
    }
    return read;
}

// Things that are one, by number (union and find).
class Groups {
public:
    std::size_t add() {
        m_parent.push_back(m_parent.size());
        return m_parent.size() - 1;
    }
    std::size_t of(std::size_t i) {
        while (m_parent[i] != i) i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { m_parent[of(a)] = of(b); }

private:
    std::vector<std::size_t> m_parent;
};

void keep_each_once(std::vector<MailEntry> entries, MailList& list) {
    std::unordered_map<std::string, std::size_t> by_key, by_words;
    const auto known = [&](const auto& by, const std::string& word) {
        const auto found = by.find(word);
        return found == by.end() ? nullptr : &list.messages[found->second];
    };
    for (MailEntry& entry : entries) {
        if (!entry.problem.empty()) {
            list.unreadable.push_back(std::move(entry));
            continue;
        }
        const MailEntry* same = known(by_key, entry.key);
        if (same == nullptr && !entry.has_id) same = known(by_words, entry.words);
        if (same != nullptr && same->words == entry.words) {
            ++list.copies[static_cast<std::size_t>(same - list.messages.data())];
            continue;
        }
        if (same != nullptr && entry.has_id) {
            entry.doubts.emplace_back(
                "another message has its id and other words; its key is made of its bytes");
            entry.key = entry.bytes;
        }
        if (!by_key.emplace(entry.key, list.messages.size()).second) continue; // the same bytes once more
        by_words.emplace(entry.words, list.messages.size());
        list.messages.push_back(std::move(entry));
    }
}

class Threader {
public:
    explicit Threader(MailList& list) : m_list(list) {}

    void thread() {
        const auto& messages = m_list.messages;
        m_order.resize(messages.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::sort(m_order.begin(), m_order.end(),
                  [&](std::size_t a, std::size_t b) { return moment(a) < moment(b); });
        for (const std::size_t i : m_order) {
            const std::size_t own = node(messages[i].key);
            for (const std::string& key : messages[i].answers) m_groups.join(own, node(key));
            join_by_subject(messages[i], own);
        }
        collect();
    }

private:
    // Those without a day stand behind the others.
    std::pair<std::int64_t, std::uint64_t> moment(std::size_t i) const {
        const MailEntry& one = m_list.messages[i];
        return {one.date ? one.date->at.ms : std::numeric_limits<std::int64_t>::max(), one.at};
    }

    std::size_t node(const std::string& key) {
        const auto [known, is_new] = m_nodes.try_emplace(key, 0);
        if (is_new) known->second = m_groups.add();
        return known->second;
    }

    void join_by_subject(const MailEntry& message, std::size_t own) {
        const Subject subject = read_subject(message.subject);
        if (subject.bare.empty()) return;
        const auto [last, is_new] = m_last_with.try_emplace(lower_ascii(subject.bare), own);
        if (is_new) return;
        if (subject.is_answer && message.answers.empty()) m_groups.join(own, last->second);
        last->second = own;
    }

    void collect() {
        std::unordered_map<std::size_t, std::size_t> thread_of;
        for (const std::size_t i : m_order) {
            const MailEntry& message = m_list.messages[i];
            const auto [known, is_new] =
                thread_of.try_emplace(m_groups.of(node(message.key)), m_list.threads.size());
            if (is_new)
                m_list.threads.push_back({message.key, std::string(read_subject(message.subject).bare), {}});
            m_list.threads[known->second].messages.push_back(i);
        }
    }

    MailList& m_list;
    std::vector<std::size_t> m_order;
    Groups m_groups;
    std::unordered_map<std::string, std::size_t> m_nodes, m_last_with;
};

} // namespace

const MailEntry* MailList::find(std::string_view key) const {
    if (key.size() < key_digits_min) return nullptr;
    const MailEntry* found = nullptr;
    for (const MailEntry& message : messages) {
        if (!message.key.starts_with(key)) continue;
        if (found != nullptr) return nullptr;
        found = &message;
    }
    return found;
}

MailList list_threads(std::vector<MailEntry> entries) {
    MailList list;
    keep_each_once(std::move(entries), list);
    Threader(list).thread();
    return list;
}

std::string_view bare_subject(std::string_view subject) { return read_subject(subject).bare; }

} // namespace heed::intake
