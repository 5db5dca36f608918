// The addresses of the site, described for programs (OpenAPI 3.1): made from the table of contents in
// routes.cc, so that it cannot lag behind it, and from assets/schemas.json, which says what each answer holds.
// /openapi.json
#include "web/pages/pages.h"

#include "base/embedded.h"
#include "base/ensure.h"
#include "base/json.h"
#include "base/text.h"
#include "domain/address.h"
#include "ledger/event_types.h"
#include "web/pages/examples.h"

#include <algorithm>

namespace heed::embedded {
std::span<const File> web();
}

namespace heed::web {
namespace {

std::string_view schemas_text() { return embedded::find(embedded::web(), "assets/schemas.json"); }

bool has_schema(std::string_view name) {
    static const Json schemas = [] {
        auto parsed = parse_json(schemas_text(), 32);
        ensure(parsed.has_value(), "assets/schemas.json is JSON");
        return std::move(*parsed);
    }();
    return schemas.find(name) != nullptr;
}

// "address.sources-above" -> "sources".
std::string_view subject(const Route& route) {
    std::string_view name = route.about.substr(route.about.rfind('.') + 1);
    if (name.ends_with("-above")) name.remove_suffix(std::string_view("-above").size());
    return name;
}

// Whether this version records things of the kind.
bool is_made(domain::ThingKind kind) {
    return std::ranges::any_of(ledger::types(), [&](const ledger::TypeRow& type) {
        return type.creates && type.writable && std::ranges::find(type.about, kind) != type.about.end();
    });
}

struct Parameter {
    std::string_view subject; // of which routes; empty: of all
    std::string_view name;
    std::string_view example;
    bool many = false;
    bool is_required = false;
};
// keys: parameter.*
constexpr Parameter query_parameters[] = {
    {"", "as-of", "2022-05-01"},
    {"", "known", "n395"},
    {"recommendations", "decision", "approved", true},
    {"recommendations", "priority", "P1", true},
    {"recommendations", "status", "in_progress", true},
    {"recommendations", "has", "dependency", true},
    {"recommendations", "addressed-to", "board", true},
    {"recommendations", "from", "0"},
    {"source", "cap", "1"},
    {"captures", "from", "1"},
    {"captures", "to", "2"},
    {"compare", "from", "2021-07-22", false, true},
    {"compare", "to", "2022-05-01", false, true},
    {"search", "q", "budget", false, true},
};

class Writer {
public:
    Writer(std::string& out, Page& page) : m_json(out), m_page(page), m_w(page.w) {}

    void write() {
        m_json.begin_object().member("openapi", "3.1.0").key("info").begin_object();
        m_json.member("title", "heed").member("summary", m_w.words("reading.lede")).member("version", "1");
        m_json.key("license").begin_object().member("name", "CC0-1.0").member("identifier", "CC0-1.0");
        m_json.end_object().end_object();
        const std::string& origin = m_page.site.options.origin;
        m_json.key("servers").begin_array().begin_object();
        m_json.member("url", origin.empty() ? std::string("/") : origin).end_object().end_array();
        m_json.key("security").begin_array().end_array();
        m_json.key("paths").begin_object();
        for (const Route& route : routes())
            for (const std::string& pattern : patterns_of(route)) paths(route, pattern);
        m_json.end_object().key("components").begin_object().key("schemas").raw(schemas_text());
        m_json.end_object().end_object();
    }

private:
    // {kind} as each of the kinds that the route answers for: of two templates that differ only in the names of
    // their holes, OpenAPI allows one.
    static std::vector<std::string> patterns_of(const Route& route) {
        const std::string_view hole = "{kind}";
        const std::size_t at = route.pattern.find(hole);
        if (at == std::string_view::npos) return {std::string(route.pattern)};
        std::vector<std::string> out;
        for (const domain::KindRow& row : domain::kinds()) {
            if (row.segment.empty() || !is_made(row.kind)) continue;
            const std::string example = (at == 1 ? "" : "r/") + std::string(row.segment) + "/1";
            if (!domain::parse_address(example) || find_route(parse_place('/' + example)) != &route) continue;
            std::string pattern(route.pattern);
            out.push_back(pattern.replace(at, hole.size(), row.segment));
        }
        return out;
    }

