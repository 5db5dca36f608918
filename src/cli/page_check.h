// A page read in a process without rights and proofread, beside a record when there is one: what `heed check`
// and the form of the site share.
#pragma once

#include "actions/house.h"
#include "intake/reading.h"
#include "probes/finding.h"
#include "views/word_book.h"
#include "web/pages/proofreader.h"

#include <semaphore>

namespace heed::cli {

// Findings of the page against what the record has. Requires the address of a review of the record.
std::vector<probes::Finding> findings_beside(const views::Moment& now, views::WordBook& words,
                                             std::string_view review, probes::Passages passages);

// For the site: few at a time, each with less memory and time than a document on the command line.
class SiteProofreader final : public web::Proofreader {
public:
    SiteProofreader(actions::House& house, views::WordBook& words) : m_house(house), m_words(words) {}
    std::optional<Result<web::CheckedText>> read(std::string_view bytes, std::string_view review) override;

private:
    actions::House& m_house;
    views::WordBook& m_words;
    std::counting_semaphore<2> m_room{2};
};

} // namespace heed::cli
