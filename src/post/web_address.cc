#include "post/web_address.h"

#include <curl/curl.h>
#include <memory>

namespace heed::post {
namespace {

constexpr std::size_t address_bytes_max = 2'000;

struct Cleanup {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, Cleanup>;

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK || text == nullptr) return {};
    std::string out = text;
    curl_free(text);
    return out;
}

} // namespace

Result<WebAddress> read_web_address(const std::string& text) {
    if (text.size() > address_bytes_max) return refuse("the address is longer than 2,000 bytes");
    const Url url(curl_url());
    if (!url || curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return refuse("it is no address of the web");
    WebAddress out;
    out.scheme = part(url.get(), CURLUPART_SCHEME);
    if (out.scheme != "http" && out.scheme != "https")
        return refuse("only http and https are fetched, not " + out.scheme);
    if (!part(url.get(), CURLUPART_USER).empty() || !part(url.get(), CURLUPART_PASSWORD).empty())
        return refuse("there is a name or password in the address");
    curl_url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);
    const std::string host = part(url.get(), CURLUPART_HOST), query = part(url.get(), CURLUPART_QUERY);
    if (host.empty()) return refuse("there is no host in the address");
    out.whole = part(url.get(), CURLUPART_URL);
    out.origin = out.scheme + "://" + host + ':' + part(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
    out.path = part(url.get(), CURLUPART_PATH) + (query.empty() ? "" : '?' + query);
    return out;
}

} // namespace heed::post
