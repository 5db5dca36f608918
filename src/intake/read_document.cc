#include "intake/read_document.h"

#include "intake/absence.h"
#include "intake/clean_text.h"
#include "intake/delimited_text.h"
#include "intake/family_reader.h"
#include "intake/foreign_bytes.h"
#include "intake/mail_address.h"
#include "intake/mail_message.h"
#include "intake/quotations.h"
#include "intake/sheet_document.h"

#include <set>

namespace heed::intake {
namespace {

constexpr std::size_t doubts_max = 500; // more than a person will look at

void add_doubts(Reading& reading) {
    if (reading.media == "text/html") // the lines of a text are named by its reader
        for (Doubt& doubt : doubts_of_quoted_passages(reading.passages))
            reading.doubts.push_back(std::move(doubt));
    std::set<std::string> seen;
    for (const Passage& passage : reading.passages) {
        for (const AddressSpan& span : find_addresses(passage.text, Written::plain_or_in_words))
            if (seen.insert(span.address).second) {
                reading.doubts.push_back(
                    {"a mail address stands in the words and stays: make sure that it is a role's and "
                     "not a person's",
                     "passage " + passage.anchor});
                break;
            }
        if (passage.text.find(address_removed) != std::string::npos ||
            passage.text.find(link_removed) != std::string::npos)
            reading.doubts.push_back(
                {"something private was taken out of these words", "passage " + passage.anchor});
    }
    if (reading.doubts.size() > doubts_max) {
        const std::size_t more = reading.doubts.size() - doubts_max;
        reading.doubts.resize(doubts_max);
        reading.doubts.push_back({"and " + std::to_string(more) + " more of the same kinds", {}});
    }
    if (reading.passages.empty() && reading.kind != DocumentKind::unknown)
        reading.doubts.push_back({"there is nothing to read in it", {}});
}

Checked check_bounds(const Reading& reading) {
    if (reading.passages.size() > passages_max)
        return refuse("the document has more than " + std::to_string(passages_max) + " passages");
    for (std::size_t i = 0; i < reading.passages.size(); ++i)
        if (reading.passages[i].text.size() > passage_bytes_max)
            return refuse("longer than " + std::to_string(passage_bytes_max) + " bytes without a break",
                          "passage number " + std::to_string(i + 1));
    return Done{};
}

// By other code than cleaned: what must not be kept is collected from the bytes received and looked for in the
// result.
Checked prove_clean(std::string_view raw, const FamilyReading& read) {
    auto tokens = collect_tokens(read.searched.empty() ? raw : read.searched, read.visible);
    if (!tokens) return tokens.refusal();
    const TokenSearch search(std::move(*tokens));
    if (auto clean = search.prove_absent(read.reading.kept, "kept bytes"); !clean) return clean;
    return search.prove_absent(write_passages(read.reading.passages), "passages");
}

Result<FamilyReading> read_any(std::string_view raw) {
    if (auto sheet = read_sheet_document(raw)) return std::move(*sheet);
    if (const auto sound = check_document(raw); !sound) return sound.refusal();
    return read_by_family(raw);
}

} // namespace

Checked check_document(std::string_view raw) {
    if (raw.size() <= document_bytes_max) {
        if (is_encoded_mail(raw)) return Done{}; // its parts say themselves in which encodings they are
        if (is_workbook(raw) || decode_delimited(raw)) return Done{};
    }
    return check_foreign_bytes(raw);
}

Result<Reading> read_document(std::string_view raw, const Hints& hints) {
    auto by_family = read_any(raw);
    if (!by_family) return by_family.refusal();
    FamilyReading& read = *by_family;
    if (!hints.language.empty()) read.reading.language = hints.language;
    if (const auto bounded = check_bounds(read.reading); !bounded) return bounded.refusal();
    give_anchors(read.reading.passages);
    if (const auto clean = prove_clean(raw, read); !clean) return clean.refusal();
    add_doubts(read.reading);
    return std::move(read.reading);
}

} // namespace heed::intake
