#include "proposals/column_meanings.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace heed::proposals {
namespace {

struct Row {
    Meaning meaning;
    std::string_view code, holds;
    std::string_view heads; // parted by '|', in lower case and without stops
};

constexpr std::array<Row, 13> rows = {{
    {Meaning::number, "number", "the number of a recommendation",
     "no|nr|number|rec|rec no|rec nr|rec number|ref|ref no|reference|id|rec id|item|item no|recommendation no|"
     "recommendation number|recommendation id"},
    {Meaning::title, "title", "a short title", "title|short title|short name|heading|subject|topic|summary"},
    {Meaning::wording, "wording", "the wording",
     "wording|full wording|text|full text|recommendation|recommendation text|text of the recommendation|"
     "recommended action|description"},
    {Meaning::addressed_to, "addressed_to", "bodies by their names",
     "addressed to|addressee|addressees|directed to|owner|owners|lead|responsible|responsible body|"
     "responsible party|responsible parties|responsibility|assigned to|who|department"},
    {Meaning::issued_on, "issued_on", "a day",
     "issued|issued on|date issued|date of issue|date of report|report date"},
    {Meaning::outcome, "outcome", "an outcome",
     "outcome|decision|determination|board decision|council decision|board action|verdict|accepted|response"},
    {Meaning::decided_on, "decided_on", "a day",
     "decided|decided on|date decided|date of decision|decision date|decision on|date of board action"},
    {Meaning::reason, "reason", "words",
     "reason|reasons|rationale|justification|explanation|reason for decision|why"},
    {Meaning::status, "status", "a status",
     "status|state|state of play|progress|implementation|implementation status|current status"},
    {Meaning::status_on, "status_on", "a day",
     "as of|as at|status date|date of status|status as of|reported|reported on|updated|updated on|last updated|"
     "last update|date updated"},
    {Meaning::note, "note", "words", "note|notes|comment|comments|remark|remarks|progress note|update"},
    {Meaning::priority, "priority", "a level of priority", "priority|prio|priority level"},
    {Meaning::ignored, "ignore", "anything", ""},
}};

static_assert([] {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].meaning != static_cast<Meaning>(i)) return false;
    return true;
}());

// In lower case, with one blank for whatever is no letter or digit.
std::string plain_head(std::string_view head) {
    std::string out;
    for (const char c : lower_ascii(head))
        out += std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80 ? c : ' ';
    return collapse_space(out);
}

bool has_words(std::string_view text, std::string_view words) {
    return (' ' + std::string(text) + ' ').find(' ' + std::string(words) + ' ') != std::string::npos;
}

} // namespace

std::string_view name(Meaning meaning) { return rows[static_cast<std::size_t>(meaning)].code; }

std::string_view holds(Meaning meaning) { return rows[static_cast<std::size_t>(meaning)].holds; }

bool is_day(Meaning meaning) {
    return meaning == Meaning::issued_on || meaning == Meaning::decided_on || meaning == Meaning::status_on;
}

std::optional<Meaning> meaning_named(std::string_view code) {
    for (const Row& row : rows)
        if (row.code == code) return row.meaning;
    return {};
}

std::span<const Meaning> all_meanings() {
    static constexpr auto all = [] {
        std::array<Meaning, rows.size()> out{};
        for (std::size_t i = 0; i < rows.size(); ++i) out[i] = rows[i].meaning;
        return out;
    }();
    return all;
}

std::optional<HeadMeaning> meaning_of_head(std::string_view head) {
    const std::string plain = plain_head(head);
    if (plain.empty()) return head == "#" ? std::optional(HeadMeaning{Meaning::number, true}) : std::nullopt;
    std::optional<HeadMeaning> best;
    std::size_t longest = 0;
    for (const Row& row : rows)
        for (const std::string_view words : split(row.heads, '|')) {
            if (words.empty()) continue;
            if (plain == words) return HeadMeaning{row.meaning, true};
            if (words.size() > std::max<std::size_t>(longest, 3) && has_words(plain, words))
                best = HeadMeaning{row.meaning, false}, longest = words.size();
        }
    return best;
}

} // namespace heed::proposals
