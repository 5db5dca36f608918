#include "web/pages/captured_text.h"

#include "base/text.h"
#include "web/pages/parts.h"
#include "web/pages/thing_parts.h"

#include <algorithm>
#include <unordered_map>

namespace heed::web {

using ledger::Passage;
using views::Citing;

namespace {

using ByPassage = std::unordered_map<std::string, std::vector<const Citing*>>;

ByPassage by_passage(const views::SourceView& source, std::uint32_t cap) {
    ByPassage out;
    for (const Citing& citing : source.citing)
        if (!citing.passage.empty() && citing.cap == cap) out[citing.passage].push_back(&citing);
    return out;
}

class TextWriter {
public:
    TextWriter(Markup& m, Page& page, const views::Capture& capture, ByPassage citing)
        : m_m(m), m_page(page), m_lang(capture.lang), m_citing(std::move(citing)) {}

    void write(const std::vector<Passage>& passages) {
        for (std::size_t i = 0; i < passages.size();) {
            if (passages[i].cells.empty()) {
                plain(passages[i++]);
                continue;
            }
            std::size_t end = i;
            while (end < passages.size() && !passages[end].cells.empty() &&
                   passages[end].table == passages[i].table)
                ++end;
            table(std::span(passages).subspan(i, end - i));
            i = end;
        }
    }

private:
    const char* direction() const { return direction_of(m_lang); }
    std::string_view page_direction() const { return wording::row(m_page.w.language()).direction; }
    std::optional<std::string_view> language() const {
        return m_lang.empty() ? std::nullopt : std::optional(m_lang);
    }

    // Its own address, and what cites it.
    void margin(const Passage& passage) {
        m_m.open("a", {{"class", "pin"},
                       {"dir", "ltr"},
                       {"href", {"#", passage.anchor}},
                       {"aria-label", m_page.w.words("source.passage", {{"anchor", passage.anchor}})}})
            .text("#" + passage.anchor);
        const auto tell = [&](std::string_view of, int number) {
            if (number == 0) return;
            m_m.text(" ").element("span", {{"class", "muted"}},
                                  m_page.w.words({"source.", of}, {{"n", std::to_string(number)}}));
        };
        // keys: source.page source.row
        tell("page", passage.page);
        tell("row", passage.row);
        const auto found = m_citing.find(passage.anchor);
        if (found != m_citing.end()) citing_groups(m_m, m_page, found->second);
    }

    void plain(const Passage& passage) {
        auto row =
            m_m.open("div", {{"class", {"psg psg-", ledger::name(passage.kind)}}, {"id", passage.anchor}});
        {
            auto words = m_m.open("div", {{"lang", language()}, {"dir", direction()}});
            switch (passage.kind) {
            case Passage::Kind::heading: m_m.element("h3", {}, passage.text); break;
            case Passage::Kind::item: {
                auto list = m_m.open("ul");
                m_m.element("li", {}, passage.text);
                break;
            }
            case Passage::Kind::label: {
                auto p = m_m.open("p");
                m_m.element("strong", {}, passage.text);
                break;
            }
            case Passage::Kind::quote: m_m.element("blockquote", {}, passage.text); break;
            case Passage::Kind::text:
            case Passage::Kind::row: m_m.element("p", {}, passage.text); break;
            }
        }
        auto note = m_m.open("div", {{"class", "note-side"}});
        margin(passage);
    }

    void table(std::span<const Passage> rows) {
        const Passage* header = rows.front().kind == Passage::Kind::label ? &rows.front() : nullptr;
        auto scroll = m_m.open("div", {{"class", "scroll"}});
        // The columns stand in the order of the source's language.
        auto tag = m_m.open("table", {{"class", "psg-table stack"}, {"role", "table"}, {"dir", direction()}});
        m_m.element("caption", {}, m_page.w.words("source.table", {{"n", std::to_string(rows.front().table)}}));
        if (header != nullptr) {
            auto thead = m_m.open("thead", {{"role", "rowgroup"}});
            auto tr = m_m.open("tr", {{"role", "row"}, {"id", header->anchor}});
            for (const std::string& cell : header->cells)
                m_m.element(
                    "th",
                    {{"role", "columnheader"}, {"scope", "col"}, {"lang", language()}, {"dir", direction()}},
                    cell);
            auto th = m_m.open("th", {{"role", "columnheader"}, {"scope", "col"}});
            m_m.element("span", {{"class", "vh"}}, m_page.w.words("source.cited-by"));
            margin(*header);
        }
        auto tbody = m_m.open("tbody", {{"role", "rowgroup"}});
        for (const Passage& row : rows)
            if (&row != header) table_row(row, header);
    }

