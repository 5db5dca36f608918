#include "proposals/recommendation_rows.h"

#include "base/text.h"
#include "probes/stated_decisions.h"
#include "probes/stated_recommendations.h"
#include "proposals/action_rows.h"
#include "proposals/named_bodies.h"
#include "proposals/outcome_words.h"
#include "views/definitions.h"
#include "views/sources.h"

#include <map>
#include <set>

namespace heed::proposals {

using probes::Aspect;
using probes::StatedRecommendation;
using Said = StatedRecommendation::Said;

namespace {

constexpr std::string_view rule = "recommendation-facts";
constexpr std::size_t body_words_max = 6;
constexpr std::size_t code_bytes_max = 40;

std::string slug_of(std::string_view text) {
    std::string out;
    for (const char c : lower_ascii(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out.size() <= code_bytes_max ? out : std::string();
}

// "Staff, Board and Treasurer": the parts.
std::vector<std::string> parts_of(std::string_view addressees) {
    std::string text(addressees);
    for (const std::string_view sign : {" and ", " & ", ",", "/", "\n"}) text = replace_all(text, sign, ";");
    std::vector<std::string> out;
    for (const std::string_view part : split(text, ';'))
        if (!trim(part).empty()) out.emplace_back(trim(part));
    return out;
}

// Words that stand where a name is missing.
bool is_no_name(std::string_view words) {
    const std::string small = lower_ascii(words);
    for (const std::string_view none : {"n/a", "none", "tbd", "to be decided", "to be confirmed", "-", "all"})
        if (small == none) return true;
    return false;
}

class Rows {
public:
    Rows(probes::Passages passages, const Document& document, std::string_view review, const RoundIds& rounds,
         views::Ask& ask)
        : m_passages(passages),
          m_review(review),
          m_rounds(rounds),
          m_bodies(ask),
          m_words(views::all_definitions(views::definitions_of(ask, ask.moment.find(review)))) {
        if (const views::ThingId source = ask.moment.find(document.source); source != views::none) {
            const views::SourceLine line = views::source_line(ask, source);
            if (line.publisher) m_publisher = line.publisher.address;
            if (line.dated && line.dated->is_day()) m_dated = line.dated->first();
        }
        find_day_of_action();
    }

    std::vector<Proposal> take() {
        std::vector<StatedRecommendation> merged;
        std::map<std::string, std::size_t> known;
        for (StatedRecommendation& one : probes::find_recommendations(m_passages)) {
            const auto [at, is_new] = known.try_emplace(one.number, merged.size());
            if (is_new) {
                merged.push_back(std::move(one));
                continue;
            }
            for (std::size_t i = 0; i < probes::aspects; ++i)
                if (!merged[at->second].said[i]) merged[at->second].said[i] = std::move(one.said[i]);
        }
        for (const StatedRecommendation& one : merged) {
            m_id = m_review + '/' + lower_ascii(one.number);
            add_recommendation(one);
            add_priority(one);
            add_determination(one);
        }
        return std::move(m_out);
    }

private:
    Place place_of(const Said& said) const {
        const ledger::Passage& passage = m_passages[said.passage];
        const std::string_view text =
            said.column == 0 ? std::string_view(passage.text) : passage.cells[said.column - 1];
        std::string quote = words_from(text, said.at);
        if (said.words.size() < quote.size()) quote = said.words;
        return {passage.anchor, said.column, std::move(quote)};
    }

    void add_recommendation(const StatedRecommendation& one) {
        Proposal row{.rule = std::string(rule), .sheet = "recommendations"};
        row.cells = {{"id", m_id}, {"number", one.number}};
        row.places = {place_of(*one[Aspect::number])};
        const auto add = [&](std::string column, Aspect aspect, std::string value) {
            if (value.empty()) return;
            row.cells.emplace_back(std::move(column), std::move(value));
            row.places.push_back(place_of(*one[aspect]));
        };
        if (const auto& title = one[Aspect::title]) add("title.en", Aspect::title, title->words);
        if (const auto& owner = one[Aspect::addressee])
            add("addressed_to", Aspect::addressee, addresses_of(*owner));
        if (const auto& area = one[Aspect::category]) add("area", Aspect::category, slug_of(area->words));
        if (const auto& wording = one[Aspect::wording]) add("wording.en", Aspect::wording, wording->words);
        // What a source names is there by the day of the source.
        if (const auto day = m_action ? m_action : m_dated) row.cells.emplace_back("on", "../" + iso(*day));
        m_out.push_back(std::move(row));
    }

    // The addresses of all whom the words name; nothing when one of them can be no body.
    std::string addresses_of(const Said& said) {
        std::string out;
        for (const std::string& part : parts_of(said.words)) {
            std::string body = m_bodies.in(part);
            if (body.empty()) body = new_body(part, said);
            if (body.empty()) return {};
            out += (out.empty() ? "" : "; ") + body;
        }
        return out;
    }

    std::string new_body(const std::string& name, const Said& said) {
        const std::string slug = slug_of(name);
        if (slug.empty() || is_no_name(name) || count_words(name) > body_words_max) return {};
        const std::string id = "bodies/" + slug;
        if (m_new_bodies.insert(id).second) {
            Place place = place_of(said);
            if (place.quote.find(name) != std::string::npos) place.quote = name;
            m_out.push_back({.rule = std::string(rule),
                             .sheet = "bodies",
                             .cells = {{"id", id}, {"name.en", name}},
                             .places = {std::move(place)}});
        }
        return id;
    }

    void add_priority(const StatedRecommendation& one) {
        const auto& said = one[Aspect::priority];
        if (!said || is_no_name(said->words)) return;
        std::string rater = m_bodies.in(said->label);
        if (rater.empty()) rater = m_publisher;
        const auto on = m_action ? m_action : m_dated;
        if (rater.empty() || !on) return; // whose it is or of which day is not known
        Proposal row{.rule = std::string(rule), .sheet = "priorities"};
        row.cells = {{"id", m_id}, {"rater", rater}, {"on", iso(*on)}};
        const std::string wanted = lower_ascii(said->words);
        const views::Definition* level = nullptr;
        for (const views::Definition& word : m_words)
            if (word.of == "priority" &&
                (lower_ascii(word.label.text) == wanted || lower_ascii(word.code) == wanted))
                level = &word;
        row.cells.emplace_back("level", level != nullptr ? std::string(level->code) : slug_of(said->words));
        if (level != nullptr) row.cells.emplace_back("scheme", level->scheme_address);
        row.places = {place_of(*said)};
        if (!row.cell("level").empty()) m_out.push_back(std::move(row));
    }

    void add_determination(const StatedRecommendation& one) {
        const auto& said = one[Aspect::outcome];
        const auto outcome = said ? outcome_in_cell(said->words) : std::nullopt;
        const auto on = m_action ? m_action : m_dated;
        if (!outcome || !on) return;
        const std::string round = m_rounds.on(*on);
        add_round(round, *on, *said);
        Proposal row{.rule = std::string(rule), .sheet = "determinations"};
        row.cells = {
            {"id", m_id}, {"round", round}, {"outcome", std::string(domain::name(*outcome))}, {"on", iso(*on)}};
        row.places = {place_of(*said), place_of(*one[Aspect::number])};
        if (const auto& reason = one[Aspect::reason]; reason && !is_no_name(reason->words)) {
            row.cells.emplace_back("reason.en", reason->words);
            row.places.push_back(place_of(*reason));
        }
        if (m_action) row.places.push_back(day_place(m_passages[m_action_at]));
        m_out.push_back(std::move(row));
    }

    // An action that action_rows() finds has its round already.
    void add_round(const std::string& round, Day on, const Said& said) {
        if (m_round_is_told || m_publisher.empty()) return;
        m_round_is_told = true;
        Proposal row{.rule = std::string(rule), .sheet = "rounds"};
        row.cells = {{"id", round}, {"on", iso(on)}, {"body", m_publisher}};
        row.places = {place_of(said)};
        m_out.push_back(std::move(row));
    }

    // The one day on which the page says that something was acted on.
    void find_day_of_action() {
        std::set<Day> days;
        for (const probes::StatedAction& action : probes::find_actions(m_passages)) {
            days.insert(action.on);
            m_action = action.on;
            m_action_at = action.dated;
            m_round_is_told = !m_bodies.acting_in(m_passages[action.dated].text).empty();
        }
        if (days.size() > 1) m_action.reset();
    }

    probes::Passages m_passages;
    std::string m_review, m_id, m_publisher;
    const RoundIds& m_rounds;
    NamedBodies m_bodies;
    std::vector<views::Definition> m_words;
    std::optional<Day> m_dated, m_action;
    std::size_t m_action_at = 0; // the passage that names the day
    bool m_round_is_told = false;
    std::set<std::string> m_new_bodies;
    std::vector<Proposal> m_out;
};

} // namespace

std::vector<Proposal> recommendation_rows(probes::Passages passages, const Document& document,
                                          std::string_view review, const RoundIds& rounds, views::Ask& ask) {
    return Rows(passages, document, review, rounds, ask).take();
}

} // namespace heed::proposals
