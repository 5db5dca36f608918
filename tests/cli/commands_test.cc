// The command line as people and programs meet it: help, exit codes, what --json gives, a folder that is busy.
#include "cli/program.h"

#include "base/json.h"
#include "base/text.h"

#include <gtest/gtest.h>

namespace heed::testing_cli {
namespace {

// The commands that the help of the program itself names.
std::vector<std::string> commands() {
    std::vector<std::string> out;
    const Ended help = heed({"--help"});
    bool listed = false;
    for (const std::string_view line : split(help.out, '\n')) {
        if (listed && line.starts_with("  ") && line.size() > 2 && line[2] != ' ')
            out.emplace_back(line.substr(2, line.find(' ', 2) - 2));
        if (line.starts_with("Subcommands") || line.starts_with("SUBCOMMANDS")) listed = true;
    }
    return out;
}

bool has_command(std::string_view name) {
    for (const std::string& command : commands())
        if (command == name) return true;
    return false;
}

} // namespace

TEST(commands, help_of_the_program_names_every_command) {
    const Ended help = heed({"--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_EQ(help.err, "");
    EXPECT_GE(commands().size(), 12u) << help.out;
    for (const std::string_view name : {"demo", "serve", "import", "export", "intake", "check",
                                        "check-citations", "reconcile", "asof", "rebuild", "verify", "version"})
        EXPECT_TRUE(has_command(name)) << name;
}

TEST(commands, each_has_help_with_its_options_and_an_example) {
    for (const std::string& command : commands()) {
        const Ended help = heed({command, "--help"});
        EXPECT_EQ(help.code, 0) << command;
        EXPECT_EQ(help.err, "") << command;
        EXPECT_TRUE(help.says("--help")) << command;
        EXPECT_TRUE(command == "version" || help.says("Example:  heed " + command) ||
                    help.says("Examples:  heed " + command))
            << help.out;
        for (const std::string_view line : split(help.out, '\n'))
            EXPECT_LE(line.size(), 120u) << command << ": " << line;
    }
}

TEST(commands, wrong_use_ends_with_2_and_says_what_is_wrong) {
    const std::vector<std::vector<std::string>> wrong = {{},
                                                         {"frobnicate"},
                                                         {"--frobnicate"},
                                                         {"import"},
                                                         {"import", "x"},
                                                         {"export", "--data", "x"},
                                                         {"serve"},
                                                         {"asof", "r1"},
                                                         {"serve", "--data"},
                                                         {"serve", "--data", "x", "--threads", "many"},
                                                         {"import", "x", "--data", "y", "--frobnicate"}};
    for (const auto& arguments : wrong) {
        const Ended ended = heed(arguments);
        EXPECT_EQ(ended.code, 2) << (arguments.empty() ? "nothing" : arguments.back()) << ended.err;
        EXPECT_NE(ended.err, "");
        EXPECT_EQ(ended.out, "");
    }
}

TEST(commands, a_value_that_cannot_be_read_is_wrong_use) {
    Place place;
    make_small_record(place);
    const std::string data = place.text("record");
    for (const auto& more :
         std::vector<std::vector<std::string>>{{"asof", "r1", "--as-of", "yesterday"},
                                               {"asof", "r1", "--as-of", "2021-02-30"},
                                               {"asof", "r1", "--known", "abc"},
                                               {"asof", "r1", "--known", "n"},
                                               {"asof", "r1", "--known", "n99999999999999999999"},
                                               {"asof", "r1", "--known", "n-1"},
                                               {"serve", "--listen", "nowhere"},
                                               {"serve", "--listen", "127.0.0.1:99999"},
                                               {"serve", "--listen", "not an address:0"},
                                               {"serve", "--threads", "-1"}}) {
        std::vector<std::string> arguments = more;
        arguments.insert(arguments.end(), {"--data", data});
        const Ended ended = heed(arguments);
        EXPECT_EQ(ended.code, 2) << more.back() << ": " << ended.err;
        EXPECT_NE(ended.err, "") << more.back();
    }
}

TEST(commands, a_folder_that_is_not_there_is_refused_in_words) {
    Place place;
    for (const auto& command : std::vector<std::vector<std::string>>{
             {"serve"}, {"asof", "r1"}, {"check-citations"}, {"export", "--to", place.text("out")}}) {
        std::vector<std::string> arguments = command;
        arguments.insert(arguments.end(), {"--data", place.text("nowhere")});
        const Ended ended = heed(arguments);
        EXPECT_EQ(ended.code, 1) << command[0];
        EXPECT_TRUE(ended.says("there is no")) << ended.err;
        EXPECT_FALSE(std::filesystem::exists(place / "nowhere"));
    }
}

TEST(commands, a_review_that_is_not_there_is_refused) {
    Place place;
    make_small_record(place);
    const Ended ended = heed({"asof", "r9", "--data", place.text("record")});
    EXPECT_EQ(ended.code, 1);
    EXPECT_TRUE(ended.says("r9"));
}

TEST(commands, asof_answers_for_both_times) {
    Place place;
    make_small_record(place);
    const std::string data = place.text("record");
    const Ended now = heed({"asof", "r1", "--as-of", "2021-07-22", "--data", data});
    EXPECT_EQ(now.code, 0);
    EXPECT_TRUE(now.says("3 items")) << now.out;
    const Ended before = heed({"asof", "r1", "--as-of", "2021-07-21", "--data", data, "--json"});
    EXPECT_EQ(before.code, 0);
    const auto json = parse_json(before.out);
    ASSERT_TRUE(json) << before.out;
    const Json* decisions = json->find("decisions");
    ASSERT_NE(decisions, nullptr) << before.out;
    ASSERT_NE(decisions->find("submitted"), nullptr);
    EXPECT_EQ(decisions->find("submitted")->number, 3);
    EXPECT_EQ(decisions->find("approved")->number, 0);
    const Ended unknown = heed({"asof", "r1", "--as-of", "2021-07-22", "--known", "n0", "--data", data});
    EXPECT_EQ(unknown.code, 1) << unknown.out;
}

TEST(commands, json_parses_where_it_is_offered) {
    Place place;
    make_small_record(place);
    place.put("more/recommendations.csv", "id,number,title.en,on,cites\r\nr1/6.1,6.1,Say it,2021-01-25,S1\r\n");
    place.put("documents/a.txt", "A plain page.\n\nWith two passages.\n");
    const std::string data = place.text("record");
    for (const auto& arguments :
         std::vector<std::vector<std::string>>{{"asof", "r1", "--json"},
                                               {"check-citations", "--json"},
                                               {"import", place.text("more"), "--dry-run", "--json"},
                                               {"import", place.text("more"), "--json"},
                                               {"intake", place.text("documents"), "--json"},
                                               {"verify", "--json"},
                                               {"reconcile", "--json"}}) {
        if (!has_command(arguments[0]) || !heed({arguments[0], "--help"}).says("--json")) continue;
        auto all = arguments;
        all.insert(all.end(), {"--data", data});
        const Ended ended = heed(all);
        EXPECT_TRUE(parse_json(ended.out)) << arguments[0] << ": " << ended.out << ended.err;
        EXPECT_EQ(ended.err, "") << arguments[0];
    }
}

TEST(commands, a_second_process_is_refused_with_the_pid_of_the_first) {
    Place place;
    make_small_record(place);
    const std::string data = place.text("record");
    Serving first({"serve", "--data", data, "--listen", "127.0.0.1:0"});
    ASSERT_NE(first.port(), 0);
    for (const auto& command : std::vector<std::vector<std::string>>{
             {"serve", "--listen", "127.0.0.1:0"}, {"demo", "--listen", "127.0.0.1:0"}, {"verify"}}) {
        auto arguments = command;
        arguments.insert(arguments.end(), {"--data", data});
        const Ended second = heed(arguments);
        EXPECT_EQ(second.code, 4) << command[0] << second.err;
        EXPECT_TRUE(second.says("in use by process " + std::to_string(first.pid()))) << second.err;
    }
    EXPECT_EQ(first.stop().code, 0);
    EXPECT_EQ(heed({"asof", "r1", "--data", data}).code, 0); // and lets go of it at the end
}

TEST(commands, an_address_in_use_is_the_world_failing) {
    Place place;
    make_small_record(place);
    std::filesystem::copy(place / "record", place / "other");
    Serving first({"serve", "--data", place.text("record"), "--listen", "127.0.0.1:0"});
    ASSERT_NE(first.port(), 0);
    const Ended second =
        heed({"serve", "--data", place.text("other"), "--listen", "127.0.0.1:" + std::to_string(first.port())});
    EXPECT_EQ(second.code, 5) << second.err;
    EXPECT_TRUE(second.says(std::to_string(first.port()))) << second.err;
}

TEST(commands, files_that_are_not_there_are_refused_before_anything_is_made) {
    Place place;
    for (const std::string_view command : {"import", "intake"}) {
        const Ended ended =
            heed({std::string(command), place.text("nothing.csv"), "--data", place.text("record")});
        EXPECT_EQ(ended.code, 1) << ended.err;
        EXPECT_TRUE(ended.says("nothing.csv"));
        EXPECT_FALSE(std::filesystem::exists(place / "record"));
    }
}

TEST(commands, what_cannot_be_read_or_written_is_the_world_failing) {
    Place place;
    make_small_record(place);
    place.put("file", "x");
    // A folder cannot be made below a file.
    EXPECT_EQ(heed({"export", "--data", place.text("record"), "--to", place.text("file/deep")}).code, 5);
    const Ended ended = heed({"import", place.text("sheets"), "--data", place.text("file/deep")});
    EXPECT_EQ(ended.code, 5) << ended.err;
    const Ended no_folder = heed({"import", place.text("sheets"), "--data", place.text("file")});
    EXPECT_EQ(no_folder.code, 1) << no_folder.err;
}

} // namespace heed::testing_cli
