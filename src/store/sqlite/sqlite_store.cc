#include "store/sqlite/sqlite_store.h"

#include "base/embedded.h"
#include "base/ensure.h"

namespace heed::embedded {
std::span<const File> store_sqlite();
}

namespace heed::store {

using namespace ledger;

namespace {

constexpr int application_id = 0x68656564; // "heed"
constexpr int schema_version = 1;

void prepare_file(Database& db) {
    const auto application = db.number("pragma application_id");
    const auto version = db.number("pragma user_version");
    // Nothing is written, not even the kind of journal, before the file is known to be ours.
    const auto keep_durable = [&] {
        db.execute("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on");
    };
    if (application == application_id && version == schema_version) return keep_durable();
    if (application == application_id)
        throw Failure("this record was made by a later version of heed (schema " + std::to_string(version) +
                      ")");
    if (db.number("select count(*) from sqlite_schema") > 0)
        throw Damaged("the file is a database, but not a record of heed");
    keep_durable();
    Transaction transaction(db);
    db.execute(std::string(embedded::find(embedded::store_sqlite(), "enduring.sql")));
    db.execute("pragma application_id = " + std::to_string(application_id));
    db.execute("pragma user_version = " + std::to_string(schema_version));
    transaction.commit();
}

// SQLite would take a file without a byte for a database to be.
std::filesystem::path refuse_emptied(std::filesystem::path file) {
    std::error_code error;
    if (std::filesystem::exists(file, error) && std::filesystem::file_size(file, error) == 0)
        throw Damaged(file.string() + ": the file is empty");
    return file;
}

void refuse_leaves_behind(Database& db, std::uint64_t size) {
    Statement last = db.prepare("select number from leaf order by number desc limit 1");
    if (last.step() && last.number(0) >= static_cast<std::int64_t>(size))
        throw Damaged("event " + std::to_string(last.number(0)) +
                      " stands behind the head of the record, which has " + std::to_string(size) + " events");
}

Head read_head(Database& db) {
    Statement latest = db.prepare("select size, root, edge from head order by size desc limit 1");
    if (!latest.step()) return {0, merkle::RightEdge().root(), {}};
    Head head;
    head.size = static_cast<std::uint64_t>(latest.number(0));
    const auto edge = merkle::RightEdge::restore(head.size, latest.blob(2));
    if (!edge || latest.blob(1) != as_text(edge->root()))
        throw Damaged("the head of the record does not fit its own edge at size " + std::to_string(head.size));
    head.root = edge->root();
    head.edge = *edge;
    return head;
}

} // namespace

class SqliteStore::Reader {
public:
    explicit Reader(SqliteStore& store) : m_store(store), m_connection(store.lend()) {}
    ~Reader() { m_store.take_back(std::move(m_connection)); }
    Database* operator->() { return m_connection.get(); }

private:
    SqliteStore& m_store;
    std::unique_ptr<Database> m_connection;
};

SqliteStore::SqliteStore(std::filesystem::path file)
    : m_file(refuse_emptied(std::move(file))), m_writer(m_file, Database::Access::write) {
    try {
        prepare_file(m_writer);
        m_head = read_head(m_writer);
        refuse_leaves_behind(m_writer, m_head.size);
    } catch (const Damaged& damage) {
        throw Damaged(m_file.string() + ": " + damage.what());
    }
}

std::unique_ptr<Database> SqliteStore::lend() {
    {
        const std::lock_guard lock(m_lending);
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return connection;
        }
    }
    return std::make_unique<Database>(m_file, Database::Access::read);
}

void SqliteStore::take_back(std::unique_ptr<Database> connection) {
    const std::lock_guard lock(m_lending);
    m_idle.push_back(std::move(connection));
}

Appending SqliteStore::append(std::uint64_t expected_size, std::span<const Entry> entries,
                              std::string_view key) {
    const std::lock_guard lock(m_writing);
    if (m_head.size != expected_size) return Appending::conflict;
    merkle::RightEdge edge = m_head.edge;
    Transaction transaction(m_writer);
    Statement leaf = m_writer.prepare("insert into leaf (number, bytes, hash) values (?1, ?2, ?3)");
    Statement words = m_writer.prepare("insert into disclosure (number, name, bytes) values (?1, ?2, ?3)");
    for (const Entry& entry : entries) {
        const auto number = static_cast<std::int64_t>(edge.size());
        const Digest hash = merkle::leaf_hash(entry.leaf);
        leaf.bind(1, number).bind_blob(2, entry.leaf).bind_blob(3, as_text(hash)).run();
        for (const Disclosure& disclosure : entry.words)
            words.bind(1, number)
                .bind(2, static_cast<std::int64_t>(disclosure.which))
                .bind_blob(3, disclosure.bytes)
                .run();
        edge.add(hash);
    }
    const Digest root = edge.root();
    const std::string edge_bytes = edge.bytes();
    m_writer.prepare("insert into head (size, root, edge) values (?1, ?2, ?3)")
        .bind(1, static_cast<std::int64_t>(edge.size()))
        .bind_blob(2, as_text(root))
        .bind_blob(3, edge_bytes)
        .run();
    if (!key.empty())
        m_writer.prepare("insert into attempt (key, first, count) values (?1, ?2, ?3)")
            .bind(1, key)
            .bind(2, static_cast<std::int64_t>(expected_size))
            .bind(3, static_cast<std::int64_t>(entries.size()))
            .run();
    transaction.commit();
    m_head = {edge.size(), root, std::move(edge)};
    m_grown.notify_all();
    return Appending::appended;
}

