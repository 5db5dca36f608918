// The index of small records: what is found, as of which times, and what becomes of an index that is damaged.
#include "search/word_index.h"

#include "intake/read_document.h"
#include "intake/take_in.h"
#include "search/follower.h"
#include "support/small_house.h"
#include "web/pages/answer.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <thread>

namespace heed::search {
namespace {

namespace fs = std::filesystem;
using testing_support::SmallHouse;
using views::Found;

class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "heed-search-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw Failure("cannot make a folder");
        m_path = name;
    }
    ~Folder() {
        std::error_code error;
        fs::remove_all(m_path, error);
    }
    fs::path index() const { return m_path / "search"; }

private:
    fs::path m_path;
};

struct Library {
    SmallHouse house{"2026-03-01"};
    Folder folder;
    WordIndex index{folder.index(), house.house(), house.site().passages};

    void record() {
        house.import(
            {{"sources.csv", "id,code,kind,title.en,rank\nr1/sources/s1,S1,web-page,Page of the review,2\n"},
             {"bodies.csv",
              "id,name.en,name.ar,kind,cites\nbodies/board,The Board,المجلس,board,r1/sources/s1\n"},
             {"people.csv", "id,name,cites\npeople/p1k7,Žarko Novak,r1/sources/s1\n"},
             {"reviews.csv", "id,number,title.en,title.ar,cites\nr1,R1,First review,المراجعة الأولى,S1\n"},
             {"recommendations.csv", "id,review,number,title.en,title.ar,on,cites\n"
                                     "r1/5.4,r1,5.4,Publish the key rollover,نشر تبديل المفاتيح,2025-01-10,S1\n"
                                     "r1/5.10,r1,5.10,Name who is accountable,,2025-01-10,S1\n"
                                     "r1/6,r1,6,,,2025-01-10,S1\n"},
             {"rounds.csv", "id,review,on,body,resolutions,acts_on,approved,rejected,cites\n"
                            "r1/actions/2025-03-01,r1,2025-03-01,bodies/board,2025.03.01.13,3,2,1,S1\n"},
             {"determinations.csv", "id,recommendation,round,outcome,on,reason.en,cites\n"
                                    "r1/5.4,5.4,r1/actions/2025-03-01,approved,2025-03-01,,S1\n"
                                    "r1/5.10,5.10,r1/actions/2025-03-01,rejected,2025-03-01,"
                                    "Costs more than the zebra is worth,S1\n"}},
            "entered");
    }
    Found find(std::string_view text, std::string_view as_of = {}, std::optional<views::EventNo> known = {},
               std::string_view language = "en") {
        views::Ask ask = house.ask(as_of, known, language);
        return index.find(ask, {.text = text});
    }
    web::Response get(std::string_view target) {
        web::Site site = house.site();
        site.search = &index;
        return web::answer_fresh(site, web::request_for(target));
    }
    // Addresses of what is found, best first.
    std::string found(std::string_view text, std::string_view as_of = {},
                      std::optional<views::EventNo> known = {}) {
        std::string out;
        for (const views::Hit& hit : find(text, as_of, known).hits)
            out += (out.empty() ? "" : " ") + std::string(house.house().record().address(hit.thing)) +
                   (hit.passage.empty() ? "" : "#");
        return out;
    }
};

std::string marked(const views::Pieces& pieces) {
    std::string out;
    for (const views::Piece& piece : pieces) out += piece.marked ? '[' + piece.text + ']' : piece.text;
    return out;
}

std::vector<intake::Taken> take(SmallHouse& house, const std::string& bytes) {
    return intake::take_in(house.house(), {{"page.txt", bytes}}, intake::read_document);
}

} // namespace

TEST(word_index, finds_words_by_their_stems_and_marks_them) {
    Library library;
    library.record();
    library.index.catch_up();
    const Found found = library.find("published keys");
    ASSERT_EQ(found.hits.size(), 1u);
    EXPECT_EQ(marked(found.hits[0].title), "[Publish] the [key] rollover");
    EXPECT_EQ(found.total, 1u);
    EXPECT_EQ(library.found("zebra"), "r1/5.10");
    EXPECT_EQ(marked(library.find("zebra").hits[0].excerpt), "Costs more than the [zebra] is worth");
    EXPECT_EQ(library.found("zarko NOVÁK"), "people/p1k7");
}

TEST(word_index, finds_arabic_in_any_spelling) {
    Library library;
    library.record();
    library.index.catch_up();
    EXPECT_EQ(library.found("مراجعه اولي"), "r1");
    EXPECT_EQ(library.found("مَفاتيح"), "r1/5.4");
    const Found found = library.find("المفاتيح", {}, {}, "ar");
    ASSERT_EQ(found.hits.size(), 1u);
    EXPECT_EQ(found.hits[0].title_language, "ar");
    EXPECT_EQ(marked(found.hits[0].title), "نشر تبديل [المفاتيح]");
    // On an English page the title is English; what was found is shown beside it.
    EXPECT_EQ(marked(library.find("المفاتيح").hits[0].excerpt), "نشر تبديل [المفاتيح]");
}

