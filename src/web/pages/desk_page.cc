// The desk: what captured documents say beside the record, as proposals. It shows and records nothing; who
// agrees does so on the command line. Always of the record of now: on another day there is nothing to agree to.
// /{review}/desk                            how many proposals each captured document has
// /{review}/desk/{id}                       those of one
// /{review}/desk/{id}?standing=new&from=50  more of one kind
#include "web/pages/pages.h"

#include "base/text.h"
#include "reports/desk_json.h"
#include "views/sources.h"
#include "web/pages/desk_rows.h"
#include "web/pages/parts.h"
#include "web/pages/shell.h"
#include "web/pages/stack_table.h"

#include <algorithm>
#include <chrono>

namespace heed::web {

using reports::DeskLine;
using views::DeskGroup;

namespace {

constexpr std::size_t rows_max = 50;        // of a group at once
constexpr std::size_t known_max = 400;      // lines of what is recorded already
constexpr std::chrono::seconds patience{2}; // for documents that nobody has read yet, of a list

std::optional<Response> elsewhere(Page& page) {
    if (page.site.desk == nullptr || page.links.is_static())
        return not_found(
            page, std::string(page.w.words("desk.absent")),
            {{std::string(page.w.words("sources.title")), page.links.to(list_path(page, "sources"))}});
    if (!page.is_past()) return {};
    const Links now(page.place.language, {}, {});
    return redirect(302, page.place.form == Form::html ? now.to(page.place.path)
                                                       : now.as(page.place.form, page.place.path));
}

Response busy(Page& page) {
    const std::string words(page.w.words("desk.busy"));
    Response response = page.place.form == Form::html
                            ? html(page, plain_page(page, std::string(page.w.words("desk.title")), words,
                                                    {{page.place.path, page.links.to(page.place.path)}}))
                            : problem(503, words);
    response.status = 503;
    response.headers.push_back({"Retry-After", "5"});
    return response;
}

bool is_stored(const Page& page, const views::SourceLine& source) {
    return !source.captures.empty() && page.site.passages.text(source.captures.back().passages_sha256);
}

// Those that are stored here. Nobody waits long for a list: what is not counted in time is left open.
std::vector<DeskLine> lines_of(Page& page) {
    std::vector<DeskLine> out;
    const auto until = std::chrono::steady_clock::now() + patience;
    for (const views::SourceLine& source : views::sources_of(page.ask, page.review)) {
        if (!is_stored(page, source)) continue;
        const std::string address(source.source.address);
        DeskLine line{source.source, source.code, page.site.desk->counted(address)};
        if (!line.counts && std::chrono::steady_clock::now() < until)
            if (const auto document = page.site.desk->document(page.code(), address))
                line.counts = document->counts();
        out.push_back(std::move(line));
    }
    return out;
}

std::size_t waiting(const views::DeskCounts& counts) {
    return counts[0] + counts[1] + counts[2] + counts[3]; // all but what is recorded
}

// What is not complete is not kept: the next one finds more.
Response kept_if_complete(Response response, const std::vector<DeskLine>& lines) {
    if (std::ranges::any_of(lines, [](const DeskLine& line) { return !line.counts; }))
        response.cache_control = "no-store";
    return response;
}

std::string desk_path(const Page& page, std::string_view source) {
    return list_path(page, "desk") + std::string(source.substr(source.rfind('/')));
}

void documents_table(Markup& m, Page& page, const std::vector<DeskLine>& lines) {
    const wording::Wording& w = page.w;
    std::vector<std::string_view> columns = {w.words("source.source")};
    for (const std::string_view standing : views::desk_standings)
        columns.push_back(w.words({"desk.standing.", standing})); // keys: desk.standing.*
    StackTable table(m, w.words("desk.documents"), columns);
    for (const DeskLine& line : lines) {
        auto tr = table.row();
        {
            auto th = table.head("plain");
            m.element("span", {{"class", "ref"}}, line.code);
            m.text(" ");
            m.open("a", {{"href", page.links.to(desk_path(page, line.source.address))}})
                .add(fragment([&](Markup& f) { name(f, page, line.source); }));
            if (!line.counts) {
                m.single("br");
                m.element("span", {{"class", "sub"}}, w.words("desk.uncounted"));
            }
        }
        for (std::size_t i = 0; i < views::desk_standings.size(); ++i) {
            if (line.counts)
                table.number(i + 1, w.number(static_cast<std::int64_t>((*line.counts)[i])));
            else
                table.empty(i + 1);
        }
    }
}

struct Opened {
    views::SourceLine source;
    std::shared_ptr<const views::DeskDocument> document;
};

struct Asked {
    std::optional<Opened> opened;
    std::optional<Response> no; // when it is not
};

Asked read(Page& page) {
    if (auto response = elsewhere(page)) return {{}, std::move(response)};
    const std::string address = std::string(page.code()) + "/sources/" + page.place.segments[2];
    const views::ThingId thing = page.moment().find(address);
    const auto nearest = [&] {
        return std::vector<Nearest>{
            {std::string(page.w.words("desk.title")), page.links.to(list_path(page, "desk"))}};
    };
    if (thing == views::none)
        return {{}, not_found(page, page.w.words("error.thing", {{"path", '/' + address}}), nearest())};
    Opened opened{views::source_line(page.ask, thing), nullptr};
    if (!is_stored(page, opened.source))
        return {{},
                not_found(page, page.w.words("desk.not-stored", {{"code", opened.source.code}}), nearest())};
    opened.document = page.site.desk->document(page.code(), address);
    if (!opened.document) return {{}, busy(page)};
    return {std::move(opened), {}};
}

class DocumentWriter {
public:
    DocumentWriter(Markup& m, Page& page, const Opened& opened)
        : m_m(m), m_page(page), m_source(opened.source), m_document(*opened.document) {
        m_standing = page.request.query.first_or("standing", "");
        m_from = static_cast<std::size_t>(parse_number(page.request.query.first_or("from", "0")).value_or(0));
    }

