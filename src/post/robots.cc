#include "post/robots.h"

#include "base/text.h"

#include <optional>

namespace heed::post {
namespace {

constexpr std::size_t pattern_max = 500; // bytes; longer ones are passed over

// `*` stands for anything, `$` at the end for the end.
bool fits(std::string_view pattern, std::string_view path) {
    const bool to_the_end = pattern.ends_with('$');
    if (to_the_end) pattern.remove_suffix(1);
    std::size_t p = 0, at = 0;
    std::optional<std::size_t> star, star_at;
    for (;;) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            star_at = at;
        } else if (p == pattern.size() && (!to_the_end || at == path.size())) {
            return true;
        } else if (p < pattern.size() && at < path.size() && pattern[p] == path[at]) {
            ++p, ++at;
        } else {
            if (!star || *star_at == path.size()) return false;
            p = *star + 1;
            at = ++*star_at;
        }
    }
}

// Groups are told apart by whom they name: lines `user-agent` before lines that are rules.
class Verdict {
public:
    Verdict(std::string_view program, std::string_view path) : m_program(lower_ascii(program)), m_path(path) {}

    void line(std::string_view line) {
        line = trim(line.substr(0, line.find('#')));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) return;
        const std::string key = lower_ascii(trim(line.substr(0, colon)));
        const std::string_view value = trim(line.substr(colon + 1));
        if (key == "user-agent") {
            if (m_in_rules) m_names_us = m_names_all = m_in_rules = false;
            if (value == "*") m_names_all = true;
            if (lower_ascii(value) == m_program) m_names_us = m_is_named = true;
        } else if (key == "allow" || key == "disallow") {
            m_in_rules = true;
            if (m_names_us) rule(m_ours, value, key == "allow");
            if (m_names_all) rule(m_all, value, key == "allow");
        }
    }

    bool allows() const { return (m_is_named ? m_ours : m_all).allows; }

private:
    struct Longest {
        std::size_t length = 0;
        bool allows = true;
    };

    void rule(Longest& longest, std::string_view pattern, bool allows) const {
        if (pattern.empty() || pattern.size() > pattern_max || pattern.size() < longest.length) return;
        if (pattern.size() == longest.length && !allows) return;
        if (fits(pattern, m_path)) longest = {pattern.size(), allows};
    }

    std::string m_program;
    std::string_view m_path;
    Longest m_ours, m_all;
    bool m_names_us = false, m_names_all = false, m_in_rules = false, m_is_named = false;
};

} // namespace

bool robots_allow(std::string_view robots, std::string_view program, std::string_view path) {
    Verdict verdict(program, path);
    while (!robots.empty()) {
        const std::size_t end = robots.find_first_of("\r\n");
        verdict.line(robots.substr(0, end));
        if (end == std::string_view::npos) break;
        robots.remove_prefix(end + 1);
    }
    return verdict.allows();
}

} // namespace heed::post
