#include "intake/take_in.h"

#include "actions/check_change.h"
#include "base/text.h"
#include "views/moment.h"
#include "views/passage_book.h"

#include <algorithm>
#include <map>
#include <set>

namespace heed::intake {

using ledger::Draft;
using ledger::Field;
using ledger::Type;
using ledger::WordsName;
using views::EventNo;
using As = Taken::As;

namespace {

struct Captured {
    std::string source;
    std::int64_t cap = 0;
    std::string kept, passages; // digests
    std::int64_t rules = 0;
};

// What the record holds of captures: by the digest of the bytes received, and by the name of the file.
struct CapturesKnown {
    std::map<std::string, Captured> by_raw;
    std::map<std::string, std::string> source_of_file;
    std::map<std::string, Captured> last; // by source
};

CapturesKnown captures_known(actions::House& house) {
    const views::Moment now = house.now();
    const views::Record& record = now.record();
    views::WordBook book(house.store());
    views::PageWords words(book, "en");
    CapturesKnown known;
    for (EventNo e = 0; e < now.known(); ++e) {
        const views::EventRow& row = record.event(e);
        if (row.type != Type::source_capture || record.is_replaced(row, now.known())) continue;
        const views::EventView view(record, e);
        const std::string source(record.address(view.thing()));
        const std::int64_t cap = view.number(Field::cap).value_or(0);
        const Captured captured{source, cap, view.digest(Field::kept), view.digest(Field::passages),
                                view.number(Field::rules).value_or(0)};
        known.by_raw.try_emplace(view.digest(Field::raw_sha256), captured);
        if (const std::string_view file = words.link(e, "file"); !file.empty())
            known.source_of_file[std::string(file)] = source;
        Captured& last = known.last[source];
        if (cap > last.cap) last = captured;
    }
    return known;
}

std::string passages_file(const Reading& reading) { return ledger::write_passages(reading.passages); }

// Stores both files under their digests; whether one was missing.
bool store(ledger::EventStore& store, const Reading& reading, const std::string& passages) {
    bool missing = false;
    for (const std::string* bytes : {&reading.kept, &passages}) {
        const Digest digest = sha256(*bytes);
        if (store.get_file(digest)) continue;
        store.put_file(digest, *bytes);
        missing = true;
    }
    return missing;
}

Draft name_source(const std::string& address, const std::string& digest, const Reading& reading) {
    Draft draft;
    draft.event.type = Type::source_name;
    draft.event.about = address;
    draft.event.set(Field::code, "d" + digest.substr(0, 8));
    std::string kind(name(reading.kind));
    if (kind.ends_with("-text")) kind.resize(kind.size() - 5);
    draft.event.set(Field::kind, std::move(kind));
    return draft;
}

Draft capture(const Taken& taken, const std::string& digest, const Reading& reading,
              const std::string& passages, Day today) {
    Draft draft;
    draft.event.type = Type::source_capture;
    draft.event.about = taken.source;
    draft.event.on = domain::Date(today);
    draft.event.set(Field::cap, taken.cap);
    draft.event.set(Field::raw_sha256, digest);
    draft.event.set(Field::kept, ledger::Kept{reading.media, hex(sha256(reading.kept)),
                                              static_cast<std::int64_t>(reading.kept.size())});
    draft.event.set(Field::passages, ledger::Passages{static_cast<std::int64_t>(reading.passages.size()),
                                                      hex(sha256(passages))});
    draft.event.set(Field::rules, std::int64_t{rules_version});
    if (!reading.stripped.empty()) draft.event.set(Field::stripped, reading.stripped);
    if (!reading.language.empty()) draft.event.set(Field::lang, reading.language);
    draft.words.emplace_back(WordsName::link, Json::object({{"file", Json::of(to_nfc(taken.file))}}));
    draft.where = taken.file;
    return draft;
}

class Taker {
public:
    Taker(actions::House& house, const Reader& read)
        : m_house(house),
          m_read(read),
          m_known(captures_known(house)),
          m_passages(house.store()),
          m_today(utc_day(house.clock().now())) {}

    Taken take(const Document& document) {
        Taken taken{.file = document.file};
        const views::Moment now = m_house.now();
        if (!document.source.empty() &&
            (now.find(document.source) == views::none ||
             now.record().thing(now.find(document.source)).kind != domain::ThingKind::source)) {
            taken.problem = {"there is no source " + document.source + " in the record", document.file};
            return taken;
        }
        const std::string digest = hex(sha256(document.bytes));
        auto reading = m_read(document.bytes, {});
        if (!reading) {
            taken.problem = std::move(reading.error());
            return taken;
        }
        const std::string passages = passages_file(*reading);
        const auto before = m_known.by_raw.find(digest);
        if (before != m_known.by_raw.end() && !is_back(document, before->second))
            again(taken, before->second, *reading, passages);
        else
            anew(taken, document, digest, *reading, passages);
        taken.reading = std::move(*reading);
        taken.reading.kept.clear();
        return taken;
    }

