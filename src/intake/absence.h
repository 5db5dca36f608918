// Proves that what must not be kept of a document is nowhere in the bytes that are kept.
//
// What must not be kept, the rule: a mail address that stands in the words a reader sees is the source's own
// statement and stays (a list's address, a secretariat's). An address that stands only where no reader looks -
// in an attribute, a parameter, a header such as Delivered-To - is private. So is a visible one at a provider
// of mailboxes for anybody. Ids of a reader and the hosts of tracked links are never kept.
//
// The tokens are collected from the bytes received, by other code than cleans them, so that a mistake there
// shows here.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::intake {

struct HiddenToken {
    enum class Kind { address, reader_id, tracker_host };
    Kind kind = Kind::address;
    std::string text; // lower case; for the machine only: never shown, logged or stored
    auto operator<=>(const HiddenToken&) const = default;
};

// `visible` is what a reader of the document sees. Sorted, each once.
Result<std::vector<HiddenToken>> collect_tokens(std::string_view raw, std::string_view visible);

// Finds any of the tokens in bytes, plain or in any of the forms of hidden_forms.h, upper or lower case,
// wrapped over lines or not. The refusal says what kind of token survived and never which.
class TokenSearch {
public:
    explicit TokenSearch(std::vector<HiddenToken> tokens);
    Checked prove_absent(std::string_view bytes, std::string_view what) const;

private:
    const HiddenToken* find_in(std::string_view lower) const;

    std::vector<HiddenToken> m_tokens; // sorted by text
    std::vector<bool> m_starts;        // which hashes of six first bytes occur
};

} // namespace heed::intake
