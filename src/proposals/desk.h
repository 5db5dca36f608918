// The desk of a record that is open: proposals of its captured documents, computed when somebody asks and kept
// while the record stays as it is.
//
// Computing means folding the record anew a few times, so one is computed at a time and few may wait for it;
// whoever comes beyond that is told to come again. Whatever changes the record holds `changing` meanwhile.
#pragma once

#include "actions/house.h"
#include "proposals/proposal.h"
#include "views/desk.h"
#include "views/passage_book.h"

#include <atomic>
#include <map>
#include <mutex>

namespace heed::proposals {

class DeskOfRecord final : public views::Desk {
public:
    DeskOfRecord(actions::House& house, views::WordBook& words, views::PassageBook& passages,
                 std::timed_mutex& changing)
        : m_house(house), m_words(words), m_passages(passages), m_changing(changing) {}

    std::shared_ptr<const views::DeskDocument> document(std::string_view review,
                                                        std::string_view source) override;
    std::optional<views::DeskCounts> counted(std::string_view source) override;

private:
    using Made = std::shared_ptr<const views::DeskDocument>;
    Made kept(std::string_view source);
    void keep(Made made);
    Made make(std::string_view review, std::string_view source);

    actions::House& m_house;
    views::WordBook& m_words;
    views::PassageBook& m_passages;
    std::timed_mutex& m_changing;
    std::atomic<int> m_waiting = 0;

    std::mutex m_mutex; // of what follows, which is of the record of that size
    views::EventNo m_size = 0;
    std::map<std::string, Made, std::less<>> m_kept;
    std::map<std::string, views::DeskCounts, std::less<>> m_counts;
};

// The words of a passage with the quote marked; of a long passage what is near it.
views::Pieces marked(const ledger::Passage& passage, const Place& place);

} // namespace heed::proposals