TEST(word_index, finds_numbers_whole) {
    Library library;
    library.record();
    library.index.catch_up();
    EXPECT_EQ(library.found("5.4"), "r1/5.4");
    EXPECT_EQ(library.found("r1/5.10"), "r1/5.10");
    EXPECT_EQ(library.found("2025.03.01.13"), "r1/actions/2025-03-01");
    EXPECT_EQ(library.found("5"), "");
}

TEST(word_index, shows_what_is_known_and_true_by_then) {
    Library library;
    library.record();
    const auto before = library.house.house().snapshot()->size;
    library.house.import({{"notes.csv", "id,kind,ref,about,text.en,cites\n"
                                        "r1/5.4,wording,n1,,Said in other words by the walrus,S1\n"}});
    library.index.catch_up();
    EXPECT_EQ(library.found("walrus"), "r1/5.4");
    EXPECT_EQ(library.found("walrus", {}, before), "");
    EXPECT_EQ(library.found("zebra", "2025-03-01"), "r1/5.10");
    EXPECT_EQ(library.found("zebra", "2025-02-28"), "");
    EXPECT_EQ(library.find("zebra", "2025-02-28").total, 0u);
}

TEST(word_index, what_was_corrected_is_found_only_as_it_was_known) {
    Library library;
    library.record();
    const auto before = library.house.house().snapshot()->size;
    views::EventNo rejected = views::none;
    for (views::EventNo e = 0; e < before; ++e)
        if (library.house.house().record().event(e).type == ledger::Type::determination_record) rejected = e;
    ASSERT_EQ(library.house.correct(rejected, "2025-03-02"), "");
    library.index.catch_up();
    EXPECT_EQ(library.found("zebra"), "");
    EXPECT_EQ(library.found("zebra", {}, before), "r1/5.10");
}

TEST(word_index, follows_the_record) {
    Library library;
    library.index.catch_up();
    EXPECT_EQ(library.found("zebra"), "");
    library.record();
    EXPECT_EQ(library.found("zebra"), "");
    EXPECT_LT(library.find("zebra").indexed, library.house.house().snapshot()->size);
    const WordIndex::Work work = library.index.catch_up();
    EXPECT_FALSE(work.rebuilt);
    EXPECT_EQ(work.events, library.house.house().snapshot()->size);
    EXPECT_EQ(library.found("zebra"), "r1/5.10");
}

TEST(word_index, an_index_that_was_kept_is_used_again) {
    Library library;
    library.record();
    library.index.catch_up();
    WordIndex again(library.folder.index(), library.house.house(), library.house.site().passages);
    EXPECT_FALSE(again.catch_up().rebuilt);
}

TEST(word_index, answers_before_it_is_built) {
    Library library;
    library.record();
    EXPECT_EQ(library.find("zebra").index, Found::Index::building);
}

TEST(word_index, an_index_of_another_record_is_made_anew) {
    Library library, other;
    library.record();
    library.index.catch_up();
    other.house.set_time("2026-04-01");
    other.record();
    WordIndex index(library.folder.index(), other.house.house(), other.house.site().passages);
    EXPECT_TRUE(index.catch_up().rebuilt);
}

TEST(word_index, a_damaged_index_is_made_anew) {
    Library library;
    library.record();
    library.index.catch_up();
    for (const auto& file : fs::directory_iterator(library.folder.index())) {
        const auto size = fs::file_size(file.path());
        std::ofstream(file.path(), std::ios::binary) << std::string(size, '\x5a');
    }
    WordIndex again(library.folder.index(), library.house.house(), library.house.site().passages);
    EXPECT_TRUE(again.catch_up().rebuilt);
    views::Ask ask = library.house.ask();
    EXPECT_EQ(again.find(ask, {.text = "zebra"}).total, 1u);
    fs::remove_all(library.folder.index());
    EXPECT_TRUE(again.catch_up().rebuilt);
}

TEST(word_index, an_index_that_is_lost_while_it_serves_comes_back) {
    Library library;
    library.record();
    library.index.catch_up();
    fs::remove_all(library.folder.index());
    // A reader that has it open may still answer; nothing throws.
    (void)library.find("zebra");
    library.index.catch_up();
    EXPECT_EQ(library.found("zebra"), "r1/5.10");
}