    void table_row(const Passage& row, const Passage* header) {
        const std::size_t inherited = views::inherited_cells(row);
        auto tr = m_m.open("tr", {{"role", "row"}, {"id", row.anchor}});
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const bool taken = i < inherited;
            auto td = m_m.open("td", {{"role", "cell"},
                                      {"lang", language()},
                                      {"dir", direction()},
                                      {"class", taken                  ? "taken"
                                                : row.cells[i].empty() ? "empty"
                                                                       : nullptr},
                                      {"data-l", header != nullptr && i < header->cells.size()
                                                     ? std::optional<std::string_view>(header->cells[i])
                                                     : std::nullopt}});
            m_m.text(row.cells[i]);
            if (taken)
                m_m.element("span", {{"class", "sub"}, {"lang", wording::code(m_page.w.language())}},
                            m_page.w.words("source.inherited"));
        }
        auto td = m_m.open("td", {{"role", "cell"}, {"class", "note-side"}, {"dir", page_direction()}});
        margin(row);
    }

    Markup& m_m;
    Page& m_page;
    std::string_view m_lang;
    ByPassage m_citing;
};

} // namespace

const char* direction_of(std::string_view language) {
    const bool right_to_left = language == "ar" || language == "he" || language == "fa" || language == "ur";
    return right_to_left ? "rtl" : "ltr";
}

void citing_groups(Markup& m, Page& page, const std::vector<const Citing*>& citing) {
    auto list = m.open("ul", {{"class", "cited"}});
    for (std::size_t i = 0; i < citing.size();) {
        auto li = m.open("li");
        const ledger::Type type = citing[i]->type;
        m.element("span", {}, page.w.words({"type.", ledger::name(type)}));
        m.text(": ");
        views::ThingId last = views::none;
        for (bool first = true; i < citing.size() && citing[i]->type == type; ++i) {
            if (citing[i]->about.thing == last) continue;
            if (!first) m.text(", ");
            first = false;
            last = citing[i]->about.thing;
            short_link(m, page, citing[i]->about);
        }
    }
}

void captured_text(Markup& m, Page& page, const views::SourceView& source, const views::Capture& capture,
                   const views::CapturedText& text) {
    auto div = m.open("div", {{"class", "captured"}});
    TextWriter(m, page, capture, by_passage(source, capture.cap)).write(text.passages);
}

void cited_places(Markup& m, Page& page, const views::SourceView& source, std::uint32_t cap) {
    const ByPassage places = by_passage(source, cap);
    std::vector<std::string> anchors; // as the statements come, which is all that is known of their order
    for (const Citing& citing : source.citing)
        if (places.contains(citing.passage) &&
            std::find(anchors.begin(), anchors.end(), citing.passage) == anchors.end())
            anchors.push_back(citing.passage);
    auto div = m.open("div", {{"class", "captured"}});
    for (const std::string& anchor : anchors) {
        const auto& citing = places.at(anchor);
        auto row = m.open("div", {{"class", "psg"}, {"id", anchor}});
        {
            auto words = m.open("div");
            std::vector<std::string_view> quotes;
            for (const Citing* one : citing)
                if (!one->quote.empty() && std::find(quotes.begin(), quotes.end(), one->quote) == quotes.end())
                    quotes.push_back(one->quote);
            for (const std::string_view quote : quotes) {
                auto p = m.open("p");
                m.element("q", {}, quote);
            }
            if (quotes.empty()) m.element("p", {{"class", "muted"}}, page.w.words("source.no-quote"));
        }
        auto note = m.open("div", {{"class", "note-side"}});
        m.open("a", {{"class", "pin"},
                     {"dir", "ltr"},
                     {"href", {"#", anchor}},
                     {"aria-label", page.w.words("source.passage", {{"anchor", anchor}})}})
            .text("#" + anchor);
        citing_groups(m, page, citing);
    }
}

} // namespace heed::web
