#include "daemon/ledger/facts.h"
#include "daemon/ledger/ledger.h"

namespace likeness {

namespace {

constexpr std::string_view columns = "path, lane, frame, digest, bytes, modified_ns, serial, time_ms, subsecond, number, counters, role, texts, seen, fault, source";

VaultPlace place(std::string_view column, const std::string& path) {
    return {"file", column, path};
}

std::optional<std::int64_t> number_or_none(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.number(column));
}

Fault damaged(const std::string& about, const std::string& path) {
    return {Remedy::stop, Step::record, about, sentence("the ledger is damaged: {}", path), {}};
}

}  // namespace

Result<FrameFact> Ledger::fact(const Statement& row) const {
    FrameFact found;
    const std::string path = row.text(0);
    const auto digest = digest_of(row.text(3));
    const auto seen_as = role(row.text(11));
    if (!digest || !seen_as) return damaged(database_.about(), path);
    found.lane = row.text(1);
    found.id = {row.text(2)};
    found.files = {{path, *digest, static_cast<std::uint64_t>(row.number(4)), row.number(5)}};
    found.shot = {row.text(6), number_or_none(row, 7), row.number(8) != 0, number_or_none(row, 9), counters_of(row.text(10))};
    found.role = *seen_as;
    LIKENESS_TRY(const std::string texts, vault_.open(place("texts", path), row.bytes(12)));
    found.shown = shown_of(texts);
    LIKENESS_TRY(found.seen, vault_.open(place("seen", path), row.bytes(13)));
    if (!row.is_null(14)) found.fault = fault_of(row.text(14));
    found.source = row.text(15) == "raw" ? Source::raw : Source::jpeg;
    return found;
}

Result<void> Ledger::put(const FrameFact& given) {
    const FilePlace& file = given.files.front();
    {
        LIKENESS_TRY(auto known, database_.prepare("SELECT " + std::string(columns) + " FROM file WHERE path = ?1"));
        LIKENESS_TRY(const bool there, known.bind(1, file.path).step());
        if (there) {
            LIKENESS_TRY(const FrameFact before, fact(known));
            if (before == given) return done();
            if (before.files.front().digest != file.digest) {
                LIKENESS_TRY(auto former, database_.prepare("INSERT INTO former (path, digest) VALUES (?1, ?2) ON CONFLICT DO NOTHING"));
                LIKENESS_TRY(former.bind(1, file.path).bind(2, hex(before.files.front().digest)).run());
            }
        }
    }
    LIKENESS_TRY(const auto texts, vault_.seal(place("texts", file.path), text_of(given.shown)));
    LIKENESS_TRY(const auto seen, vault_.seal(place("seen", file.path), given.seen));
    LIKENESS_TRY(auto put, database_.prepare("REPLACE INTO file (" + std::string(columns) +
                                             ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"));
    put.bind(1, file.path).bind(2, given.lane).bind(3, given.id.text).bind(4, hex(file.digest));
    put.bind(5, static_cast<std::int64_t>(file.bytes)).bind(6, file.modified_ns);
    put.bind(7, given.shot.serial).bind(8, given.shot.time_ms).bind(9, std::int64_t{given.shot.subsecond});
    put.bind(10, given.shot.number).bind(11, text_of(given.shot.counters)).bind(12, name(given.role));
    put.bind(13, texts).bind(14, seen);
    put.bind(15, given.fault ? std::optional(text_of(*given.fault)) : std::nullopt);
    put.bind(16, given.source == Source::raw ? "raw" : "jpeg");
    return put.run();
}

Result<void> Ledger::record(const std::vector<FrameFact>& facts) {
    LIKENESS_TRY(auto step, Transaction::begin(database_));
    for (const FrameFact& given : facts) {
        for (const FilePlace& file : given.files) {
            FrameFact one = given;
            one.files = {file};
            LIKENESS_TRY(put(one));
        }
    }
    return step.commit();
}

Result<std::vector<FrameFact>> Ledger::facts(std::string_view lane) {
    LIKENESS_TRY(auto rows, database_.prepare("SELECT " + std::string(columns) + " FROM file WHERE lane = ?1 ORDER BY path"));
    rows.bind(1, lane);
    std::vector<FrameFact> facts;
    for (;;) {
        LIKENESS_TRY(const bool more, rows.step());
        if (!more) return facts;
        LIKENESS_TRY(auto one, fact(rows));
        facts.push_back(std::move(one));
    }
}

Result<void> Ledger::moved(std::string_view path) {
    LIKENESS_TRY(auto remove, database_.prepare("DELETE FROM file WHERE path = ?1"));
    return remove.bind(1, path).run();
}

}  // namespace likeness
