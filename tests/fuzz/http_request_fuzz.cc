// Any bytes, cut into any pieces, against the reader of requests.
//
// What must hold: it never uses more than it was given, never asks to keep more than its bound, gives no
// request that breaks the promises of request.h, and reads the same whatever the pieces are.
#include "base/ensure.h"
#include "base/text.h"
#include "web/server/host.h"
#include "web/server/request_parser.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace heed;
using namespace heed::web;

namespace {

constexpr ParserLimits limits{
    .head_bytes_max = 4096, .target_bytes_max = 500, .body_bytes_max = 300, .fields_max = 20};

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; });
}

void check_promises(const Request& request) {
    ensure(request.method != Method::other);
    ensure(request.path == "*" || request.path.starts_with('/'));
    ensure(is_utf8(request.path) && !has_control(request.path));
    ensure(request.path.find("//") == std::string::npos && request.path.find("/../") == std::string::npos);
    for (const QueryPart& part : request.query.parts)
        ensure(is_utf8(part.key) && is_utf8(part.value) && !has_control(part.key) && !has_control(part.value));
    ensure(request.host.empty() || is_host(request.host));
    ensure(request.headers.size() <= limits.fields_max && request.body.size() <= limits.body_bytes_max);
    if (request.path == "*") return;
    // The canonical address means the same thing and is its own canonical address.
    const std::string address = canonical_address(request.path, request.query);
    if (address.size() > target_bytes_max_default) return;
    const auto again = parse_target(address);
    ensure(again.has_value() && again->path == request.path &&
           canonical_address(again->path, again->query) == address);
}

// A text that tells all there is to tell about what was read.
std::string read(std::string_view bytes, std::string_view cuts) {
    RequestParser parser(limits);
    Request request;
    std::string out;
    std::string buffer;
    std::size_t turn = 0;
    while (!bytes.empty()) {
        std::size_t piece = bytes.size();
        if (!cuts.empty()) piece = 1 + static_cast<unsigned char>(cuts[turn++ % cuts.size()]) % 64;
        buffer += bytes.substr(0, piece);
        bytes.remove_prefix(std::min(piece, bytes.size()));
        while (!buffer.empty()) {
            const std::size_t used = parser.feed(buffer, request);
            ensure(used <= buffer.size());
            buffer.erase(0, used);
            if (parser.state() == RequestParser::State::refused) {
                ensure(parser.refusal().status >= 400 && !parser.refusal().words.empty());
                return out + std::to_string(parser.refusal().status) + std::string(parser.refusal().words);
            }
            if (parser.state() != RequestParser::State::complete) break;
            check_promises(request);
            out.append(name_of(request.method))
                .append(" ")
                .append(request.target)
                .append(" ")
                .append(request.body);
            for (std::size_t i = 0; i < request.headers.size(); ++i)
                out.append("\n").append(request.headers.name(i)).append(":").append(request.headers.value(i));
            out += parser.keeps_alive() ? "\nkept\n" : "\nclosed\n";
            parser.next();
        }
        ensure(buffer.size() < limits.head_bytes_max);
    }
    return out;
}

} // namespace

// The first bytes say where to cut, as many as the very first one says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.empty()) return 0;
    const std::size_t cut_count =
        std::min<std::size_t>(static_cast<unsigned char>(bytes[0]) % 8, bytes.size() - 1);
    const std::string_view cuts = bytes.substr(1, cut_count);
    bytes.remove_prefix(1 + cut_count);
    const std::string whole = read(bytes, {});
    ensure(read(bytes, cuts) == whole, "the pieces made a difference");
    ensure(read(bytes, std::string_view("\0", 1)) == whole, "byte by byte made a difference");
    return 0;
}
