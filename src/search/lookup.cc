#include "search/lookup.h"

#include "base/text.h"
#include "search/marks.h"
#include "search/terms.h"

#include <algorithm>
#include <climits>

namespace heed::search {

using namespace views;

namespace {

constexpr Xapian::doccount counted_max = 10'000; // totals are exact up to here
constexpr unsigned spelling_distance = 2;

// What the record holds as of the two times. Days to come are let through when the question is about today:
// a meeting that is planned is known.
class IsShown : public Xapian::MatchDecider {
public:
    explicit IsShown(const Ask& ask)
        : m_record(ask.record()),
          m_known(ask.moment.known()),
          m_last_day(ask.moment.as_of() >= ask.today ? INT32_MAX : ask.moment.as_of().number) {}
    bool operator()(const Xapian::Document& document) const override {
        const EventNo since = unpacked(document.get_value(slot_since));
        const EventNo event = unpacked(document.get_value(slot_event));
        if (since >= m_known || event > since) return false;
        if (m_record.is_replaced(m_record.event(event), m_known)) return false;
        const auto day = static_cast<std::int32_t>(unpacked(document.get_value(slot_day)));
        return day == no_day || day <= m_last_day;
    }

private:
    const Record& m_record;
    EventNo m_known;
    std::int32_t m_last_day;
};

struct Lookup {
    Xapian::Database& index;
    WordReader& reader;
    Ask& ask;
    PassageBook& passages;
    const FindRequest& request;
    IsShown shown;
    bool& erased;

    Xapian::Query within(Xapian::Query query) const {
        if (request.group) query = {Xapian::Query::OP_FILTER, query, of_group(*request.group)};
        if (request.review != none)
            query = {Xapian::Query::OP_FILTER, query, of_review(ask.moment.address(request.review))};
        return query;
    }

    Xapian::MSet ask_index(const Xapian::Query& query, std::size_t from, std::size_t count) {
        Xapian::Enquire enquire(index);
        enquire.set_query(query);
        enquire.set_collapse_key(slot_key);
        return enquire.get_mset(static_cast<Xapian::doccount>(from), static_cast<Xapian::doccount>(count),
                                counted_max, nullptr, &shown);
    }

    // False when its words are no longer there.
    bool read_hit(const Xapian::Document& document, const Marker& marker, Hit& hit) {
        const std::string data = document.get_data();
        const From from = data.empty() ? From::codes : static_cast<From>(data[0]);
        hit.event = unpacked(document.get_value(slot_event));
        hit.thing = ask.record().event(hit.event).thing;
        const std::string key = document.get_value(slot_key);
        hit.group = parse_find_group(std::string_view(key).substr(0, key.find(' '))).value_or(FindGroup{});
        if (!data.empty()) hit.passage = data.substr(1);
        if (from == From::passage)
            hit.cap =
                static_cast<std::uint32_t>(EventView(ask.record(), hit.event).number(Field::cap).value_or(0));
        const auto texts = texts_of(ask, passages, from, hit.event, hit.passage);
        if (texts.empty() && from != From::codes) {
            erased = erased || from != From::wording; // the place of a wording can change by a correction
            return false;
        }
        Phrase title = hit.group == FindGroup::definitions ? ask.words.text(hit.event, "label")
                                                           : ask.named(hit.thing).name;
        if (title.empty() && hit.group != FindGroup::notes)
            for (const FoundText& text : texts)
                if (title.empty() && is_title(text.name)) title = {text.words, text.language};
        hit.title = marker.whole(title.text).pieces;
        hit.title_language = std::string(title.language);
        // The text with most of the words; the reader's language before others.
        std::size_t best = 0;
        for (const FoundText& text : texts) {
            if (text.words == title.text) continue;
            auto marked = marker.excerpt(text.words);
            const std::size_t worth =
                2 * marked.different + (marked.different > 0 && text.language == ask.words.language());
            if (worth <= best) continue;
            best = worth;
            hit.excerpt = std::move(marked.pieces);
            hit.excerpt_language = text.language;
        }
        return true;
    }