Outcome SqliteStore::outcome_of(std::string_view key) {
    Reader db(*this);
    Statement attempt = db->prepare("select first, count from attempt where key = ?1");
    attempt.bind(1, key);
    if (!attempt.step()) return {};
    return {Outcome::What::appended, static_cast<EventNo>(attempt.number(0)),
            static_cast<EventNo>(attempt.number(1))};
}

void SqliteStore::read(EventNo from, std::uint64_t count, const Sink& sink) {
    Reader db(*this);
    Statement leaves =
        db->prepare("select number, bytes, hash from leaf where number >= ?1 order by number limit ?2");
    leaves.bind(1, static_cast<std::int64_t>(from))
        .bind(2, static_cast<std::int64_t>(std::min<std::uint64_t>(count, INT64_MAX)));
    for (std::int64_t expected = from; leaves.step(); ++expected) {
        if (leaves.number(0) != expected)
            throw Damaged("event " + std::to_string(expected) + " is missing from the record");
        StoredLeaf leaf; // a hash that is too short keeps nothing of another leaf
        const std::string_view hash = leaves.blob(2);
        std::copy_n(hash.begin(), std::min(hash.size(), leaf.hash.size()), leaf.hash.begin());
        leaf.number = static_cast<EventNo>(expected);
        leaf.bytes = leaves.blob(1);
        sink(leaf);
    }
}

std::vector<OpenWords> SqliteStore::words(std::span<const EventNo> numbers) {
    Reader db(*this);
    std::vector<OpenWords> out;
    // Many in one piece, as when all are checked: read as they lie.
    if (numbers.size() > 100 && std::is_sorted(numbers.begin(), numbers.end()) &&
        numbers.back() - numbers.front() + 1 == numbers.size()) {
        Statement all = db->prepare(
            "select number, name, bytes from disclosure where number between ?1 and ?2 order by number, name");
        all.bind(1, static_cast<std::int64_t>(numbers.front()))
            .bind(2, static_cast<std::int64_t>(numbers.back()));
        while (all.step()) {
            const auto number = static_cast<EventNo>(all.number(0));
            if (out.empty() || out.back().number != number) out.push_back({number, {}});
            out.back().words.push_back({static_cast<WordsName>(all.number(1)), std::string(all.blob(2))});
        }
        return out;
    }
    Statement words = db->prepare("select name, bytes from disclosure where number = ?1 order by name");
    for (const EventNo number : numbers) {
        words.bind(1, static_cast<std::int64_t>(number));
        OpenWords open{number, {}};
        while (words.step())
            open.words.push_back({static_cast<WordsName>(words.number(0)), std::string(words.blob(1))});
        words.reset();
        if (!open.words.empty()) out.push_back(std::move(open));
    }
    return out;
}

Head SqliteStore::head() {
    const std::lock_guard lock(m_writing);
    return m_head;
}

bool SqliteStore::wait_beyond(std::uint64_t size, std::chrono::milliseconds deadline) {
    std::unique_lock lock(m_writing);
    return m_grown.wait_for(lock, deadline, [&] { return m_head.size > size; });
}

void SqliteStore::put_file(const Digest& digest, std::string_view bytes) {
    ensure(sha256(bytes) == digest, "a file is stored under its digest");
    const std::lock_guard lock(m_writing);
    m_writer.prepare("insert into file (digest, bytes) values (?1, ?2) on conflict do nothing")
        .bind_blob(1, as_text(digest))
        .bind_blob(2, bytes)
        .run();
}

std::optional<std::string> SqliteStore::get_file(const Digest& digest) {
    Reader db(*this);
    Statement file = db->prepare("select bytes from file where digest = ?1");
    file.bind_blob(1, as_text(digest));
    if (!file.step()) return {};
    std::string bytes(file.blob(0));
    if (sha256(bytes) != digest) throw Damaged("the stored file " + hex(digest) + " does not have its digest");
    return bytes;
}

void SqliteStore::erase_words(EventNo number, WordsName which) {
    const std::lock_guard lock(m_writing);
    m_writer.prepare("delete from disclosure where number = ?1 and name = ?2")
        .bind(1, static_cast<std::int64_t>(number))
        .bind(2, static_cast<std::int64_t>(which))
        .run();
}

void SqliteStore::erase_file(const Digest& digest) {
    const std::lock_guard lock(m_writing);
    m_writer.prepare("delete from file where digest = ?1").bind_blob(1, as_text(digest)).run();
}

} // namespace heed::store
