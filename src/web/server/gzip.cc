#include "web/server/gzip.h"

#include "base/ensure.h"

#include <limits>
#include <zlib.h>

namespace heed::web {
namespace {

constexpr int level = 6;             // a third smaller than 1, half the time of 9, on pages of text
constexpr int window_gzip = 15 + 16; // 16 asks zlib for the gzip wrapper

Bytef* input_of(std::string_view bytes) {
    return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data())); // zlib reads only
}

} // namespace

std::optional<std::string> gzip(std::string_view bytes) {
    if (bytes.size() > std::numeric_limits<uInt>::max()) return {};
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, window_gzip, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw Failure("zlib has no memory to compress with");
    std::string out(bytes.size() - bytes.size() / 10, '\0'); // what does not fit in here is not worth it
    stream.next_in = input_of(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool fits = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (!fits) return {};
    out.shrink_to_fit();
    return out;
}

std::optional<std::string> gunzip(std::string_view bytes, std::size_t size_max) {
    z_stream stream{};
    if (inflateInit2(&stream, window_gzip) != Z_OK) throw Failure("zlib has no memory to decompress with");
    std::string out(size_max, '\0');
    stream.next_in = input_of(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
    out.resize(stream.total_out);
    inflateEnd(&stream);
    if (!whole) return {};
    return out;
}

} // namespace heed::web
