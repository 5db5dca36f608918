// What proofreading finds in the five documents as they were received.
#include "intake/read_document.h"
#include "probes/finding.h"
#include "support/received_documents.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <iterator>

namespace heed::probes {
namespace {

namespace fs = std::filesystem;

// Rule, what it is about, what is stated and found; by the first figures of the file's name.
std::vector<std::string> found_in(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string raw{std::istreambuf_iterator<char>(in), {}};
    const auto reading = intake::read_document(raw);
    EXPECT_TRUE(reading) << file << ": " << reading.error().text();
    std::vector<std::string> out;
    if (!reading) return out;
    for (const Finding& finding : proofread(reading->passages)) {
        EXPECT_FALSE(finding.places.empty());
        for (const Finding::Place& place : finding.places)
            EXPECT_TRUE(std::any_of(reading->passages.begin(), reading->passages.end(),
                                    [&](const auto& passage) { return passage.anchor == place.anchor; }))
                << place.anchor;
        out.push_back(std::string(name(finding.rule)) + ' ' + finding.about + '|' + finding.stated + '|' +
                      finding.found);
    }
    return out;
}

} // namespace

TEST(real_pages, what_they_say_against_themselves_is_found_and_nothing_else) {
    const fs::path folder = testing_support::received_documents();
    if (folder.empty()) GTEST_SKIP();
    const std::string documentation = "no-documentation ", dependency = "no-dependency ";
    const std::string in_progress = "|complete|Implementation documentation is in progress.",
                      none = "|not started|";
    std::size_t read = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        ++read;
        if (!name.starts_with("003_")) {
            EXPECT_EQ(found_in(entry.path()), std::vector<std::string>()) << name;
            continue;
        }
        EXPECT_EQ(
            found_in(entry.path()),
            (std::vector<std::string>{"two-dates |2022-03-10|2022-05-10", documentation + "4.1" + in_progress,
                                      dependency + "5.4" + none, documentation + "9.1" + in_progress,
                                      dependency + "22.2" + none, dependency + "23.1" + none,
                                      dependency + "23.2" + none, dependency + "24.2" + none}));
    }
    EXPECT_EQ(read, 5u);
}

} // namespace heed::probes
