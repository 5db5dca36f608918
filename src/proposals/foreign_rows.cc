#include "proposals/foreign_rows.h"

#include "base/text.h"
#include "proposals/foreign_days.h"

#include <algorithm>
#include <fmt/format.h>

namespace heed::proposals {
namespace {

constexpr std::string_view rule = "foreign-sheet";

Existing existing_numbers(std::string_view review, views::Ask& ask) {
    Existing out;
    const views::ThingId thing = ask.moment.find(review);
    for (const domain::ThingKind kind : {domain::ThingKind::recommendation, domain::ThingKind::part})
        for (const views::ThingId item : ask.moment.things(thing, kind)) {
            out.any = true;
            out.numbers.emplace(lower_ascii(views::number_of_item(ask.moment, item)),
                                std::string(ask.moment.address(item)));
        }
    return out;
}

class Reader {
public:
    Reader(probes::Passages passages, std::string_view review, std::string_view language,
           const RoundIds& rounds, const Mapping& mapping, views::Ask& ask)
        : m_passages(passages),
          m_review(review),
          m_language(language.empty() ? "en" : language),
          m_rounds(rounds),
          m_mapping(mapping),
          m_words(review, ask),
          m_bodies(ask),
          m_existing(existing_numbers(review, ask)) {
        for (const MappingRow& row : mapping.rows)
            if (row.is == Meaning::addressed_to && !row.words.empty()) m_bodies.add(row.words, row.becomes);
    }

    ForeignSheets read() {
        m_out.tables = find_foreign_tables(m_passages, m_mapping, m_words, m_bodies);
        ForeignItems items = gather_items(m_passages, m_out.tables, m_existing);
        m_out.rows = std::move(items.rows);
        for (const ForeignItem& item : items.items) add(item);
        return std::move(m_out);
    }

private:
    void add(const ForeignItem& item) {
        const auto known = m_existing.numbers.find(lower_ascii(item.number));
        m_id = known != m_existing.numbers.end() ? known->second : m_review + '/' + lower_ascii(item.number);
        m_number = place_of(*item.find(Meaning::number));
        add_recommendation(item, known != m_existing.numbers.end());
        add_outcome(item);
        add_status(item);
        add_priority(item);
    }

    static void cell(Proposal& proposal, std::string column, std::string_view value) {
        if (!value.empty()) proposal.cells.emplace_back(std::move(column), value);
    }

    Place place_of(const ForeignCell& cell) const {
        return {m_passages[cell.passage].anchor, static_cast<std::uint32_t>(cell.column->column + 1),
                words_from(cell.words, 0)};
    }

    Proposal row(std::string sheet) const {
        return {.rule = std::string(rule), .sheet = std::move(sheet), .cells = {{"id", m_id}}};
    }

    void refused(Proposal proposal, const ForeignCell& cell, std::string why) {
        proposal.standing = Standing::unreadable;
        proposal.against = std::move(why);
        proposal.places = {place_of(cell)};
        m_out.proposals.push_back(std::move(proposal));
    }

    // The words of the cell as a code. Every word is told once, with how many cells have it.
    WordMeaning meaning(const ForeignCell& cell) {
        WordMeaning meaning;
        if (const MappingRow* said = m_mapping.of_words(cell.is, cell.words)) {
            meaning = said->becomes == "-" ? WordMeaning{"-", {}, {}} : m_words.meaning(cell.is, said->becomes);
            if (!meaning.code.empty()) meaning.why = "as the mapping says";
        } else {
            meaning = m_words.meaning(cell.is, cell.words);
        }
        note_word(cell.column->head, cell.is, cell.words, meaning.code, meaning.why);
        return meaning;
    }

    void note_word(std::string_view column, Meaning is, std::string_view words, std::string_view becomes,
                   std::string_view why) {
        const auto [known, is_new] = m_word_at.try_emplace({is, std::string(words)}, m_out.words.size());
        if (is_new)
            m_out.words.push_back(
                {std::string(column), is, std::string(words), std::string(becomes), std::string(why), 0});
        ++m_out.words[known->second].cells;
    }

