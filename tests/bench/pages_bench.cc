// Pages of the demo record made from nothing but the record: no page is kept from one to the next.
#include "bench/benches.h"

#include "actions/house.h"
#include "web/pages/answer.h"

#include <benchmark/benchmark.h>
#include <memory>

namespace heed::bench {
namespace {

// The site of a folder, as `heed serve` has it but for the search.
struct DemoSite {
    explicit DemoSite(const std::filesystem::path& folder) : store(folder / "record.sqlite") {
        site.options.origin = "https://heed.example";
        site.options.build = "bench";
    }
    FixedClock clock{{1'795'200'000'000}};
    store::SqliteStore store;
    actions::House house{store, clock, system_chance()};
    views::WordBook words{store};
    views::PassageBook passages{store};
    wording::Wordings wordings;
    web::Site site{house, words, passages, wordings, nullptr, {}};
};

void render(benchmark::State& state, const std::shared_ptr<DemoSite>& demo, const char* target) {
    const web::Request request = web::request_for(target);
    std::size_t bytes = 0;
    for (auto _ : state) {
        const web::Response response = web::answer_fresh(demo->site, request);
        if (response.status != 200) return state.SkipWithError("the demo record has no such page");
        bytes = response.body->size();
        benchmark::DoNotOptimize(response.body->data());
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

} // namespace

void add_pages(const std::filesystem::path& folder) {
    const auto demo = std::make_shared<DemoSite>(folder);
    const auto add = [&](const char* name, const char* target) {
        benchmark::RegisterBenchmark(name, [=](benchmark::State& state) { render(state, demo, target); });
    };
    add("list of 63 at a date", "/ssr2/recommendations?as-of=2022-06-30");
    add("list of 63 at a date, Arabic", "/ar/ssr2/recommendations?as-of=2022-06-30");
    add("one with its history", "/ssr2/5.4");
    add("one with its history at a date", "/ssr2/5.4?as-of=2022-06-30");
    add("review", "/ssr2");
    add("list of 63 as JSON", "/ssr2/recommendations.json?as-of=2022-06-30");
}

} // namespace heed::bench
