#include "intake/link_judgement.h"

#include "base/text.h"
#include "intake/hidden_forms.h"
#include "intake/mail_address.h"

#include <algorithm>
#include <array>

namespace heed::intake {
namespace {

constexpr std::size_t target_bytes_max = 4096;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alnum(char c) { return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z'); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Words that stand in the paths of redirections and say nothing about where they lead.
constexpr std::array<std::string_view, 16> redirection_words = {
    "click",  "clicks",   "track", "tracking", "trk",   "link", "links",      "open",
    "opened", "redirect", "redir", "view",     "email", "mail", "newsletter", "campaign"};

constexpr std::array<std::string_view, 14> subscription_words = {"unsubscribe",
                                                                 "unsub",
                                                                 "optout",
                                                                 "opt-out",
                                                                 "opt_out",
                                                                 "subscription",
                                                                 "subscriptions",
                                                                 "preferences",
                                                                 "abmelden",
                                                                 "email-preference",
                                                                 "manage-preferences",
                                                                 "/mailman/options",
                                                                 "/mailman/confirm",
                                                                 "list-manage.com/profile"};

// Parameters by which mailings and advertisers follow a reader or a mailing.
constexpr std::array<std::string_view, 20> tracking_parameters = {
    "mc_cid",    "mc_eid",       "mkt_tok",    "_hsenc",        "_hsmi",      "fbclid",          "gclid",
    "dclid",     "msclkid",      "vero_id",    "vero_conv",     "trk",        "trkid",           "mid",
    "recipient", "recipient_id", "subscriber", "subscriber_id", "oly_enc_id", "ck_subscriber_id"};

bool is_opaque(std::string_view run) {
    if (run.size() < 12) return false;
    std::size_t digits = 0, uppers = 0, changes = 0;
    for (std::size_t i = 0; i < run.size(); ++i) {
        digits += is_digit(run[i]);
        uppers += is_upper(run[i]);
        if (i > 0 && is_digit(run[i]) != is_digit(run[i - 1])) ++changes;
    }
    if (digits == run.size()) return run.size() >= 24;
    const bool mixed_case = uppers > 0 && digits + uppers < run.size();
    if (run.size() >= 24 && digits > 0 && std::all_of(run.begin(), run.end(), is_hex)) return true;
    if (run.size() >= 40) return digits > 0 || mixed_case;
    return run.size() >= 16 && digits > 0 && changes >= 3;
}

bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < 36; ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
    }
    return true;
}

// Whether an address shows only when something is decoded. What cannot be looked through is taken for one.
bool hides_address(std::string_view target) {
    bool found = false;
    const auto looked = each_form(target, [&](std::string_view form, int nesting) {
        found = found || (nesting > 0 && !find_addresses(form, Written::plain).empty());
    });
    return found || !looked;
}

bool shows_address(std::string_view text) { return !find_addresses(text, Written::plain).empty(); }

bool acts_on_subscription(std::string_view target) {
    const std::string lower = lower_ascii(target);
    return std::any_of(subscription_words.begin(), subscription_words.end(),
                       [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

bool has_tracking_parameter(std::string_view query) {
    for (const std::string_view part : split(query, '&')) {
        const std::string name = lower_ascii(part.substr(0, part.find('=')));
        if (name.starts_with("utm_") || std::find(tracking_parameters.begin(), tracking_parameters.end(),
                                                  name) != tracking_parameters.end())
            return true;
    }
    return false;
}

std::string_view without_www(std::string_view host) {
    if (host.starts_with("www.")) host.remove_prefix(4);
    return host;
}

// The words are an address themselves, and of another host.
bool leads_elsewhere(const Address& address, std::string_view words) {
    words = trim(words);
    std::string shown(words);
    if (starts_with_ignoring_case(shown, "www.")) shown.insert(0, "https://");
    const auto said = split_address(shown);
    return said && without_www(said->host) != without_www(address.host);
}

} // namespace

LinkFate judge_link(const LinkSeen& link) {
    const std::string_view target = trim(link.target);
    if (target.size() > target_bytes_max) return LinkFate::unusable;
    const auto address = split_address(target);
    if (!address || target.starts_with("//"))
        return starts_with_ignoring_case(target, "mailto:") ? LinkFate::shown_address : LinkFate::unusable;
    if (hides_address(target) || shows_address(address->query) || shows_address(address->fragment))
        return LinkFate::private_address;
    if (acts_on_subscription(target)) return LinkFate::unsubscribe;
    if (has_tracking_parameter(address->query) || !opaque_words(address->query).empty() ||
        !opaque_words(address->fragment).empty() || is_redirection(*address) ||
        leads_elsewhere(*address, link.words))
        return LinkFate::tracked;
    return shows_address(address->path) ? LinkFate::shown_address : LinkFate::plain;
}

std::optional<Address> split_address(std::string_view target) {
    if (starts_with_ignoring_case(target, "https:"))
        target.remove_prefix(6);
    else if (starts_with_ignoring_case(target, "http:"))
        target.remove_prefix(5);
    if (!target.starts_with("//")) return {};
    target.remove_prefix(2);
    const std::size_t end = std::min(target.find_first_of("/?#\\"), target.size());
    std::string_view authority = target.substr(0, end);
    if (authority.find('@') != std::string_view::npos) return {}; // a name and password: nothing to keep
    authority = authority.substr(0, authority.find(':'));
    Address address{.host = lower_ascii(authority), .path = {}, .query = {}, .fragment = {}};
    if (address.host.find('.') == std::string::npos) return {};
    std::string_view rest = target.substr(end);
    if (const std::size_t mark = rest.find('#'); mark != std::string_view::npos) {
        address.fragment = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
    }
    if (const std::size_t mark = rest.find('?'); mark != std::string_view::npos) {
        address.query = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
    }
    address.path = rest;
    return address;
}

std::vector<std::string_view> opaque_words(std::string_view text) {
    std::vector<std::string_view> found;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_alnum(text[i])) {
            ++i;
            continue;
        }
        if (is_uuid(text.substr(i, 36))) {
            found.push_back(text.substr(i, 36));
            i += 36;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && is_alnum(text[end])) ++end;
        if (is_opaque(text.substr(i, end - i))) found.push_back(text.substr(i, end - i));
        i = end;
    }
    return found;
}

bool is_redirection(const Address& address) {
    bool opaque = false;
    for (const std::string_view segment : split(address.path, '/')) {
        if (!opaque_words(segment).empty()) {
            opaque = true;
            continue;
        }
        const std::string lower = lower_ascii(segment);
        const bool says_nothing =
            segment.size() <= 3 ||
            std::find(redirection_words.begin(), redirection_words.end(), lower) != redirection_words.end();
        if (!says_nothing) return false;
    }
    return opaque;
}

} // namespace heed::intake
