#include "web/pages/look_rows.h"

#include "base/text.h"
#include "web/pages/parts.h"
#include "web/pages/thing_parts.h"

namespace heed::web {

using views::WordRun;

namespace {

std::string cells_apart(std::string_view text) { return replace_all(text, "\t", " · "); }

} // namespace

std::string shown_passage(std::string_view text) {
    std::string out = cells_apart(front_of(text, passage_shown_max));
    if (text.size() > passage_shown_max) out += "…";
    return out;
}

void words_that_differ(Markup& m, const Page& page, std::string_view before, std::string_view after) {
    const wording::Wording& w = page.w;
    std::size_t shown = 0;
    for (const WordRun& run : views::word_runs(cells_apart(before), cells_apart(after))) {
        if (shown > 0) m.text(" ");
        if (shown > passage_shown_max) {
            m.text("…");
            return;
        }
        const std::string words = shown_passage(run.text);
        shown += words.size();
        if (run.is == WordRun::Is::same) {
            m.text(words);
            continue;
        }
        const auto marked = [&](Markup::Element, std::string_view hidden) {
            m.element("span", {{"class", "vh"}, {"lang", wording::code(w.language())}}, hidden);
            m.text(" ").text(words);
        };
        if (run.is == WordRun::Is::put)
            marked(m.open("ins"), w.words("captures.put"));
        else
            marked(m.open("del"), w.words("captures.taken"));
    }
}

void look_rows(Markup& m, Page& page, const views::SourceView& source,
               const std::vector<views::ToLookAt>& looks, std::size_t count_max) {
    const wording::Wording& w = page.w;
    const std::string path = '/' + std::string(source.line.source.address);
    auto list = m.open("ol", {{"class", "rows"}});
    for (const views::ToLookAt& look : std::span(looks).first(std::min(looks.size(), count_max))) {
        const views::Citing& citing = *look.citing;
        auto li = m.open("li");
        {
            auto when = m.open("div", {{"class", "when"}});
            m.element("strong", {}, w.words({"captures.became.", views::name(look.fate)}));
            m.single("br");
            m.open("a",
                   {{"class", "pin"},
                    {"dir", "ltr"},
                    {"href", page.links.to(path, "cap=" + std::to_string(citing.cap)) + '#' + citing.passage},
                    {"aria-label", w.words("source.passage", {{"anchor", citing.passage}})}})
                .text("#" + citing.passage);
        }
        auto what = m.open("div");
        {
            auto p = m.open("p");
            m.text(w.words({"type.", ledger::name(citing.type)})).text(": ");
            short_link(m, page, citing.about);
            if (!citing.quote.empty()) {
                m.text(". ");
                m.element("q", {}, citing.quote);
            }
        }
        m.element("p", {{"class", "sub"}},
                  look.words_stand                     ? w.words("captures.words-stand")
                  : look.fate == views::Fate::vanished ? w.words("captures.passage-gone")
                  : citing.quote.empty()               ? w.words("captures.look")
                                                       : w.words("captures.words-gone"));
    }
}

} // namespace heed::web
