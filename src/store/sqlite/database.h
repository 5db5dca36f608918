// A thin layer over SQLite's own interface: connections and statements that clean up after themselves, and
// errors that say which statement failed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace heed::store {

class Statement {
public:
    Statement(sqlite3* db, std::string_view sql);
    Statement(Statement&&) noexcept = default;

    // Parameters count from 1, columns from 0, as in SQLite.
    Statement& bind(int parameter, std::int64_t number);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind_blob(int parameter, std::string_view bytes); // must live until run() or the next reset()
    bool step();                                                 // true while there is a row
    void run();                                                  // to its end, and ready for the next time
    void reset();
    std::int64_t number(int column);
    std::string_view blob(int column); // valid until the next step

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

class Database {
public:
    enum class Access : std::uint8_t { read, write };
    Database(const std::filesystem::path& file, Access access);

    Statement prepare(std::string_view sql) { return {m_db.get(), sql}; }
    void execute(const std::string& sql);      // one or more statements without parameters
    std::int64_t number(std::string_view sql); // first column of the first row; 0 when there is none

private:
    struct Close {
        void operator()(sqlite3* db) const;
    };
    std::unique_ptr<sqlite3, Close> m_db;
};

// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& db) : m_db(db) { m_db.execute("begin immediate"); }
    ~Transaction();
    void commit();

private:
    Database& m_db;
    bool m_open = true;
};

} // namespace heed::store
