#include "daemon/ledger/facts.h"
#include "daemon/ledger/ledger.h"

#include <map>

namespace likeness {

namespace {

VaultPlace place(const std::string& row) {
    return {"scan", "shown", row};
}

/// What makes a line this scan and no other.
std::string line_of(const ScanRead& read) {
    const Scan& scan = read.scan;
    return scan.lane + "\n" + std::to_string(scan.at_ms) + "\n" + std::to_string(scan.offset_min) + "\n" + read.text;
}

}  // namespace

Result<std::optional<Shown>> Ledger::understood(const ScanRead& read) {
    const std::string row = blind("scan", line_of(read));
    LIKENESS_TRY(auto look, database_.prepare("SELECT shown FROM scan WHERE row = ?1"));
    LIKENESS_TRY(const bool there, look.bind(1, row).step());
    if (!there) return std::optional<Shown>();
    LIKENESS_TRY(const std::string text, vault_.open(place(row), look.bytes(0)));
    const std::vector<Shown> shown = shown_of(text);
    return shown.size() == 1 ? std::optional(shown.front()) : std::nullopt;
}

Result<std::vector<Scan>> Ledger::scans(std::string_view lane) {
    LIKENESS_TRY(auto rows, database_.prepare("SELECT row, at_ms, offset_min, shown FROM scan WHERE lane = ?1 ORDER BY at_ms, row"));
    rows.bind(1, lane);
    std::vector<Scan> found;
    for (;;) {
        LIKENESS_TRY(const bool more, rows.step());
        if (!more) return found;
        LIKENESS_TRY(const std::string text, vault_.open(place(rows.text(0)), rows.bytes(3)));
        const std::vector<Shown> shown = shown_of(text);
        if (shown.size() != 1) return Fault{Remedy::stop, Step::record, database_.about(), sentence("the ledger is damaged: {}", rows.text(0)), {}};
        found.push_back({std::string(lane), rows.number(1), static_cast<int>(rows.number(2)), shown.front()});
    }
}

Result<void> Ledger::record(const std::vector<ScanRead>& scans) {
    LIKENESS_TRY(auto step, Transaction::begin(database_));
    LIKENESS_TRY(auto look, database_.prepare("SELECT shown FROM scan WHERE row = ?1"));
    LIKENESS_TRY(auto put, database_.prepare("REPLACE INTO scan (row, lane, at_ms, offset_min, shown) VALUES (?1, ?2, ?3, ?4, ?5)"));
    for (const ScanRead& read : scans) {
        const Scan& scan = read.scan;
        const std::string row = blind("scan", line_of(read));
        const std::string said = text_of(std::vector{scan.shown});
        LIKENESS_TRY(const bool there, look.bind(1, row).step());
        if (there) {
            LIKENESS_TRY(const std::string before, vault_.open(place(row), look.bytes(0)));
            LIKENESS_TRY(look.step());
            if (before == said) continue;
        }
        LIKENESS_TRY(const auto sealed, vault_.seal(place(row), said));
        LIKENESS_TRY(put.bind(1, row).bind(2, scan.lane).bind(3, scan.at_ms).bind(4, std::int64_t{scan.offset_min}).bind(5, sealed).run());
    }
    return step.commit();
}

}  // namespace likeness