    void write() {
        bool any = false;
        for (const DeskGroup& group : m_document.groups) {
            if (group.rows.empty() || (!m_standing.empty() && m_standing != group.standing)) continue;
            any = true;
            group.standing == "known" ? known(group) : section(group);
        }
        if (!any) gap_note(m_m, m_page.w.words("desk.nothing"));
        agreeing();
    }

private:
    void section(const DeskGroup& group) {
        const wording::Wording& w = m_page.w;
        Section section(m_m, group.standing, heading(group));
        m_m.element("p", {{"class", "sub"}}, w.words({"desk.means.", group.standing})); // keys: desk.means.*
        effect_of_group(m_m, m_page, group);
        const std::size_t from = std::min(m_from, group.rows.size());
        proposal_rows(m_m, m_page, m_document, group, from, rows_max);
        if (from + rows_max >= group.rows.size()) return;
        auto p = m_m.open("p", {{"class", "sub"}});
        const std::string next = std::to_string(from + rows_max);
        m_m.open("a", {{"href", m_page.links.to(m_page.place.path,
                                                query_of({{"from", next}, {"standing", group.standing}}))}})
            .text(w.words("desk.more", {{"n", group.rows.size() - from - rows_max}}));
    }

    void known(const DeskGroup& group) {
        const wording::Wording& w = m_page.w;
        Section section(m_m, group.standing, heading(group));
        m_m.element("p", {{"class", "sub"}}, w.words({"desk.means.", group.standing}));
        auto details = m_m.open("details");
        m_m.element("summary", {}, w.words("desk.list"));
        auto list = m_m.open("ul", {{"class", "prose"}});
        for (std::size_t i = 0; i < std::min(group.rows.size(), known_max); ++i) {
            auto li = m_m.open("li");
            proposal_about(m_m, m_page, group.rows[i]);
            m_m.text(" ");
            m_m.open("code", {{"dir", "ltr"}, {"class", "muted"}}).text(group.rows[i].key);
        }
    }

    std::string heading(const DeskGroup& group) const {
        return m_page.w.words("desk.heading", {{"standing", m_page.w.words({"desk.standing.", group.standing})},
                                               {"n", group.rows.size()}});
    }