    void paths(const Route& route, const std::string& pattern) {
        for (const FormRow& form : forms()) {
            if (route.handler(form.value) == nullptr) continue;
            if (pattern == "/" && form.value != Form::html) continue; // stands under /reviews
            m_json.key(pattern + std::string(form.suffix)).begin_object().key("get").begin_object();
            m_json.member("operationId", id_of(pattern, form.suffix));
            const wording::Key key(route.about, {});
            m_json.member("summary", m_w.has(key) ? m_w.words(key) : std::string_view(subject(route)));
            parameters(route, pattern, form.value);
            responses(route, form);
            m_json.end_object().end_object();
        }
    }

    static std::string id_of(std::string_view pattern, std::string_view suffix) {
        std::string out;
        for (const char c : std::string(pattern) + std::string(suffix))
            if (c != '{' && c != '}') out += c == '/' || c == '.' || c == '-' ? '_' : c;
        return "get" + out;
    }

    void parameters(const Route& route, const std::string& pattern, Form form) {
        m_json.key("parameters").begin_array();
        const auto parts = split(std::string_view(pattern).substr(1), '/');
        const auto found = example_for(route, parts);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!parts[i].starts_with('{')) continue;
            const std::string_view name = parts[i].substr(1, parts[i].size() - 2);
            m_json.begin_object().member("name", name).member("in", "path").member("required", true);
            m_json.member("description", m_w.words({"parameter.", name}));
            m_json.key("schema").begin_object().member("type", "string").end_object();
            if (i < found.size()) m_json.member("example", found[i]);
            m_json.end_object();
        }
        const bool timed = route.is_timed();
        for (const Parameter& one : query_parameters)
            if ((one.subject.empty() && timed) || one.subject == subject(route)) query_parameter(one);
        if (form == Form::html && timed) query_parameter({"", "embed", "1"});
        m_json.end_array();
    }

    void query_parameter(const Parameter& one) {
        m_json.begin_object().member("name", one.name).member("in", "query");
        m_json.member("description", m_w.words({"parameter.", one.name}));
        if (one.is_required) m_json.member("required", true);
        m_json.key("schema").begin_object();
        if (one.many)
            m_json.member("type", "array").key("items").begin_object().member("type", "string").end_object();
        else
            m_json.member("type", "string");
        m_json.end_object();
        m_json.member("example", one.example).end_object();
    }

    // The segments of an address that works on this record; empty when the record has none.
    std::vector<std::string> example_for(const Route& route, const std::vector<std::string_view>& parts) const {
        for (const std::string& path : paths_of(m_page, route, 5'000)) {
            const auto segments = split(std::string_view(path).substr(1), '/');
            bool fits = segments.size() == parts.size();
            for (std::size_t i = 0; fits && i < parts.size(); ++i)
                fits = parts[i].starts_with('{') || parts[i] == segments[i];
            if (fits) return {segments.begin(), segments.end()};
        }
        return {};
    }

    void responses(const Route& route, const FormRow& form) {
        m_json.key("responses").begin_object();
        const bool leads =
            form.value == Form::html && (route.html == event_page || route.html == timeline_place);
        const std::string_view status = !leads ? "200" : route.html == event_page ? "302" : "303";
        m_json.key(status).begin_object();
        m_json.member("description", leads ? m_w.words("openapi.leads") : m_w.words("openapi.found"));
        if (!leads) {
            std::string_view media = form.media.substr(0, form.media.find(';'));
            if (route.pattern == "/sitemap.xml") media = "application/xml";
            m_json.key("content").begin_object().key(media).begin_object().key("schema").begin_object();
            if (form.value == Form::json)
                m_json.member("$ref", "#/components/schemas/" +
                                          std::string(has_schema(subject(route)) ? subject(route) : "answer"));
            else
                m_json.member("type", "string");
            m_json.end_object().end_object().end_object();
        }
        m_json.end_object();
        problem("400", m_w.words("openapi.unreadable"));
        problem("404", m_w.words("openapi.missing"));
        m_json.end_object();
    }

    void problem(std::string_view status, std::string_view words) {
        m_json.key(status).begin_object().member("description", words).key("content").begin_object();
        m_json.key("application/problem+json").begin_object().key("schema").begin_object();
        m_json.member("$ref", "#/components/schemas/problem");
        m_json.end_object().end_object().end_object().end_object();
    }

    JsonWriter m_json;
    Page& m_page;
    const wording::Wording& m_w;
};

} // namespace

Response openapi_json(Page& page) {
    std::string out;
    Writer(out, page).write();
    return data(page, std::move(out));
}

} // namespace heed::web
