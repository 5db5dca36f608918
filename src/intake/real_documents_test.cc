// What reading makes of the five documents as they were received, of which nothing is kept in this repository.

#include "intake/absence.h"
#include "intake/check_quote.h"
#include "intake/clean_html_check.h"
#include "intake/read_document.h"

#include "base/digest.h"
#include "base/text.h"
#include "support/received_documents.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <iterator>

namespace heed::intake {
namespace {

class real_documents : public testing::Test {
protected:
    void SetUp() override {
        m_folder = testing_support::received_documents();
        if (m_folder.empty()) GTEST_SKIP();
    }

    std::string raw(std::string_view start) const {
        for (const auto& entry : std::filesystem::directory_iterator(m_folder)) {
            if (!entry.path().filename().string().starts_with(start)) continue;
            std::ifstream file(entry.path(), std::ios::binary);
            return {std::istreambuf_iterator<char>(file), {}};
        }
        ADD_FAILURE() << "no document " << start;
        return {};
    }

    Reading read(std::string_view start) const {
        auto reading = read_document(raw(start));
        EXPECT_TRUE(reading) << reading.error().text();
        return reading.value_or({});
    }

    std::filesystem::path m_folder;
};

std::vector<const Passage*> rows_of(const Reading& reading, int table) {
    std::vector<const Passage*> rows;
    for (const Passage& passage : reading.passages)
        if (passage.table == table && passage.kind == Passage::Kind::row) rows.push_back(&passage);
    return rows;
}

// The number of the table with a column of this name.
int table_with(const Reading& reading, std::string_view column) {
    for (const Passage& passage : reading.passages)
        if (passage.kind == Passage::Kind::label &&
            std::find(passage.cells.begin(), passage.cells.end(), column) != passage.cells.end())
            return passage.table;
    return 0;
}

bool quotes(const Reading& reading, std::string_view words, std::optional<int> column = {}) {
    return std::any_of(reading.passages.begin(), reading.passages.end(), [&](const Passage& passage) {
        return check_quote(reading.passages, {.anchor = passage.anchor, .column = column, .words = words})
            .has_value();
    });
}

} // namespace

TEST_F(real_documents, each_kind_is_recognised) {
    EXPECT_EQ(read("000").kind, DocumentKind::wiki_page_text);
    EXPECT_EQ(read("001").kind, DocumentKind::news_page_text);
    EXPECT_EQ(read("002").kind, DocumentKind::html_mail);
    EXPECT_EQ(read("003").kind, DocumentKind::web_page_text);
    EXPECT_EQ(read("004").kind, DocumentKind::text_mail);
}

TEST_F(real_documents, texts_without_anything_private_are_kept_as_they_came) {
    for (const char* start : {"000", "001", "003", "004"}) {
        const Reading reading = read(start);
        EXPECT_EQ(reading.kept, raw(start));
        EXPECT_TRUE(reading.stripped.empty());
        EXPECT_EQ(reading.language, "en");
    }
}

TEST_F(real_documents, every_file_of_passages_comes_back_the_same) {
    for (const char* start : {"000", "001", "002", "003", "004"}) {
        const Reading reading = read(start);
        const auto back = read_passages(write_passages(reading.passages));
        ASSERT_TRUE(back) << back.error().text();
        EXPECT_EQ(*back, reading.passages);
    }
}

TEST_F(real_documents, the_wiki_page_has_plain_words) {
    const Reading reading = read("000");
    for (const Passage& passage : reading.passages) {
        EXPECT_EQ(passage.text.find("]("), std::string::npos);
        EXPECT_EQ(passage.text.find("**"), std::string::npos);
    }
    EXPECT_TRUE(quotes(reading, "13 Recommendations were accepted by the Board"));
    EXPECT_TRUE(quotes(reading, "took action on each of the 63 recommendations"));
}

TEST_F(real_documents, the_news_page_has_its_dated_entries_under_headings) {
    const Reading reading = read("001");
    const auto entries = std::count_if(reading.passages.begin(), reading.passages.end(),
                                       [](const Passage& p) { return p.text.find(" 2017 - ") < 20; });
    EXPECT_GE(entries, 8);
    EXPECT_TRUE(quotes(reading, "25 September 2019 -"));
}

TEST_F(real_documents, the_implementation_table_has_fourteen_rows_of_five_cells) {
    const Reading reading = read("003");
    const auto rows = rows_of(reading, table_with(reading, "Implementation Status"));
    ASSERT_EQ(rows.size(), 14u);
    for (const Passage* row : rows) EXPECT_EQ(row->cells.size(), 5u);
    EXPECT_EQ(rows.front()->cells[0], "1.1");
    EXPECT_EQ(rows.back()->cells[0], "24.2");
    EXPECT_EQ(rows[4]->cells[1], "Not started");
    EXPECT_EQ(rows[6]->cells[2], "P1");
}

TEST_F(real_documents, the_milestones_have_twenty_two_rows_each_with_its_phase) {
    const Reading reading = read("003");
    const auto rows = rows_of(reading, table_with(reading, "Start Date"));
    ASSERT_EQ(rows.size(), 22u);
    std::vector<std::string> phases;
    for (const Passage* row : rows) {
        ASSERT_EQ(row->cells.size(), 5u);
        EXPECT_NE(row->cells[3].find("20"), std::string::npos) << row->cells[3]; // a year
        if (phases.empty() || phases.back() != row->cells[0]) phases.push_back(row->cells[0]);
    }
    EXPECT_EQ(phases, (std::vector<std::string>{"Assemble Review Team", "Plan Review", "Conduct Review",
                                                "Board Action", "Operating Procedures"}));
    EXPECT_EQ(rows[1]->cells[1], "Call for Volunteers Extension");
    EXPECT_EQ(rows[1]->text.substr(0, 30), "Call for Volunteers Extension\t"); // as printed, without the phase
    EXPECT_TRUE(quotes(reading, "10 May 2022", 4));
}

TEST_F(real_documents, the_text_mail_has_whole_paragraphs) {
    const Reading reading = read("004");
    EXPECT_EQ(reading.passages.size(), 11u);
    EXPECT_EQ(std::count_if(reading.passages.begin(), reading.passages.end(),
                            [](const Passage& p) { return p.kind == Passage::Kind::item; }),
              3);
    EXPECT_TRUE(quotes(reading, "presenting our final report in November 2019 at ICANN66"));
}

TEST_F(real_documents, the_html_mail_has_its_label_and_value_rows) {
    const Reading reading = read("002");
    const auto rows = rows_of(reading, 1);
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[0]->cells,
              (std::vector<std::string>{"Open Date:", "28 January 2021", "Close Date:", "9 March 2021"}));
    EXPECT_TRUE(quotes(reading, "within six months of receipt, i.e., by 25 July 2021"));
    EXPECT_TRUE(check_clean_html(reading.kept));
}