    void record() {
        if (m_drafts.empty()) return;
        const std::string deed = fresh_deed();
        const views::Moment tip = m_house.now();
        std::vector<actions::Placed> placed;
        for (const Draft& draft : m_drafts) placed.push_back({&draft.event, draft.where});
        if (const auto problems = actions::check_change(tip, placed); !problems.empty())
            throw Failure("captures break a rule: " + problems.front().text());
        auto change = ledger::draft_change(std::move(m_drafts), deed, tip.known(), m_house.chance());
        if (!change) throw Failure("captures cannot be recorded: " + change.error().front().text());
        if (const auto done = m_house.apply(*change, change->id); !done) throw Failure(done.error().text());
    }

private:
    // A page that says again what it said before the last capture has changed too.
    bool is_back(const Document& document, const Captured& before) {
        return document.when_changed && before.source == document.source &&
               m_known.last[before.source].cap != before.cap;
    }

    void again(Taken& taken, const Captured& before, const Reading& reading, const std::string& passages) {
        taken.source = before.source;
        taken.cap = before.cap;
        if (hex(sha256(reading.kept)) != before.kept || hex(sha256(passages)) != before.passages) {
            taken.problem = {"the same bytes were captured as " + before.source + " with rules " +
                                 std::to_string(before.rules) + "; reading them with rules " +
                                 std::to_string(rules_version) + " gives something else",
                             taken.file};
            return;
        }
        taken.as = store(m_house.store(), reading, passages) ? As::restored : As::known;
    }

    void anew(Taken& taken, const Document& document, const std::string& digest, const Reading& reading,
              const std::string& passages) {
        const auto named = m_known.source_of_file.find(taken.file);
        const bool is_named = !document.source.empty() || named != m_known.source_of_file.end();
        taken.source = !document.source.empty() ? document.source
                       : is_named               ? named->second
                                                : "sources/" + digest.substr(0, 16);
        Captured& last = m_known.last[taken.source];
        taken.cap = last.cap;
        const std::string passages_digest = hex(sha256(passages));
        if (document.when_changed && passages_digest == last.passages) {
            taken.as = As::unchanged;
            return;
        }
        if (!document.even_so && last.cap > 0) {
            taken.forgotten = forgotten_since(last, reading);
            if (taken.forgotten.asks()) {
                taken.as = As::forgetful;
                return;
            }
        }
        taken.as = is_named ? As::capture : As::source_capture;
        taken.cap = last.cap + 1;
        store(m_house.store(), reading, passages); // before anything says that it is there
        if (taken.as == As::source_capture) m_drafts.push_back(name_source(taken.source, digest, reading));
        m_drafts.push_back(capture(taken, digest, reading, passages, m_today));
        last = Captured{taken.source, taken.cap, hex(sha256(reading.kept)), passages_digest, rules_version};
        m_known.by_raw.try_emplace(digest, last);
    }

    // Nothing when the last capture is not stored here: then nobody can tell.
    Forgotten forgotten_since(const Captured& last, const Reading& reading) {
        const auto before = m_passages.text(last.passages);
        if (!before) return {};
        const views::Moment now = m_house.now();
        const views::ThingId source = now.find(last.source);
        std::set<std::string, std::less<>> cited;
        if (source != views::none)
            for (const EventNo e : now.citing(source))
                for (const views::CiteView& cite : views::EventView(now.record(), e).cites())
                    if (cite.source == source && cite.has_passage()) cited.insert(cite.passage());
        return what_is_forgotten(before->passages, reading.passages,
                                 [&](std::string_view anchor) { return cited.contains(anchor); });
    }

    std::string fresh_deed() {
        std::array<std::uint8_t, 16> random;
        m_house.chance().fill(random);
        return ledger::new_deed(random);
    }

    actions::House& m_house;
    const Reader& m_read;
    CapturesKnown m_known;
    views::PassageBook m_passages;
    Day m_today;
    std::vector<Draft> m_drafts;
};

} // namespace

std::vector<Taken> take_in(actions::House& house, const std::vector<Document>& documents, const Reader& read,
                           const actions::Progress& progress) {
    Taker taker(house, read);
    std::vector<Taken> out;
    for (const Document& document : documents) {
        out.push_back(taker.take(document));
        if (progress) progress(out.size(), documents.size());
    }
    taker.record();
    return out;
}

} // namespace heed::intake
