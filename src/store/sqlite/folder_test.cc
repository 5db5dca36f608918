#include "store/sqlite/folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace heed::store {
namespace {

namespace fs = std::filesystem;

struct Place {
    fs::path path = fs::temp_directory_path() / ("heed-folder-" + std::to_string(::getpid()));
    Place() { fs::remove_all(path); }
    ~Place() { fs::remove_all(path); }
};

} // namespace

TEST(folder, is_made_when_it_may_be_and_refused_when_not) {
    Place place;
    EXPECT_FALSE(Folder::open(place.path, Folder::Missing::refuse));
    const auto folder = Folder::open(place.path / "deep", Folder::Missing::make);
    ASSERT_TRUE(folder);
    EXPECT_TRUE(folder->is_empty());
}

TEST(folder, a_second_holder_is_refused_with_the_first_ones_pid) {
    Place place;
    {
        const auto first = Folder::open(place.path, Folder::Missing::make);
        ASSERT_TRUE(first);
        const auto second = Folder::open(place.path, Folder::Missing::make);
        ASSERT_FALSE(second);
        EXPECT_NE(second.error().what.find("in use by process " + std::to_string(::getpid())),
                  std::string::npos);
    }
    EXPECT_TRUE(Folder::open(place.path, Folder::Missing::refuse)); // let go at the end
}

TEST(folder, a_file_is_no_folder) {
    Place place;
    std::ofstream(place.path) << "x";
    EXPECT_FALSE(Folder::open(place.path, Folder::Missing::make));
}

} // namespace heed::store
