// SQLite, wrapped once: statements, transactions and results instead of codes. No other file of the house includes
// sqlite3.h. One connection is used by one thread at a time.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace likeness {

/// One row at a time of one prepared statement. Places count from 1 in `bind`, from 0 in the columns, as in SQL and C.
class Statement {
public:
    Statement& bind(int place, std::string_view text);
    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, std::span<const std::uint8_t> bytes);
    Statement& bind(int place, std::nullopt_t);

    template <class T>
    Statement& bind(int place, const std::optional<T>& value) {
        return value ? bind(place, *value) : bind(place, std::nullopt);
    }

    /// True: a row stands ready. False: done, and the statement may be bound and run again.
    Result<bool> step();

    /// Runs a statement that gives no rows.
    Result<void> run();

    bool is_null(int column) const;
    std::int64_t number(int column) const;
    std::string text(int column) const;
    std::vector<std::uint8_t> bytes(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt*) const;
    };
    Statement(sqlite3_stmt*, std::string about);

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::string about_;
};

class Database {
public:
    /// Write-ahead log with full flushes: what is committed survives a power cut. Checks the file's whole structure.
    /// Stop: not a ledger of ours, made by a newer version, damaged, on a network share. Again: locked, disk full.
    static Result<Database> open(const std::filesystem::path&, bool create);

    Result<Statement> prepare(std::string_view sql);

    /// Several statements without values.
    Result<void> run(const char* sql);

    /// How many rows the last statement changed.
    std::int64_t changed() const;

    const std::string& about() const { return about_; }

private:
    struct Close {
        void operator()(sqlite3*) const;
    };
    Database(sqlite3*, std::string about);

    std::unique_ptr<sqlite3, Close> connection_;
    std::string about_;
};

/// One step of the house is one transaction: everything in it stands, or nothing. Undone at the end of the scope unless
/// committed.
class Transaction {
public:
    static Result<Transaction> begin(Database&);
    Result<void> commit();

    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

}  // namespace likeness