    // The day of a fact: of its own cell, as said of all rows, or the one day that stands above the table or in
    // the head of `beside`. What is missing is told once for the sheet.
    std::optional<Dated> day(const ForeignItem& item, Meaning of, const ForeignCell& beside,
                             Proposal proposal) {
        if (const ForeignCell* cell = item.find(of)) {
            const auto date = read_cell_date(cell->words, cell->column->order);
            if (date) return Dated{*date, place_of(*cell)};
            refused(std::move(proposal), *cell,
                    fmt::format("\"{}\" {}", words_from(cell->words, 0), date.error().what));
            return {};
        }
        if (const auto said = domain::parse_date(m_mapping.for_all(of)); said && !m_mapping.for_all(of).empty())
            return Dated{*said, std::nullopt};
        if (auto above = day_above(m_passages, m_out.tables, beside)) return above;
        const bool has_column =
            std::any_of(m_out.tables.begin(), m_out.tables.end(),
                        [&](const ForeignTable& table) { return table.find(of).has_value(); });
        const std::string missing =
            fmt::format("the day of {}", of == Meaning::status_on ? "the statuses" : "the decisions");
        if (has_column) {
            refused(std::move(proposal), beside, fmt::format("the row does not say {}", missing));
        } else {
            refused(std::move(proposal), beside, fmt::format("no column is {}; say it in a mapping", missing));
            if (std::find(m_out.missing.begin(), m_out.missing.end(), missing) == m_out.missing.end())
                m_out.missing.push_back(missing);
        }
        return {};
    }

    void add_recommendation(const ForeignItem& item, bool is_known) {
        Proposal proposal = row("recommendations");
        proposal.places = {m_number};
        cell(proposal, "number", item.number);
        for (const auto& [of, column] :
             {std::pair(Meaning::title, "title."), std::pair(Meaning::wording, "wording.")})
            if (const ForeignCell* words = item.find(of)) {
                cell(proposal, column + m_language, words->words);
                proposal.places.push_back(place_of(*words));
            }
        std::string addressed;
        for (const ForeignCell& one : item.cells) {
            if (one.is != Meaning::addressed_to) continue;
            const NamedInCell named = m_bodies.in(one.words);
            if (!named.unknown.empty()) {
                note_word(one.column->head, Meaning::addressed_to, named.unknown, {}, "no body of the record");
                Proposal whom = row("recommendations");
                cell(whom, "addressed_to", one.words);
                refused(std::move(whom), one,
                        fmt::format("\"{}\" is no body of the record; name it in bodies.csv or in a mapping",
                                    named.unknown));
                continue;
            }
            for (const std::string& body : named.bodies)
                if (addressed.find(body) == std::string::npos)
                    addressed += (addressed.empty() ? "" : "; ") + body;
            proposal.places.push_back(place_of(one));
        }
        cell(proposal, "addressed_to", addressed);
        if (const ForeignCell* issued = item.find(Meaning::issued_on)) {
            const auto date = read_cell_date(issued->words, issued->column->order);
            if (date) {
                cell(proposal, "on", date->text());
                proposal.places.push_back(place_of(*issued));
            } else {
                refused(row("recommendations"), *issued,
                        fmt::format("\"{}\" {}", words_from(issued->words, 0), date.error().what));
            }
        } else {
            cell(proposal, "on", m_mapping.for_all(Meaning::issued_on));
        }
        // A number alone says nothing of what is known already.
        if (!is_known || proposal.cells.size() > 2) m_out.proposals.push_back(std::move(proposal));
    }

    void add_outcome(const ForeignItem& item) {
        const ForeignCell* outcome = item.find(Meaning::outcome);
        if (outcome == nullptr) return;
        const WordMeaning meant = meaning(*outcome);
        if (meant.code == "-") return;
        Proposal proposal = row("determinations");
        cell(proposal, "outcome", meant.code.empty() ? outcome->words : outcome_of(meant));
        if (meant.code.empty())
            return refused(std::move(proposal), *outcome,
                           fmt::format("what \"{}\" means is not known; say it in a mapping",
                                       words_from(outcome->words, 0)));
        const auto on = day(item, Meaning::decided_on, *outcome, proposal);
        if (!on) return;
        if (!on->date.is_day())
            return refused(std::move(proposal), *outcome,
                           "a decision needs its day, and " + on->date.text() + " is none");
        const std::string round = m_rounds.on(*on->date.first());
        if (!meant.scheme.empty()) cell(proposal, "category", meant.code);
        cell(proposal, "round", round);
        cell(proposal, "on", on->date.text());
        proposal.places = {place_of(*outcome)};
        if (on->place) proposal.places.push_back(*on->place);
        if (const ForeignCell* reason = item.find(Meaning::reason)) {
            cell(proposal, "reason." + m_language, reason->words);
            proposal.places.push_back(place_of(*reason));
        }
        add_round(round, *on, proposal.places.front(), meant.scheme);
        m_out.proposals.push_back(std::move(proposal));
    }

    std::string outcome_of(const WordMeaning& meant) const {
        const std::string means =
            meant.scheme.empty() ? meant.code : m_words.means(Meaning::outcome, meant.code);
        return means.substr(0, means.find(':'));
    }