TEST(word_index, erased_words_are_not_found) {
    Library library;
    library.record();
    library.index.catch_up();
    const auto hit = library.find("zebra").hits.at(0);
    library.house.store().erase_words(hit.event, ledger::WordsName::text);
    library.house.site().words.forget(hit.event);
    EXPECT_EQ(library.find("zebra").total, 0u);
    EXPECT_TRUE(library.index.wants_rebuild());
    EXPECT_TRUE(library.index.catch_up().rebuilt);
    EXPECT_FALSE(library.index.wants_rebuild());
    EXPECT_EQ(library.find("zebra").total, 0u);
    EXPECT_EQ(library.find("zebar").suggestion, "");
    for (const auto& file : fs::directory_iterator(library.folder.index()))
        EXPECT_EQ(testing_support::file_text(file.path().string()).find("zebra"), std::string::npos);
    EXPECT_EQ(library.found("5.10"), "r1/5.10"); // its number is no word
}

TEST(word_index, passages_and_the_wording_in_them_are_found) {
    Library library;
    const auto taken =
        take(library.house, "Page of the review\n\n"
                            "The owner should rotate every ostrich twice a year without fail.\n");
    const std::string source = taken.front().source;
    const std::string anchor = taken.front().reading.passages.at(1).anchor;
    library.house.import(
        {{"reviews.csv", "id,number,title.en,cites\nr1,R1,First review," + source + "\n"},
         {"recommendations.csv", "id,review,number,on,cites\nr1/7,r1,7,2025-01-10,\"" + source + " #" + anchor +
                                     " \"\"The owner should rotate\"\"\"\n"}});
    library.index.catch_up();
    const Found found = library.find("ostriches");
    ASSERT_EQ(found.total, 2u);
    std::string seen = library.found("ostriches");
    EXPECT_TRUE(seen == "r1/7# " + source + "#" || seen == source + "# r1/7#") << seen;
    EXPECT_NE(marked(found.hits[0].excerpt).find("[ostrich]"), std::string::npos);
}

TEST(word_index, says_when_not_all_words_are_found_together) {
    Library library;
    library.record();
    library.index.catch_up();
    const Found found = library.find("zebra rollover");
    EXPECT_TRUE(found.some_words);
    EXPECT_EQ(found.total, 2u);
    EXPECT_EQ(library.found("\"rollover key\""), "");
    EXPECT_EQ(library.found("\"key rollover\""), "r1/5.4");
    EXPECT_EQ(library.found("key -rollover"), "");
}

TEST(word_index, proposes_another_spelling_that_finds_something) {
    Library library;
    library.record();
    library.index.catch_up();
    EXPECT_EQ(library.find("rolover").suggestion, "rollover");
    EXPECT_EQ(library.find("zebbra", "2025-02-28").suggestion, "");
}

TEST(word_index, groups_have_their_totals) {
    Library library;
    library.record();
    library.index.catch_up();
    views::Ask ask = library.house.ask();
    const Found found = library.index.find(ask, {.text = "board review", .per_group = 5});
    std::size_t total = 0;
    for (const auto& group : found.groups) total += group.total;
    EXPECT_EQ(total, found.total);
    EXPECT_GE(found.groups.size(), 2u);
    const auto only = library.index.find(ask, {.text = "board", .group = views::FindGroup::people});
    ASSERT_EQ(only.hits.size(), 1u);
    EXPECT_EQ(only.hits[0].group, views::FindGroup::people);
}

