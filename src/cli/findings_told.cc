#include "cli/findings_told.h"

#include "base/json.h"
#include "base/markup.h"

#include <fmt/format.h>

namespace heed::cli {

using probes::Finding;

namespace {

std::string said(const Finding& finding) {
    const std::string about = finding.about.empty() ? std::string() : finding.about + ": ";
    switch (finding.rule) {
    case Finding::Rule::list_count:
        return fmt::format("{} of these are stated, and {} are listed: {}", finding.stated, finding.found,
                           finding.about);
    case Finding::Rule::parts_sum:
        return fmt::format("the parts do not add up: {} stated, {} in the parts: {}", finding.stated,
                           finding.found, finding.about);
    case Finding::Rule::two_dates:
        return fmt::format("one event has two dates: {} and {}", finding.stated, finding.found);
    case Finding::Rule::two_statuses:
        return fmt::format("{}two statuses: {} and {}", about, finding.stated, finding.found);
    case Finding::Rule::no_documentation:
        return fmt::format("{}\"{}\" demands documentation that is available, and the row says: {}", about,
                           finding.stated, finding.found);
    case Finding::Rule::no_dependency:
        return fmt::format("{}\"{}\" demands a dependency, and the row names none", about, finding.stated);
    case Finding::Rule::no_work:
        return fmt::format("{}\"{}\" demands work that has begun, and the row says: {}", about, finding.stated,
                           finding.found);
    case Finding::Rule::other_decision:
    case Finding::Rule::other_status:
        return fmt::format("{}the page says {}, and the record has {} on {}", about, finding.stated,
                           finding.found, finding.on);
    }
    return {};
}

std::string many(std::size_t n, std::string_view what) {
    return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
}

std::string summary(const Checked& checked) {
    return many(checked.reading->passages.size(), "passage") + ", " + many(checked.findings.size(), "finding");
}

constexpr std::string_view look = R"(
:root { color-scheme: light dark; font: 1rem/1.5 Inter, system-ui, sans-serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.125rem; margin-top: 2rem; }
li { margin: 1.25rem 0; break-inside: avoid; }
blockquote { margin: .5rem 0; padding-inline-start: .75rem; border-inline-start: 2px solid; }
code, .sub { font-size: .875rem; }
)";

void write_file(Markup& m, const Checked& checked) {
    auto section = m.open("section");
    m.element("h2", {}, checked.file);
    if (!checked.reading) {
        m.element("p", {}, "Refused: " + checked.reading.error().text());
        return;
    }
    m.element("p", {{"class", "sub"}}, summary(checked));
    if (checked.findings.empty()) return;
    auto list = m.open("ol");
    for (const Finding& finding : checked.findings) {
        auto li = m.open("li");
        m.text(said(finding));
        for (const Finding::Place& place : finding.places) {
            auto quote = m.open("blockquote");
            m.text(place.words).single("br");
            m.element("code", {}, place.anchor);
        }
    }
}

} // namespace

std::string findings_text(const std::vector<Checked>& all) {
    std::string out;
    for (const Checked& checked : all) {
        if (!out.empty()) out += "\n\n";
        if (!checked.reading) {
            out += checked.file + ": refused: " + checked.reading.error().text();
            continue;
        }
        out += checked.file + ": " + summary(checked);
        for (const Finding& finding : checked.findings) {
            out += "\n\n  " + said(finding);
            for (const Finding::Place& place : finding.places)
                out += fmt::format("\n    {}  {}", place.anchor, place.words);
        }
    }
    return out;
}

std::string findings_json(const std::vector<Checked>& all) {
    std::string out;
    JsonWriter writer(out);
    writer.begin_object().key("items").begin_array();
    for (const Checked& checked : all) {
        writer.begin_object().member("file", checked.file);
        if (!checked.reading) {
            writer.member("problem", checked.reading.error().text()).end_object();
            continue;
        }
        writer.member("passages", checked.reading->passages.size()).key("findings").begin_array();
        for (const Finding& finding : checked.findings) {
            writer.begin_object()
                .member("rule", name(finding.rule))
                .member("about", finding.about)
                .member("stated", finding.stated)
                .member("found", finding.found)
                .member("on", finding.on)
                .member("words", said(finding))
                .key("places")
                .begin_array();
            for (const Finding::Place& place : finding.places)
                writer.begin_object().member("passage", place.anchor).member("words", place.words).end_object();
            writer.end_array().end_object();
        }
        writer.end_array().end_object();
    }
    writer.end_array().end_object();
    return out;
}

std::string findings_html(const std::vector<Checked>& all) {
    std::string out = "<!DOCTYPE html>\n";
    {
        Markup m(out);
        auto html = m.open("html", {{"lang", "en"}});
        {
            auto head = m.open("head");
            m.single("meta", {{"charset", "utf-8"}});
            m.single("meta", {{"name", "viewport"}, {"content", "width=device-width"}});
            m.element("title", {}, "Proofreading");
            auto style = m.open("style");
            m.text(look);
        }
        auto body = m.open("body");
        auto main = m.open("main");
        m.element("h1", {}, "Proofreading");
        for (const Checked& checked : all) write_file(m, checked);
    }
    return out;
}

} // namespace heed::cli