    // Each act of the deciding body once.
    void add_round(const std::string& round, const Dated& on, const Place& place, const std::string& scheme) {
        if (std::find(m_acts.begin(), m_acts.end(), round) != m_acts.end()) return;
        m_acts.push_back(round);
        Proposal proposal{.rule = std::string(rule), .sheet = "rounds", .cells = {{"id", round}}};
        cell(proposal, "on", on.date.text());
        cell(proposal, "body", m_mapping.for_all(Meaning::outcome));
        cell(proposal, "scheme", scheme);
        proposal.places = {on.place.value_or(place)};
        m_out.proposals.push_back(std::move(proposal));
    }

    void add_status(const ForeignItem& item) {
        const ForeignCell* status = item.find(Meaning::status);
        if (status == nullptr) return;
        const WordMeaning meant = meaning(*status);
        if (meant.code == "-") return;
        Proposal proposal = row("implementation");
        cell(proposal, "status", meant.code.empty() ? status->words : meant.code);
        if (meant.code.empty())
            return refused(std::move(proposal), *status,
                           fmt::format("what \"{}\" means is not known; say it in a mapping",
                                       words_from(status->words, 0)));
        const auto on = day(item, Meaning::status_on, *status, proposal);
        if (!on) return;
        cell(proposal, "on", on->date.text());
        cell(proposal, "scheme", meant.scheme);
        proposal.places = {place_of(*status)};
        if (on->place) proposal.places.push_back(*on->place);
        std::string note;
        for (const ForeignCell& one : item.cells) {
            if (one.is != Meaning::note) continue;
            note += (note.empty() ? "" : " ") + one.words;
            proposal.places.push_back(place_of(one));
        }
        cell(proposal, "note." + m_language, note);
        m_out.proposals.push_back(std::move(proposal));
    }

    void add_priority(const ForeignItem& item) {
        const ForeignCell* priority = item.find(Meaning::priority);
        if (priority == nullptr) return;
        const WordMeaning meant = meaning(*priority);
        if (meant.code == "-") return;
        Proposal proposal = row("priorities");
        const std::string level =
            meant.code.empty() ? replace_all(lower_ascii(priority->words), " ", "-") : meant.code;
        const std::string_view rater = m_mapping.for_all(Meaning::priority);
        cell(proposal, "level", level);
        if (rater.empty()) {
            const std::string missing = "the body that gave the priorities";
            if (std::find(m_out.missing.begin(), m_out.missing.end(), missing) == m_out.missing.end())
                m_out.missing.push_back(missing);
            return refused(std::move(proposal), *priority, "no column is " + missing + "; say it in a mapping");
        }
        const auto on =
            day(item, item.find(Meaning::issued_on) != nullptr ? Meaning::issued_on : Meaning::status_on,
                *priority, proposal);
        if (!on) return;
        cell(proposal, "rater", rater);
        cell(proposal, "on", on->date.text());
        cell(proposal, "scheme", meant.scheme);
        proposal.places = {place_of(*priority)};
        if (on->place) proposal.places.push_back(*on->place);
        m_out.proposals.push_back(std::move(proposal));
    }

    probes::Passages m_passages;
    std::string m_review, m_language, m_id;
    Place m_number;
    const RoundIds& m_rounds;
    const Mapping& m_mapping;
    KnownWords m_words;
    BodyNames m_bodies;
    Existing m_existing;
    std::vector<std::string> m_acts;
    std::map<std::pair<Meaning, std::string>, std::size_t> m_word_at;
    ForeignSheets m_out;
};

} // namespace

ForeignSheets read_foreign_sheets(probes::Passages passages, std::string_view review, std::string_view language,
                                  const RoundIds& rounds, const Mapping& mapping, views::Ask& ask) {
    return Reader(passages, review, language, rounds, mapping, ask).read();
}

Mapping mapping_of(const ForeignSheets& sheets, const Mapping& said) {
    Mapping out;
    for (const MappingRow& row : said.rows)
        if (row.column.empty() && row.words.empty()) out.rows.push_back(row);
    for (const ForeignTable& table : sheets.tables)
        for (const ForeignColumn& column : table.columns)
            out.rows.push_back({column.head.empty() ? column.letters : column.head,
                                column.is,
                                {},
                                std::string(name(column.order)),
                                column.why});
    for (const ForeignWord& word : sheets.words)
        out.rows.push_back({word.column, word.is, word.words, word.becomes,
                            word.why.empty() ? "what it means is not known" : word.why});
    return out;
}

} // namespace heed::proposals
