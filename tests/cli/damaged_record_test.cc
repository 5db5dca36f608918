// A record that was altered behind heed's back: the server does not start, names the event, says what to do,
// changes nothing, and the program ends with 3.
#include "base/digest.h"
#include "cli/program.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

namespace heed::testing_cli {
namespace {

namespace fs = std::filesystem;

class DamagedRecord : public testing::Test {
protected:
    void SetUp() override { make_small_record(place); }

    std::string data() const { return place.text("record"); }
    std::string file() const { return place.text("record/record.sqlite"); }

    // As somebody with a database tool would: the triggers are in the way only of mistakes.
    void alter(const std::string& sql) {
        sqlite3* db = nullptr;
        ASSERT_EQ(sqlite3_open(file().c_str(), &db), SQLITE_OK);
        char* error = nullptr;
        const std::string all =
            "drop trigger leaf_stays; drop trigger leaf_remains; drop trigger head_stays;"
            "drop trigger head_remains; drop trigger disclosure_stays; drop trigger file_stays;" +
            sql;
        EXPECT_EQ(sqlite3_exec(db, all.c_str(), nullptr, nullptr, &error), SQLITE_OK) << (error ? error : "");
        EXPECT_GT(sqlite3_total_changes(db), 0) << "nothing was altered by " << sql;
        sqlite3_exec(db, "pragma wal_checkpoint(truncate)", nullptr, nullptr, nullptr);
        sqlite3_close(db);
    }

    // As somebody who knows how heed hashes.
    void rewrite(int number, std::string_view from, std::string_view to) {
        sqlite3* db = nullptr;
        ASSERT_EQ(sqlite3_open(file().c_str(), &db), SQLITE_OK);
        std::string leaf;
        const auto take = [](void* out, int, char** cells, char**) {
            *static_cast<std::string*>(out) = cells[0];
            return 0;
        };
        const std::string at = std::to_string(number);
        sqlite3_exec(db, ("select cast(bytes as text) from leaf where number = " + at).c_str(), take, &leaf,
                     nullptr);
        sqlite3_close(db);
        const std::size_t place = leaf.find(from);
        ASSERT_NE(place, std::string::npos) << leaf;
        leaf.replace(place, from.size(), to);
        const auto quoted = [](std::string_view bytes) {
            return "x'" + hex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}) + "'";
        };
        const Digest hash = sha256(std::string(1, '\0') + leaf);
        alter("update leaf set bytes = " + quoted(leaf) + ", hash = " + quoted(as_text(hash)) +
              " where number = " + at);
    }

    // Every command that reads the record refuses it.
    void refused(std::initializer_list<std::string_view> words) {
        const auto before = files_in(data());
        for (const auto& command : std::vector<std::vector<std::string>>{
                 {"serve", "--listen", "127.0.0.1:0"}, {"asof", "r1"}, {"import", place.text("sheets")}}) {
            auto arguments = command;
            arguments.insert(arguments.end(), {"--data", data()});
            const Ended ended = heed(arguments);
            EXPECT_EQ(ended.code, 3) << command[0] << ": " << ended.out << ended.err;
            EXPECT_EQ(ended.out, "") << command[0];
            for (const std::string_view part : words)
                EXPECT_TRUE(ended.says(part))
                    << command[0] << ": not said: " << part << "\nsaid: " << ended.err;
        }
        EXPECT_EQ(files_in(data()).at("record.sqlite") == before.at("record.sqlite"), true)
            << "the file was changed";
    }
    void overwrite(std::string_view bytes) {
        fs::remove(file() + "-wal");
        fs::remove(file() + "-shm");
        place.put("record/record.sqlite", bytes);
    }

    Place place;
};

constexpr std::string_view what_to_do = "backup";

} // namespace

TEST_F(DamagedRecord, a_sound_record_is_served) {
    Serving server({"serve", "--data", data(), "--listen", "127.0.0.1:0"});
    EXPECT_NE(server.port(), 0);
    EXPECT_EQ(server.stop().code, 0);
}

TEST_F(DamagedRecord, a_digit_of_an_event_was_changed) {
    alter("update leaf set bytes = cast(replace(cast(bytes as text), '2021-07-22\",\"type\":\"determ', "
          "'2021-07-23\",\"type\":\"determ') as blob) where number = 11");
    refused({"event 11", what_to_do});
}

TEST_F(DamagedRecord, one_byte_of_an_event_was_flipped) {
    alter("update leaf set bytes = cast(x'7a' || substr(bytes, 2) as blob) where number = 4");
    refused({"event 4", what_to_do});
}

TEST_F(DamagedRecord, an_address_was_changed) {
    alter("update leaf set bytes = cast(replace(cast(bytes as text), '\"about\":\"r1/', '\"about\":\"R1/') as "
          "blob) "
          "where number = 11");
    refused({"event 11", "not those that were written", what_to_do});
}

TEST_F(DamagedRecord, an_address_and_its_hash_were_changed) {
    rewrite(11, "\"about\":\"r1/", "\"about\":\"R1/");
    refused({"event 11", "no address", what_to_do});
}

