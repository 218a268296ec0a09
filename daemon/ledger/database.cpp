#include "daemon/ledger/database.h"

#include <cassert>
#include <sqlite3.h>
#include <sys/vfs.h>
#include <utility>

namespace likeness {

namespace {

constexpr std::int32_t application = 0x4C4B4E53;  // "LKNS"
constexpr int busy_ms = 5'000;

Fault fault_of(sqlite3* connection, const std::string& about) {
    const int code = connection ? sqlite3_errcode(connection) : SQLITE_NOMEM;
    const std::string said = connection ? sqlite3_errmsg(connection) : "out of memory";
    const auto fault = [&](Remedy remedy, Sentence says, Sentence hint = {}) { return Fault{remedy, Step::record, about, std::move(says), std::move(hint)}; };
    switch (code) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return fault(Remedy::again, sentence("the ledger is busy: another program writes it"));
        case SQLITE_FULL: return fault(Remedy::again, sentence("the disk is full"), sentence("make room; nothing is lost"));
        case SQLITE_IOERR: return fault(Remedy::again, sentence("the disk cannot be read or written: {}", said));
        case SQLITE_READONLY:
        case SQLITE_PERM: return fault(Remedy::stop, sentence("no right to write the ledger"));
        case SQLITE_CANTOPEN: return fault(Remedy::stop, sentence("the ledger cannot be opened"), sentence("is this a job's folder?"));
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return fault(Remedy::stop, sentence("the ledger is damaged: {}", said), sentence("bring back a backup; the photographs are still in the lanes"));
        default: return fault(Remedy::stop, sentence("the ledger does not work: {}", said));
    }
}

/// A write-ahead log needs memory shared between processes, which network shares do not give.
bool on_network(const std::filesystem::path& file) {
    struct statfs status {};
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    if (::statfs(folder.c_str(), &status) != 0) return false;
    switch (static_cast<std::uint32_t>(status.f_type)) {
        case 0x6969u:      // NFS
        case 0xFF534D42u:  // CIFS
        case 0xFE534D42u:  // SMB2
            return true;
        default: return false;
    }
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3_stmt* statement, std::string about) : statement_(statement), about_(std::move(about)) {}

// A place that is not in the SQL, or a value too large for SQLite, is a mistake of our own.
Statement& Statement::bind(int place, std::string_view text) {
    [[maybe_unused]] const int rc = sqlite3_bind_text64(statement_.get(), place, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    assert(rc == SQLITE_OK);
    return *this;
}

Statement& Statement::bind(int place, std::int64_t value) {
    [[maybe_unused]] const int rc = sqlite3_bind_int64(statement_.get(), place, value);
    assert(rc == SQLITE_OK);
    return *this;
}

Statement& Statement::bind(int place, std::span<const std::uint8_t> bytes) {
    const void* data = bytes.empty() ? static_cast<const void*>("") : bytes.data();
    [[maybe_unused]] const int rc = sqlite3_bind_blob64(statement_.get(), place, data, bytes.size(), SQLITE_TRANSIENT);
    assert(rc == SQLITE_OK);
    return *this;
}

Statement& Statement::bind(int place, std::nullopt_t) {
    [[maybe_unused]] const int rc = sqlite3_bind_null(statement_.get(), place);
    assert(rc == SQLITE_OK);
    return *this;
}

Result<bool> Statement::step() {
    const int rc = sqlite3_step(statement_.get());
    if (rc == SQLITE_ROW) return true;
    if (rc == SQLITE_DONE) {
        sqlite3_reset(statement_.get());
        return false;
    }
    Fault fault = fault_of(sqlite3_db_handle(statement_.get()), about_);
    sqlite3_reset(statement_.get());
    return fault;
}

Result<void> Statement::run() {
    LIKENESS_TRY(const bool row, step());
    assert(!row);
    static_cast<void>(row);
    return done();
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string Statement::text(int column) const {
    const std::vector<std::uint8_t> read = bytes(column);
    return std::string(read.begin(), read.end());
}

std::vector<std::uint8_t> Statement::bytes(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return data ? std::vector<std::uint8_t>(data, data + size) : std::vector<std::uint8_t>();
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Database::Database(sqlite3* connection, std::string about) : connection_(connection), about_(std::move(about)) {}

Result<Database> Database::open(const std::filesystem::path& file, bool create) {
    const std::string about = file.string();
    if (on_network(file))
        return Fault{Remedy::stop, Step::record, about, sentence("a ledger cannot stand on a network share"), sentence("move the job to a disk of this machine")};
    sqlite3* connection = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (create ? SQLITE_OPEN_CREATE : 0);
    const int rc = sqlite3_open_v2(about.c_str(), &connection, flags, nullptr);
    Database database(connection, about);  // closes it also where opening failed
    if (rc != SQLITE_OK) return fault_of(connection, about);
    sqlite3_busy_timeout(connection, busy_ms);

    LIKENESS_TRY(auto marked, database.prepare("PRAGMA application_id"));
    LIKENESS_TRY(marked.step());
    const std::int64_t mark = marked.number(0);
    LIKENESS_TRY(auto tables, database.prepare("SELECT count(*) FROM sqlite_schema"));
    LIKENESS_TRY(tables.step());
    if (mark != application && !(create && mark == 0 && tables.number(0) == 0))
        return Fault{Remedy::stop, Step::record, about, sentence("expected a ledger, found another database"), {}};
    LIKENESS_TRY(marked.step());
    LIKENESS_TRY(tables.step());

    LIKENESS_TRY(database.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; "
                              "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY"));
    if (mark != application) {
        LIKENESS_TRY(database.run(("PRAGMA application_id=" + std::to_string(application)).c_str()));
    }

    LIKENESS_TRY(auto check, database.prepare("PRAGMA quick_check(1)"));
    LIKENESS_TRY(check.step());
    if (check.text(0) != "ok")
        return Fault{Remedy::stop, Step::record, about, sentence("the ledger is damaged: {}", check.text(0)), sentence("bring back a backup; the photographs are still in the lanes")};
    return database;
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int rc = sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    Statement prepared(statement, about_);
    if (rc != SQLITE_OK) return fault_of(connection_.get(), about_);
    return prepared;
}

Result<void> Database::run(const char* sql) {
    if (sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return fault_of(connection_.get(), about_);
    return done();
}

std::int64_t Database::changed() const { return sqlite3_changes64(connection_.get()); }

Result<Transaction> Transaction::begin(Database& database) {
    LIKENESS_TRY(database.run("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Result<void> Transaction::commit() {
    LIKENESS_TRY(database_->run("COMMIT"));
    database_ = nullptr;
    return done();
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

// A rollback that fails leaves nothing behind either: SQLite undoes what was not committed when it opens the file again.
Transaction::~Transaction() {
    if (database_) static_cast<void>(database_->run("ROLLBACK"));
}

}  // namespace likeness
