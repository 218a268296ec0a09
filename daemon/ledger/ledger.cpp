#include "daemon/ledger/ledger.h"

#include "daemon/ledger/keys.h"
#include "daemon/ledger/schema.h"

#include <utility>

namespace likeness {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t job_id_digits = 12;

Fault stopped(const fs::path& file, Sentence says, Sentence hint = {}) {
    return {Remedy::stop, Step::start, file.string(), std::move(says), std::move(hint)};
}

}  // namespace

Ledger::Ledger(Database database, Vault vault, std::optional<Lock> lock, std::string job_id)
    : lock_(std::move(lock)), database_(std::move(database)), vault_(std::move(vault)), job_id_(std::move(job_id)) {}

// A run that is killed while it makes a ledger leaves at most a key that nobody needs and a database without tables,
// which the next run fills.
Result<Ledger> Ledger::create(const fs::path& file, const fs::path& keys) {
    LIKENESS_TRY(auto lock, Lock::take(file));
    LIKENESS_TRY(auto database, Database::open(file, true));
    LIKENESS_TRY(const std::int64_t version, schema_version(database));
    if (version != 0) return stopped(file, sentence("there is a ledger already"), sentence("choose another folder for a new job"));

    LIKENESS_TRY(const Secret random, random_secret());
    const std::string job_id = hex(sha256(std::span(random)), job_id_digits);
    LIKENESS_TRY(create_key(keys, job_id));
    {
        LIKENESS_TRY(auto step, Transaction::begin(database));
        LIKENESS_TRY(update_schema(database));
        LIKENESS_TRY(auto meta, database.prepare("INSERT INTO meta (key, value) VALUES ('job_id', ?1)"));
        LIKENESS_TRY(meta.bind(1, job_id).run());
        LIKENESS_TRY(step.commit());
    }
    return unlocked(std::move(database), keys, std::move(lock));
}

Result<Ledger> Ledger::open(const fs::path& file, const fs::path& keys, Access access) {
    std::error_code error;
    if (!fs::exists(file, error)) return stopped(file, sentence("there is no such file"), sentence("is this a job's folder?"));
    std::optional<Lock> lock;
    if (access == Access::write) {
        LIKENESS_TRY(lock, Lock::take(file));
    }
    LIKENESS_TRY(auto database, Database::open(file, false));
    LIKENESS_TRY(const std::int64_t version, schema_version(database));
    if (version == 0) return stopped(file, sentence("this ledger was never finished"), sentence("make the job anew"));
    if (version != newest_schema()) {
        // An older ledger is brought to this version by whoever opens it first, even if only to look.
        std::optional<Lock> alone;
        if (!lock) {
            LIKENESS_TRY(alone, Lock::take(file));
        }
        LIKENESS_TRY(auto step, Transaction::begin(database));
        LIKENESS_TRY(update_schema(database));
        LIKENESS_TRY(step.commit());
    }
    if (access == Access::read) {
        LIKENESS_TRY(database.run("PRAGMA query_only=ON"));
    }
    return unlocked(std::move(database), keys, std::move(lock));
}

Result<Ledger> Ledger::unlocked(Database database, const fs::path& keys, std::optional<Lock> lock) {
    std::string job_id;
    {
        LIKENESS_TRY(auto meta, database.prepare("SELECT value FROM meta WHERE key = 'job_id'"));
        LIKENESS_TRY(const bool there, meta.step());
        if (!there) return stopped(database.about(), sentence("the ledger is damaged: {}", "meta"));
        job_id = meta.text(0);
    }
    // The id becomes part of a path; a forged ledger must not lead to another file.
    if (job_id.size() != job_id_digits || job_id.find_first_not_of("0123456789abcdef") != job_id.npos)
        return stopped(database.about(), sentence("the ledger is damaged: {}", "job_id"));
    LIKENESS_TRY(const Secret secret, load_key(keys, job_id));
    return Ledger(std::move(database), Vault(secret), std::move(lock), std::move(job_id));
}

}  // namespace likeness
