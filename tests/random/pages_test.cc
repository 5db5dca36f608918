// Every address of the site in every form and language, over records made by chance, as of days and as known at
// sizes made by chance: an answer each time, and data that can be read.
#include "base/json.h"
#include "base/text.h"
#include "store/memory/memory_store.h"
#include "support/small_house.h"
#include "web/pages/answer.h"
#include "web/pages/place.h"
#include "web/pages/routes.h"
#include "world/random_record.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace heed::testing_random {
namespace {

using web::Form;

class RandomSite {
public:
    explicit RandomSite(std::uint64_t seed)
        : m_world(seed, m_store, 100), m_words(m_store), m_passages(m_store), m_chance(seed) {
        const auto now = m_world.house().now();
        for (views::EventNo e = 0; e < now.known(); ++e)
            if (const auto thing = now.record().event(e).thing; thing != views::none)
                m_addresses.emplace_back(now.address(thing));
    }

    web::Response get(const std::string& target) { return web::answer_fresh(m_site, web::request_for(target)); }

    // The pattern with something of the record, or nothing of it, in its places.
    std::string address(std::string_view pattern) {
        std::string out;
        const auto parts = split(one_of(m_addresses), '/');
        std::size_t place = 0;
        for (const std::string_view segment : split(pattern.substr(1), '/')) {
            out += '/';
            if (!segment.starts_with('{')) {
                out += segment;
                ++place;
                continue;
            }
            out += m_chance.below(10) == 0 ? "none9" : place < parts.size() ? std::string(parts[place]) : "1";
            ++place;
        }
        return out;
    }
    // An address of the record that the pattern fits, where there is one.
    std::string fitting(std::string_view pattern) {
        for (int tries = 0; tries < 40; ++tries) {
            const std::string some = address(pattern);
            const auto response = get(some);
            if (response.status == 200) return some;
        }
        return address(pattern);
    }
    std::string times() {
        std::string out;
        if (m_chance.below(2) == 0) out += "as-of=" + iso(m_world.some_day());
        if (m_chance.below(2) == 0)
            out += (out.empty() ? "" : "&") + std::string("known=n") +
                   std::to_string(m_chance.below(m_world.house().snapshot()->size + 1));
        return out.empty() ? out : "?" + out;
    }

private:
    const std::string& one_of(const std::vector<std::string>& all) { return all[m_chance.below(all.size())]; }

    store::MemoryStore m_store;
    testing_world::RandomRecord m_world;
    views::WordBook m_words;
    views::PassageBook m_passages;
    wording::Wordings m_wordings;
    web::Site m_site{m_world.house(), m_words, m_passages, m_wordings, nullptr, {}};
    SeededChance m_chance;
    std::vector<std::string> m_addresses;
};

} // namespace

TEST(pages, every_address_in_every_form_answers_for_any_record_and_any_two_times) {
    const char* asked = std::getenv("HEED_SEEDS");
    const std::uint64_t seeds = asked == nullptr ? 2 : std::strtoull(asked, nullptr, 10);
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        RandomSite site(seed);
        for (const web::Route& route : web::routes())
            for (const auto& form : web::forms()) {
                if (route.handler(form.value) == nullptr) continue;
                for (const char* language : {"", "/ar"}) {
                    const std::string address = site.fitting(route.pattern);
                    const std::string path = address == "/" && *language != '\0' ? "" : address;
                    if (path.empty() && !form.suffix.empty()) continue;
                    const std::string target = language + path + std::string(form.suffix) + site.times();
                    SCOPED_TRACE("seed " + std::to_string(seed) + " " + target);
                    const web::Response response = site.get(target);
                    EXPECT_TRUE(response.status == 200 || response.status == 301 || response.status == 302 ||
                                response.status == 303 || response.status == 404)
                        << response.status;
                    if (response.status != 200 || !response.body) continue;
                    EXPECT_TRUE(is_utf8(*response.body));
                    EXPECT_FALSE(response.body->empty());
                    EXPECT_TRUE(form.value != Form::json || parse_json(*response.body, 32)) << *response.body;
                }
            }
    }
}

} // namespace heed::testing_random
