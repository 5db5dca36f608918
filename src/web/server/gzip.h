// gzip (RFC 1952) of one piece of text, with zlib. The same bytes in give the same bytes out: no name, no time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace heed::web {

// Nothing when the result would not be at least a tenth smaller. Throws Failure when there is no memory for it.
std::optional<std::string> gzip(std::string_view bytes);

// The other way, for tests: at most size_max bytes; nothing when the bytes are not one sound gzip stream.
std::optional<std::string> gunzip(std::string_view bytes, std::size_t size_max);

} // namespace heed::web
