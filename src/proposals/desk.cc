#include "proposals/desk.h"

#include "actions/import_sheets.h"
#include "proposals/propose.h"

#include <algorithm>
#include <chrono>

namespace heed::proposals {

using views::DeskDocument;
using views::DeskEffect;
using views::DeskGroup;
using views::Piece;
using views::Pieces;

namespace {

constexpr int waiting_max = 4;
constexpr std::chrono::seconds patience{5};
constexpr std::size_t documents_kept_max = 64;
constexpr std::size_t around_bytes = 240; // of a long passage, on both sides of the quote

bool is_inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
}

// Of one item, what it is before and after; only what differs.
void put_states(const views::Moment& before, const views::Moment& after, views::DeskRow& row) {
    const views::ThingId item = before.find(row.about);
    if (item == views::none || (row.sheet != "determinations" && row.sheet != "implementation")) return;
    const auto was = before.state(item), is = after.state(after.find(row.about));
    if (!was.is_there() || !is.is_there()) return;
    if (was.cell.outcome != is.cell.outcome) row.outcome.emplace(was.cell.outcome, is.cell.outcome);
    if (was.cell.status != is.cell.status) row.status.emplace(was.cell.status, is.cell.status);
}

// What agreeing to all of them would do, found by doing it beside the record: by the way of an import.
void put_effect(actions::House& house, std::string_view review, const std::vector<const Proposal*>& proposals,
                const Document& document, DeskGroup& group) {
    DeskEffect& effect = group.effect.emplace();
    auto import = actions::draft_import(house, sheets_of(proposals, document), {}, house.chance());
    if (!import) {
        effect.problem = import.error().front().text();
        return;
    }
    const auto tried = actions::rehearse(house.store(), import->change, house.clock().now());
    const Day today = utc_day(house.clock().now());
    const views::Moment before = house.now(), after(tried->now(), today);
    const actions::Effect all = actions::effect_of(*tried, import->change.base, today);
    for (const auto& [type, count] : all.events)
        if (type != ledger::name(ledger::Type::import_do)) effect.events += count;
    effect.disputed = all.disputed;
    const views::ThingId was = before.find(review), is = after.find(review);
    effect.items_before = before.items(was).size();
    effect.items_after = after.items(is).size();
    effect.before = before.counts(was);
    effect.after = after.counts(is);
    for (views::DeskRow& row : group.rows) put_states(before, after, row);
}

views::DeskRow row_of(const Proposal& proposal, const Document& document, const PassagesByAnchor& passages) {
    views::DeskRow row{.key = key_of(proposal, document),
                       .rule = proposal.rule,
                       .sheet = proposal.sheet,
                       .about = std::string(proposal.cell("id")),
                       .cells = {},
                       .places = {},
                       .against = {},
                       .problem = {},
                       .outcome = {},
                       .status = {}};
    for (const auto& [column, value] : proposal.cells)
        if (column != "id" && !value.empty()) row.cells.emplace_back(column, value);
    for (const Place& place : proposal.places)
        row.places.push_back(
            {place.anchor, place.quote, place.column, marked(*passages.at(place.anchor), place)});
    for (const Difference& one : proposal.differs)
        row.against.push_back({one.member, one.proposed, one.held, one.event});
    if (proposal.standing == Standing::unreadable) row.problem = proposal.against;
    return row;
}

} // namespace

Pieces marked(const ledger::Passage& passage, const Place& place) {
    const bool is_cell = place.column > 0 && place.column <= passage.cells.size();
    const std::string& text = is_cell ? passage.cells[place.column - 1] : passage.text;
    const std::size_t at = place.quote.empty() ? std::string::npos : text.find(place.quote);
    const std::size_t middle = at == std::string::npos ? 0 : at;
    const std::size_t end = at == std::string::npos ? 0 : at + place.quote.size();
    std::size_t from = middle > around_bytes ? middle - around_bytes : 0;
    std::size_t to = std::min(text.size(), end + around_bytes);
    while (from > 0 && is_inside_character(text, from)) --from;
    while (is_inside_character(text, to)) ++to;
    Pieces out;
    const auto add = [&](std::string words, bool is_marked) {
        if (!words.empty()) out.push_back({std::move(words), is_marked});
    };
    add((from > 0 ? "… " : "") + text.substr(from, middle - from), false);
    add(text.substr(middle, end - middle), true);
    add(text.substr(end, to - end) + (to < text.size() ? " …" : ""), false);
    return out;
}

DeskOfRecord::Made DeskOfRecord::kept(std::string_view source) {
    const std::lock_guard lock(m_mutex);
    if (m_size != m_house.snapshot()->size) return nullptr;
    const auto found = m_kept.find(source);
    return found == m_kept.end() ? nullptr : found->second;
}

void DeskOfRecord::keep(Made made) {
    const std::lock_guard lock(m_mutex);
    if (const views::EventNo size = m_house.snapshot()->size; m_size != size) {
        m_kept.clear();
        m_counts.clear();
        m_size = size;
    }
    if (m_kept.size() >= documents_kept_max) m_kept.clear();
    m_counts[made->source] = made->counts();
    m_kept[made->source] = std::move(made);
}

std::optional<views::DeskCounts> DeskOfRecord::counted(std::string_view source) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_counts.find(source);
    if (found == m_counts.end() || m_size != m_house.snapshot()->size) return {};
    return found->second;
}

std::shared_ptr<const DeskDocument> DeskOfRecord::document(std::string_view review, std::string_view source) {
    if (Made made = kept(source)) return made;
    struct Waiting {
        std::atomic<int>& count;
        const int before = count++;
        ~Waiting() { --count; }
    } waiting{m_waiting};
    if (waiting.before >= waiting_max) return nullptr;
    const std::unique_lock lock(m_changing, patience);
    if (!lock) return nullptr;
    if (Made made = kept(source)) return made;
    Made made = make(review, source);
    if (made) keep(made);
    return made;
}

DeskOfRecord::Made DeskOfRecord::make(std::string_view review, std::string_view source) {
    views::Ask ask(m_house.now(), m_words, "en", m_house.now().as_of());
    const views::ThingId thing = ask.moment.find(source);
    const auto captures = thing == views::none ? std::vector<views::Capture>() : views::captures_of(ask, thing);
    const auto text = captures.empty() ? nullptr : m_passages.text(captures.back().passages_sha256);
    if (!text) return nullptr;
    const Document document{std::string(source), captures.back().cap};
    const auto proposals = propose(m_house, ask, review, document, text->passages);
    const PassagesByAnchor passages = passages_by_anchor(text->passages);
    auto out = std::make_shared<DeskDocument>(DeskDocument{document.source, document.capture, {}});
    for (const std::string_view standing : views::desk_standings) {
        DeskGroup& group = out->groups.emplace_back();
        group.standing = standing;
        std::vector<const Proposal*> members;
        for (const Proposal& proposal : proposals) {
            if (name(proposal.standing) != standing) continue;
            members.push_back(&proposal);
            group.rows.push_back(row_of(proposal, document, passages));
        }
        if (!members.empty() && standing != "unreadable" && standing != "known")
            put_effect(m_house, review, members, document, group);
    }
    return out;
}

} // namespace heed::proposals
