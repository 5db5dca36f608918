#include "wording/catalogue.h"

#include "wording/icu_oracle.h"
#include "wording/phrases.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace heed::wording {
namespace {

void check_refused(std::string_view text, std::string_view expected) {
    const auto catalogue = parse_catalogue(text, "x.properties");
    ASSERT_FALSE(catalogue) << text;
    EXPECT_EQ(catalogue.error().text(), expected);
}

const Phrases& phrases(Language language) {
    static const Phrases english(Language::en, load_catalogue(Language::en));
    static const Phrases arabic(Language::ar, load_catalogue(Language::ar));
    return language == Language::ar ? arabic : english;
}

std::map<std::string, std::string> arguments_by_key(Language language) {
    std::map<std::string, std::string> found;
    for (const auto& entry : phrases(language).catalogue().entries()) {
        std::set<std::string> names;
        for (const auto& argument : entry.message.arguments)
            names.insert(argument.name + (argument.use == Message::Use::chooses_plural ? "#" : ""));
        std::string& all = found[entry.key];
        for (const std::string& name : names) all += name + " ";
    }
    return found;
}

// Calls visit with every plural and select of the message.
template <class Visit> void each_choice(const std::vector<Part>& parts, const Visit& visit) {
    for (const Part& part : parts) {
        if (part.kind == Part::Kind::plural || part.kind == Part::Kind::select) visit(part);
        for (const Branch& branch : part.branches) each_choice(branch.parts, visit);
    }
}

// Sample values: each branch of a select and one that is none of them with numbers of all plural forms, all
// with all; what is only shown is odd text or a number, by turns.
std::vector<std::vector<Arg>> samples(const Message& message, std::vector<std::string>& names) {
    std::vector<std::vector<Arg>> all = {{}, {}};
    for (std::size_t i = 0; i < message.arguments.size(); ++i) {
        const auto& argument = message.arguments[i];
        std::vector<Arg> values;
        if (argument.use == Message::Use::chooses_plural) {
            for (const int n : {0, 1, 2, 3, 11, 100, 1234, -5}) values.emplace_back(argument.name, n);
        } else if (argument.use == Message::Use::chooses_branch) {
            names.push_back("none-of-them");
            each_choice(message.parts, [&](const Part& part) {
                if (part.argument == i)
                    for (const Branch& branch : part.branches) names.push_back(branch.name);
            });
            for (const std::string& name : names) values.emplace_back(argument.name, name);
        } else {
            for (std::size_t n = 0; n < all.size(); ++n)
                all[n].push_back((n + i) % 2 == 0 ? Arg(argument.name, "<'{x}'>") : Arg(argument.name, 12345));
            continue;
        }
        std::vector<std::vector<Arg>> longer;
        for (const auto& so_far : all)
            for (const Arg& value : values) {
                longer.push_back(so_far);
                longer.back().push_back(value);
            }
        all = std::move(longer);
    }
    return all;
}

} // namespace

TEST(catalogue, comments_and_blanks_do_not_count) {
    const auto catalogue = parse_catalogue("\n# a = b\n  a.b  =  x = y  \r\n\nc-d_e.1=z", "x.properties");
    ASSERT_TRUE(catalogue);
    ASSERT_EQ(catalogue->entries().size(), 2u);
    EXPECT_EQ(catalogue->find("a.b")->pattern, "x = y");
    EXPECT_TRUE(catalogue->find("a.b")->is_plain);
    EXPECT_EQ(catalogue->find("c-d_e.1")->pattern, "z");
    EXPECT_EQ(catalogue->find("a"), nullptr);
    EXPECT_EQ(catalogue->find("a.bc"), nullptr);
}

TEST(catalogue, a_computed_key_finds_what_the_whole_key_finds) {
    const auto& catalogue = phrases(Language::en).catalogue();
    for (const auto& entry : catalogue.entries())
        for (std::size_t at = 0; at <= entry.key.size(); ++at) {
            const std::string_view key = entry.key;
            EXPECT_EQ(catalogue.find({key.substr(0, at), key.substr(at)}), &entry);
        }
    EXPECT_EQ(Catalogue().find("a.b"), nullptr);
}

TEST(catalogue, what_cannot_be_read_is_refused_with_its_place) {
    check_refused("a.b = x\nc", "x.properties:2: a line is `key = words`");
    check_refused("A = x", "x.properties:1 A: a key is lower-case words parted by dots");
    check_refused("a..b = x", "x.properties:1 a..b: a key is lower-case words parted by dots");
    check_refused("a. = x", "x.properties:1 a.: a key is lower-case words parted by dots");
    check_refused(" = x", "x.properties:1 : a key is lower-case words parted by dots");
    check_refused("a.b =", "x.properties:1 a.b: the message has no words");
    check_refused("a = x\nb = y\na = z", "x.properties: the message a is there twice");
    check_refused("a = \xff", "x.properties: not valid UTF-8");
    check_refused("a = e\xcc\x81", "x.properties: not in Unicode normalisation form C");
    check_refused(
        "a = {n, number}",
        "x.properties:1 a: at \"n, number}\": an argument is shown as it is, or is a plural or a select");
}

TEST(catalogues, each_language_has_the_same_messages_with_the_same_arguments) {
    const auto english = arguments_by_key(Language::en);
    for (const Language language : available_languages()) {
        const auto here = arguments_by_key(language);
        for (const auto& [key, arguments] : english) {
            const auto found = here.find(key);
            ASSERT_NE(found, here.end()) << key << " in " << code(language);
            EXPECT_EQ(found->second, arguments) << key << " in " << code(language);
        }
        EXPECT_EQ(here.size(), english.size()) << code(language);
    }
}

TEST(catalogues, each_plural_has_every_form_of_its_language) {
    for (const Language language : available_languages()) {
        UErrorCode error = U_ZERO_ERROR;
        const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale_of(language), error));
        const std::unique_ptr<icu::StringEnumeration> forms(rules->getKeywords(error));
        std::set<PluralForm> wanted;
        while (const char* form = forms->next(nullptr, error)) wanted.insert(*parse_plural_form(form));
        ASSERT_TRUE(U_SUCCESS(error));
        for (const auto& entry : phrases(language).catalogue().entries())
            each_choice(entry.message.parts, [&](const Part& part) {
                if (part.kind != Part::Kind::plural) return;
                std::set<PluralForm> missing = wanted;
                for (const Branch& branch : part.branches)
                    missing.erase(branch.exact ? phrases(language).numerals().form_of(*branch.exact)
                                               : branch.form);
                EXPECT_TRUE(missing.empty()) << entry.key << " in " << code(language);
            });
    }
}

TEST(catalogues, every_message_says_what_icu_says) {
    int compared = 0;
    for (const Language language : available_languages())
        for (const auto& entry : phrases(language).catalogue().entries()) {
            std::vector<std::string> names;
            names.reserve(100); // the samples refer to them
            for (const auto& args : samples(entry.message, names)) {
                std::string out;
                phrases(language).append(out, {"", entry.key}, args);
                EXPECT_EQ(out, said_by_icu(entry.pattern, args, language)) << entry.key;
                ++compared;
                const Safe markup = fragment([&](Markup& m) {
                    phrases(language).append(m, {"", entry.key}, args);
                });
                EXPECT_EQ(markup.view(), escaped(out, Place::text)) << entry.key;
            }
        }
    EXPECT_GT(compared, 100);
}

} // namespace heed::wording
