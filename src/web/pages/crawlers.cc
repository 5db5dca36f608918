// What programs that crawl the web ask for: which addresses they may read, and which there are.
// /robots.txt      /sitemap.xml
#include "web/pages/pages.h"

#include "web/pages/examples.h"

namespace heed::web {
namespace {

constexpr std::size_t addresses_max = 50'000; // of one map, as sitemaps.org says

bool is_of_desk(const Route& route) { return route.pattern.starts_with("/{review}/desk"); }

// Pages that only lead elsewhere, or that somebody's question makes.
bool is_mapped(const Route& route) {
    return route.html != nullptr && route.html != sitemap_xml && route.html != event_page &&
           route.html != timeline_place && route.pattern != "/search" && !is_of_desk(route);
}

} // namespace

Response robots_txt(Page& page) {
    // The same pages exist for every day; their undated address is the one to keep.
    std::string out =
        "User-agent: *\nDisallow: /search\nDisallow: /*/search\nDisallow: /*/desk\nDisallow: /*known=\n"
        "Disallow: /*as-of=\n\n";
    out += "Sitemap: " + page.site.options.origin + "/sitemap.xml\n";
    return data(page, std::move(out));
}

Response sitemap_xml(Page& page) {
    std::string out;
    {
        Markup m(out, Syntax::xml);
        m.begin_document();
        auto set = m.open("urlset", {{"xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"},
                                     {"xmlns:xhtml", "http://www.w3.org/1999/xhtml"}});
        std::size_t room = addresses_max;
        for (const Route& route : routes()) {
            if (!is_mapped(route)) continue;
            for (const std::string& path : paths_of(page, route, room)) {
                --room;
                auto url = m.open("url");
                m.element("loc", {}, page.site.options.origin + path);
                for (const wording::Language language : wording::available_languages())
                    m.single("xhtml:link",
                             {{"rel", "alternate"},
                              {"hreflang", wording::code(language)},
                              {"href", page.site.options.origin + wording::path_in(language, path)}});
            }
        }
    }
    Response response{.content_type = "application/xml; charset=utf-8", .body = body_of(std::move(out))};
    response.sharing = Sharing::public_data;
    return response;
}

} // namespace heed::web
