// What changed between captures, in the words of the terminal: for the commands that compare, take in and
// watch.
#pragma once

#include "cli/command.h"
#include "views/source_changes.h"
#include "views/word_book.h"

namespace heed::cli {

// Asks an open record about its sources, as it is now.
class SourcesOfRecord {
public:
    explicit SourcesOfRecord(OpenRecord& record);

    // Exits when the record has no such source.
    views::SourceView source(std::string_view address);
    // Nothing when there are no such two captures.
    std::optional<views::SourceChanges> changes(const views::SourceView& source, views::CapturePair pair);

    // Of every source that has several captures, what is for a look; in the order of their addresses.
    struct Looks {
        views::SourceView source;
        std::vector<views::ToLookAt> looks;
    };
    std::vector<Looks> to_look_at();

    // The addresses of all sources of the record, those above reviews first.
    std::vector<std::string> all();

    views::Ask& ask() { return m_ask; }

private:
    views::WordBook m_words;
    views::PassageBook m_passages;
    views::Ask m_ask;
};

// "2 changed, 1 vanished, 12 kept"
std::string counts_told(const views::PassagesCompared& compared);

// "implementation.report of r1/7.1 (event 14), "Done": the words do not stand there any more"
std::string look_told(const views::ToLookAt& look);

// "  3 facts to look at:" and a line each, the first few; every line ends.
std::string told_to_look_at(const std::vector<views::ToLookAt>& looks, std::string_view indent);

} // namespace heed::cli
