// A record in memory with a fixed clock and repeatable chance, for tests: sheets go in, views and pages come
// out, through the same functions that the program uses.
//
//     SmallHouse house("2026-03-01T10:00:00Z");
//     house.import({{"reviews.csv", "id,number,title.en\nr1,R1,First review\n"}});
//     house.ask("2026-03-01").moment.counts(...)      house.get("/r1.json?as-of=2026-02-01").body
#pragma once

#include "actions/import_sheets.h"
#include "proposals/desk.h"
#include "store/memory/memory_store.h"
#include "views/ask.h"
#include "views/passage_book.h"
#include "web/pages/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace heed::testing_support {

// "2026-03-01T10:00:00Z"; a day alone is its noon. Throws what is not one.
Instant instant_of(std::string_view text);

struct Answer {
    int status = 0;
    std::string type, body;
};

class SmallHouse {
public:
    explicit SmallHouse(std::string_view now);

    void set_time(std::string_view now) { m_clock.set(instant_of(now)); }

    // One change. The problems, one a line, when it is refused; nothing is recorded then.
    std::string try_import(const std::vector<actions::ImportFile>& files, const std::string& title = {});
    // The same; throws when it is refused.
    void import(const std::vector<actions::ImportFile>& files, const std::string& title = {});

    // A further event that says the same as that one but for the day, and corrects it; or withdraws it. Sheets
    // cannot say this. The refusal, or nothing.
    std::string correct(views::EventNo event, std::string_view on);
    std::string withdraw(views::EventNo event);

    views::Ask ask(std::string_view as_of = {}, std::optional<views::EventNo> known = {},
                   std::string_view language = "en");
    // Of the site, without a server: status 301 has the new address as its body.
    Answer get(std::string_view target);

    actions::House& house() { return m_house; }
    ledger::EventStore& store() { return m_store; }
    const web::Site& site() const { return m_site; }

private:
    std::string apply(ledger::Draft draft);

    FixedClock m_clock;
    SeededChance m_chance{1};
    store::MemoryStore m_store;
    actions::House m_house{m_store, m_clock, m_chance};
    views::WordBook m_words{m_store};
    views::PassageBook m_passages{m_store};
    std::timed_mutex m_changing;
    proposals::DeskOfRecord m_desk{m_house, m_words, m_passages, m_changing};
    web::Site m_site;
};

// All *.csv of a folder, in the order of their names.
std::vector<actions::ImportFile> sheets_in(const std::string& folder);
std::string file_text(const std::string& path);
// Where something of the source tree is, whatever folder the test was started in.
std::string source_path(const std::string& below);

} // namespace heed::testing_support
