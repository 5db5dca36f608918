// The words that a spreadsheet uses for outcomes, statuses, levels and bodies, as the record has them.
#pragma once

#include "proposals/column_meanings.h"
#include "views/ask.h"
#include "views/definitions.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::proposals {

// What a word becomes, and by which rule. `code` is empty where nothing is known.
struct WordMeaning {
    std::string code, scheme; // the scheme's address, where the code is one of its words
    std::string why;          // "the word of schemes/status-2022", "means declared_complete"
};

// The words of a record: its schemes, and the common English ones for heed's own outcomes and statuses.
class KnownWords {
public:
    KnownWords(std::string_view review, views::Ask& ask);

    // Of a status, outcome or level. A scheme's own word, by its label or code, comes before a common one; a
    // common one becomes the one word of the scheme that means the same, where there is one scheme for such
    // words.
    WordMeaning meaning(Meaning of, std::string_view cell) const;
    // What the scheme's word means in heed's own: "approved", "pending:likely-approve"; empty where nobody
    // says.
    std::string means(Meaning of, std::string_view code) const;
    // Is it a code of a scheme or one of heed's own?
    bool is_code(Meaning of, std::string_view code) const;

private:
    const views::Definition* word(std::string_view of, std::string_view label) const;

    std::vector<views::Definition> m_words;
};

// The bodies that a cell names, in their order: by name, short name, code or address, whatever parts them.
// Words that are none are told in `unknown`.
struct NamedInCell {
    std::vector<std::string> bodies; // addresses, each once
    std::string unknown;             // the first words that are no body; empty when all are
};

class BodyNames {
public:
    explicit BodyNames(views::Ask& ask);
    // Words of a mapping, "City works", that mean a body.
    void add(std::string_view words, std::string_view body);
    NamedInCell in(std::string_view cell) const;

private:
    struct Name {
        std::string words; // in lower case
        std::string body;
    };
    std::vector<Name> m_names; // longest first
};

} // namespace heed::proposals
