#include "store/sqlite/database.h"

#include "base/ensure.h"

#include <sqlite3.h>

namespace heed::store {
namespace {

[[noreturn]] void fail(sqlite3* db, int code, std::string_view what) {
    const int kind = code & 0xff;
    std::string message = "the database: " + std::string(what.substr(0, 100)) + ": " +
                          (db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code));
    // Statements are fixed: one that is no longer understood misses its table or column.
    if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_ERROR) throw Damaged(message);
    throw Failure(message);
}

} // namespace

Statement::Statement(sqlite3* db, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK) fail(db, code, sql);
    m_statement.reset(statement);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement& Statement::bind(int parameter, std::int64_t number) {
    ensure(sqlite3_bind_int64(m_statement.get(), parameter, number) == SQLITE_OK,
           "a parameter that the statement has");
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    ensure(sqlite3_bind_text64(m_statement.get(), parameter, text.data(), text.size(), SQLITE_STATIC,
                               SQLITE_UTF8) == SQLITE_OK,
           "a parameter that the statement has");
    return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
    static constexpr char nothing = 0; // a null pointer would bind NULL instead of no bytes
    const char* data = bytes.empty() ? &nothing : bytes.data();
    ensure(sqlite3_bind_blob64(m_statement.get(), parameter, data, bytes.size(), SQLITE_STATIC) == SQLITE_OK,
           "a parameter that the statement has");
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(sqlite3_db_handle(m_statement.get()), code, sqlite3_sql(m_statement.get()));
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() { sqlite3_reset(m_statement.get()); }

std::int64_t Statement::number(int column) { return sqlite3_column_int64(m_statement.get(), column); }

std::string_view Statement::blob(int column) {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

Database::Database(const std::filesystem::path& file, Access access) {
    sqlite3* db = nullptr;
    const int flags =
        access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code =
        sqlite3_open_v2(file.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    m_db.reset(db);
    if (code != SQLITE_OK) fail(db, code, "cannot open " + file.string());
    sqlite3_busy_timeout(db, 5000);
    execute("pragma trusted_schema = off");
}

void Database::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }

void Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(m_db.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(m_db.get(), code, sql.substr(0, 60));
}

std::int64_t Database::number(std::string_view sql) {
    Statement statement = prepare(sql);
    return statement.step() ? statement.number(0) : 0;
}

Transaction::~Transaction() {
    if (!m_open) return;
    try {
        m_db.execute("rollback");
    } catch (const Failure&) { // SQLite has already rolled back by itself
    }
}

void Transaction::commit() {
    m_db.execute("commit");
    m_open = false;
}

} // namespace heed::store