    std::size_t read_hits(const Xapian::MSet& set, const Marker& marker, std::vector<Hit>& hits) {
        std::size_t gone = 0;
        for (auto at = set.begin(); at != set.end(); ++at) {
            Hit hit;
            if (read_hit(at.get_document(), marker, hit))
                hits.push_back(std::move(hit));
            else
                ++gone;
        }
        return gone;
    }

    void read_groups(const Xapian::Query& query, const Marker& marker, Found& found) {
        std::vector<std::pair<double, GroupFound>> groups;
        for (std::size_t i = 0; i < find_group_count; ++i) {
            GroupFound one{.group = static_cast<FindGroup>(i)};
            if (request.group && *request.group != one.group) continue;
            const auto set =
                ask_index({Xapian::Query::OP_FILTER, query, of_group(one.group)}, 0, request.per_group);
            if (set.empty()) continue;
            one.total = set.get_matches_estimated() - read_hits(set, marker, one.hits);
            found.total += one.total;
            if (!one.hits.empty()) groups.emplace_back(set.begin().get_weight(), std::move(one));
        }
        std::stable_sort(groups.begin(), groups.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (auto& [weight, group] : groups) found.groups.push_back(std::move(group));
    }

    void read(const TypedQuery& typed, Joining joining, Found& found) {
        const Marker marker(typed, reader);
        const Xapian::Query query = within(query_of(typed, joining));
        if (request.per_group > 0) {
            read_groups(query, marker, found);
            return;
        }
        const auto set = ask_index(query, request.from, request.count);
        found.total = set.get_matches_estimated() - read_hits(set, marker, found.hits);
    }

    // The same words with those that are nowhere in the index put right; only when that finds more.
    std::string suggestion(const TypedQuery& typed, bool some_are_found) {
        std::string out;
        bool changed = false;
        for (const TypedPart& part : typed.parts) {
            std::string words = part.without ? "-" : "";
            if (part.exact) words += '"';
            for (std::size_t i = 0; i < part.words.size(); ++i) {
                const Word& word = part.words[i];
                std::string other;
                if (word.word.size() > 3 && !part.without && !index.term_exists(stem_term(word)))
                    other = index.get_spelling_suggestion(word.word, spelling_distance);
                changed = changed || !other.empty();
                if (i > 0) words += ' ';
                words += other.empty() ? word.word : other;
            }
            if (part.exact) words += '"';
            if (part.words.empty()) words += part.code;
            if (!out.empty()) out += ' ';
            out += words;
        }
        if (!changed) return {};
        const auto joining = some_are_found ? Joining::all : Joining::any;
        const auto query = within(query_of(read_typed(out, reader), joining));
        return ask_index(query, 0, 1).empty() ? std::string() : out;
    }
};

} // namespace

Found look_up(Xapian::Database& index, WordReader& reader, Ask& ask, PassageBook& passages,
              const FindRequest& request, bool& erased) {
    Found found;
    found.indexed = static_cast<EventNo>(parse_number(index.get_metadata("size")).value_or(0));
    const TypedQuery typed = read_typed(request.text, reader);
    found.cut = typed.cut;
    if (query_of(typed, Joining::all).empty()) return found;
    Lookup lookup{index, reader, ask, passages, request, IsShown(ask), erased};
    lookup.read(typed, Joining::all, found);
    if (found.total > 0) return found;
    std::size_t wanted = 0;
    for (const TypedPart& part : typed.parts) wanted += !part.without && !part.plain;
    if (wanted > 1) lookup.read(typed, Joining::any, found);
    found.some_words = found.total > 0;
    found.suggestion = lookup.suggestion(typed, found.some_words);
    return found;
}

} // namespace heed::search
