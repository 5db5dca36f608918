#include "views/typed_address.h"

#include "base/text.h"
#include "domain/address.h"

#include <algorithm>

namespace heed::views {
namespace {

constexpr std::size_t typed_max = 200;
constexpr std::size_t meant_max = 10;

// "https://site.example/ar/r1/5.4?as-of=..." -> "r1/5.4"
std::string address_in(std::string_view word) {
    if (const auto scheme = word.find("://"); scheme != word.npos) {
        const auto path = word.find('/', scheme + 3);
        word = path == word.npos ? std::string_view() : word.substr(path);
    }
    word = word.substr(0, word.find_first_of("?"));
    while (!word.empty() && std::string_view("/#\"'(.,;:").find(word.front()) != word.npos)
        word.remove_prefix(1);
    while (!word.empty() && std::string_view("/\"').,;:").find(word.back()) != word.npos) word.remove_suffix(1);
    return lower_ascii(word);
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

} // namespace

std::vector<ThingId> things_meant(const Moment& moment, std::string_view typed, ThingId review) {
    std::vector<ThingId> out;
    const auto add = [&](std::string_view address) {
        const ThingId thing = moment.find(address);
        if (thing != none && out.size() < meant_max && std::find(out.begin(), out.end(), thing) == out.end())
            out.push_back(thing);
    };
    typed = trim(typed);
    if (typed.empty() || typed.size() > typed_max) return out;
    // One word; or a few of which the last is a number, as people write it.
    const auto space = typed.find_last_of(" \t");
    if (std::count(typed.begin(), typed.end(), ' ') > 2) return out;
    const std::string word = address_in(space == typed.npos ? typed : typed.substr(space + 1));
    if (word.empty() || (space != typed.npos && !has_digit(word))) return out;
    if (space != typed.npos) // "r1 5.4"
        add(address_in(typed.substr(0, typed.find(' '))) + '/' + word);
    add(word);
    if (word.starts_with("ar/") || word.starts_with("en/")) add(word.substr(3));
    if (!has_digit(word)) return out;
    const Record& record = moment.record();
    for (const auto& data : moment.snapshot().reviews) {
        const ThingId one = data ? data->review : none;
        if (one == none || (review != none && one != review)) continue;
        const std::string code(record.address(one));
        add(code + '/' + word);
        add(domain::thing_address(code, domain::ThingKind::action, word));
        add(domain::thing_address(code, domain::ThingKind::source, word));
    }
    return out;
}

} // namespace heed::views
