#include "web/pages/parts.h"

#include "base/text.h"
#include "web/pages/shell.h"

#include <algorithm>

namespace heed::web {

using domain::Outcome;
using domain::Status;
using domain::Tone;
using wording::DateForm;

namespace {

void chip_of(Markup& m, Tone tone, std::string_view mark_name, std::string_view words) {
    auto span = m.open("span", {{"class", {"st st-", domain::name(tone)}}});
    mark(m, mark_name);
    m.text(words);
}

void arrow(Markup& m, const Page& page) {
    auto svg = m.open("svg", {{"class", "ar"},
                              {"viewBox", "0 0 16 16"},
                              {"role", "img"},
                              {"aria-label", page.w.words("change.to")}});
    m.single(
        "path",
        {{"d", "M1 8h12M9 4l4 4-4 4"}, {"fill", "none"}, {"stroke", "currentColor"}, {"stroke-width", 1.75}});
}

bool has_html_form(const domain::Date& date) {
    using domain::Precision;
    return date.precision() == Precision::day || date.precision() == Precision::month ||
           date.precision() == Precision::year;
}

} // namespace

void mark(Markup& m, std::string_view name) {
    auto svg = m.open("svg", {{"class", "mk"}, {"aria-hidden", "true"}});
    m.single("use", {{"href", {"#mk-", name}}});
}

std::string_view mark_of(Outcome outcome) {
    switch (domain::row(outcome).tone) {
    case Tone::approved: return "approved";
    case Tone::rejected: return "rejected";
    case Tone::pending: return "pending";
    case Tone::progress: return "prog";
    case Tone::unknown: break;
    }
    return outcome == Outcome::submitted ? "unknown" : "none";
}

void chip(Markup& m, const Page& page, Outcome outcome, std::string_view words) {
    chip_of(m, domain::row(outcome).tone, mark_of(outcome), words.empty() ? page.w.word(outcome) : words);
}

void chip(Markup& m, const Page& page, Status status, std::string_view words) {
    chip_of(m, domain::row(status).tone, domain::row(status).mark, words.empty() ? page.w.word(status) : words);
}

void count_chip(Markup& m, const Page& page, Outcome outcome, std::int64_t count) {
    auto span = m.open("span", {{"class", {"st st-", domain::name(domain::row(outcome).tone)}}});
    mark(m, mark_of(outcome));
    m.number(count);
    m.element("span", {{"class", "vh"}}, page.w.word(outcome));
}

void change(Markup& m, const Page& page, Outcome from, Outcome to) {
    auto span = m.open("span", {{"class", "chg"}});
    chip(m, page, from);
    arrow(m, page);
    chip(m, page, to);
}

void change(Markup& m, const Page& page, Status from, Status to) {
    auto span = m.open("span", {{"class", "chg"}});
    chip(m, page, from);
    arrow(m, page);
    chip(m, page, to);
}

Safe counted(const Page& page, Outcome outcome, std::int64_t count) {
    return counted(page, outcome, page.w.number(count));
}

Safe counted(const Page&, Outcome outcome, std::string_view words) {
    return fragment([&](Markup& m) {
        auto b = m.open("b", {{"class", {"c-", domain::name(domain::row(outcome).tone)}}});
        mark(m, mark_of(outcome));
        m.text(words);
    });
}

void time(Markup& m, const Page& page, const domain::Date& date, DateForm form) {
    const std::string words = page.w.date(date, form);
    if (has_html_form(date))
        m.element("time", {{"datetime", date.text()}}, words);
    else
        m.text(words);
}

void time(Markup& m, const Page& page, Day day, DateForm form) {
    m.element("time", {{"datetime", iso(day)}}, page.w.day(day, form));
}

Safe time_html(const Page& page, const domain::Date& date, DateForm form) {
    return fragment([&](Markup& m) { time(m, page, date, form); });
}

Safe time_html(const Page& page, Day day, DateForm form) {
    return fragment([&](Markup& m) { time(m, page, day, form); });
}

DateForm brief_noun(const domain::Date& date) {
    return date.precision() == domain::Precision::range ? DateForm::noun : DateForm::brief;
}

void when(Markup& m, const Page& page, const views::When& when, DateForm form) {
    if (when.date)
        time(m, page, *when.date, form);
    else
        m.text(page.w.words("date.missing"));
    if (!when.disputed) return;
    m.text(" ");
    if (page.review == views::none) {
        m.element("span", {{"class", "sub"}}, page.w.words("date.disputed"));
        return;
    }
    m.open("a", {{"class", "sub"}, {"href", page.links.to('/' + std::string(page.code()) + "/disagreements")}})
        .text(page.w.words("date.disputed"));
}

void source_mark(Markup& m, const Page& page, const views::SourceMark& source, std::string_view passage) {
    std::string href = page.links.to('/' + std::string(source.address));
    if (!passage.empty()) href += '#' + std::string(passage);
    auto a = m.open("a", {{"class", "ref"}, {"href", href}});
    m.element("span", {{"class", "vh"}}, page.w.words("source.before"));
    // Each review numbers its sources: another review's is named with it, and above reviews each is.
    const std::string_view owner = source.address.substr(0, source.address.find('/'));
    const views::ThingId review = page.moment().find(owner);
    if (review != page.review && review != views::none &&
        page.moment().record().thing(review).kind == domain::ThingKind::review)
        m.text(review_name(page, review)).text(" ");
    m.text(source.code);
}

void source_marks(Markup& m, const Page& page, const std::vector<views::Cited>& cites) {
    std::vector<std::uint32_t> seen;
    for (const views::Cited& cite : cites) {
        if (std::find(seen.begin(), seen.end(), cite.source.thing) != seen.end()) continue;
        if (!seen.empty()) m.text(" ");
        seen.push_back(cite.source.thing);
        source_mark(m, page, cite.source, cite.passage);
    }
}

Safe source_marks_html(const Page& page, const std::vector<views::Cited>& cites) {
    return fragment([&](Markup& m) { source_marks(m, page, cites); });
}

void phrase(Markup& m, const Page& page, const views::Phrase& phrase) {
    const std::string_view own = wording::code(page.w.language());
    if (phrase.language.empty() || phrase.language == own) {
        m.text(phrase.text);
        return;
    }
    const bool rtl = phrase.language == "ar" || phrase.language == "he" || phrase.language == "fa" ||
                     phrase.language == "ur";
    m.element("span", {{"lang", phrase.language}, {"dir", rtl ? "rtl" : "ltr"}}, phrase.text);
}

Safe phrase_html(const Page& page, const views::Phrase& words) {
    return fragment([&](Markup& m) { phrase(m, page, words); });
}

void name(Markup& m, const Page& page, const views::Named& named) {
    if (named.name.empty())
        m.element("bdi", {}, named.address.substr(named.address.rfind('/') + 1));
    else
        phrase(m, page, named.name);
}

void waits_words(Markup& m, const Page& page, const views::Waits& waits) {
    page.w.say(m, "item.waits-on",
               {{"what", waits.thing ? fragment([&](Markup& f) {
                     f.element("bdi", {}, views::number_of_item(page.moment(), waits.thing.thing));
                 })
                                     : phrase_html(page, waits.outside)}});
}

void link_to(Markup& m, const Page& page, const views::Named& named) {
    auto a = m.open("a", {{"href", page.link(named)}});
    name(m, page, named);
}

Section::Section(Markup& m, std::string_view id, std::string_view title)
    : m_section(m.open("section", {{"class", "sect"}, {"id", id}, {"aria-labelledby", {"h-", id}}})) {
    m.element("h2", {{"id", {"h-", id}}}, title);
}

void gap_note(Markup& m, std::string_view words) { m.element("p", {{"class", "note gap"}}, words); }

void acts(Markup& m, const std::vector<std::pair<std::string_view, std::string>>& links) {
    auto list = m.open("ul", {{"class", "acts"}});
    for (const auto& [words, href] : links) {
        if (href.empty()) continue;
        auto item = m.open("li");
        m.open("a", {{"href", href}}).text(words);
    }
}

std::string query_of(std::initializer_list<std::pair<std::string_view, std::string_view>> parts) {
    Query query;
    for (const auto& [key, value] : parts) query.parts.push_back({std::string(key), std::string(value)});
    return canonical_query(query);
}

} // namespace heed::web