TEST_F(real_documents, nothing_that_follows_a_reader_is_left_of_the_html_mail) {
    const std::string document = raw("002");
    const Reading reading = read("002");
    const std::string passages = write_passages(reading.passages);
    auto tokens = collect_tokens(document, "");
    ASSERT_TRUE(tokens);
    for (const auto kind :
         {HiddenToken::Kind::address, HiddenToken::Kind::reader_id, HiddenToken::Kind::tracker_host})
        EXPECT_TRUE(
            std::any_of(tokens->begin(), tokens->end(), [&](const HiddenToken& t) { return t.kind == kind; }));
    EXPECT_GE(tokens->size(), 20u); // the links alone are that many
    const TokenSearch search(*tokens);
    EXPECT_FALSE(search.prove_absent(document, "what was received")); // so this can fail
    EXPECT_TRUE(search.prove_absent(reading.kept, "kept"));
    EXPECT_TRUE(search.prove_absent(passages, "passages"));
    for (const char* code : {"pixel", "link-ids", "element-ids", "remote-image", "private-address"})
        EXPECT_NE(std::find(reading.stripped.begin(), reading.stripped.end(), code), reading.stripped.end())
            << code;
}

TEST_F(real_documents, the_address_in_the_pixel_is_gone_by_a_second_way_of_looking) {
    const std::string document = raw("002");
    const std::size_t at = document.find("mid=") + 4;
    const auto decoded = parse_base64(document.substr(at, document.find('"', at) - at));
    ASSERT_TRUE(decoded);
    const std::string address = decoded->substr(decoded->rfind(':') + 1);
    ASSERT_NE(address.find('@'), std::string::npos);
    const Reading reading = read("002");
    for (const std::string& stored :
         {lower_ascii(reading.kept), lower_ascii(write_passages(reading.passages))}) {
        EXPECT_EQ(stored.find(address), std::string::npos);
        EXPECT_EQ(stored.find(address.substr(0, address.find('@'))), std::string::npos);
        for (std::size_t shift = 0; shift < 3; ++shift) {
            // What every encoding of the address at this alignment has in the middle.
            const std::string code = base64(std::string(shift, 'x') + address);
            EXPECT_EQ(stored.find(lower_ascii(code.substr(4, 16))), std::string::npos);
        }
    }
}

} // namespace heed::intake
