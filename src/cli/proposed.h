// The proposals of a captured document of an open record, for the commands that show and agree to them.
#pragma once

#include "cli/command.h"
#include "cli/deed_message.h"
#include "proposals/foreign_rows.h"
#include "proposals/propose.h"
#include "views/passage_book.h"
#include "views/word_book.h"

namespace heed::cli {

struct Proposed {
    proposals::Document document;
    std::string code; // of the source
    std::vector<proposals::Proposal> proposals;
    std::optional<proposals::ForeignSheets> sheets = {}; // how its columns and rows were read, of a spreadsheet
};

// What an operator says of documents: the files of a recipe and a mapping, or none, as part of what is asked.
void add_guidance(const std::string& recipe, const std::string& mapping, DeedMessage& asked);
// What they say. Exits when a line cannot be read, and names all such lines.
proposals::Guidance guidance_of(const DeedMessage& asked);

class ProposedOfRecord {
public:
    // Exits when the record has no such review.
    ProposedOfRecord(OpenRecord& record, std::string review, proposals::Guidance guidance = {});

    // Sources of the review whose passages are stored, in the order of their numbers.
    std::vector<std::string> captured();
    // By code or address. Exits when it is not captured here.
    Proposed of(std::string_view source);

private:
    OpenRecord& m_record;
    std::string m_review;
    proposals::Guidance m_guidance;
    views::WordBook m_words;
    views::PassageBook m_passages;
    views::Ask m_ask;
};

} // namespace heed::cli
