// heed's own few words and what each means: outcomes, statuses, verification, signals, and why there can be no
// priority. A body's own words and definitions stand on the page of each review.
// /about/statuses      /about/statuses.json
#include "web/pages/pages.h"

#include "reports/json_parts.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"

#include <array>

namespace heed::web {
namespace {

struct Word {
    std::string name; // as data has it
    std::string_view words;
    std::string_view means;
    std::function<void(Markup&)> chip; // how pages show it; empty: as plain words
};

struct Group {
    std::string_view of;
    std::string_view title, lede;
    std::vector<Word> words;
};

std::vector<Group> vocabulary(const Page& page) {
    const wording::Wording& w = page.w;
    std::vector<Group> out;
    // keys: means.* vocabulary.* vocabulary-about.*
    const auto add = [&](std::string_view of) -> Group& {
        return out.emplace_back(
            Group{of, w.words({"vocabulary.", of}), w.words({"vocabulary-about.", of}), {}});
    };
    const auto means = [&](std::string_view name) { return w.words({"means.", name}); };
    Group& outcomes = add("outcome");
    for (const auto& row : domain::outcomes())
        outcomes.words.push_back({std::string(row.name), w.word(row.value), means(row.name),
                                  [&page, value = row.value](Markup& m) { chip(m, page, value); }});
    Group& statuses = add("status");
    for (const auto& row : domain::statuses())
        statuses.words.push_back({std::string(row.name), w.word(row.value), means(row.name),
                                  [&page, value = row.value](Markup& m) { chip(m, page, value); }});
    Group& verification = add("verification");
    for (const auto value : {domain::Verification::not_verified, domain::Verification::verified})
        verification.words.push_back(
            {std::string(domain::name(value)), w.word(value), means(domain::name(value)), {}});
    Group& signals = add("signal");
    for (const auto value :
         {domain::Signal::likely_approve, domain::Signal::likely_reject, domain::Signal::unclear})
        signals.words.push_back(
            {std::string(domain::code(value)), w.word(value), means(domain::code(value)), {}});
    Group& levels = add("no-level");
    for (const std::string_view code : {"not-applicable", "not-eligible", "eligible-unranked"})
        levels.words.push_back({std::string(code), w.words({"no-level.", code}), means(code), {}});
    return out;
}

void group_section(Markup& m, const Group& group) {
    Section section(m, group.of, group.title);
    m.element("p", {{"class", "sub"}}, group.lede);
    auto dl = m.open("dl", {{"class", "words"}});
    for (const Word& word : group.words) {
        {
            auto dt = m.open("dt", {{"id", word.name}});
            if (word.chip)
                word.chip(m);
            else
                m.element("b", {}, word.words);
        }
        m.element("dd", {}, word.means);
    }
}

} // namespace

Response statuses_page(Page& page) {
    const wording::Wording& w = page.w;
    const std::string title(w.words("about.statuses"));
    return html(
        page,
        shell(page,
              {.title = title,
               .description = std::string(w.words("vocabulary.lede")),
               .crumbs = crumbs_of(
                   page, {{std::string(w.words("about.title")), page.links.to("/about")}, {title, {}}}),
               .nav = "about"},
              [&](Markup& m) {
                  m.element("h1", {}, title);
                  m.element("p", {{"class", "lede"}}, w.words("vocabulary.lede"));
                  acts(m, {{w.words("form.json"), page.links.as(Form::json, page.place.path)}});
                  for (const Group& group : vocabulary(page)) group_section(m, group);
                  Section section(m, "reviews", w.words("vocabulary.reviews"));
                  m.element("p", {{"class", "sub"}}, w.words("vocabulary.of-reviews"));
                  auto list = m.open("ul", {{"class", "rows"}});
                  for (const views::ThingId review :
                       page.moment().things(views::none, domain::ThingKind::review)) {
                      auto li = m.open("li");
                      auto a = m.open("a", {{"href", page.links.to(page.path_of(review) + "/definitions")}});
                      name(m, page, page.ask.named(review));
                  }
              }));
}

Response statuses_json(Page& page) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    reports::write_head(json, page.ask, "/about/statuses");
    json.key("items").begin_array();
    std::size_t total = 0;
    for (const Group& group : vocabulary(page))
        for (const Word& word : group.words) {
            ++total;
            json.begin_object()
                .member("of", group.of)
                .member("code", word.name)
                .member("words", word.words)
                .member("means", word.means)
                .member("url", "/about/statuses#" + word.name)
                .end_object();
        }
    json.end_array().member("total", total).key("next").null().end_object();
    return data(page, std::move(out));
}

} // namespace heed::web
