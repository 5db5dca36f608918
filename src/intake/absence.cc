#include "intake/absence.h"

#include "base/text.h"
#include "intake/encodings.h"
#include "intake/hidden_forms.h"
#include "intake/link_judgement.h"
#include "intake/mail_address.h"
#include "intake/tracker_hosts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

namespace heed::intake {
namespace {

constexpr std::size_t tokens_max = 200'000;
constexpr std::size_t token_bytes_min = 6; // also the length that the search looks at first
constexpr std::size_t inserted_digits_min = 12;

constexpr std::array<std::string_view, 3> kind_words = {"a private mail address", "an id of a reader",
                                                        "the host of a tracker"};

// A hash of the six bytes at `at`. Requires that they are there.
std::size_t start_hash(std::string_view text, std::size_t at) {
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < token_bytes_min; ++i)
        bytes = bytes << 8 | static_cast<unsigned char>(text[at + i]);
    return static_cast<std::size_t>(bytes * 0x9e3779b97f4a7c15 >> 46);
}
constexpr std::size_t hashes = std::size_t{1} << 18;

// Nobody reads the parameters of an address, even where it is printed.
std::string without_parameters(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t address = std::min(text.find("://", i), text.size());
        const std::size_t end = std::min(text.find_first_of(" \t\r\n<>\"", address), text.size());
        const std::size_t mark = std::min(text.substr(0, end).find('?', address), end);
        out += text.substr(i, mark - i);
        i = end;
        if (end < text.size()) out += text[i++];
    }
    return out;
}

class Collector {
public:
    explicit Collector(std::string_view visible) : m_visible(lower_ascii(without_parameters(visible))) {
        for (const AddressSpan& span : find_addresses(m_visible, Written::plain_or_in_words))
            if (!is_at_public_provider(span.address)) m_visible_addresses.insert(span.address);
    }

    void look_at(std::string_view form, Written written) {
        for (const AddressSpan& span : find_addresses(form, written)) add_address(span.address);
        each_page_address(form, [&](std::string_view rest) { add_target(rest); });
        add_tracker_hosts(form, m_hosts);
    }

    // Ids that a mail program puts on elements carry a long number: id="m_123...".
    void look_at_element_ids(std::string_view raw) {
        for (std::size_t at = raw.find("id="); at != std::string_view::npos; at = raw.find("id=", at + 3)) {
            // Behind a blank; a no-break space ends in this byte.
            if (at == 0 || (static_cast<unsigned char>(raw[at - 1]) > ' ' && raw[at - 1] != '\xa0')) continue;
            const std::string_view value =
                raw.substr(at + 3, raw.find_first_of("\"'> \t\r\n", at + 4) - at - 3);
            for (std::size_t i = 0; i < value.size();) {
                std::size_t end = i;
                while (end < value.size() && value[end] >= '0' && value[end] <= '9') ++end;
                if (end - i >= inserted_digits_min && !is_visible(value.substr(i, end - i)))
                    add(HiddenToken::Kind::reader_id, value.substr(i, end - i));
                i = std::max(end, i + 1);
            }
        }
    }

    Result<std::vector<HiddenToken>> finish() {
        for (const std::string& host : m_hosts)
            if (!is_visible(host)) add(HiddenToken::Kind::tracker_host, host);
        if (m_tokens.size() > tokens_max) return refuse("more trackers and addresses than can be looked for");
        return std::vector<HiddenToken>(m_tokens.begin(), m_tokens.end());
    }

private:
    bool is_visible(std::string_view lower) const { return m_visible.find(lower) != std::string::npos; }

    void add(HiddenToken::Kind kind, std::string_view text) {
        if (text.size() >= token_bytes_min && m_tokens.size() <= tokens_max)
            m_tokens.insert({kind, lower_ascii(text)});
    }

    void add_address(const std::string& address) {
        if (m_visible_addresses.contains(address)) return;
        add(HiddenToken::Kind::address, address);
        for (const std::string_view sign : {" at ", "(at)", " (at) ", "[at]", " [at] "})
            add(HiddenToken::Kind::address, replace_all(address, "@", sign));
    }

    // `rest` is an address from its // on.
    void add_target(std::string_view rest) {
        const std::string target = "https:" + std::string(rest);
        switch (judge_link({.target = target, .words = {}})) {
        case LinkFate::tracked:
        case LinkFate::private_address:
        case LinkFate::unsubscribe:
            for (const std::string_view word : opaque_words(rest)) add(HiddenToken::Kind::reader_id, word);
            break;
        case LinkFate::plain:
        case LinkFate::shown_address:
        case LinkFate::unusable: break;
        }
    }

    std::string m_visible;
    std::set<std::string> m_visible_addresses;
    std::set<std::string> m_hosts;
    std::set<HiddenToken> m_tokens;
};

} // namespace

Result<std::vector<HiddenToken>> collect_tokens(std::string_view raw, std::string_view visible) {
    Collector collector(visible);
    collector.look_at(raw, Written::plain_or_in_words);
    collector.look_at_element_ids(raw);
    const auto looked = each_form(raw, [&](std::string_view form, int nesting) {
        if (nesting > 0) collector.look_at(form, Written::plain);
    });
    if (!looked) return looked.refusal();
    return collector.finish();
}

TokenSearch::TokenSearch(std::vector<HiddenToken> tokens)
    : m_tokens(std::move(tokens)), m_starts(hashes, false) {
    std::sort(m_tokens.begin(), m_tokens.end(),
              [](const HiddenToken& a, const HiddenToken& b) { return a.text < b.text; });
    for (const HiddenToken& token : m_tokens) {
        ensure(token.text.size() >= token_bytes_min, "a token too short to look for");
        m_starts[start_hash(token.text, 0)] = true;
    }
}

const HiddenToken* TokenSearch::find_in(std::string_view lower) const {
    for (std::size_t at = 0; at + token_bytes_min <= lower.size(); ++at) {
        if (!m_starts[start_hash(lower, at)]) continue;
        const std::string_view start = lower.substr(at, token_bytes_min), rest = lower.substr(at);
        auto token =
            std::lower_bound(m_tokens.begin(), m_tokens.end(), start,
                             [](const HiddenToken& t, std::string_view text) { return t.text < text; });
        for (; token != m_tokens.end() && token->text.starts_with(start); ++token)
            if (rest.starts_with(token->text)) return &*token;
    }
    return nullptr;
}

Checked TokenSearch::prove_absent(std::string_view bytes, std::string_view what) const {
    if (m_tokens.empty()) return Done{};
    const HiddenToken* found = nullptr;
    const auto look = [&](std::string_view form, int) {
        if (found == nullptr) found = find_in(lower_ascii(form));
    };
    for (const std::string& text : {std::string(bytes), without_space(bytes)})
        if (const auto looked = each_form(text, look); !looked)
            return refuse(looked.error().what, std::string(what));
    if (found == nullptr) return Done{};
    return refuse(std::string(kind_words[static_cast<std::size_t>(found->kind)]) +
                      " would be kept; nothing is stored",
                  std::string(what));
}

} // namespace heed::intake
