#include "intake/clean_text.h"

#include "base/text.h"
#include "intake/link_judgement.h"
#include "intake/mail_address.h"
#include "intake/mail_head.h"
#include "intake/reading.h"

#include <algorithm>

namespace heed::intake {
namespace {

struct PrintedLink {
    std::size_t start = 0, end = 0;
    std::string target;
};

// The address of a page that begins at `start`. One between angle brackets may be broken over two lines, as
// mail programs do; any other ends at a blank, at a bracket it did not open, or before the mark that ends a
// sentence.
PrintedLink link_at(std::string_view text, std::size_t start) {
    PrintedLink link{start, start, {}};
    const std::size_t closing = text.substr(0, start + 4096).find_first_of(" >", start);
    const bool angled =
        start > 0 && text[start - 1] == '<' && closing != std::string_view::npos && text[closing] == '>';
    std::size_t parentheses = 0, breaks = 0;
    for (std::size_t i = start; i < text.size(); ++i) {
        const char c = text[i];
        if (angled && (c == '\n' || c == '\r')) {
            if (c == '\n' && ++breaks > 2) break;
            continue;
        }
        if (static_cast<unsigned char>(c) <= ' ' ||
            std::string_view("<>\"|[]{}").find(c) != std::string_view::npos)
            break;
        if (c == '(') ++parentheses;
        if (c == ')' && parentheses-- == 0) break;
        link.target += c;
        link.end = i + 1;
    }
    while (!link.target.empty() &&
           std::string_view(".,;:!?'").find(link.target.back()) != std::string_view::npos) {
        link.target.pop_back();
        --link.end;
    }
    return link;
}

std::size_t next_link(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find("://", from); at != std::string_view::npos; at = text.find("://", at + 3))
        for (const std::string_view scheme : {"https", "http"})
            if (at >= from + scheme.size() &&
                starts_with_ignoring_case(text.substr(at - scheme.size()), scheme))
                return at - scheme.size();
    return text.size();
}

std::string_view code_of(LinkFate fate) {
    switch (fate) {
    case LinkFate::tracked: return stripped::link_ids;
    case LinkFate::private_address: return stripped::private_address;
    case LinkFate::unsubscribe: return stripped::unsubscribe;
    case LinkFate::plain:
    case LinkFate::shown_address:
    case LinkFate::unusable: break;
    }
    return {};
}

void clean_links(CleanedText& cleaned) {
    const std::string text = std::move(cleaned.text);
    cleaned.text.clear();
    std::size_t behind = 0;
    for (std::size_t at = next_link(text, 0); at < text.size(); at = next_link(text, behind)) {
        const PrintedLink link = link_at(text, at);
        cleaned.text.append(text, behind, at - behind);
        behind = std::max(link.end, at + 1);
        const std::string_view code = code_of(judge_link({.target = link.target, .words = {}}));
        if (code.empty()) {
            cleaned.text.append(text, at, behind - at);
        } else {
            cleaned.stripped.insert(code);
            // The target of `[words](target)` leaves the mark of a target behind.
            cleaned.text +=
                at > 1 && text[at - 1] == '(' && text[at - 2] == ']' ? std::string_view("#") : link_removed;
        }
    }
    cleaned.text.append(text, behind);
}

void clean_addresses(CleanedText& cleaned) {
    std::string out;
    std::size_t behind = 0;
    for (const AddressSpan& span : find_addresses(cleaned.text, Written::plain_or_in_words)) {
        if (!is_at_public_provider(span.address)) continue;
        out.append(cleaned.text, behind, span.start - behind);
        out += address_removed;
        behind = span.start + span.size;
        cleaned.stripped.insert(stripped::private_address);
    }
    if (behind == 0) return;
    out.append(cleaned.text, behind);
    cleaned.text = std::move(out);
}

} // namespace

CleanedText clean_words(std::string_view words) {
    CleanedText cleaned{std::string(words), {}};
    if (words.find("://") != std::string_view::npos) clean_links(cleaned);
    clean_addresses(cleaned);
    return cleaned;
}

CleanedText clean_text(std::string_view raw, std::size_t head_bytes) {
    if (head_bytes == 0) return clean_words(raw);
    CleanedText body = clean_words(raw.substr(head_bytes));
    std::string head;
    for (const std::string& header : headers_of(lines_of(raw.substr(0, head_bytes))))
        if (const auto kept = cleaned_header(header)) head += clean_words(*kept).text + '\n';
    body.stripped.insert(stripped::mail_headers);
    body.text.insert(0, head);
    return body;
}

} // namespace heed::intake
