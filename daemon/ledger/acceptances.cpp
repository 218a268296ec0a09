#include "daemon/ledger/facts.h"
#include "daemon/ledger/ledger.h"

namespace likeness {

namespace {

// Why, who and the note are sealed together: a faith or an illness is nobody's business who finds the file.
std::string named(const Acceptance& fact, std::int64_t serial) {
    return fact.frame.text + "/" + fact.finding + "/" + std::to_string(serial);
}

VaultPlace place(const std::string& row) {
    return {"acceptance", "said", row};
}

std::string said(const Acceptance& fact) {
    return text_of(std::vector<std::string>{fact.why ? std::string(name(*fact.why)) : "", fact.who, fact.note});
}

}  // namespace

Result<std::vector<Acceptance>> Ledger::acceptances() {
    LIKENESS_TRY(auto rows, database_.prepare("SELECT frame, finding, serial, at_ms, said FROM acceptance ORDER BY frame, finding, serial"));
    std::vector<Acceptance> found;
    for (;;) {
        LIKENESS_TRY(const bool more, rows.step());
        if (!more) return found;
        Acceptance one{.frame = {rows.text(0)}, .finding = rows.text(1), .at_ms = rows.number(3)};
        LIKENESS_TRY(const std::string text, vault_.open(place(named(one, rows.number(2))), rows.bytes(4)));
        const std::vector<std::string> parts = strings_of(text);
        if (parts.size() != 3 || (!parts[0].empty() && !ground(parts[0])))
            return Fault{Remedy::stop, Step::record, database_.about(), sentence("the ledger is damaged: {}", one.frame.text), {}};
        one.why = ground(parts[0]), one.who = parts[1], one.note = parts[2];
        found.push_back(std::move(one));
    }
}

Result<void> Ledger::record(const Acceptance& given) {
    LIKENESS_TRY(auto step, Transaction::begin(database_));
    std::int64_t serial = 1;
    {
        LIKENESS_TRY(auto last, database_.prepare("SELECT serial, said FROM acceptance WHERE frame = ?1 AND finding = ?2 ORDER BY serial DESC LIMIT 1"));
        LIKENESS_TRY(const bool there, last.bind(1, given.frame.text).bind(2, given.finding).step());
        if (there) {
            LIKENESS_TRY(const std::string before, vault_.open(place(named(given, last.number(0))), last.bytes(1)));
            if (before == said(given)) return done();
            serial = last.number(0) + 1;
        }
    }
    LIKENESS_TRY(const auto sealed, vault_.seal(place(named(given, serial)), said(given)));
    LIKENESS_TRY(auto insert, database_.prepare("INSERT INTO acceptance (frame, finding, serial, at_ms, said) VALUES (?1, ?2, ?3, ?4, ?5)"));
    LIKENESS_TRY(insert.bind(1, given.frame.text).bind(2, given.finding).bind(3, serial).bind(4, given.at_ms).bind(5, sealed).run());
    return step.commit();
}

}  // namespace likeness
