#include "world/random_record.h"

#include "actions/check_change.h"
#include "ledger/leaf_reader.h"

#include <algorithm>
#include <array>

namespace heed::testing_world {

using namespace ledger;

namespace {

constexpr Day first_day = Day{16'500}; // in 2015
constexpr std::uint64_t days = 4'000;

} // namespace

RandomRecord::RandomRecord(std::uint64_t seed, EventStore& store, std::size_t events, Marked marked)
    : m_clock(start_of(first_day.plus(2'500))),
      m_chance(seed * 2'654'435'761u + 1),
      m_house(std::make_unique<actions::House>(store, m_clock, m_chance)),
      m_marked(marked) {
    found();
    // Tries are bounded: a record full of final outcomes leaves little to say.
    for (std::size_t tries = 0; m_house->snapshot()->size < events && tries < events * 20; ++tries) {
        if (below(4) == 0) m_clock.set({m_clock.now().ms + static_cast<std::int64_t>(below(20 * 86'400'000))});
        switch (below(20)) {
        case 0:
        case 1: issue(); break;
        case 2: hold_round(); break;
        case 3:
        case 4:
        case 5:
        case 6: determine(); break;
        case 7:
        case 8:
        case 9:
        case 10: report(); break;
        case 11:
        case 12: rank(); break;
        case 13: verify(); break;
        case 14: define(); break;
        case 15:
        case 16:
        case 17: replace(); break;
        case 18: settle(); break;
        default: chat(); break;
        }
    }
}

Day RandomRecord::some_day() { return first_day.plus(static_cast<int>(below(days))); }

std::string RandomRecord::word(std::initializer_list<const char*> words) {
    return *(words.begin() + static_cast<std::ptrdiff_t>(below(words.size())));
}

domain::Date RandomRecord::some_date() {
    const Day day = some_day();
    const std::string text = iso(day);
    const int year = std::stoi(text.substr(0, 4));
    const auto month = static_cast<unsigned>(std::stoi(text.substr(5, 2)));
    switch (below(12)) {
    case 0: return domain::Date::month(year, month);
    case 1: return domain::Date::quarter(year, (month + 2) / 3);
    case 2: return domain::Date::year(year);
    case 3: return domain::Date::between(day, day.plus(1 + static_cast<int>(below(400))));
    case 4: return domain::Date::between(day, {});
    case 5: return domain::Date::between({}, day);
    case 6: return below(4) == 0 ? domain::Date() : domain::Date(day);
    default: return domain::Date(day);
    }
}

Draft RandomRecord::draft(Type type, std::string about) {
    Draft out;
    out.event.type = type;
    out.event.about = std::move(about);
    return out;
}

Draft RandomRecord::claim(Type type, const std::string& about) {
    Draft out = draft(type, about);
    const auto found = m_sources.find(review_of(about));
    const auto& sources = found == m_sources.end() ? m_sources.begin()->second : found->second;
    for (std::size_t i = 0; i < 1 + below(2); ++i) {
        const Citation cite{.source = one_of(sources)};
        if (std::find(out.event.cites.begin(), out.event.cites.end(), cite) == out.event.cites.end())
            out.event.cites.push_back(cite);
    }
    if (below(3) == 0 && row(type).text.size() > 0)
        out.words.emplace_back(
            WordsName::text,
            Json::object({{std::string(row(type).text[0]),
                           Json::object({{"en", Json::of("word " + std::to_string(below(1000)))}})}}));
    return out;
}

bool RandomRecord::apply(Drafts drafts) {
    std::vector<actions::Placed> placed;
    for (const Draft& one : drafts) placed.push_back({&one.event, "a draft"});
    const views::Moment tip = m_house->now();
    if (!actions::check_change(tip, placed).empty()) return ++m_refused, false;
    std::array<std::uint8_t, 16> random{};
    m_chance.fill(random);
    auto change = draft_change(std::move(drafts), new_deed(random), tip.known(), m_chance);
    if (!change) return ++m_refused, false;
    const auto done = m_house->apply(*change);
    ensure(done.has_value(), "a checked change is recorded");
    return true;
}

void RandomRecord::found() {
    Drafts drafts;
    m_reviews = {"r1", "r2"};
    m_bodies = {"bodies/board", "bodies/staff", "bodies/team"};
    for (const std::string& review : m_reviews)
        for (int n = 1; n <= 5; ++n) {
            const std::string address = review + "/sources/s" + std::to_string(n);
            Draft source = draft(Type::source_name, address);
            source.event.set(Field::code, "S" + std::to_string(n));
            if (below(4) > 0) source.event.set(Field::rank, static_cast<std::int64_t>(1 + below(5)));
            if (below(2) == 0) source.event.set(Field::dated, some_date());
            m_sources[review].push_back(address);
            drafts.push_back(std::move(source));
        }
    for (const std::string& body : m_bodies) drafts.push_back(claim(Type::body_name, body));
    for (const std::string& review : m_reviews) drafts.push_back(claim(Type::review_open, review));
    const auto define_code = [&](const std::string& scheme, std::string code, std::string means) {
        Draft one = claim(Type::scheme_define, "schemes/" + scheme);
        one.event.set(Field::code, std::move(code));
        one.event.set(Field::means, std::move(means));
        one.event.set(Field::of, scheme == "answers" ? "verification" : "implementation");
        drafts.push_back(std::move(one));
    };
    define_code("words", "begun", "in_progress");
    define_code("words", "done", "declared_complete");
    define_code("words", "none", "not_started");
    define_code("words", "unsure", "on_hold");
    define_code("answers", "was-it-done", "declared_complete");
    ensure(apply(std::move(drafts)), "the foundation is sound");
    for (int i = 0; i < 8; ++i) issue();
    for (int i = 0; i < 3; ++i) hold_round();
}

void RandomRecord::issue() {
    // A new recommendation, a part of one, or a second source for one that is there.
    const bool second = !m_items.empty() && below(4) == 0;
    const bool part = !second && !m_items.empty() && below(4) == 0;
    std::string about = second ? one_of(m_items) : one_of(m_reviews) + "/" + std::to_string(++m_next);
    if (part) {
        std::string whole = one_of(m_items);
        if (std::count(whole.begin(), whole.end(), '/') == 2) whole = whole.substr(0, whole.rfind('/'));
        about = whole + "/" + std::to_string(1 + below(3));
    }
    const bool is_part = std::count(about.begin(), about.end(), '/') == 2;
    Draft one = claim(is_part ? Type::part_issue : Type::recommendation_issue, about);
    if (!is_part || below(2) == 0) one.event.on = some_date();
    if (!is_part && below(2) == 0) {
        // The third is who verifies, and never an owner.
        std::vector<std::string> bodies = {m_bodies[below(2)]};
        if (below(3) == 0) bodies.push_back(m_bodies[bodies[0] == m_bodies[0] ? 1 : 0]);
        one.event.set(Field::addressed_to, std::move(bodies));
    }
    Drafts drafts;
    drafts.push_back(std::move(one));
    if (apply(std::move(drafts)) && std::find(m_items.begin(), m_items.end(), about) == m_items.end())
        m_items.push_back(about);
}

void RandomRecord::hold_round() {
    const std::string& review = one_of(m_reviews);
    auto& rounds = m_rounds[review];
    const bool second = !rounds.empty() && below(3) == 0;
    const std::string about = second ? one_of(rounds) : review + "/actions/a" + std::to_string(++m_next);
    Draft one = claim(Type::round_record, about);
    one.event.on = some_date();
    one.event.set(Field::by_body, m_bodies[0]);
    for (const Field field : {Field::approved, Field::rejected, Field::pending})
        if (below(4) == 0) one.event.set(field, static_cast<std::int64_t>(below(9)));
    Drafts drafts;
    drafts.push_back(std::move(one));
    if (apply(std::move(drafts)) && !second) rounds.push_back(about);
}

void RandomRecord::determine() {
    const std::string& item = one_of(m_items);
    const auto rounds = m_rounds.find(review_of(item));
    if (rounds == m_rounds.end() || rounds->second.empty()) return;
    Draft one = claim(Type::determination_record, item);
    one.event.on = some_date();
    one.event.set(Field::outcome, word({"approved", "approved", "approved", "approved_implemented", "rejected",
                                        "rejected_not_in_full", "pending", "pending", "approved_in_part",
                                        "in_principle", "passed_through", "superseded", "withdrawn"}));
    one.event.set(Field::round, one_of(rounds->second));
    if (below(3) == 0 || m_marked == Marked::always)
        one.event.set(Field::odd, std::vector<std::string>{"stated"});
    Drafts drafts;
    drafts.push_back(std::move(one));
    apply(std::move(drafts));
}

void RandomRecord::report() {
    Draft one = claim(Type::implementation_report, one_of(m_items));
    one.event.on = some_date();
    if (below(3) > 0) {
        one.event.set(Field::scheme, "schemes/words");
        one.event.set(Field::status, word({"begun", "done", "none", "unsure"}));
    } else {
        one.event.set(Field::status, word({"not_started", "in_progress", "declared_complete", "reopened"}));
    }
    if (below(3) == 0 || m_marked == Marked::always)
        one.event.set(Field::odd, std::vector<std::string>{"stated"});
    Drafts drafts;
    drafts.push_back(std::move(one));
    apply(std::move(drafts));
}

void RandomRecord::rank() {
    Draft one = claim(Type::priority_assign, one_of(m_items));
    one.event.on = some_date();
    one.event.set(Field::rater, one_of(m_bodies));
    if (below(3) == 0)
        one.event.set(Field::no_level, word({"not-applicable", "eligible-unranked"}));
    else
        one.event.set(Field::level, word({"P1", "P2", "P3"}));
    Drafts drafts;
    drafts.push_back(std::move(one));
    apply(std::move(drafts));
}

void RandomRecord::verify() {
    Draft one = claim(Type::verification_record, one_of(m_items));
    one.event.on = some_date();
    one.event.set(Field::verifier, m_bodies[2]);
    one.event.set(Field::scheme, "schemes/answers");
    one.event.set(Field::question, "was-it-done");
    one.event.set(Field::answer, word({"yes", "no", "in-part"}));
    Drafts drafts;
    drafts.push_back(std::move(one));
    apply(std::move(drafts));
}

// What a code means is stated once more, perhaps otherwise, by another source.
void RandomRecord::define() {
    if (below(4) > 0) return;
    Draft one = claim(Type::scheme_define, "schemes/words");
    one.event.set(Field::of, "implementation");
    one.event.set(Field::code, word({"begun", "done", "none", "unsure"}));
    if (below(4) > 0) one.event.set(Field::means, word({"in_progress", "declared_complete", "retired"}));
    Drafts drafts;
    drafts.push_back(std::move(one));
    apply(std::move(drafts));
}

// An event of the record is corrected, or never happened.
void RandomRecord::replace() {
    const auto number = static_cast<EventNo>(below(m_house->snapshot()->size));
    Draft one;
    m_house->store().read(number, 1, [&](const StoredLeaf& leaf) { one.event = *parse_leaf(leaf.bytes); });
    if (row(one.event.type).house || one.event.type == Type::source_name || one.event.corrects ||
        one.event.voids) {
        if (below(2) == 0 || row(one.event.type).house || one.event.type == Type::source_name) return;
    }
    one.event.sd.clear();
    one.event.ok.clear();
    one.event.corrects.reset();
    one.event.voids.reset();
    if (below(3) == 0) {
        one.event.voids = number;
    } else {
        one.event.corrects = number;
        if (one.event.on && below(2) == 0) one.event.on = some_date();
        if (one.event.find(Field::outcome) && below(2) == 0)
            one.event.set(Field::outcome, word({"approved", "rejected", "pending", "approved_implemented"}));
        if (one.event.find(Field::level) && below(2) == 0) one.event.set(Field::level, word({"P1", "P4"}));
        if (one.event.find(Field::pending) && below(2) == 0)
            one.event.set(Field::pending, static_cast<std::int64_t>(below(9)));
        if (one.event.find(Field::means) && below(2) == 0)
            one.event.set(Field::means, word({"retired", "on_hold"}));
    }
    Drafts drafts;
    drafts.push_back(std::move(one));
    apply(std::move(drafts));
}

// In favour of some claim of a thing, whether anybody disagrees or not.
void RandomRecord::settle() {
    const auto number = static_cast<EventNo>(below(m_house->snapshot()->size));
    Event preferred;
    m_house->store().read(number, 1, [&](const StoredLeaf& leaf) { preferred = *parse_leaf(leaf.bytes); });
    if (row(preferred.type).house || preferred.voids || preferred.cites.empty()) return;
    Draft one = claim(Type::disagreement_settle, preferred.about);
    one.event.set(Field::prefers, static_cast<std::int64_t>(number));
    one.event.set(Field::slot, slot_text(preferred));
    Drafts drafts;
    drafts.push_back(std::move(one));
    apply(std::move(drafts));
}

// What moves nothing: totals, notes, captures, and several things in one deed.
void RandomRecord::chat() {
    Drafts drafts;
    const std::string& review = one_of(m_reviews);
    Draft total = claim(Type::total_publish, review + "/totals/t" + std::to_string(++m_next));
    total.event.on = some_date();
    total.event.set(Field::what, std::string("decision:approved"));
    total.event.set(Field::count, static_cast<std::int64_t>(below(30)));
    drafts.push_back(std::move(total));
    if (below(2) == 0) {
        Draft capture = draft(Type::source_capture, one_of(m_sources[review]));
        capture.event.on = domain::Date(utc_day(m_clock.now()));
        const std::string digest(64, "0123456789abcdef"[below(16)]);
        capture.event.set(Field::cap, static_cast<std::int64_t>(1 + below(3)));
        capture.event.set(Field::raw_sha256, digest);
        capture.event.set(Field::kept, Kept{"text/plain", digest, 10});
        capture.event.set(Field::passages, Passages{1, digest});
        capture.event.set(Field::rules, std::int64_t{1});
        drafts.push_back(std::move(capture));
    }
    apply(std::move(drafts));
}

} // namespace heed::testing_world
