#include "post/fetch_wire.h"

#include "base/json.h"
#include "base/text.h"

#include <array>

namespace heed::post {
namespace {

constexpr std::size_t line_bytes_max = 64 << 10;

// Texts of the network stand in JSON, so they are made valid.
std::string plain(std::string_view text) { return is_utf8(text) ? std::string(text) : "(not text)"; }

} // namespace

std::string write_request(const FetchRequest& request) {
    std::string out;
    JsonWriter json(out);
    json.begin_object()
        .member("address", request.address)
        .member("program", request.program)
        .member("user_agent", request.user_agent)
        .member("etag", request.etag)
        .member("last_modified", request.last_modified)
        .member("bytes_max", request.bytes_max)
        .member("deadline_ms", request.deadline_ms)
        .member("allow_loopback", request.allow_loopback)
        .end_object();
    return out;
}

Result<FetchRequest> read_request(std::string_view bytes) {
    const auto json = parse_json(bytes);
    if (!json) return json.refusal();
    const auto text = [&](std::string_view key) { return std::string(json->text_at(key)); };
    const Json *bytes_max = json->find("bytes_max"), *deadline = json->find("deadline_ms"),
               *loopback = json->find("allow_loopback");
    if (bytes_max == nullptr || deadline == nullptr || loopback == nullptr)
        return refuse("a request to fetch lacks a member");
    return FetchRequest{text("address"),       text("program"),   text("user_agent"), text("etag"),
                        text("last_modified"), bytes_max->number, deadline->number,   loopback->yes};
}

std::string write_fetched(const Fetched& fetched) {
    std::string out;
    JsonWriter json(out);
    json.begin_object()
        .member("became", name(fetched.became))
        .member("why", plain(fetched.why))
        .member("address", plain(fetched.address))
        .member("etag", plain(fetched.etag))
        .member("last_modified", plain(fetched.last_modified))
        .end_object();
    return out + '\n' + fetched.body;
}

Result<Fetched> read_fetched(std::string_view bytes) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos || end > line_bytes_max)
        return refuse("the process that fetches gave no answer");
    const auto json = parse_json(bytes.substr(0, end));
    if (!json) return json.refusal();
    using Became = Fetched::Became;
    for (const Became became :
         {Became::page, Became::not_modified, Became::gone, Became::not_allowed, Became::failed}) {
        if (json->text_at("became") != name(became)) continue;
        const auto text = [&](std::string_view key) { return std::string(json->text_at(key)); };
        return Fetched{became,
                       text("why"),
                       text("address"),
                       text("etag"),
                       text("last_modified"),
                       became == Became::page ? std::string(bytes.substr(end + 1)) : std::string()};
    }
    return refuse("the process that fetches answered what it cannot mean");
}

} // namespace heed::post
