#include "daemon/ledger/facts.h"
#include "daemon/ledger/ledger.h"

namespace likeness {

namespace {

std::string named(const FrameId& frame, std::int64_t serial) {
    return frame.text + "/" + std::to_string(serial);
}

std::string said(const Correction& fact) {
    return text_of(std::vector<std::string>{fact.who, fact.note});
}

}  // namespace

Result<std::vector<Correction>> Ledger::corrections() {
    LIKENESS_TRY(auto rows, database_.prepare("SELECT frame, serial, at_ms, whose, said FROM correction ORDER BY frame, serial"));
    std::vector<Correction> found;
    for (;;) {
        LIKENESS_TRY(const bool more, rows.step());
        if (!more) return found;
        Correction one{.frame = {rows.text(0)}, .at_ms = rows.number(2)};
        const std::string row = named(one.frame, rows.number(1));
        if (!rows.is_null(3)) {
            LIKENESS_TRY(std::string whose, vault_.open({"correction", "whose", row}, rows.bytes(3)));
            one.whose = SubjectRef{std::move(whose)};
        }
        LIKENESS_TRY(const std::string text, vault_.open({"correction", "said", row}, rows.bytes(4)));
        const std::vector<std::string> parts = strings_of(text);
        if (parts.size() != 2) return Fault{Remedy::stop, Step::record, database_.about(), sentence("the ledger is damaged: {}", one.frame.text), {}};
        one.who = parts[0], one.note = parts[1];
        found.push_back(std::move(one));
    }
}

Result<void> Ledger::record(const std::vector<Correction>& given) {
    LIKENESS_TRY(auto step, Transaction::begin(database_));
    LIKENESS_TRY(auto last, database_.prepare("SELECT coalesce(max(serial), 0) FROM correction WHERE frame = ?1"));
    LIKENESS_TRY(auto insert, database_.prepare("INSERT INTO correction (frame, serial, at_ms, whose, said) VALUES (?1, ?2, ?3, ?4, ?5)"));
    for (const Correction& one : given) {
        LIKENESS_TRY(last.bind(1, one.frame.text).step());
        const std::int64_t serial = last.number(0) + 1;
        LIKENESS_TRY(last.step());
        const std::string row = named(one.frame, serial);
        LIKENESS_TRY(const auto sealed, vault_.seal({"correction", "said", row}, said(one)));
        insert.bind(1, one.frame.text).bind(2, serial).bind(3, one.at_ms).bind(4, std::nullopt).bind(5, sealed);
        if (one.whose) {
            LIKENESS_TRY(const auto whose, vault_.seal({"correction", "whose", row}, one.whose->key));
            insert.bind(4, whose);
        }
        LIKENESS_TRY(insert.run());
    }
    return step.commit();
}

}  // namespace likeness
