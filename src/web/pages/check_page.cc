// A form to proofread a page before it is published: what it says against itself and against the record. What
// is posted is read and forgotten.
// /check
#include "web/pages/pages.h"

#include "web/pages/parts.h"
#include "web/pages/proofreader.h"
#include "web/pages/shell.h"

namespace heed::web {
namespace {

constexpr std::size_t text_bytes_max = 1 << 20;

struct Checking {
    std::string text, review; // as typed and chosen
    int status = 200;
    std::string problem;                // why there is no answer
    std::optional<CheckedText> checked; // the answer
};

// A form of another site must not make this one work. Browsers say where a form came from.
bool is_of_another_site(const Request& request) {
    if (const auto site = request.headers.find("sec-fetch-site"))
        return *site != "same-origin" && *site != "none";
    const auto origin = request.headers.find("origin");
    if (!origin) return false; // no browser
    const std::size_t scheme = origin->find("://");
    return scheme == origin->npos || origin->substr(scheme + 3) != request.host;
}

bool is_review(const Page& page, std::string_view code) {
    const views::ThingId thing = page.moment().find(code);
    return thing != views::none && page.moment().record().thing(thing).kind == domain::ThingKind::review;
}

void read(Page& page, Checking& asked) {
    const wording::Wording& w = page.w;
    const auto no = [&](int status, std::string_view key) {
        asked.status = status;
        asked.problem = w.words({"check.", key}); // keys: check.*
    };
    if (is_of_another_site(page.request)) return no(403, "elsewhere");
    const auto form = parse_form(page.request.body);
    if (!form) return no(400, "form");
    asked.text = form->first_or("text", "");
    asked.review = form->first_or("review", "");
    if (asked.text.find_first_not_of(" \t\r\n") == std::string::npos) return no(400, "empty");
    if (asked.text.size() > text_bytes_max) return no(413, "large");
    if (!asked.review.empty() && !is_review(page, asked.review)) return no(400, "review-unknown");
    auto checked = page.site.proofreader->read(asked.text, asked.review);
    if (!checked) return no(503, "busy");
    if (*checked) {
        asked.checked = std::move(**checked);
        return;
    }
    asked.status = 400;
    asked.problem = w.words("check.unreadable", {{"problem", checked->error().text()}});
}

// A count, a day, an outcome, a status, or words of the page.
std::string value(const Page& page, const std::string& text) {
    if (const auto outcome = domain::parse_outcome(text)) return std::string(page.w.word(*outcome));
    if (const auto status = domain::parse_status(text)) return std::string(page.w.word(*status));
    if (const auto date = text.size() == 10 ? domain::parse_date(text) : Result<domain::Date>(refuse("")); date)
        return page.w.date(*date);
    return text;
}

void finding_row(Markup& m, Page& page, const PageFinding& finding, std::size_t n) {
    auto li = m.open("li");
    m.element("div", {{"class", "when"}}, page.w.number(static_cast<std::int64_t>(n)));
    {
        auto what = m.open("div", {{"class", "what"}});
        auto p = m.open("p");
        const auto isolated = [&](const std::string& text) {
            return fragment([&](Markup& f) { f.element("bdi", {}, text); });
        };
        if (!finding.about.empty() && finding.rule != "list-count" && finding.rule != "parts-sum") {
            m.element("bdi", {}, finding.about);
            m.text(": ");
        }
        // keys: finding.*
        page.w.say(m, {"finding.", finding.rule},
                   {{"about", isolated(finding.about)},
                    {"stated", isolated(value(page, finding.stated))},
                    {"found", isolated(value(page, finding.found))},
                    {"on", isolated(value(page, finding.on))}});
    }
    auto src = m.open("div", {{"class", "src"}});
    for (const PageFinding::Place& place : finding.places) {
        m.element("span", {{"class", "say"}, {"dir", "auto"}}, place.words);
        auto cite = m.open("cite");
        m.open("bdi", {{"dir", "ltr"}}).text(place.anchor);
    }
}

void answer_section(Markup& m, Page& page, const Checking& asked) {
    const wording::Wording& w = page.w;
    if (!asked.problem.empty()) {
        auto p = m.open("p", {{"class", "note gap"}, {"role", "alert"}});
        m.text(asked.problem);
    }
    if (!asked.checked) return;
    const auto& findings = asked.checked->findings;
    Section section(m, "findings", w.words("check.found", {{"n", findings.size()}}));
    m.element("p", {{"class", "sub"}}, w.words("check.passages", {{"n", asked.checked->passages}}));
    if (findings.empty()) return;
    auto list = m.open("ol", {{"class", "pairs"}});
    for (std::size_t i = 0; i < findings.size(); ++i) finding_row(m, page, findings[i], i + 1);
}

void form(Markup& m, Page& page, const Checking& asked) {
    const wording::Wording& w = page.w;
    auto tag = m.open("form", {{"class", "entry sect"},
                               {"method", "post"},
                               {"action", wording::path_in(page.place.language, "/check")}});
    {
        auto div = m.open("div");
        m.element("label", {{"for", "text"}}, w.words("check.text"));
        auto area = m.open("textarea", {{"class", "field"},
                                        {"id", "text"},
                                        {"name", "text"},
                                        {"rows", "14"},
                                        {"dir", "auto"},
                                        {"required", true},
                                        {"aria-describedby", "text-hint"}});
        m.text("\n").text(asked.text); // a browser leaves out the first line end
    }
    m.element("p", {{"class", "sub"}, {"id", "text-hint"}}, w.words("check.hint"));
    {
        auto div = m.open("div");
        m.element("label", {{"for", "review"}}, w.words("check.review"));
        auto select = m.open("select", {{"class", "field"}, {"id", "review"}, {"name", "review"}});
        m.element("option", {{"value", ""}}, w.words("check.no-review"));
        for (const views::ThingId review : page.moment().things(views::none, domain::ThingKind::review)) {
            const std::string code(page.moment().address(review));
            m.open("option", {{"value", code}, {"selected", asked.review == code}})
                .text(review_name(page, review));
        }
    }
    auto bar = m.open("div", {{"class", "bar"}});
    m.element("button", {{"class", "btn"}, {"type", "submit"}}, w.words("check.do"));
}

} // namespace

Response check_page(Page& page) {
    const wording::Wording& w = page.w;
    if (page.site.proofreader == nullptr || page.links.is_static())
        return not_found(page, std::string(w.words("check.absent")),
                         {{std::string(w.words("nav.reviews")), page.links.to("/")}});
    Checking asked;
    if (page.request.method == Method::post) read(page, asked);
    const std::string title(w.words("check.title"));
    Response response = html(page, shell(page,
                                         {.title = title,
                                          .description = std::string(w.words("check.lede")),
                                          .crumbs = crumbs_of(page, {{title, {}}}),
                                          .nav = {}},
                                         [&](Markup& m) {
                                             m.element("h1", {}, title);
                                             m.element("p", {{"class", "lede"}}, w.words("check.lede"));
                                             answer_section(m, page, asked);
                                             form(m, page, asked);
                                         }));
    response.status = asked.status;
    if (page.request.method == Method::post) response.cache_control = "no-store";
    if (asked.status == 503) response.headers.push_back({"Retry-After", "5"});
    return response;
}

} // namespace heed::web
