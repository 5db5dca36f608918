#include "post/fetch.h"

#include "base/text.h"
#include "post/public_address.h"
#include "post/robots.h"
#include "post/web_address.h"

#include <algorithm>
#include <curl/curl.h>
#include <memory>
#include <sys/socket.h>

namespace heed::post {
namespace {

using Clock = std::chrono::steady_clock;
using Became = Fetched::Became;

constexpr int redirects_max = 5;
constexpr std::int64_t header_bytes_max = 64 << 10;
constexpr std::int64_t robots_bytes_max = 500 << 10; // RFC 9309, section 2.5
constexpr std::size_t mark_bytes_max = 300;          // of an entity tag or date

// One request and its answer, without following it anywhere.
struct Hop {
    long status = 0;
    std::string body, etag, last_modified, leads_to;
    std::string problem; // in words; empty when there is an answer
};

struct Transfer {
    Hop& hop;
    std::int64_t body_max, header_bytes = 0;
    bool keep_front = false; // a longer body is cut, not refused
    bool allow_loopback = false;
    bool is_inner = false, is_too_large = false;
};

std::size_t take_body(char* bytes, std::size_t, std::size_t count, void* to) {
    auto& transfer = *static_cast<Transfer*>(to);
    const auto room = static_cast<std::size_t>(transfer.body_max) - transfer.hop.body.size();
    transfer.hop.body.append(bytes, std::min(count, room));
    if (count <= room) return count;
    transfer.is_too_large = true;
    return 0;
}

void keep_mark(std::string_view line, std::string_view name, std::string& mark) {
    if (!starts_with_ignoring_case(line, name)) return;
    const std::string_view value = trim(line.substr(name.size()));
    const bool is_plain =
        std::all_of(value.begin(), value.end(), [](unsigned char c) { return c >= 0x20 && c < 0x7f; });
    if (is_plain && value.size() <= mark_bytes_max) mark = value;
}

std::size_t take_header(char* bytes, std::size_t, std::size_t count, void* to) {
    auto& transfer = *static_cast<Transfer*>(to);
    transfer.header_bytes += static_cast<std::int64_t>(count);
    if (transfer.header_bytes > header_bytes_max) {
        transfer.is_too_large = true;
        return 0;
    }
    const std::string_view line(bytes, count);
    keep_mark(line, "etag:", transfer.hop.etag);
    keep_mark(line, "last-modified:", transfer.hop.last_modified);
    return count;
}

// The one place where connections begin: what is looked at here is what is connected to.
curl_socket_t open_checked(void* to, curlsocktype, curl_sockaddr* address) {
    auto& transfer = *static_cast<Transfer*>(to);
    const bool allowed = is_public(address->addr) || (transfer.allow_loopback && is_loopback(address->addr));
    if (!allowed) {
        transfer.is_inner = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

struct CleanupEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct CleanupList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

class Fetcher {
public:
    explicit Fetcher(const FetchRequest& request)
        : m_request(request), m_until(Clock::now() + std::chrono::milliseconds(request.deadline_ms)) {}

    Fetched fetch() {
        Fetched out;
        auto address = read_web_address(m_request.address);
        for (int redirects = 0;; ++redirects) {
            if (!address) return failed(std::move(out), address.error().text());
            out.address = address->whole;
            if (const Fetched refused = ask_robots(*address); !refused.why.empty()) return refused;
            Hop hop = ask(address->whole, m_request.bytes_max, Conditions::sent);
            if (!hop.problem.empty()) return failed(std::move(out), hop.problem);
            if (hop.leads_to.empty()) return answered(std::move(out), std::move(hop));
            if (redirects == redirects_max)
                return failed(std::move(out),
                              "it leads on more than " + std::to_string(redirects_max) + " times");
            const bool was_secret = address->scheme == "https";
            address = read_web_address(hop.leads_to);
            if (!address)
                return failed(std::move(out),
                              "it leads to where nothing is fetched: " + address.error().text());
            if (was_secret && address->scheme != "https")
                return failed(std::move(out), "it leads from https to http");
        }
    }

private:
    enum class Conditions { none, sent };

    static Fetched failed(Fetched out, std::string why) {
        out.became = Became::failed;
        out.why = std::move(why);
        return out;
    }

    Fetched answered(Fetched out, Hop hop) const {
        const bool was_asked = !m_request.etag.empty() || !m_request.last_modified.empty();
        out.etag = std::move(hop.etag);
        out.last_modified = std::move(hop.last_modified);
        if (hop.status == 200) {
            out.became = Became::page;
            out.body = std::move(hop.body);
            return out;
        }
        if (hop.status == 304 && was_asked) {
            out.became = Became::not_modified;
            return out;
        }
        out.why = "the site answers with status " + std::to_string(hop.status);
        out.became = hop.status == 404 || hop.status == 410 ? Became::gone : Became::failed;
        return out;
    }

    // Says why not, if not. Asked once for each origin on the way.
    Fetched ask_robots(const WebAddress& address) {
        Fetched out;
        out.address = address.whole;
        if (address.origin != m_robots_of) {
            m_robots_of = address.origin;
            m_robots.clear();
            std::string at = address.origin + "/robots.txt";
            for (int redirects = 0; redirects <= redirects_max; ++redirects) {
                Hop hop = ask(at, robots_bytes_max, Conditions::none);
                if (!hop.problem.empty()) return failed(std::move(out), hop.problem);
                if (hop.status >= 500)
                    return failed(std::move(out),
                                  "its robots.txt cannot be read: the site answers with status " +
                                      std::to_string(hop.status));
                if (hop.leads_to.empty()) {
                    if (hop.status == 200) m_robots = std::move(hop.body);
                    break;
                }
                const auto next = read_web_address(hop.leads_to);
                if (!next) break; // as if there were none
                at = next->whole;
            }
        }
        if (robots_allow(m_robots, m_request.program, address.path)) return out;
        out.became = Became::not_allowed;
        out.why = "robots.txt of the site asks programs not to fetch it";
        return out;
    }

    Hop ask(const std::string& address, std::int64_t body_max, Conditions conditions) {
        Hop hop;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_until - Clock::now()).count();
        const std::unique_ptr<CURL, CleanupEasy> easy(curl_easy_init());
        if (left <= 0 || !easy) {
            hop.problem = took_too_long();
            return hop;
        }
        Transfer transfer{.hop = hop,
                          .body_max = body_max,
                          .keep_front = conditions == Conditions::none,
                          .allow_loopback = m_request.allow_loopback};
        CURL* curl = easy.get();
        curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(curl, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
        curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(curl, CURLOPT_PROXY, ""); // none, whatever the environment says
        curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(left));
        curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(std::min<long long>(left, 10'000)));
        curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "gzip");
        curl_easy_setopt(curl, CURLOPT_USERAGENT, m_request.user_agent.c_str());
        curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_checked);
        curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &transfer);
        curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
        curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
        const auto headers = headers_for(conditions);
        curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
        const CURLcode code = curl_easy_perform(curl);
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &hop.status);
        char* leads_to = nullptr;
        curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &leads_to);
        if (leads_to != nullptr) hop.leads_to = leads_to;
        hop.problem = problem_of(code, transfer);
        return hop;
    }

