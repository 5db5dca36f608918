#include "intake/mail_head.h"

#include "base/text.h"
#include "intake/mail_address.h"
#include "ledger/passage.h"

#include <algorithm>
#include <array>

namespace heed::intake {
namespace {

constexpr std::size_t head_lines_max = 2000;

constexpr std::array<std::string_view, 6> kept_names = {"from", "to", "cc", "subject", "date", "sent"};
constexpr std::array<std::string_view, 10> other_names = {
    "received",    "delivered-to", "message-id",  "mime-version", "reply-to",
    "return-path", "list-id",      "in-reply-to", "references",   "content-type"};

// The name in front of the colon, in lower case; empty when the line is no header.
std::string header_name(std::string_view line) {
    const std::size_t colon = std::min(line.find(':'), line.size());
    if (colon == 0 || colon == line.size() || colon > 60) return {};
    const std::string name = lower_ascii(line.substr(0, colon));
    const bool sound = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    return sound ? name : std::string();
}

template <std::size_t n> bool is_one_of(const std::array<std::string_view, n>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool goes_on(const Line& line) { return line.text.starts_with(' ') || line.text.starts_with('\t'); }

// "Jo Doe <jo@example.org>, list@example.org" gives "Jo Doe".
std::string without_addresses(std::string_view text) {
    std::string out;
    std::size_t behind = 0;
    for (const AddressSpan& span : find_addresses(text, Written::plain_or_in_words)) {
        out += text.substr(behind, span.start - behind);
        behind = span.start + span.size;
    }
    out += text.substr(behind);
    for (const std::string_view left : {"<mailto:>", "<>", "()", "[]", "[mailto:]", "\"\"", "''"})
        out = replace_all(out, left, "");
    std::string names;
    for (const std::string_view part : split(out, ',')) {
        const std::string name = ledger::passage_words(part);
        if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
    }
    return names;
}

} // namespace

std::size_t head_lines(std::span<const Line> lines) {
    std::size_t n = 0, headers = 0, known = 0;
    for (; n < lines.size() && n < head_lines_max && !lines[n].blank(); ++n) {
        if (n > 0 && goes_on(lines[n])) continue;
        const std::string name = header_name(lines[n].text);
        if (name.empty()) {
            if (n == 0 && lines[n].text.starts_with("From "))
                continue; // the line in front of a mail in a mailbox file
            break;
        }
        ++headers;
        known += is_one_of(kept_names, name) || is_one_of(other_names, name);
    }
    return headers >= 2 && known >= 2 ? n : 0;
}

std::optional<std::string> cleaned_header(std::string_view header) {
    const std::string name = header_name(header);
    if (!is_one_of(kept_names, name)) return {};
    const std::string_view words = header.substr(name.size() + 1);
    const std::string kept = name == "subject" || name == "date" || name == "sent"
                                 ? ledger::passage_words(words)
                                 : without_addresses(words);
    if (kept.empty()) return {};
    return std::string(header.substr(0, name.size())) + ": " + kept;
}

std::vector<std::string> headers_of(std::span<const Line> head) {
    std::vector<std::string> headers;
    for (const Line& line : head) {
        if (goes_on(line) && !headers.empty())
            headers.back() += ' ' + std::string(trim(line.text));
        else
            headers.emplace_back(line.text);
    }
    return headers;
}

} // namespace heed::intake
