// The ledger: what the house knows of a job, and all of it that a restart needs. Facts are stored, bindings are derived
// by `bind` each time; recording the same again changes nothing; each call is one transaction.
#pragma once

#include "daemon/job/acceptance.h"
#include "daemon/job/correction.h"
#include "daemon/job/frame.h"
#include "daemon/job/number.h"
#include "daemon/job/official.h"
#include "daemon/job/roster.h"
#include "daemon/job/scan.h"
#include "daemon/ledger/database.h"
#include "daemon/ledger/lock.h"
#include "daemon/ledger/vault.h"
#include "engine/portrait/operations.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace likeness {

/// What became of one exposure: the ledger's line. Recording another Entry for the frame replaces it.
struct Entry {
    FrameId frame;
    SubjectRef subject;            ///< whom it was rendered for
    Rank rank = Rank::impossible;
    std::string portrait;          ///< path inside the job; "" where none could be made
    std::optional<Digest> digest;  ///< of the portrait
    std::string sheet;             ///< path inside the job; "" where there is none
    std::optional<Digest> sheet_digest;
    std::string findings;          ///< JSON, as they were judged: what a person accepts is a fact of its own
    std::vector<DoneBy> operations;  ///< what was done to the photograph, and by which letter
    std::string photograph;        ///< digest of the file it was made from, in hexadecimal
    std::string made_of;           ///< what made it in one digest (daemon/line/job.h): with another one it would have to be made again

    bool operator==(const Entry&) const = default;
};

enum class Access {
    read,   ///< looks; any number at once, beside one that writes
    write,  ///< one process at a time
};

class Ledger {
public:
    /// A new ledger with a new job id, and its key in `keys`. Stop: one is there already.
    static Result<Ledger> create(const std::filesystem::path& file, const std::filesystem::path& keys);

    /// Again: another process writes it. Stop: missing, damaged, made by a newer version, or its key is not here.
    static Result<Ledger> open(const std::filesystem::path& file, const std::filesystem::path& keys, Access);

    /// Twelve hexadecimal digits.
    const std::string& job_id() const { return job_id_; }

    /// Puts the roster in, or a corrected or longer one again: subjects are added and changed, never dropped.
    Result<void> keep(const Roster&);

    /// None: the job is open.
    Result<std::optional<Roster>> roster();

    /// All that was recorded of a file, by its path. A file whose bytes have changed since replaces what it was; its
    /// former digest is kept. One transaction for all of `facts`.
    Result<void> record(const std::vector<FrameFact>& facts);
    Result<void> record(const FrameFact& fact) { return record(std::vector{fact}); }

    /// The lane's facts, one for each file, by path.
    Result<std::vector<FrameFact>> facts(std::string_view lane);

    /// The file has another name now, under which it is recorded as well.
    Result<void> moved(std::string_view path);

    /// Numbers given. One that a subject has, or that somebody has, cannot be given again: Stop, and nothing is written.
    Result<Numbers> numbers();
    Result<void> give(const std::vector<std::pair<SubjectRef, Number>>&);

    Result<void> record(const Entry&);
    Result<std::vector<Entry>> entries();

    /// What people accepted and took back, of one frame and finding in the order in which they said so. Nothing of it is ever
    /// changed; saying the same again adds nothing.
    Result<std::vector<Acceptance>> acceptances();
    Result<void> record(const Acceptance&);

    /// What was scanned at the lane's desk, by the desk's clock. The same line is one scan, however often it is recorded; what it says
    /// may be understood in another way later.
    Result<std::vector<Scan>> scans(std::string_view lane);
    Result<void> record(const std::vector<ScanRead>&);

    /// How the same line was understood when it was recorded last.
    Result<std::optional<Shown>> understood(const ScanRead&);

    /// What people said of frames and took back, of each frame in the order in which they said so. Nothing of it is ever changed.
    Result<std::vector<Correction>> corrections();
    Result<void> record(const std::vector<Correction>&);

    /// The frame is not bound any more: its Entry goes. Its portrait is the caller's to remove.
    Result<void> withdraw(const FrameId&);

private:
    Ledger(Database, Vault, std::optional<Lock>, std::string job_id);

    static Result<Ledger> unlocked(Database, const std::filesystem::path& keys, std::optional<Lock>);

    std::string blind(std::string_view kind, std::string_view value) const;
    std::string row_of(const SubjectRef&) const;
    Result<std::optional<Subject>> subject(const std::string& row);
    Result<void> put(const Subject&, std::optional<std::int64_t> position);
    Result<void> born(const SubjectRef&);
    Result<void> put(const FrameFact& one_file);
    Result<FrameFact> fact(const Statement& row) const;

    std::optional<Lock> lock_;
    Database database_;
    Vault vault_;
    std::string job_id_;
};

}  // namespace likeness
