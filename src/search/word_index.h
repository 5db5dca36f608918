// The full-text index of a record, in a folder of its own beside it (Xapian).
//
// It is derived and never the truth: it knows up to which event it has been built and what that event was, so
// one that is missing, damaged, of an older form or of another record is made again from the record. It keeps
// terms, not texts. Both times filter what is found (docs/format.md, part 12).
//
// One thread writes at a time; any number of threads look things up meanwhile.
#pragma once

#include "actions/house.h"
#include "views/passage_book.h"
#include "views/search_index.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace heed::search {

class WordIndex final : public views::SearchIndex {
public:
    // Writes nothing yet.
    WordIndex(std::filesystem::path folder, actions::House& house, views::PassageBook& passages);
    ~WordIndex() override;

    views::Found find(views::Ask& ask, const views::FindRequest& request) override;

    struct Work {
        bool rebuilt = false;
        views::EventNo events = 0; // size of the record that the index now has
        std::size_t entries = 0;   // documents in it
    };
    // Adds what the record has and the index has not; makes the index anew when it must. Throws Failure when it
    // cannot be written.
    Work catch_up(const actions::Progress& progress = {});
    // From nothing, beside the old one, which answers until the new one takes its place.
    Work rebuild(const actions::Progress& progress = {});

    views::EventNo indexed() const { return m_indexed; }
    bool wants_rebuild() const { return m_wants_rebuild; }

private:
    struct Reader; // what one question needs: the index as it is, and the rules for words
    class Lent;    // one of them, given back when the question is answered

    bool fits_record(const std::string& form, const std::string& size, const std::string& last);
    bool is_sound();
    Work make_anew(const actions::Progress& progress);
    Work work_on(const std::filesystem::path& folder, bool fresh, const actions::Progress& progress);
    void publish(views::EventNo indexed);

    std::filesystem::path m_folder;
    actions::House& m_house;
    views::PassageBook& m_passages;
    std::mutex m_writing;
    std::mutex m_lending;
    std::vector<std::unique_ptr<Reader>> m_idle;
    std::uint64_t m_generation = 0; // of what readers see; under m_lending
    std::atomic<bool> m_is_ready{false};
    std::atomic<views::EventNo> m_indexed{0};
    std::atomic<bool> m_wants_rebuild{false};
};

} // namespace heed::search
