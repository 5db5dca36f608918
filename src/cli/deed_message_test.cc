#include "cli/deed_message.h"

#include <gtest/gtest.h>

namespace heed::cli {

TEST(deed_message, comes_back_as_it_was) {
    DeedMessage message;
    message.add("command", "import");
    message.add("file", "");
    message.add("bytes", std::string("\0\n\xff", 3));
    message.add("file", "b.csv");
    const auto bytes = write_deed_message(message);
    ASSERT_TRUE(bytes);
    const auto size = read_deed_head(bytes->substr(0, deed_head_bytes));
    ASSERT_TRUE(size);
    EXPECT_EQ(*size, bytes->size() - deed_head_bytes);
    const auto back = read_deed_values(bytes->substr(deed_head_bytes));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, message);
    EXPECT_EQ(back->all("file"), (std::vector<std::string>{"", "b.csv"}));
    EXPECT_TRUE(back->has("bytes"));
    EXPECT_FALSE(back->has("title"));
}

TEST(deed_message, what_is_cut_or_none_is_refused) {
    DeedMessage message;
    message.add("command", "accept");
    const std::string whole = *write_deed_message(message);
    const std::string values = whole.substr(deed_head_bytes);
    for (std::size_t size = 1; size < values.size(); ++size)
        EXPECT_FALSE(read_deed_values(values.substr(0, size))) << size;
    EXPECT_FALSE(read_deed_values(std::string(8, '\xff') + "abc"));
    EXPECT_FALSE(read_deed_head("heed 2\n"));
    EXPECT_FALSE(read_deed_head(whole.substr(0, 8) + std::string(8, '\xff'))) << "larger than the bound";
}

} // namespace heed::cli
