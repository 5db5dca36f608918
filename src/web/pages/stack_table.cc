#include "web/pages/stack_table.h"

#include "web/pages/parts.h"

namespace heed::web {

StackTable::StackTable(Markup& m, std::string_view caption, std::vector<std::string_view> columns,
                       CaptionShown shown)
    : m_out(m),
      m_columns(std::move(columns)),
      m_scroll(m.open("div", {{"class", "scroll"}})),
      m_table(m.open("table", {{"class", "stack"}, {"role", "table"}})),
      m_body(body(m, caption, m_columns, shown)) {}

Markup::Element StackTable::body(Markup& m, std::string_view caption,
                                 const std::vector<std::string_view>& columns, CaptionShown shown) {
    m.element("caption", {{"class", shown == CaptionShown::no ? "vh" : nullptr}}, caption);
    {
        auto thead = m.open("thead", {{"role", "rowgroup"}});
        auto tr = m.open("tr", {{"role", "row"}});
        for (const std::string_view words : columns)
            m.element("th", {{"role", "columnheader"}, {"scope", "col"}}, words);
    }
    return m.open("tbody", {{"role", "rowgroup"}});
}

Markup::Element StackTable::cell(std::size_t column, std::string_view cls) {
    if (cls.empty()) return m_out.open("td", {{"role", "cell"}, {"data-l", m_columns[column]}});
    return m_out.open("td", {{"role", "cell"}, {"class", cls}, {"data-l", m_columns[column]}});
}

void StackTable::number(std::size_t column, std::string_view number) { cell(column, "num").text(number); }

void StackTable::empty(std::size_t column) { auto td = cell(column, "empty"); }

void other_forms(Markup& m, Page& page) {
    auto div = m.open("div", {{"class", "sect"}});
    acts(m, {{page.w.words("form.csv"), page.links.as(Form::csv, page.place.path)},
             {page.w.words("form.json"), page.links.as(Form::json, page.place.path)}});
}

Safe number_links(Page& page, const std::vector<NumberLink>& items) {
    std::vector<Safe> links;
    for (const NumberLink& item : items)
        links.push_back(fragment([&](Markup& m) {
            m.open("a", {{"href", page.links.to('/' + std::string(item.address))}}).text(item.number);
        }));
    return page.w.list(std::span<const Safe>(links));
}

} // namespace heed::web
