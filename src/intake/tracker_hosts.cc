#include "intake/tracker_hosts.h"

#include "intake/hidden_forms.h"
#include "intake/link_judgement.h"

#include <algorithm>

namespace heed::intake {
namespace {

constexpr std::size_t address_bytes_max = 8192;

} // namespace

void each_page_address(std::string_view text, const std::function<void(std::string_view)>& show) {
    for (std::size_t at = text.find("//"); at != std::string_view::npos; at = text.find("//", at + 2)) {
        const std::string_view rest = text.substr(at, address_bytes_max);
        show(rest.substr(0, rest.find_first_of("\"'<> \t\r\n)]\\")));
    }
}

void add_tracker_hosts(std::string_view form, std::set<std::string>& hosts) {
    each_page_address(form, [&](std::string_view rest) {
        const auto address = split_address(rest);
        if (!address || hosts.contains(address->host)) return;
        const std::string target = "https:" + std::string(rest);
        if (is_redirection(*address) ||
            judge_link({.target = target, .words = {}}) == LinkFate::private_address)
            hosts.insert(address->host);
    });
}

Result<std::set<std::string>> tracker_hosts(std::string_view raw) {
    std::set<std::string> hosts;
    const auto looked = each_form(raw, [&](std::string_view form, int) { add_tracker_hosts(form, hosts); });
    if (!looked) return looked.refusal();
    return hosts;
}

} // namespace heed::intake
