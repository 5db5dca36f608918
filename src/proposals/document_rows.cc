#include "proposals/document_rows.h"

#include "base/text.h"
#include "probes/named_documents.h"
#include "probes/news_entries.h"
#include "probes/phrases.h"
#include "proposals/slugs.h"

#include <algorithm>

namespace heed::proposals {

using probes::NamedDocument;

namespace {

Place place_of(probes::Passages passages, const NamedDocument& found) {
    return {passages[found.passage].anchor, static_cast<std::uint32_t>(found.column),
            words_from(found.title, 0)};
}

class Rows {
public:
    Rows(probes::Passages passages, std::string_view review, const probes::FinderWords& words)
        : m_passages(passages), m_words(words), m_review(review), m_news(probes::find_news(passages)) {}

    std::vector<Proposal> take() {
        for (const NamedDocument& found : probes::find_documents(m_passages, m_words)) {
            const std::string id = add_document(found);
            if (found.is_news && found.on && probes::entry_of(m_news, found.passage) == nullptr)
                add_milestone(found, id);
        }
        add_plans();
        return std::move(m_out);
    }

private:
    std::string add_document(const NamedDocument& found) {
        const bool is_appendix = found.kind == "appendix";
        const std::string on = found.on ? found.on->text() : std::string();
        std::string slug = slug_of(is_appendix ? found.title.substr(0, 10) : found.kind);
        if (!on.empty()) slug += '-' + slug_of(on);
        Proposal proposal{.rule = "named-document", .sheet = "documents"};
        const std::string id = m_review + "/documents/" + slug;
        proposal.cells = {{"id", id}, {"title.en", words_from(found.title, 0)}};
        if (!is_appendix) proposal.cells.emplace_back("kind", found.kind);
        if (!on.empty()) proposal.cells.emplace_back("on", on);
        if (!found.address.empty()) proposal.cells.emplace_back("address", found.address);
        if (!found.languages.empty()) {
            std::string all;
            for (const std::string& language : found.languages) all += (all.empty() ? "" : "; ") + language;
            proposal.cells.emplace_back("languages", all);
        }
        proposal.places = {place_of(m_passages, found)};
        if (found.dated > 0)
            proposal.places.push_back({m_passages[found.passage].anchor,
                                       static_cast<std::uint32_t>(found.dated),
                                       words_from(m_passages[found.passage].cells[found.dated - 1], 0)});
        m_out.push_back(std::move(proposal));
        return id;
    }

    void add_milestone(const NamedDocument& found, const std::string& document) {
        Proposal proposal{.rule = "named-document", .sheet = "milestones"};
        proposal.cells = {{"id", m_review + "/milestones/" + slug_of(found.title) + '-' + found.on->text()},
                          {"title.en", words_from(found.title, 0)},
                          {"what", "published"},
                          {"on", found.on->text()},
                          {"document", document}};
        proposal.places = {place_of(m_passages, found)};
        m_out.push_back(std::move(proposal));
    }

    // Versions count from the day on which the page says that a plan was approved.
    void add_plans() {
        std::vector<std::size_t> plans;
        for (std::size_t i = 0; i < m_out.size(); ++i)
            if (m_out[i].cell("kind") == "work-plan" && !m_out[i].cell("on").empty()) plans.push_back(i);
        std::sort(plans.begin(), plans.end(),
                  [&](std::size_t a, std::size_t b) { return m_out[a].cell("on") < m_out[b].cell("on"); });
        if (plans.empty()) return;
        const std::string* first = nullptr;
        for (const ledger::Passage& passage : m_passages)
            if (passage.anchor == m_out[plans[0]].places[0].anchor) first = &passage.text;
        if (first == nullptr || !probes::has_any(*first, {"approved", "adopted"})) return;
        for (std::size_t version = 1; version <= plans.size(); ++version) {
            const Proposal& document = m_out[plans[version - 1]];
            Proposal proposal{.rule = "named-document", .sheet = "workplans"};
            proposal.cells = {{"id", m_review + "/workplans/" + std::to_string(version)},
                              {"version", std::to_string(version)},
                              {"on", std::string(document.cell("on"))},
                              {"document", std::string(document.cell("id"))}};
            proposal.places = document.places;
            m_out.push_back(std::move(proposal));
        }
    }

    probes::Passages m_passages;
    const probes::FinderWords& m_words;
    std::string m_review;
    std::vector<probes::NewsEntry> m_news;
    std::vector<Proposal> m_out;
};

} // namespace

std::vector<Proposal> document_rows(probes::Passages passages, std::string_view review,
                                    const probes::FinderWords& words) {
    return Rows(passages, review, words).take();
}

} // namespace heed::proposals