    std::unique_ptr<curl_slist, CleanupList> headers_for(Conditions conditions) const {
        curl_slist* list = curl_slist_append(nullptr, "Accept: text/html, text/plain;q=0.9, */*;q=0.5");
        if (conditions == Conditions::sent && !m_request.etag.empty())
            list = curl_slist_append(list, ("If-None-Match: " + m_request.etag).c_str());
        if (conditions == Conditions::sent && !m_request.last_modified.empty())
            list = curl_slist_append(list, ("If-Modified-Since: " + m_request.last_modified).c_str());
        return std::unique_ptr<curl_slist, CleanupList>(list);
    }

    std::string took_too_long() const {
        return "it takes longer than " + std::to_string(m_request.deadline_ms / 1000) + " s";
    }

    std::string problem_of(CURLcode code, const Transfer& transfer) const {
        if (code == CURLE_OK) return {};
        if (transfer.is_too_large && transfer.header_bytes > header_bytes_max)
            return "its headers are longer than " + std::to_string(header_bytes_max >> 10) + " KiB";
        if (transfer.is_too_large)
            return transfer.keep_front
                       ? std::string()
                       : "it is larger than " + std::to_string(transfer.body_max >> 10) + " KiB";
        if (transfer.is_inner) return "it leads inside: the host's address is not one that everybody can reach";
        switch (code) {
        case CURLE_OPERATION_TIMEDOUT: return took_too_long();
        case CURLE_COULDNT_RESOLVE_HOST: return "there is no such host";
        case CURLE_COULDNT_CONNECT: return "the host cannot be reached";
        case CURLE_PARTIAL_FILE: return "the answer is cut short";
        case CURLE_PEER_FAILED_VERIFICATION: return "its certificate does not hold";
        default: return curl_easy_strerror(code);
        }
    }

    const FetchRequest& m_request;
    Clock::time_point m_until;
    std::string m_robots_of, m_robots;
};

} // namespace

std::string_view name(Became became) {
    switch (became) {
    case Became::page: return "page";
    case Became::not_modified: return "not_modified";
    case Became::gone: return "gone";
    case Became::not_allowed: return "not_allowed";
    case Became::failed: return "failed";
    }
    return {};
}

std::string why_not_fetchable(const std::string& address) {
    const auto read = read_web_address(address);
    return read ? std::string() : read.error().text();
}

Fetched fetch(const FetchRequest& request) { return Fetcher(request).fetch(); }

} // namespace heed::post
