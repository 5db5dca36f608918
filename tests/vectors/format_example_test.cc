// The worked example of docs/format.md: what it prints is what the code makes, and what the code stores is what
// its two Python programs find. Whoever has only that page and Python can check a record.
#include "documents/document.h"
#include "ledger/change.h"
#include "ledger/event.h"
#include "ledger/passage.h"
#include "ledger/words.h"
#include "merkle/tree.h"
#include "store/sqlite/sqlite_store.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace heed::testing_support {
namespace {

using namespace ledger;

const Document& format() {
    static const Document document = read_document("docs/format.md");
    return document;
}

bool prints(std::string_view text) { return format().text.find(text) != std::string::npos; }

// 00 01 02 ... 0f
class Counting final : public Chance {
public:
    void fill(std::span<std::uint8_t> bytes) override {
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i);
    }
};

Event at_that_time(Type type, std::string about) {
    Event event;
    event.type = type;
    event.about = std::move(about);
    event.deed = "d:" + std::string(26, '0');
    event.at = *parse_instant("2026-11-20T10:00:23.123Z");
    return event;
}

Disclosure title() {
    Counting chance;
    return *disclose(WordsName::text,
                     Json::object({{"title", Json::object({{"en", Json::of("First review")}})}}), chance);
}

Event opening() {
    Event event = at_that_time(Type::review_open, "r1");
    event.set(Field::number, "R1");
    event.cites = {{"r1/sources/s1", anchor_of("The first review begins today."), 1, 0}};
    event.sd = {digest_of(title())};
    return event;
}

Event determination() {
    Event event = at_that_time(Type::determination_record, "r1/10.1");
    event.on = *domain::parse_date("2021-07-22");
    event.set(Field::outcome, "approved");
    event.set(Field::category, "approved-subject-to-prioritisation");
    event.set(Field::round, "r1/actions/2021-07-22");
    event.cites = {{"r1/sources/s4", "77b0e41d", 1, 0}};
    return event;
}

std::string run(const std::string& program, const std::string& argument) {
    const auto file =
        std::filesystem::temp_directory_path() / ("heed-format-" + std::to_string(getpid()) + ".py");
    std::ofstream(file) << program;
    std::string out;
    FILE* pipe = popen(("python3 " + file.string() + " " + argument + " 2>&1").c_str(), "r");
    std::array<char, 4096> buffer;
    for (std::size_t n; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) out.append(buffer.data(), n);
    pclose(pipe);
    std::filesystem::remove(file);
    return out;
}

std::string python(std::size_t which) {
    for (const Fence& fence : format().fences)
        if (fence.label == "python" && which-- == 0) return fence.body;
    return {};
}

bool has_python() { return std::system("python3 -c pass >/dev/null 2>&1") == 0; }

} // namespace

TEST(format_example, prints_the_leaves_as_they_are_written) {
    EXPECT_TRUE(prints(leaf_bytes(opening()))) << leaf_bytes(opening());
    EXPECT_TRUE(prints(leaf_bytes(determination()))) << leaf_bytes(determination());
    EXPECT_TRUE(prints(title().bytes)) << title().bytes;
    EXPECT_TRUE(check_form(opening()) && check_form(determination()));
}

TEST(format_example, prints_their_hashes_and_the_root) {
    merkle::RightEdge edge;
    for (const Event& event : {opening(), determination()}) {
        const Digest hash = merkle::leaf_hash(leaf_bytes(event));
        edge.add(hash);
        EXPECT_TRUE(prints(hex(hash))) << hex(hash);
    }
    EXPECT_TRUE(prints(hex(edge.root()))) << hex(edge.root());
    EXPECT_TRUE(prints(digest_of(title()))) << digest_of(title());
    Change change;
    for (const Event& event : {opening(), determination()}) change.cores.push_back({event, {}});
    EXPECT_TRUE(prints(hex(digest_of(change)))) << hex(digest_of(change));
}

TEST(format_example, is_recomputed_by_the_program_on_the_page) {
    if (!has_python()) GTEST_SKIP() << "NOT RUN: format_example (no python3)";
    std::string expected;
    merkle::RightEdge edge;
    for (const Event& event : {opening(), determination()}) {
        edge.add(merkle::leaf_hash(leaf_bytes(event)));
        expected += hex(merkle::leaf_hash(leaf_bytes(event))) + '\n';
    }
    expected += hex(edge.root()) + '\n' + digest_of(title()) + '\n';
    EXPECT_EQ(run(python(0), ""), expected);
}

TEST(format_example, a_whole_record_is_checked_by_the_program_on_the_page) {
    if (!has_python()) GTEST_SKIP() << "NOT RUN: format_example (no python3)";
    const auto folder = std::filesystem::temp_directory_path() / ("heed-format-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto file = folder / "record.sqlite";
    std::string root;
    {
        store::SqliteStore store(file);
        std::vector<Entry> entries = {{leaf_bytes(opening()), {title()}}, {leaf_bytes(determination()), {}}};
        for (int i = 0; i < 5; ++i) entries.push_back({leaf_bytes(determination()), {}});
        ASSERT_EQ(store.append(0, entries, "one"), Appending::appended);
        root = hex(store.head().root);
    }
    EXPECT_EQ(run(python(1), file.string()), "7 events, root " + root + ", as written\n");
    {
        store::Database db(file, store::Database::Access::write);
        db.execute(
            "drop trigger leaf_stays; drop trigger disclosure_stays;"
            "update leaf set bytes = cast(replace(cast(bytes as text), 'R1', 'R2') as blob) where number = 0;"
            "update disclosure set bytes = cast(replace(cast(bytes as text), 'First', 'Last') as blob)");
    }
    const std::string said = run(python(1), file.string());
    EXPECT_NE(said.find("event 0: these words are not its own"), std::string::npos) << said;
    EXPECT_NE(said.find("NOT as written"), std::string::npos) << said;
    std::filesystem::remove_all(folder);
}

} // namespace heed::testing_support
