#include "daemon/ledger/schema.h"

#include <array>
#include <string>

// BLOB columns whose names end in nothing else are sealed by the vault, or blind indexes. No row has an id of its own:
// rows are named by what they are about (a path, a frame, a blind index), so two runs make the same ledger.

namespace likeness {

namespace {

constexpr std::array<const char*, 5> steps{R"(
CREATE TABLE meta (
  key    TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A person. `row` is the blind index of the student number, or of the code in an open job.
CREATE TABLE subject (
  row         TEXT PRIMARY KEY,
  position    INTEGER,               -- in the roster; null: born from a code
  student     BLOB NOT NULL,         -- sealed
  code        BLOB NOT NULL,         -- sealed
  code_index  BLOB UNIQUE,           -- blind
  name        BLOB NOT NULL,         -- sealed
  id_number   BLOB NOT NULL,         -- sealed
  college     TEXT NOT NULL,
  class       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What people call the subject; given once.
CREATE TABLE number (
  subject  TEXT PRIMARY KEY REFERENCES subject(row),
  number   TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

-- A file in a lane and what was seen in it: the facts that bindings are derived from.
CREATE TABLE file (
  path         TEXT PRIMARY KEY,
  lane         TEXT NOT NULL,
  frame        TEXT NOT NULL,
  digest       TEXT NOT NULL,
  bytes        INTEGER NOT NULL,
  modified_ns  INTEGER NOT NULL,
  serial       TEXT NOT NULL,
  time_ms      INTEGER,
  subsecond    INTEGER NOT NULL,
  number       INTEGER,
  counters     TEXT NOT NULL,        -- JSON
  role         TEXT NOT NULL,
  texts        BLOB NOT NULL,        -- sealed JSON: what the codes say
  seen         BLOB NOT NULL,        -- sealed JSON
  fault        TEXT                  -- JSON
) STRICT, WITHOUT ROWID;
CREATE INDEX file_lane ON file (lane);

-- What a file was before its bytes changed.
CREATE TABLE former (
  path    TEXT NOT NULL,
  digest  TEXT NOT NULL,
  PRIMARY KEY (path, digest)
) STRICT, WITHOUT ROWID;

-- What became of an exposure.
CREATE TABLE entry (
  frame     TEXT PRIMARY KEY,
  subject   TEXT NOT NULL REFERENCES subject(row),
  rank      TEXT NOT NULL,
  portrait  TEXT NOT NULL,
  digest    TEXT,
  sheet     TEXT NOT NULL,
  sheet_digest  TEXT,
  findings  TEXT NOT NULL,
  made_of   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)",
R"(
-- What was done to the photograph, and by which letter.
ALTER TABLE entry ADD COLUMN operations TEXT NOT NULL DEFAULT '[]';  -- JSON

-- What a person accepted or took back of a frame's finding; rows are added and never changed.
CREATE TABLE acceptance (
  frame    TEXT NOT NULL,
  finding  TEXT NOT NULL,
  serial   INTEGER NOT NULL,   -- 1, 2, 3 …: of one frame and finding the last one holds
  at_ms    INTEGER NOT NULL,
  said     BLOB NOT NULL,      -- sealed JSON: why, who, note
  PRIMARY KEY (frame, finding, serial)
) STRICT, WITHOUT ROWID;
)",
R"(
-- What kind of file it is, and which file a portrait was made from. RAW, HEIC, WebP and larger files were refused before:
-- what could not be read is looked at again.
ALTER TABLE file ADD COLUMN source TEXT NOT NULL DEFAULT 'jpeg';  -- or 'raw'
ALTER TABLE entry ADD COLUMN photograph TEXT NOT NULL DEFAULT '';  -- its digest
UPDATE file SET modified_ns = -1 WHERE role = 'unreadable';
)",
R"(
-- Codes were texts and all of them counted; now each has a kind and a verdict, and what is nobody's is dropped: keyframes are looked at
-- again.
UPDATE file SET modified_ns = -1 WHERE role = 'keyframe';
)",
R"(
-- A code that was scanned by hand at a lane's desk. `row` is the blind index of lane and line.
CREATE TABLE scan (
  row         TEXT PRIMARY KEY,
  lane        TEXT NOT NULL,
  at_ms       INTEGER NOT NULL,  -- by the desk's clock, UTC
  offset_min  INTEGER NOT NULL,
  shown       BLOB NOT NULL      -- sealed JSON: what the code says
) STRICT, WITHOUT ROWID;
CREATE INDEX scan_lane ON scan (lane);

-- Who is in a frame, as a person said by hand or took back; rows are added and never changed.
CREATE TABLE correction (
  frame   TEXT NOT NULL,
  serial  INTEGER NOT NULL,   -- 1, 2, 3 …: of one frame the last one holds
  at_ms   INTEGER NOT NULL,
  whose   BLOB,               -- sealed; null: taken back
  said    BLOB NOT NULL,      -- sealed JSON: who, note
  PRIMARY KEY (frame, serial)
) STRICT, WITHOUT ROWID;
)"};

}  // namespace

Result<std::int64_t> schema_version(Database& database) {
    LIKENESS_TRY(auto version, database.prepare("PRAGMA user_version"));
    LIKENESS_TRY(version.step());
    return version.number(0);
}

std::int64_t newest_schema() {
    return static_cast<std::int64_t>(steps.size());
}

Result<void> update_schema(Database& database) {
    LIKENESS_TRY(const std::int64_t version, schema_version(database));
    if (version < 0 || version > newest_schema())
        return Fault{Remedy::stop, Step::record, database.about(), sentence("this ledger was made by a newer version"), sentence("update Likeness on this machine")};
    if (version == newest_schema()) return done();
    for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step) {
        LIKENESS_TRY(database.run(steps[step]));
    }
    return database.run(("PRAGMA user_version=" + std::to_string(steps.size())).c_str());
}

}  // namespace likeness
