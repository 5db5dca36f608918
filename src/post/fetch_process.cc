#include "post/fetch_process.h"

#include "post/fetch_limits.h"
#include "post/fetch_wire.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace heed::post {
namespace {

constexpr std::size_t request_bytes_max = 64 << 10;

std::string read_all() {
    std::string out;
    std::array<char, 4096> piece;
    while (out.size() <= request_bytes_max) {
        const ssize_t got = read(0, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        out.append(piece.data(), static_cast<std::size_t>(got));
    }
    return out;
}

bool write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = write(1, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

} // namespace

int fetch_address_main() {
    keep_rights_to_fetch();
    const auto request = read_request(read_all());
    const Fetched fetched = request ? fetch(*request) : Fetched{.why = request.error().text()};
    return write_all(write_fetched(fetched)) ? 0 : 1;
}

} // namespace heed::post