TEST_F(DamagedRecord, a_source_and_the_hash_were_changed) {
    rewrite(11, "r1/sources/s1", "r1/sources");
    refused({"event 11", "no address", what_to_do});
}

TEST_F(DamagedRecord, an_event_is_empty) {
    alter("update leaf set bytes = zeroblob(0) where number = 2");
    refused({"event 2", what_to_do});
}

TEST_F(DamagedRecord, two_events_changed_places) {
    alter("update leaf set number = -1 where number = 3; update leaf set number = 3 where number = 4;"
          "update leaf set number = 4 where number = -1");
    refused({"events", "moved", what_to_do});
}

TEST_F(DamagedRecord, the_last_event_is_gone) {
    alter("delete from leaf where number = (select max(number) from leaf)");
    refused({"event", "missing", what_to_do});
}

TEST_F(DamagedRecord, an_event_in_the_middle_is_gone) {
    alter("delete from leaf where number = 5");
    refused({"event 5", "missing", what_to_do});
}

TEST_F(DamagedRecord, an_event_was_added) {
    alter("insert into leaf select number + 1, bytes, hash from leaf order by number desc limit 1");
    refused({"event 16 stands behind", what_to_do});
}

TEST_F(DamagedRecord, the_head_is_gone) {
    alter("delete from head");
    refused({"event 15 stands behind the head", what_to_do});
}

TEST_F(DamagedRecord, the_head_was_changed) {
    alter("update head set root = zeroblob(32)");
    refused({"head", what_to_do});
}

TEST_F(DamagedRecord, words_were_changed) {
    alter("update disclosure set bytes = cast(replace(cast(bytes as text), 'Say when', 'Say then') as blob) "
          "where number = (select number from disclosure where instr(bytes, 'Say when') > 0)");
    refused({"event", "words", what_to_do});
}

TEST_F(DamagedRecord, words_were_moved_to_another_event) {
    alter("update disclosure set number = 11 where number = (select min(number) from disclosure)");
    refused({"event 11", "words", what_to_do});
}

TEST_F(DamagedRecord, words_were_put_under_another_name) {
    alter("update disclosure set name = 2 where number = (select min(number) from disclosure) and name = 0");
    refused({"event", "words", what_to_do});
}

TEST_F(DamagedRecord, an_event_was_replaced_together_with_its_hash) {
    alter("update leaf set bytes = (select bytes from leaf where number = 9), hash = (select hash from leaf "
          "where "
          "number = 9) where number = 8");
    refused({"events", "replaced", what_to_do});
}

TEST_F(DamagedRecord, words_have_a_name_that_does_not_exist) {
    alter("update disclosure set name = 200 where number = (select min(number) from disclosure)");
    refused({"event", "words", what_to_do});
}

TEST_F(DamagedRecord, the_database_was_cut_short) {
    const std::string whole = bytes_of(file());
    overwrite(whole.substr(0, whole.size() / 2));
    refused({"record.sqlite", what_to_do});
}

TEST_F(DamagedRecord, a_page_of_the_database_is_zeros) {
    std::string whole = bytes_of(file());
    std::fill(whole.begin() + 4096, whole.begin() + 8192, '\0');
    overwrite(whole);
    refused({what_to_do});
}

TEST_F(DamagedRecord, garbage_stands_in_the_place_of_the_record) {
    overwrite(std::string(10'000, 'g'));
    refused({"record.sqlite", what_to_do});
}

TEST_F(DamagedRecord, another_database_stands_in_the_place_of_the_record) {
    fs::remove(file());
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(file().c_str(), &db), SQLITE_OK);
    sqlite3_exec(db, "create table guests (name)", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    refused({"not a record of heed", what_to_do});
}

TEST_F(DamagedRecord, an_empty_file_stands_in_the_place_of_the_record) {
    overwrite("");
    refused({"record.sqlite", what_to_do});
}

TEST_F(DamagedRecord, a_table_is_gone) {
    alter("drop table disclosure; delete from attempt");
    refused({what_to_do});
}

TEST_F(DamagedRecord, a_record_of_a_later_version_is_no_damage) {
    alter("delete from attempt; pragma user_version = 99");
    const Ended ended = heed({"serve", "--data", data(), "--listen", "127.0.0.1:0"});
    EXPECT_EQ(ended.code, 5) << ended.err;
    EXPECT_TRUE(ended.says("later version")) << ended.err;
}

TEST_F(DamagedRecord, a_folder_that_may_not_be_written_is_the_world_failing) {
    // As somebody else, since root may write everywhere.
    const auto read_only = fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                           fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec;
    fs::permissions(place / "", read_only);
    fs::permissions(place / "record", read_only);
    const Ended ended = heed({"serve", "--data", data(), "--listen", "127.0.0.1:0"},
                             ::geteuid() == 0 ? As::nobody : As::ourselves);
    fs::permissions(place / "", fs::perms::owner_all);
    fs::permissions(place / "record", fs::perms::owner_all);
    EXPECT_EQ(ended.code, 5) << ended.err;
    EXPECT_TRUE(ended.says("heed.lock") || ended.says("record.sqlite")) << ended.err;
}

} // namespace heed::testing_cli
