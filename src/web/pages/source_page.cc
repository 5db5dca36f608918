// One source: its captures with their digests, what was taken out of them, and the whole text where the record
// holds it, each passage at its own address.
// /{review}/sources/{id}           the latest capture
// /{review}/sources/{id}?cap=1     another one
// /{review}/sources/{id}#c2d10b9e  at a passage
#include "web/pages/pages.h"

#include "base/digest.h"
#include "base/text.h"
#include "reports/sources_json.h"
#include "views/source_changes.h"
#include "web/pages/captured_text.h"
#include "web/pages/dispute_rows.h"
#include "web/pages/look_rows.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/thing_page.h"
#include "web/pages/thing_parts.h"

namespace heed::web {
namespace {

struct Asked {
    views::SourceView source;
    const views::Capture* capture = nullptr;         // the one asked for; null: nothing is captured
    std::shared_ptr<const views::CapturedText> text; // null where the record does not hold it
    std::vector<views::ToLookAt> to_look_at;
};

// Nothing when there is no such source or no such capture.
std::optional<Asked> read(Page& page) {
    const views::ThingId thing = thing_of_path(page);
    auto source = thing == views::none ? std::nullopt : views::source_view(page.ask, thing);
    if (!source) return {};
    Asked out{.source = std::move(*source)};
    const auto& captures = out.source.line.captures;
    const std::string_view cap = page.request.query.first_or("cap", "");
    if (!captures.empty() && cap.empty()) out.capture = &captures.back();
    for (const views::Capture& capture : captures)
        if (std::to_string(capture.cap) == cap) out.capture = &capture;
    if (!cap.empty() && out.capture == nullptr) return {};
    if (out.capture != nullptr) out.text = page.site.passages.text(out.capture->passages_sha256);
    out.to_look_at = views::to_look_at(out.source, page.site.passages);
    return out;
}

Response no_such_source(Page& page) {
    const views::ThingId thing = thing_of_path(page);
    if (thing == views::none) return no_such_thing(page);
    return not_found(page, page.w.words("error.capture", {{"cap", page.request.query.first_or("cap", "")}}),
                     {{std::string(page.ask.named(thing).name.text), page.link(thing)}});
}

void facts(Markup& m, Page& page, const views::SourceLine& source) {
    auto list = m.open("ul", {{"class", "facts"}});
    if (!source.kind.empty()) {
        auto li = m.open("li");
        code_text(m, page, "kind.", source.kind);
    }
    if (source.publisher) {
        auto li = m.open("li");
        page.w.say(m, "source.published-by",
                   {{"body", fragment([&](Markup& f) { link_to(f, page, source.publisher); })}});
    }
    if (source.dated) {
        auto li = m.open("li");
        page.w.say(m, "source.bears", {{"date", time_html(page, *source.dated)}});
    }
    if (source.document) {
        auto li = m.open("li");
        page.w.say(m, "source.is-of",
                   {{"document", fragment([&](Markup& f) { link_to(f, page, source.document); })}});
    }
    if (source.rank >= 1 && source.rank <= 5)
        fact_line(
            m, page.w.words("source.ranked", {{"rank", page.w.words({"rank.", std::to_string(source.rank)})}}));
    if (!source.address.empty()) {
        auto li = m.open("li");
        outside_link(m, page, source.address, page.w.words("source.original"));
    }
    permanent_link(m, page);
}

// Statements whose passage the latest capture does not have as it was.
void looks_section(Markup& m, Page& page, const Asked& asked) {
    if (asked.to_look_at.empty()) return;
    constexpr std::size_t shown_max = 20;
    const wording::Wording& w = page.w;
    const std::string cap = std::to_string(asked.source.line.captures.back().cap);
    Section section(m, "look", w.words("captures.to-look-at"));
    m.element("p", {{"class", "sub"}},
              w.words("captures.latest", {{"n", asked.to_look_at.size()}, {"cap", cap}}) + ' ' +
                  std::string(w.words("captures.each-holds")));
    look_rows(m, page, asked.source, asked.to_look_at, shown_max);
    if (asked.to_look_at.size() > shown_max)
        gap_note(m, w.words("captures.more", {{"n", asked.to_look_at.size() - shown_max}}));
}

// Several captures: which one is shown, and the way to the others.
void choices(Markup& m, Page& page, const Asked& asked) {
    if (asked.source.line.captures.size() < 2) return;
    auto list = m.open("ul", {{"class", "acts"}});
    for (const views::Capture& capture : asked.source.line.captures) {
        auto li = m.open("li");
        const bool latest = &capture == &asked.source.line.captures.back();
        const std::string cap = std::to_string(capture.cap);
        m.open("a", {{"href", page.links.to(page.place.path, latest ? "" : "cap=" + cap)},
                     {"aria-current", &capture == asked.capture ? "page" : nullptr}})
            .text(page.w.words("source.capture-n", {{"n", cap}}));
    }
    auto li = m.open("li");
    m.open("a", {{"href", page.links.to(page.place.path + "/changes")}}).text(page.w.words("captures.crumb"));
}

void capture_section(Markup& m, Page& page, const Asked& asked) {
    const wording::Wording& w = page.w;
    Section section(m, "capture", w.words("source.capture"));
    if (asked.capture == nullptr) return gap_note(m, w.words("source.nothing-captured"));
    const views::Capture& capture = *asked.capture;
    choices(m, page, asked);
    auto dl = m.open("dl", {{"class", "members wide"}});
    const auto row = [&](std::string_view words, const auto& write) {
        m.element("dt", {}, words);
        auto dd = m.open("dd");
        write();
    };
    const auto digest = [&](std::string_view hex) { m.element("code", {{"dir", "ltr"}}, hex); };
    if (capture.on) row(w.words("source.captured-on"), [&] { time(m, page, *capture.on); });
    if (!capture.file.empty()) row(w.words("field.file"), [&] { m.element("bdi", {}, capture.file); });
    if (!capture.lang.empty()) row(w.words("field.lang"), [&] { m.text(w.language_name(capture.lang)); });
    row(w.words("source.raw"), [&] { digest(capture.raw_sha256); });
    row(w.words("source.kept"), [&] {
        digest(capture.kept_sha256);
        m.single("br");
        m.text(w.size(static_cast<std::uint64_t>(capture.size))).text(", ");
        m.element("bdi", {}, capture.media);
        if (capture.kept_sha256 == capture.raw_sha256) m.text(". ").text(w.words("source.kept-whole"));
    });
    row(w.words("source.passages"), [&] {
        digest(capture.passages_sha256);
        m.single("br");
        m.text(w.words("source.passage-count", {{"n", capture.count}}));
    });
    row(w.words("source.rules"), [&] { m.text(w.number(capture.rules)); });
    row(w.words("source.stripped"), [&] {
        if (capture.stripped.empty()) {
            m.text(w.words("source.stripped-nothing"));
            return;
        }
        auto list = m.open("ul", {{"class", "plain"}});
        for (const std::string_view code : capture.stripped) {
            auto li = m.open("li");
            code_text(m, page, "stripped.", code); // keys: stripped.*
        }
    });
}

// The desk is about now, whatever day this page is about.
void desk_link(Markup& m, Page& page, const Asked& asked) {
    if (page.site.desk == nullptr || page.links.is_static() || page.review == views::none) return;
    if (asked.capture != &asked.source.line.captures.back()) return;
    auto p = m.open("p", {{"class", "sub"}});
    const Links now(page.place.language, {}, {});
    m.open("a", {{"href", now.to(list_path(page, "desk") + '/' + page.place.segments.back())}})
        .text(page.w.words("desk.link"));
}

void text_section(Markup& m, Page& page, const Asked& asked) {
    if (asked.capture == nullptr) return;
    const wording::Wording& w = page.w;
    Section section(m, "text", w.words("source.text"));
    if (asked.text) {
        m.element("p", {{"class", "sub"}}, w.words("source.text-words"));
        desk_link(m, page, asked);
        return captured_text(m, page, asked.source, *asked.capture, *asked.text);
    }
    gap_note(m, w.words("source.not-stored"));
    cited_places(m, page, asked.source, asked.capture->cap);
}

// Statements that name the source as a whole, or a place in another capture.
void citing_section(Markup& m, Page& page, const Asked& asked) {
    std::vector<const views::Citing*> others;
    for (const views::Citing& citing : asked.source.citing)
        if (asked.capture == nullptr || citing.passage.empty() || citing.cap != asked.capture->cap)
            others.push_back(&citing);
    if (others.empty()) return;
    Section section(m, "cited-by", page.w.words("source.cited-whole"));
    m.element("p", {{"class", "sub"}}, page.w.words("source.cited-whole-words"));
    auto div = m.open("div", {{"class", "cited-all"}});
    citing_groups(m, page, others);
}

void pager(Markup& m, Page& page, const views::SourceView& source) {
    auto nav = m.open("nav", {{"class", "pager"}, {"aria-label", page.w.words("sources.title")}});
    if (source.previous)
        m.open("a", {{"href", page.link(source.previous)}, {"rel", "prev"}})
            .text(page.w.words("pager.previous", {{"what", page.ask.mark(source.previous.thing).code}}));
    else
        m.element("span");
    if (source.next)
        m.open("a", {{"href", page.link(source.next)}, {"rel", "next"}})
            .text(page.w.words("pager.next", {{"what", page.ask.mark(source.next.thing).code}}));
}

} // namespace

Response source_page(Page& page) {
    const auto asked = read(page);
    if (!asked) return no_such_source(page);
    const wording::Wording& w = page.w;
    const views::SourceLine& line = asked->source.line;
    const std::string code(line.code);
    const std::string said =
        w.words("source.said", {{"n", line.statements}, {"captured", line.captures.size()}});
    std::vector<Crumb> further = {
        {std::string(page.review == views::none ? w.words("above.sources") : w.words("sources.title")),
         page.links.to(list_path(page, "sources"))},
        {code, {}}};
    return html(page,
                shell(page,
                      {.title = titled(page, code + ' ' + std::string(line.source.name.text)),
                       .description = said,
                       .crumbs = crumbs_of(page, std::move(further)),
                       .nav = "sources"},
                      [&](Markup& m) {
                          {
                              auto h1 = m.open("h1");
                              m.element("bdi", {}, code);
                              m.text(" ");
                              name(m, page, line.source);
                          }
                          facts(m, page, line);
                          m.element("p", {{"class", "lede"}}, said);
                          asof_strip(m, page);
                          capture_section(m, page, *asked);
                          looks_section(m, page, *asked);
                          text_section(m, page, *asked);
                          citing_section(m, page, *asked);
                          dispute_section(m, page, asked->source.disputes);
                          note_section(m, page, asked->source.notes);
                          acts(m, {{w.words("form.json"), page.links.as(Form::json, page.place.path)},
                                   {w.words("form.txt"),
                                    asked->text ? page.links.as(Form::txt, page.place.path) : std::string()}});
                          pager(m, page, asked->source);
                      }));
}

Response source_json(Page& page) {
    const auto asked = read(page);
    if (!asked) return no_such_source(page);
    return data(page, reports::source_json(asked->source, asked->capture != nullptr ? asked->capture->cap : 0,
                                           asked->text.get(), asked->to_look_at, page.ask));
}

// The kept text when that is plain text; else the words of its passages, one a line.
Response source_txt(Page& page) {
    const auto asked = read(page);
    if (!asked) return no_such_source(page);
    if (asked->capture != nullptr && asked->capture->media == "text/plain")
        if (const auto digest = parse_hex_digest(asked->capture->kept_sha256))
            if (auto kept = page.site.house.store().get_file(*digest); kept && is_utf8(*kept))
                return data(page, std::move(*kept));
    if (!asked->text)
        return not_found(page,
                         std::string(asked->capture != nullptr ? page.w.words("source.not-stored")
                                                               : page.w.words("source.nothing-captured")),
                         {{std::string(asked->source.line.code), page.links.to(page.place.path)}});
    std::string out;
    for (const ledger::Passage& passage : asked->text->passages) out += passage.text + '\n';
    return data(page, std::move(out));
}

} // namespace heed::web
