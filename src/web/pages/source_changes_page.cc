// What changed between two captures of a source, passage by passage, and which statements stand on a passage
// that is not as it was.
// /{review}/sources/{id}/changes               the last two captures
// /{review}/sources/{id}/changes?from=1&to=3   two others
#include "web/pages/pages.h"

#include "base/text.h"
#include "reports/source_changes_json.h"
#include "web/pages/captured_text.h"
#include "web/pages/look_rows.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/thing_page.h"
#include "web/pages/thing_parts.h"

namespace heed::web {

using views::Fate;
using views::PassageFate;

namespace {

constexpr std::size_t bytes_shown_max = 14'000; // of passages on the page; the data has all
constexpr std::size_t looks_shown_max = 25;

struct Asked {
    views::SourceView source;
    views::SourceChanges changes;
};

std::string source_path(const Page& page) {
    return page.place.path.substr(0, page.place.path.rfind('/')); // without "/changes"
}

// A number of the query; 0 when there is none, nothing when it is no number of a capture.
std::optional<std::uint32_t> read_number(const Page& page, std::string_view key) {
    const std::string_view text = page.request.query.first_or(key, "");
    if (text.empty()) return 0;
    const auto number = parse_number(text);
    if (!number || *number < 1 || *number > 1'000'000) return {};
    return static_cast<std::uint32_t>(*number);
}

Result<Asked, Response> read(Page& page) {
    const views::ThingId thing = page.moment().find(std::string_view(source_path(page)).substr(1));
    auto source = thing == views::none ? std::nullopt : views::source_view(page.ask, thing);
    if (!source) return Unexpected{no_such_thing(page)};
    const auto from = read_number(page, "from"), to = read_number(page, "to");
    auto changes = from && to ? views::source_changes(*source, page.site.passages, {*from, *to}) : std::nullopt;
    if (!changes) {
        const std::string code(source->line.code);
        return Unexpected{not_found(
            page, std::string(page.w.words("captures.no-such-pair")),
            {{std::string(page.w.words("captures.title", {{"source", code}})), page.links.to(page.place.path)},
             {code, page.link(source->line.source)}})};
    }
    Asked out{std::move(*source), {}};
    out.changes = std::move(*changes);
    return out;
}

// Each capture beside the one before it.
void choices(Markup& m, Page& page, const Asked& asked) {
    const auto& captures = asked.source.line.captures;
    if (captures.size() < 3) return;
    auto list = m.open("ul", {{"class", "acts"}});
    for (std::size_t i = 1; i < captures.size(); ++i) {
        const std::string from = std::to_string(captures[i - 1].cap), to = std::to_string(captures[i].cap);
        const bool here = asked.changes.before == &captures[i - 1] && asked.changes.after == &captures[i];
        auto li = m.open("li");
        m.open("a", {{"href", page.links.to(page.place.path, query_of({{"from", from}, {"to", to}}))},
                     {"aria-current", here ? "page" : nullptr}})
            .text(page.w.words("captures.pair", {{"from", from}, {"to", to}}));
    }
}

std::string capture_words(const Page& page, const views::Capture& capture) {
    const std::string number = std::to_string(capture.cap);
    return capture.on ? page.w.words("captures.capture-of", {{"n", number}, {"date", page.w.date(*capture.on)}})
                      : page.w.words("source.capture-n", {{"n", number}});
}

std::string said_of(const Page& page, const views::SourceChanges& changes) {
    const wording::Wording& w = page.w;
    if (changes.before == nullptr) return std::string(w.words("captures.only-one"));
    const std::string between = w.words("captures.between", {{"from", capture_words(page, *changes.before)},
                                                             {"to", capture_words(page, *changes.after)}});
    if (!changes.is_compared()) return between + ' ' + std::string(w.words("captures.not-stored"));
    std::vector<std::string> counts;
    for (const Fate fate : {Fate::changed, Fate::vanished, Fate::fresh, Fate::moved, Fate::kept})
        if (changes.compared.count(fate) > 0) // keys: captures.count.*
            counts.push_back(
                w.words({"captures.count.", views::name(fate)}, {{"n", changes.compared.count(fate)}}));
    return between + ' ' + w.words("captures.counts", {{"counts", w.list(counts)}});
}

void margin(Markup& m, Page& page, const Asked& asked, const PassageFate& fate) {
    auto note = m.open("div", {{"class", "note-side"}});
    m.element("strong", {},
              page.w.words({"captures.became.", views::name(fate.fate)})); // keys: captures.became.*
    const auto place = [&](const ledger::Passage* passage, const views::Capture& capture) {
        if (passage == nullptr) return;
        m.text(" ");
        m.open("a", {{"class", "pin"},
                     {"dir", "ltr"},
                     {"href", page.links.to(source_path(page), "cap=" + std::to_string(capture.cap)) + '#' +
                                  passage->anchor},
                     {"aria-label", page.w.words("source.passage", {{"anchor", passage->anchor}})}})
            .text("#" + passage->anchor);
    };
    place(fate.before, *asked.changes.before);
    if (fate.fate != Fate::moved) place(fate.after, *asked.changes.after);
    std::vector<const views::Citing*> citing;
    for (const views::ToLookAt& look : asked.changes.to_look_at)
        if (fate.before != nullptr && look.citing->passage == fate.before->anchor)
            citing.push_back(look.citing);
    if (!citing.empty()) citing_groups(m, page, citing);
}

void passage_row(Markup& m, Page& page, const Asked& asked, const PassageFate& fate) {
    auto row = m.open("div", {{"class", "psg"}});
    {
        const views::Capture& capture = fate.after != nullptr ? *asked.changes.after : *asked.changes.before;
        auto words = m.open("div", {{"lang", capture.lang.empty() ? std::nullopt : std::optional(capture.lang)},
                                    {"dir", direction_of(capture.lang)}});
        auto p = m.open("p");
        switch (fate.fate) {
        case Fate::changed: words_that_differ(m, page, fate.before->text, fate.after->text); break;
        case Fate::vanished: words_that_differ(m, page, fate.before->text, {}); break;
        case Fate::fresh: words_that_differ(m, page, {}, fate.after->text); break;
        case Fate::moved:
        case Fate::kept: m.text(shown_passage(fate.after->text)); break;
        }
    }
    margin(m, page, asked, fate);
}

void passages_section(Markup& m, Page& page, const Asked& asked) {
    const wording::Wording& w = page.w;
    Section section(m, "passages", w.words("captures.passages"));
    m.element("p", {{"class", "sub"}}, w.words("captures.passages-words"));
    auto div = m.open("div", {{"class", "captured"}});
    std::size_t bytes = 0, left = 0;
    for (const PassageFate& fate : asked.changes.compared.passages) {
        if (fate.fate == Fate::kept) continue;
        if (bytes > bytes_shown_max) {
            ++left;
            continue;
        }
        for (const ledger::Passage* passage : {fate.before, fate.after})
            if (passage != nullptr) bytes += 150 + std::min(passage->text.size(), passage_shown_max);
        passage_row(m, page, asked, fate);
    }
    if (left > 0) gap_note(m, w.words("captures.more", {{"n", left}}));
}

void looks_section(Markup& m, Page& page, const Asked& asked) {
    const auto& looks = asked.changes.to_look_at;
    const wording::Wording& w = page.w;
    Section section(m, "look", w.words("captures.to-look-at"));
    if (looks.empty()) return gap_note(m, w.words("captures.nothing-to-look-at"));
    m.element("p", {{"class", "sub"}}, w.words("captures.to-look-at-words"));
    look_rows(m, page, asked.source, looks, looks_shown_max);
    if (looks.size() > looks_shown_max)
        gap_note(m, w.words("captures.more", {{"n", looks.size() - looks_shown_max}}));
}

} // namespace

Response source_changes_page(Page& page) {
    const auto asked = read(page);
    if (!asked) return asked.error();
    const wording::Wording& w = page.w;
    const views::SourceLine& line = asked->source.line;
    const views::SourceChanges& changes = asked->changes;
    const std::string code(line.code), said = said_of(page, changes);
    std::vector<Crumb> further = {
        {std::string(page.review == views::none ? w.words("above.sources") : w.words("sources.title")),
         page.links.to(list_path(page, "sources"))},
        {code, page.link(line.source)},
        {std::string(w.words("captures.crumb")), {}}};
    return html(page,
                shell(page,
                      {.title = titled(page, w.words("captures.title", {{"source", code}})),
                       .description = said,
                       .crumbs = crumbs_of(page, std::move(further)),
                       .nav = "sources"},
                      [&](Markup& m) {
                          {
                              auto h1 = m.open("h1");
                              w.say(m, "captures.title",
                                    {{"source", fragment([&](Markup& f) { f.element("bdi", {}, code); })}});
                          }
                          m.element("p", {{"class", "lede"}}, said);
                          asof_strip(m, page);
                          choices(m, page, *asked);
                          if (changes.is_compared()) {
                              looks_section(m, page, *asked);
                              if (changes.compared.is_same())
                                  gap_note(m, w.words("captures.nothing-changed"));
                              else
                                  passages_section(m, page, *asked);
                          }
                          acts(m,
                               {{w.words("form.json"),
                                 page.links.as(Form::json, page.place.path,
                                               changes.before == nullptr
                                                   ? std::string()
                                                   : query_of({{"from", std::to_string(changes.before->cap)},
                                                               {"to", std::to_string(changes.after->cap)}}))}});
                      }));
}

Response source_changes_json(Page& page) {
    const auto asked = read(page);
    if (!asked) return asked.error();
    return data(page, reports::source_changes_json(asked->source, asked->changes, page.ask));
}

} // namespace heed::web
