#include "intake/mail_address.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace heed::intake {
namespace {

constexpr std::size_t local_max = 64; // RFC 5321 section 4.5.3.1
constexpr std::size_t domain_max = 253;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_label_byte(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_local_byte(char c) { return is_label_byte(c) || c == '.' || c == '_' || c == '+'; }

constexpr std::array<std::string_view, 12> file_endings = {"png", "jpg", "jpeg", "gif", "svg",  "webp",
                                                           "css", "js",  "ico",  "pdf", "woff", "mjs"};

// The length of the host name that begins here, 0 when there is none: two labels or more, the last one of
// letters.
std::size_t domain_at(std::string_view text) {
    std::size_t end = 0, best = 0, label = 0;
    for (; end <= text.size() && end <= domain_max; ++end) {
        if (end < text.size() && is_label_byte(text[end])) continue;
        const std::string_view last = text.substr(label, end - label);
        if (last.empty() || last.front() == '-' || last.back() == '-') break;
        const bool letters = last.size() >= 2 && std::none_of(last.begin(), last.end(), [](char c) {
                                 return c == '-' || (c >= '0' && c <= '9');
                             });
        if (label > 0 && (letters || last.starts_with("xn--"))) best = end;
        if (end == text.size() || text[end] != '.') break;
        label = end + 1;
    }
    const std::string_view domain = text.substr(0, best);
    const std::string ending = lower_ascii(domain.substr(domain.rfind('.') + 1));
    return std::find(file_endings.begin(), file_endings.end(), ending) == file_endings.end() ? best : 0;
}

// Where the local part that ends at `end` begins; `end` itself when there is none.
std::size_t local_before(std::string_view text, std::size_t end) {
    std::size_t start = end;
    while (start > 0 && end - start < local_max && is_local_byte(text[start - 1])) --start;
    while (start < end && (text[start] == '.' || text[start] == '-' || (text[start] & 0xc0) == 0x80)) ++start;
    return start < end && text[end - 1] != '.' ? start : end;
}

struct Sign {
    std::size_t start = 0; // of " at ", "(at)", "@"
    std::size_t end = 0;
};

// The sign for "at" whose middle stands at `at`: nothing when start == end.
Sign sign_at(std::string_view text, std::size_t at, Written written) {
    if (text[at] == '@') return {at, at + 1};
    if (written == Written::plain || lower_ascii(text.substr(at, 2)) != "at") return {};
    std::size_t start = at, end = at + 2;
    const auto blank = [&](std::size_t i) { return i < text.size() && text[i] == ' '; };
    const bool bracketed =
        start > 0 && end < text.size() &&
        ((text[start - 1] == '(' && text[end] == ')') || (text[start - 1] == '[' && text[end] == ']'));
    if (bracketed) {
        --start;
        ++end;
        while (start > 0 && blank(start - 1)) --start;
        while (blank(end)) ++end;
        return {start, end};
    }
    if (start > 0 && blank(start - 1) && blank(end)) return {start - 1, end + 1};
    return {};
}

constexpr std::array<std::string_view, 44> provider_hosts = {
    "gmail.com", "googlemail.com", "msn.com",      "aol.com",        "icloud.com",  "me.com",
    "mac.com",   "web.de",         "t-online.de",  "freenet.de",     "posteo.de",   "mailbox.org",
    "mail.ru",   "bk.ru",          "list.ru",      "inbox.ru",       "qq.com",      "163.com",
    "126.com",   "sina.com",       "naver.com",    "daum.net",       "hanmail.net", "protonmail.com",
    "proton.me", "pm.me",          "fastmail.com", "fastmail.fm",    "zoho.com",    "tutanota.com",
    "tuta.io",   "hey.com",        "orange.fr",    "free.fr",        "wanadoo.fr",  "laposte.net",
    "libero.it", "uol.com.br",     "bol.com.br",   "rediffmail.com", "comcast.net", "verizon.net",
    "att.net",   "btinternet.com"};
// Providers with an address in many countries: yahoo.co.uk, gmx.net.
constexpr std::array<std::string_view, 7> provider_names = {"yahoo",   "ymail", "hotmail", "live",
                                                            "outlook", "gmx",   "yandex"};

} // namespace

std::vector<AddressSpan> find_addresses(std::string_view text, Written written) {
    std::vector<AddressSpan> found;
    std::size_t behind = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '@' && text[at] != 'a' && text[at] != 'A') continue;
        const Sign sign = sign_at(text, at, written);
        if (sign.start == sign.end) continue;
        const std::size_t start = std::max(local_before(text, sign.start), behind);
        const std::size_t domain = domain_at(text.substr(sign.end));
        if (start >= sign.start || domain == 0) continue;
        found.push_back({start, sign.end + domain - start,
                         lower_ascii(text.substr(start, sign.start - start)) + '@' +
                             lower_ascii(text.substr(sign.end, domain))});
        behind = sign.end + domain;
        at = behind - 1;
    }
    return found;
}

bool is_at_public_provider(std::string_view address) {
    const std::string host = lower_ascii(address.substr(address.rfind('@') + 1));
    if (std::find(provider_hosts.begin(), provider_hosts.end(), host) != provider_hosts.end()) return true;
    const std::string_view name = std::string_view(host).substr(0, host.find('.'));
    return std::find(provider_names.begin(), provider_names.end(), name) != provider_names.end();
}

} // namespace heed::intake
