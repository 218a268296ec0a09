#include "daemon/ledger/facts.h"
#include "daemon/ledger/ledger.h"

namespace likeness {

Result<void> Ledger::record(const Entry& given) {
    LIKENESS_TRY(auto step, Transaction::begin(database_));
    LIKENESS_TRY(born(given.subject));
    LIKENESS_TRY(auto put, database_.prepare(
        "INSERT INTO entry (frame, subject, rank, portrait, digest, sheet, sheet_digest, findings, made_of, operations, photograph)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
        " ON CONFLICT (frame) DO UPDATE SET subject = excluded.subject, rank = excluded.rank, portrait = excluded.portrait,"
        " digest = excluded.digest, sheet = excluded.sheet, sheet_digest = excluded.sheet_digest,"
        " findings = excluded.findings, made_of = excluded.made_of, operations = excluded.operations, photograph = excluded.photograph"));
    const auto written = [](const std::optional<Digest>& digest) { return digest ? std::optional(hex(*digest)) : std::nullopt; };
    put.bind(1, given.frame.text).bind(2, row_of(given.subject)).bind(3, name(given.rank)).bind(4, given.portrait);
    put.bind(5, written(given.digest)).bind(6, given.sheet).bind(7, written(given.sheet_digest)).bind(8, given.findings).bind(9, given.made_of);
    put.bind(10, text_of(given.operations)).bind(11, given.photograph);
    LIKENESS_TRY(put.run());
    return step.commit();
}

Result<std::vector<Entry>> Ledger::entries() {
    LIKENESS_TRY(auto rows, database_.prepare("SELECT frame, subject, rank, portrait, digest, sheet, sheet_digest, findings, made_of, operations, photograph FROM entry ORDER BY frame"));
    std::vector<Entry> found;
    for (;;) {
        LIKENESS_TRY(const bool more, rows.step());
        if (!more) return found;
        LIKENESS_TRY(const auto who, subject(rows.text(1)));
        const auto ranked = rank(rows.text(2));
        if (!who || !ranked) return Fault{Remedy::stop, Step::record, database_.about(), sentence("the ledger is damaged: {}", rows.text(0)), {}};
        const auto read = [&](int column) { return rows.is_null(column) ? std::nullopt : digest_of(rows.text(column)); };
        found.push_back({{rows.text(0)}, who->ref(), *ranked, rows.text(3), read(4), rows.text(5), read(6), rows.text(7), operations_of(rows.text(9)), rows.text(10), rows.text(8)});
    }
}

Result<void> Ledger::withdraw(const FrameId& frame) {
    LIKENESS_TRY(auto remove, database_.prepare("DELETE FROM entry WHERE frame = ?1"));
    return remove.bind(1, frame.text).run();
}

}  // namespace likeness