TEST(word_index, nothing_that_is_typed_is_too_odd) {
    Library library;
    library.record();
    library.index.catch_up();
    const std::string alphabet[] = {"zebra",    "\"",
                                    "-",        " ",
                                    "5.4",      "the",
                                    "*",        "(",
                                    "\xff",     std::string(1, '\0'),
                                    "المراجعة", "ZNK",
                                    ":",        "~",
                                    "AND",      "\t",
                                    "中文字",   std::string(300, 'x')};
    std::mt19937 random(42);
    for (int i = 0; i < 2000; ++i) {
        std::string typed;
        for (auto n = random() % 60; n > 0; --n) typed += alphabet[random() % std::size(alphabet)];
        const Found found = library.find(typed);
        EXPECT_EQ(found.index, Found::Index::ready);
        EXPECT_LE(found.hits.size(), 20u);
        for (const views::Hit& hit : found.hits) EXPECT_NE(hit.thing, views::none);
    }
    EXPECT_TRUE(library.find("the of and").some_words); // nothing but plain words: they are looked for then
    EXPECT_TRUE(library.find(std::string(10'240, 'z')).cut);
}

TEST(search_page, marks_and_escapes_what_it_shows) {
    Library library;
    library.record();
    library.house.import(
        {{"findings.csv", "id,review,about,text.en,on,cites\n"
                          "r1/findings/f1,r1,r1,A <b>bold</b> walrus & more,2025-02-01,S1\n"}});
    library.index.catch_up();
    const std::string page = *library.get("/search?q=walrus").body;
    EXPECT_NE(page.find("A &lt;b&gt;bold&lt;/b&gt; <mark>walrus</mark> &amp; more"), std::string::npos);
    const std::string odd = *library.get("/search?q=%22%3Cscript%3E").body;
    EXPECT_EQ(odd.find("<script>"), std::string::npos);
}

TEST(search_page, what_was_meant_by_number_leads_and_links_keep_the_two_times) {
    Library library;
    library.record();
    library.index.catch_up();
    const std::string known = "n" + std::to_string(library.house.house().snapshot()->size);
    const std::string page = *library.get("/search?q=5.4&as-of=2025-02-01&known=" + known).body;
    const auto lead = page.find("id=\"lead\"");
    ASSERT_NE(lead, std::string::npos);
    EXPECT_NE(page.find("href=\"/r1/5.4?as-of=2025-02-01&amp;known=" + known + '"', lead), std::string::npos);
    for (const char* typed :
         {"r1/5.4", "%235.4", "recommendation+5.4", "R1+5.4", "https://heed.example/ar/r1/5.4"})
        EXPECT_NE(
            library.get("/search.json?q=" + std::string(typed)).body->find("\"leads\":[{\"url\":\"/r1/5.4\""),
            std::string::npos)
            << typed;
    EXPECT_NE(library.get("/search.json?q=2025-03-01").body->find("\"url\":\"/r1/actions/2025-03-01\""),
              std::string::npos);
}

TEST(search_page, answers_whatever_is_asked) {
    Library library;
    library.record();
    library.index.catch_up();
    for (const char* query : {"", "?q=", "?q=%22", "?q=the+of", "?q=-", "?q=a&kind=nothing&review=zz&from=-1",
                              "?q=board&kind=people&from=99999999", "?q=a&from=12345678901234567890",
                              "?q=board&review=bodies/board"})
        for (const char* form : {"", ".json", ".csv"})
            EXPECT_EQ(library.get("/search" + std::string(form) + query).status, 200) << form << query;
    EXPECT_EQ(library.get("/ar/search?q=%D9%85%D8%B1%D8%A7%D8%AC%D8%B9%D8%A9").status, 200);
}

TEST(search_page, says_what_the_index_cannot_say_yet) {
    Library library;
    library.record();
    EXPECT_EQ(library.get("/search?q=zebra").cache_control, "no-store");
    EXPECT_NE(library.get("/search.json?q=5.4").body->find("\"index\":\"building\""), std::string::npos);
    EXPECT_NE(library.get("/search.json?q=5.4").body->find("\"url\":\"/r1/5.4\""), std::string::npos);
    library.index.catch_up();
    EXPECT_NE(library.get("/search?q=zebra").cache_control, "no-store");
    // Without any index the numbers are still found.
    EXPECT_NE(library.house.get("/search.json?q=5.4").body.find("\"index\":\"absent\""), std::string::npos);
}

TEST(search_page, a_list_of_one_kind_is_read_page_by_page) {
    Library library;
    library.record();
    std::string rows = "id,name,cites\n";
    for (int i = 0; i < 250; ++i)
        rows += "people/p" + std::to_string(1000 + i) + ",Walrus " + std::to_string(i) + ",r1/sources/s1\n";
    library.house.import({{"people.csv", rows}});
    library.index.catch_up();
    std::string address = "/search.json?kind=people&q=walrus";
    std::size_t seen = 0;
    for (int pages = 0; pages < 5 && !address.empty(); ++pages) {
        const auto json = *parse_json(*library.get(address).body, 12);
        EXPECT_EQ(json.find("total")->number, 250);
        seen += json.find("items")->items.size();
        address = json.find("next")->text;
    }
    EXPECT_EQ(seen, 250u);
    EXPECT_LT(library.get("/search?kind=people&q=walrus").body->size(), 50'000u);
}

TEST(follower, keeps_up_with_the_record_while_it_is_asked) {
    Library library;
    library.record();
    const Follower follower(library.index, library.house.house(), [](std::string_view) {});
    const auto waits_for = [&](auto is_so) {
        for (int i = 0; i < 200; ++i) {
            if (is_so()) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    };
    EXPECT_TRUE(waits_for([&] { return library.find("zebra").total == 1; }));
    library.house.import({{"notes.csv", "id,kind,ref,about,text.en,cites\n"
                                        "r1/5.4,wording,n1,,Said by the walrus,S1\n"}});
    EXPECT_TRUE(waits_for([&] { return library.find("walrus").total == 1; }));
}

} // namespace heed::search
