// What a command and the process that serves its folder say to each other: a list of named values, either of
// which may be any bytes.
//
//     8 bytes  "heed 1\n\0"
//     8 bytes  how many bytes follow, the highest first
//     for each value: 4 bytes the length of its name, 4 bytes its own, the name, the value
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed::cli {

inline constexpr std::size_t deed_bytes_max = 128 << 20;
inline constexpr std::size_t deed_head_bytes = 16;

struct DeedMessage {
    std::vector<std::pair<std::string, std::string>> values;

    void add(std::string_view name, std::string_view value) { values.emplace_back(name, value); }
    void add_all(std::string_view name, const std::vector<std::string>& all) {
        for (const std::string& value : all) add(name, value);
    }
    void add_if(std::string_view name, bool is_so) {
        if (is_so) add(name, "yes");
    }
    std::string_view text(std::string_view name) const; // the first; empty when there is none
    std::vector<std::string> all(std::string_view name) const;
    bool has(std::string_view name) const;
    bool operator==(const DeedMessage&) const = default;
};

// Head and values. Refuses what is larger than the bound.
Result<std::string> write_deed_message(const DeedMessage& message);
// How many bytes follow a head. Refuses what is none, and what is larger than the bound.
Result<std::size_t> read_deed_head(std::string_view head);
// What follows the head, whole.
Result<DeedMessage> read_deed_values(std::string_view bytes);

} // namespace heed::cli
