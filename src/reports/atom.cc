#include "reports/atom.h"

#include "base/markup.h"

namespace heed::reports {
namespace {

void link(Markup& m, std::string_view rel, std::string_view href, std::string_view type) {
    if (!href.empty()) m.single("link", {{"rel", rel}, {"type", type}, {"href", href}});
}

void lines_of(Markup& m, const AtomEntry& entry) {
    if (entry.lines.empty()) return;
    auto content = m.open("content", {{"type", "xhtml"}});
    auto div = m.open("div", {{"xmlns", "http://www.w3.org/1999/xhtml"}});
    m.element("p", {}, entry.summary);
    auto list = m.open("ul");
    for (const AtomLine& line : entry.lines) {
        auto li = m.open("li");
        if (line.href.empty())
            m.text(line.words);
        else
            m.open("a", {{"href", line.href}}).text(line.words);
    }
}

} // namespace

std::string atom(const AtomFeed& feed) {
    std::string out;
    {
        Markup m(out, Syntax::xml);
        m.begin_document();
        auto root = m.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"},
                                    {"xml:lang", feed.language},
                                    {"xml:base", feed.base.empty() ? nullptr : feed.base.c_str()}});
        m.element("id", {}, feed.id);
        m.element("title", {}, feed.title);
        if (!feed.subtitle.empty()) m.element("subtitle", {}, feed.subtitle);
        m.element("updated", {}, iso(feed.updated));
        {
            auto author = m.open("author");
            m.element("name", {}, feed.author);
        }
        m.element("generator", {}, "heed");
        link(m, "self", feed.self, "application/atom+xml");
        link(m, "alternate", feed.alternate, "text/html");
        link(m, "next", feed.next, "application/atom+xml");
        for (const AtomEntry& entry : feed.entries) {
            auto tag = m.open("entry");
            m.element("id", {}, entry.id);
            m.element("title", {}, entry.title);
            m.element("published", {}, iso(entry.updated));
            m.element("updated", {}, iso(entry.updated));
            link(m, "alternate", entry.href, "text/html");
            if (!entry.summary.empty()) m.element("summary", {}, entry.summary);
            lines_of(m, entry);
        }
    }
    return out += '\n';
}

std::string tag_uri(std::string_view origin, Day day, std::string_view path) {
    if (const auto scheme = origin.find("://"); scheme != std::string_view::npos)
        origin.remove_prefix(scheme + 3);
    origin = origin.substr(0, origin.find_first_of(":/"));
    return "tag:" + std::string(origin.empty() ? "localhost" : origin) + ',' + iso(day) + ':' +
           std::string(path);
}

} // namespace heed::reports