    // The commands as they are typed, of this document.
    void agreeing() {
        const DeskGroup* first = nullptr;
        for (const DeskGroup& group : m_document.groups)
            if (first == nullptr && group.effect) first = &group;
        if (first == nullptr) return;
        const wording::Wording& w = m_page.w;
        Section section(m_m, "agree", w.words("desk.agree"));
        m_m.element("p", {{"class", "sub"}}, w.words("desk.agree-words"));
        const std::string command = "heed accept --data FOLDER --review " + std::string(m_page.code()) +
                                    " --source " + std::string(m_source.code);
        const std::string all = command + " --all " + std::string(first->standing);
        const views::DeskRow& row = first->rows.front();
        one(w.words("desk.agree-all"), all + " --dry-run");
        one(w.words("desk.agree-except"), all + " --except " + row.key);
        one(w.words("desk.agree-one"), command + ' ' + row.key);
        const auto amended =
            std::ranges::find_if(row.cells, [](const auto& cell) { return cell.first == "on"; });
        const auto& shown = amended != row.cells.end() ? *amended : row.cells.front();
        one(w.words("desk.agree-amend"),
            command + " --set " + row.key + ':' + shown.first + "=" + shown.second);
    }

    void one(std::string_view words, const std::string& command) {
        auto div = m_m.open("div", {{"class", "cite"}});
        m_m.element("p", {}, words);
        m_m.open("code", {{"dir", "ltr"}}).text(command);
    }

    Markup& m_m;
    Page& m_page;
    const views::SourceLine& m_source;
    const views::DeskDocument& m_document;
    std::string m_standing;
    std::size_t m_from = 0;
};

} // namespace

Response desk_page(Page& page) {
    if (auto response = elsewhere(page)) return std::move(*response);
    const auto lines = lines_of(page);
    std::size_t open = 0;
    for (const DeskLine& line : lines) open += line.counts ? waiting(*line.counts) : 0;
    const wording::Wording& w = page.w;
    const std::string said = w.words("desk.said", {{"documents", lines.size()}, {"n", open}});
    const std::string title(w.words("desk.title"));
    Response response =
        html(page, shell(page,
                         {.title = titled(page, title),
                          .description = said,
                          .crumbs = crumbs_of(page, {{title, {}}}),
                          .nav = "sources"},
                         [&](Markup& m) {
                             m.element("h1", {}, title);
                             m.element("p", {{"class", "state"}}, said);
                             m.element("p", {{"class", "lede"}}, w.words("desk.lede"));
                             if (lines.empty())
                                 gap_note(m, w.words("desk.none"));
                             else
                                 documents_table(m, page, lines);
                             acts(m, {{w.words("form.json"), page.links.as(Form::json, page.place.path)}});
                         }));
    return kept_if_complete(std::move(response), lines);
}

Response desk_json(Page& page) {
    if (auto response = elsewhere(page)) return std::move(*response);
    const auto lines = lines_of(page);
    return kept_if_complete(data(page, reports::desk_json(page.ask, page.place.path, lines)), lines);
}

Response desk_source_page(Page& page) {
    auto asked = read(page);
    if (asked.no) return std::move(*asked.no);
    const wording::Wording& w = page.w;
    const views::SourceLine& source = asked.opened->source;
    const std::string code(source.code);
    const views::DeskCounts counts = asked.opened->document->counts();
    const std::string said = w.words("desk.said-one", {{"n", waiting(counts)}, {"known", counts[4]}});
    const std::string desk(w.words("desk.title"));
    return html(page,
                shell(page,
                      {.title = titled(page, w.words("desk.of", {{"code", code}})),
                       .description = said,
                       .crumbs = crumbs_of(page, {{desk, page.links.to(list_path(page, "desk"))}, {code, {}}}),
                       .nav = "sources"},
                      [&](Markup& m) {
                          m.element("h1", {}, w.words("desk.of", {{"code", code}}));
                          {
                              auto facts = m.open("ul", {{"class", "facts"}});
                              auto li = m.open("li");
                              link_to(m, page, source.source);
                          }
                          m.element("p", {{"class", "state"}}, said);
                          m.element("p", {{"class", "lede"}}, w.words("desk.lede"));
                          DocumentWriter(m, page, *asked.opened).write();
                          acts(m, {{w.words("form.json"), page.links.as(Form::json, page.place.path)}});
                      }));
}

Response desk_source_json(Page& page) {
    auto asked = read(page);
    if (asked.no) return std::move(*asked.no);
    return data(page, reports::desk_source_json(page.ask, page.place.path, asked.opened->source.code,
                                                *asked.opened->document));
}

} // namespace heed::web
