#include "proposals/recipe.h"

#include "base/text.h"
#include "probes/words.h"

#include <algorithm>
#include <array>

namespace heed::proposals {
namespace {

constexpr std::size_t phrase_bytes_max = 100;
constexpr std::array<std::string_view, 8> columns = {"number", "status",   "priority", "wording",
                                                     "update", "activity", "date",     "phase"};

std::string list_of(const auto& names) {
    std::string out;
    for (const std::string_view name : names) out.append(out.empty() ? "" : ", ").append(name);
    return out;
}

// Line by line; a line that cannot be read is told and passed over.
class Reader {
public:
    Reader(std::map<std::string, std::set<std::string, std::less<>>, std::less<>>& rules,
           probes::FinderWords& words)
        : m_rules(rules), m_words(words) {}

    std::vector<RecipeProblem> read(std::string_view text) {
        if (text.size() > recipe_bytes_max) {
            add("a file of " + std::to_string(text.size()) + " bytes",
                "at most " + std::to_string(recipe_bytes_max) + " bytes");
            return std::move(m_problems);
        }
        if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
        for (const std::string_view line : split(text, '\n')) {
            ++m_line;
            const std::string_view words = trim(line);
            if (words.empty() || words.starts_with('#')) continue;
            if (!is_utf8(line))
                add("bytes that are not UTF-8", "UTF-8");
            else if (words.starts_with("on "))
                read_rules(trim(words.substr(3)));
            else
                read_words(words);
            if (m_problems.size() >= recipe_problems_max) break;
        }
        return std::move(m_problems);
    }

private:
    void add(std::string_view found, std::string expected) {
        m_problems.push_back({m_line, std::string(front_of(found, phrase_bytes_max)), std::move(expected)});
    }

    // source S4: status-table, activity-table
    void read_rules(std::string_view text) {
        const std::size_t colon = text.find(':');
        const std::string of = lower_ascii(collapse_space(text.substr(0, colon)));
        const bool names_one = (of.starts_with("source ") && of.find(' ', 7) == std::string::npos) ||
                               (of.starts_with("kind ") && of.find(' ', 5) == std::string::npos) || of == "any";
        if (colon == std::string_view::npos || !names_one)
            return add(text, "\"source CODE:\", \"kind KIND:\" or \"any:\" and the rules behind it");
        const auto [known, is_new] = m_rules.try_emplace(of);
        if (!is_new) return add(of, "one line for " + of);
        for (const std::string_view part : split(text.substr(colon + 1), ',')) {
            const std::string_view rule = trim(part);
            if (std::find(rule_names().begin(), rule_names().end(), rule) == rule_names().end())
                add(rule, "a rule: " + list_of(rule_names()));
            else
                known->second.emplace(rule);
        }
    }

    // outcome rejected = "not taken forward", "set aside"
    void read_words(std::string_view text) {
        const std::size_t sign = text.find('=');
        const std::string left = collapse_space(text.substr(0, sign));
        const std::size_t blank = left.find(' ');
        const std::string what = left.substr(0, blank),
                          name = blank == std::string::npos ? "" : left.substr(blank + 1);
        const bool is_known = (what == "item" && name.empty()) ||
                              (!name.empty() && (what == "column" || what == "outcome" || what == "status"));
        if (sign == std::string_view::npos || !is_known)
            return add(text,
                       "\"on ...:\", or \"column NAME =\", \"outcome NAME =\", \"status CODE =\" or \"item =\" "
                       "and words in quotes");
        const auto outcome = domain::parse_outcome(name);
        if (what == "column" && std::find(columns.begin(), columns.end(), name) == columns.end())
            return add(name, "a column: " + list_of(columns));
        if (what == "outcome" && (!outcome || *outcome == domain::Outcome::submitted))
            return add(name, "an outcome: approved, rejected, pending or another of docs/sheets.md");
        for (std::string& phrase : phrases_in(trim(text.substr(sign + 1)))) {
            if (what == "column")
                m_words.columns[name].push_back(std::move(phrase));
            else if (what == "item")
                m_words.items.push_back(probes::singular(phrase));
            else if (what == "status")
                keep(m_words.statuses, std::move(phrase), name);
            else
                keep(m_words.outcomes, std::move(phrase), *outcome);
        }
    }

    template <class Map, class Value> void keep(Map& map, std::string phrase, Value value) {
        const auto [known, is_new] = map.try_emplace(std::move(phrase), value);
        if (!is_new && known->second != value) add(known->first, "one meaning for these words");
    }

    // "a", "b": in lower case; nothing, and a problem, when it is something else.
    std::vector<std::string> phrases_in(std::string_view text) {
        std::vector<std::string> out;
        std::string_view left = text;
        while (true) {
            const std::size_t end = left.starts_with('"') ? left.find('"', 1) : std::string_view::npos;
            if (end == std::string_view::npos || end == 1 || end > phrase_bytes_max) {
                add(left, "words in quotes, parted by commas: \"set aside\", \"not taken forward\"");
                return {};
            }
            out.push_back(lower_ascii(collapse_space(left.substr(1, end - 1))));
            left = trim(left.substr(end + 1));
            if (out.back().empty()) {
                add("\"\"", "words between the quotes");
                return {};
            }
            if (left.empty() || left.starts_with('#')) return out;
            if (!left.starts_with(',')) {
                add(left, "a comma, or the end of the line");
                return {};
            }
            left = trim(left.substr(1));
        }
    }

    std::map<std::string, std::set<std::string, std::less<>>, std::less<>>& m_rules;
    probes::FinderWords& m_words;
    std::size_t m_line = 0;
    std::vector<RecipeProblem> m_problems;
};

} // namespace

std::string RecipeProblem::text() const {
    return (line > 0 ? "line " + std::to_string(line) + ": " : std::string()) + "found \"" + found +
           "\", expected " + expected;
}

bool Recipe::runs(std::string_view rule, std::string_view source_code, std::string_view source_kind) const {
    for (const std::string& of :
         {"source " + lower_ascii(source_code), "kind " + lower_ascii(source_kind), std::string("any")})
        if (const auto rules = m_rules.find(of); rules != m_rules.end()) return rules->second.contains(rule);
    return true;
}

std::vector<RecipeProblem> read_recipe(std::string_view text, Recipe& recipe) {
    return Reader(recipe.m_rules, recipe.m_words).read(text);
}

const std::vector<std::string_view>& rule_names() {
    static const std::vector<std::string_view> names = {
        "action-numbers",       "activity-table", "comment-period", "dated-news",    "decision-list",
        "foreign-sheet",        "forecast",       "letter",         "meeting-table", "named-document",
        "recommendation-facts", "rest-of-table",  "review-life",    "stated-areas",  "stated-meeting",
        "stated-number",        "status-table",   "status-words",   "subject-to"};
    return names;
}

} // namespace heed::proposals
