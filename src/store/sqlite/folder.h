// The folder that holds everything: the record, its index, the lock and the socket. One process at a time has
// it.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace heed::store {

class Folder {
public:
    enum class Missing : std::uint8_t { make, refuse };

    // Refuses a folder that another process has, with that process's id; one that is missing when it may not be
    // made; a path that is not a folder. Throws Failure when the file system fails.
    static Result<Folder> open(const std::filesystem::path& path, Missing missing);

    Folder(Folder&& other) noexcept;
    Folder& operator=(Folder&&) = delete;
    ~Folder(); // lets go of the lock

    std::filesystem::path path() const { return m_path; }
    std::filesystem::path record() const { return m_path / "record.sqlite"; }
    std::filesystem::path search() const { return m_path / "search"; }
    bool is_empty() const; // there is no record in it yet

private:
    Folder(std::filesystem::path path, int lock) : m_path(std::move(path)), m_lock(lock) {}
    std::filesystem::path m_path;
    int m_lock;
};

} // namespace heed::store
