#include "search/word_index.h"

#include "base/digest.h"
#include "base/text.h"
#include "search/lookup.h"
#include "search/terms.h"

#include <algorithm>
#include <numeric>

namespace heed::search {

using namespace views;
namespace fs = std::filesystem;

namespace {

constexpr EventNo events_at_once = 512; // whose words are fetched in one round trip
constexpr EventNo events_to_commit = 20'000;

std::string digest_of_leaf(ledger::EventStore& store, EventNo number) {
    std::string digest;
    store.read(number, 1, [&](const ledger::StoredLeaf& leaf) { digest = as_text(leaf.hash); });
    return digest;
}

[[noreturn]] void cannot_write(const fs::path& folder, const Xapian::Error& error) {
    throw Failure("cannot write the search index in " + folder.string() + ": " + error.get_description());
}

} // namespace

struct WordIndex::Reader {
    std::uint64_t generation;
    Xapian::Database index;
    WordReader words;
};

class WordIndex::Lent {
public:
    explicit Lent(WordIndex& owner) : m_owner(owner) {
        const std::lock_guard lock(owner.m_lending);
        if (!owner.m_idle.empty()) {
            m_reader = std::move(owner.m_idle.back());
            owner.m_idle.pop_back();
        } else {
            m_reader.reset(new Reader{owner.m_generation, Xapian::Database(owner.m_folder.string()), {}});
        }
    }
    ~Lent() {
        const std::lock_guard lock(m_owner.m_lending);
        if (m_reader->generation == m_owner.m_generation) m_owner.m_idle.push_back(std::move(m_reader));
    }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;
    Reader* operator->() { return m_reader.get(); }

private:
    WordIndex& m_owner;
    std::unique_ptr<Reader> m_reader;
};

WordIndex::WordIndex(fs::path folder, actions::House& house, PassageBook& passages)
    : m_folder(std::move(folder)), m_house(house), m_passages(passages) {}
WordIndex::~WordIndex() = default;

Found WordIndex::find(Ask& ask, const FindRequest& request) {
    Found nothing;
    nothing.index = Found::Index::building;
    if (!m_is_ready) return nothing;
    // A reader that the writer has overtaken looks again; an index that cannot be read is made anew.
    for (int attempt = 0; attempt < 3; ++attempt) {
        try {
            Lent reader(*this);
            bool erased = false;
            Found found = look_up(reader->index, reader->words, ask, m_passages, request, erased);
            if (erased) m_wants_rebuild = true;
            return found;
        } catch (const Xapian::DatabaseModifiedError&) {
            publish(m_indexed);
        } catch (const Xapian::Error&) {
            m_wants_rebuild = true;
            return nothing;
        }
    }
    return nothing;
}

bool WordIndex::fits_record(const std::string& form, const std::string& size, const std::string& last) {
    const auto number = parse_number(size);
    if (form != index_form || !number) return false;
    if (*number > m_house.snapshot()->size) return false;
    return *number == 0 || digest_of_leaf(m_house.store(), static_cast<EventNo>(*number - 1)) == last;
}

bool WordIndex::is_sound() {
    if (m_wants_rebuild) return false;
    try {
        const Xapian::Database index(m_folder.string());
        return fits_record(index.get_metadata("form"), index.get_metadata("size"), index.get_metadata("last"));
    } catch (const Xapian::Error&) {
        return false; // missing or damaged
    }
}

WordIndex::Work WordIndex::catch_up(const actions::Progress& progress) {
    const std::lock_guard lock(m_writing);
    if (is_sound()) {
        try {
            return work_on(m_folder, false, progress);
        } catch (const Xapian::DatabaseLockError& error) {
            cannot_write(m_folder, error);
        } catch (const Xapian::Error&) {
            // Damaged further down, or words were erased.
        }
    }
    return make_anew(progress);
}

WordIndex::Work WordIndex::rebuild(const actions::Progress& progress) {
    const std::lock_guard lock(m_writing);
    return make_anew(progress);
}

WordIndex::Work WordIndex::make_anew(const actions::Progress& progress) {
    const fs::path fresh = m_folder.string() + ".new", old = m_folder.string() + ".old";
    std::error_code error;
    fs::remove_all(fresh, error);
    fs::remove_all(old, error);
    m_wants_rebuild = false; // what is erased from now on asks again
    Work done;
    try {
        done = work_on(fresh, true, progress);
    } catch (const Xapian::Error& failed) {
        cannot_write(fresh, failed);
    }
    {
        // Readers that hold the old one read it to the end; the next to come open the new one.
        const std::lock_guard lending(m_lending);
        fs::rename(m_folder, old, error);
        fs::rename(fresh, m_folder, error);
        if (error)
            throw Failure("cannot put the search index in " + m_folder.string() + ": " + error.message());
    }
    publish(done.events);
    fs::remove_all(old, error);
    return done;
}

// Events from where the index stands to the end of the record; committed together with how far it has come.
WordIndex::Work WordIndex::work_on(const fs::path& folder, bool fresh, const actions::Progress& progress) {
    const auto snapshot = m_house.snapshot();
    const Record& record = *snapshot->record;
    Xapian::WritableDatabase index(folder.string(), fresh ? Xapian::DB_CREATE_OR_OVERWRITE : Xapian::DB_OPEN);
    const auto stands = parse_number(index.get_metadata("size"));
    EventNo from = fresh ? 0 : static_cast<EventNo>(stands.value_or(0));
    const EventNo start = from;
    for (EventNo e = from; e < snapshot->size && !fresh; ++e)
        if (record.event(e).type == Type::erase_do) throw Xapian::DatabaseError("words were erased");
    const auto commit = [&](EventNo size) {
        index.set_metadata("form", std::string(index_form));
        index.set_metadata("size", std::to_string(size));
        index.set_metadata("last", size == 0 ? std::string() : digest_of_leaf(m_house.store(), size - 1));
        index.commit();
    };
    WordReader reader;
    while (from < snapshot->size) {
        const EventNo to = std::min(snapshot->size, from + events_at_once);
        WordBook book(m_house.store());
        std::vector<std::uint32_t> events(to - from);
        std::iota(events.begin(), events.end(), from);
        book.fetch(events);
        for (EventNo e = from; e < to; ++e) {
            // What is known with the event, so that no word of a later one is found by an earlier.
            Ask ask(Moment(snapshot, Day{INT32_MAX}, e + 1), book, "en", Day{INT32_MAX});
            for (const Findable& found : findable_in(ask, m_passages, e)) add_document(index, found, reader);
        }
        from = to;
        if (progress) progress(from, snapshot->size);
        if (from % events_to_commit < events_at_once && from < snapshot->size) commit(from);
    }
    if (fresh || from > start) commit(from);
    const Work done{fresh, from, index.get_doccount()};
    if (!fresh) {
        index.close();
        publish(from);
    }
    return done;
}

void WordIndex::publish(EventNo indexed) {
    const std::lock_guard lock(m_lending);
    ++m_generation;
    m_idle.clear();
    m_indexed = indexed;
    m_is_ready = true;
}

} // namespace heed::search
