// What sites said of their pages when they were last fetched, so that they need not send again what has not
// changed. It stands in the folder of the record, is no part of it, names no address, and may be lost.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace heed::cli {

class SeenMarks {
public:
    struct Mark {
        std::int64_t cap = 0; // the last capture of the source at that time
        std::string etag, last_modified;
    };

    // Empty when there are none, or what is there cannot be read.
    static SeenMarks read(const std::filesystem::path& folder);

    std::optional<Mark> find(const std::string& address) const;
    void keep(const std::string& address, Mark mark);
    void write() const; // throws Failure

private:
    std::filesystem::path m_file;
    std::map<std::string, Mark> m_marks; // by the digest of the address
};

} // namespace heed::cli
