// This file also holds main() of the test program, since the program is its own reading process, and a few that
// behave badly.
#include "intake/reader_process.h"

#include "intake/reading_wire.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <sys/socket.h>
#include <unistd.h>

namespace heed::intake {
namespace {

using namespace std::chrono_literals;

ReaderProcess behaving(std::string_view how, ReaderLimits limits = {}) {
    return {.command = {"/proc/self/exe", std::string(how)}, .limits = limits};
}

std::string said(const Result<Reading>& reading) { return reading ? "read" : reading.error().text(); }

} // namespace

TEST(reader_process, gives_what_reading_in_process_gives) {
    for (const char* raw :
         {"A title\n\nwords of it.\n",
          "<div id=\"m_1234567890123x\">x<img src=\"https://t.example.org/a\" width=1></div>", "{\\rtf1", "",
          "From: =?utf-8?q?Jos=C3=A9?= <j@example.org>\nSubject: x\nContent-Transfer-Encoding: "
          "quoted-printable\n\nw=C3=A9.\n"}) {
        const auto inside = read_document(raw);
        const auto outside = read_in_process(raw);
        ASSERT_TRUE(outside) << outside.error().text();
        EXPECT_EQ(*outside, *inside);
    }
    EXPECT_EQ(read_in_process("words", {.language = "fr"})->language, "fr");
}

TEST(reader_process, reads_a_pdf_without_the_right_to_open_files) {
    std::ifstream in("tests/world/first-hour/scorecard-3.pdf", std::ios::binary);
    const std::string raw((std::istreambuf_iterator<char>(in)), {});
    const auto inside = read_document(raw), outside = read_in_process(raw);
    ASSERT_TRUE(inside && outside);
    EXPECT_GT(inside->passages.size(), 5u);
    EXPECT_EQ(*outside, *inside);
}

TEST(reader_process, refusals_come_through) {
    EXPECT_EQ(said(read_in_process("a\xff")), said(read_document("a\xff")));
    std::string deep;
    for (int i = 0; i < 10000; ++i) deep += "<div>";
    EXPECT_EQ(said(read_in_process(deep)), said(read_document(deep)));
}

TEST(reader_process, large_documents_pass_in_both_directions) {
    std::string raw;
    for (int i = 0; i < 8000; ++i) raw += "Paragraph number " + std::to_string(i) + " of a long document.\n";
    const auto reading = read_in_process(raw);
    ASSERT_TRUE(reading) << reading.error().text();
    EXPECT_EQ(reading->passages.size(), 8000u);
    EXPECT_EQ(reading->kept, raw);
}

TEST(reader_process, exceeding_a_limit_is_a_clear_refusal) {
    EXPECT_EQ(said(read_in_process("x", {}, behaving("sleep", {.deadline = 300ms}))),
              "reading it takes longer than 300 ms");
    EXPECT_EQ(said(read_in_process("x", {}, behaving("spin", {.cpu = 1s}))),
              "reading it needs more than 1 s of computing");
    EXPECT_EQ(said(read_in_process("x", {}, behaving("flood"))),
              "the reading process gives more than a document may hold");
    EXPECT_EQ(said(read_in_process("x", {}, behaving("crash"))),
              "reading it ended in a fault (signal 6); nothing is stored");
    EXPECT_EQ(said(read_in_process("x", {}, behaving("exit"))),
              "reading it ended with status 5; nothing is stored");
}

TEST(reader_process, memory_is_bounded) {
    if (under_sanitizer) {
        std::puts("NOT RUN: sanitizers reserve more addresses than a limit on memory leaves");
        GTEST_SKIP();
    }
    EXPECT_EQ(said(read_in_process("x", {}, behaving("hog", {.memory_bytes = 256 << 20}))),
              "reading it needs more than 256 MiB of memory");
}

TEST(reader_process, a_false_answer_is_not_believed) {
    EXPECT_EQ(said(read_in_process("x", {}, behaving("silence"))),
              "the answer of the reading process is not sound: it has no first line");
    EXPECT_EQ(said(read_in_process("x", {}, behaving("script"))),
              "the answer of the reading process is not sound: byte 76: a tag that clean HTML does not have");
}

TEST(reader_process, the_process_can_open_nothing_and_start_nothing) {
    if (under_sanitizer) {
        std::puts("NOT RUN: under sanitizers the reading process keeps its rights, which their reports need");
        GTEST_SKIP();
    }
    EXPECT_EQ(said(read_in_process("x", {}, behaving("try"))), "file no socket no program no process no");
}

TEST(reader_process, a_program_that_is_not_there_is_a_failure) {
    EXPECT_THROW((void)read_in_process("x", {}, {.command = {"/nonexistent/heed"}}), Failure);
}

namespace {

void answer(std::string_view words) {
    while (!words.empty()) {
        const ssize_t n = write(1, words.data(), words.size());
        if (n <= 0) return;
        words.remove_prefix(static_cast<std::size_t>(n));
    }
}

int try_everything() {
    give_up_rights();
    std::string tried;
    tried += open("/dev/null", O_RDONLY) < 0 ? "file no " : "file yes ";
    tried += socket(AF_INET, SOCK_STREAM, 0) < 0 ? "socket no " : "socket yes ";
    char* nothing[] = {nullptr};
    execve("/bin/true", nothing, nothing);
    tried += errno == EPERM ? "program no " : "program yes ";
    tried += fork() < 0 ? "process no" : "process yes";
    answer(write_reading(refuse(tried), ""));
    return 0;
}

int behave(std::string_view how) {
    if (how == read_document_command) return read_document_main();
    if (how == "try") return try_everything();
    if (how == "exit") return 5;
    if (how == "silence") return 0;
    if (how == "crash") std::abort();
    if (how == "sleep") return sleep(60) == 0 ? 0 : 1;
    if (how == "flood")
        for (const std::string words(1 << 20, 'x');;) answer(words);
    if (how == "script") {
        Reading reading{.kind = DocumentKind::html, .media = "text/html", .stripped = {"active"}};
        reading.kept = "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\">\n<body "
                       "dir=\"auto\">\n<p><script>x</script></p>\n</html>\n";
        answer(write_reading(reading, "x"));
        return 0;
    }
    if (how == "hog") {
        try {
            for (std::vector<std::string> all;;) all.emplace_back(1 << 20, 'x');
        } catch (const std::bad_alloc&) {
            return 71;
        }
    }
    for (std::string words;;) words = anchor_of(words); // spin
}

} // namespace
} // namespace heed::intake

int main(int argc, char** argv) {
    if (argc == 2 && argv[1][0] != '-') return heed::intake::behave(argv[1]);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
