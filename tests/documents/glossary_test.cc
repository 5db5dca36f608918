// docs/glossary.md: in order, each word once, and with every word that heed computes with.
#include "documents/document.h"
#include "domain/vocabulary.h"

#include <gtest/gtest.h>

namespace heed::testing_support {
namespace {

// "**as of**" from "**as of** (`as-of`): ..."
std::vector<std::string> words_of(const Document& glossary) {
    std::vector<std::string> out;
    for (const std::string& line : glossary.lines_with("**")) {
        std::string word = line.substr(2, line.find("**", 2) - 2);
        out.push_back(std::move(word));
    }
    return out;
}

} // namespace

TEST(glossary_document, stands_in_the_order_of_the_alphabet_each_word_once) {
    const Document glossary = read_document("docs/glossary.md");
    const auto words = words_of(glossary);
    ASSERT_GT(words.size(), 60u);
    for (std::size_t i = 1; i < words.size(); ++i) EXPECT_LT(words[i - 1], words[i]);
}

TEST(glossary_document, explains_every_outcome_status_and_state_of_verification) {
    const Document glossary = read_document("docs/glossary.md");
    const auto explained = [&](std::string_view name) {
        return glossary.text.find('`' + std::string(name) + '`') != std::string::npos;
    };
    for (const auto& row : domain::outcomes()) EXPECT_TRUE(explained(row.name)) << row.name;
    for (const auto& row : domain::statuses()) EXPECT_TRUE(explained(row.name)) << row.name;
    EXPECT_TRUE(explained(domain::name(domain::Verification::verified)));
    EXPECT_TRUE(explained(domain::name(domain::Verification::not_verified)));
}

} // namespace heed::testing_support
