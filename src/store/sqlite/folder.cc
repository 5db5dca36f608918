#include "store/sqlite/folder.h"

#include "base/ensure.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace heed::store {

namespace fs = std::filesystem;

Result<Folder> Folder::open(const fs::path& path, Missing missing) {
    std::error_code error;
    const bool exists = fs::exists(path, error);
    if (error) throw Failure("cannot look at " + path.string() + ": " + error.message());
    if (!exists) {
        if (missing == Missing::refuse) return refuse("there is no folder " + path.string());
        fs::create_directories(path, error);
        if (error) throw Failure("cannot make the folder " + path.string() + ": " + error.message());
    } else if (!fs::is_directory(path, error)) {
        return refuse(path.string() + " is not a folder");
    }
    const fs::path lock_file = path / "heed.lock";
    const int lock = ::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0) throw Failure("cannot open " + lock_file.string() + ": " + std::strerror(errno));
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        char holder[32] = {};
        const ssize_t size = ::pread(lock, holder, sizeof holder - 1, 0);
        ::close(lock);
        const std::string who =
            size > 0 ? "process " + std::string(holder, static_cast<std::size_t>(size)) : "another process";
        return refuse(path.string() + " is in use by " + who);
    }
    const std::string own = std::to_string(::getpid());
    if (::ftruncate(lock, 0) != 0 || ::pwrite(lock, own.data(), own.size(), 0) < 0)
        throw Failure("cannot write " + lock_file.string() + ": " + std::strerror(errno));
    return Folder(path, lock);
}

Folder::Folder(Folder&& other) noexcept
    : m_path(std::move(other.m_path)), m_lock(std::exchange(other.m_lock, -1)) {}

Folder::~Folder() {
    if (m_lock >= 0) ::close(m_lock);
}

bool Folder::is_empty() const { return !fs::exists(record()); }

} // namespace heed::store
