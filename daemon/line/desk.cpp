#include "daemon/line/desk.h"

#include "daemon/watch/scans.h"

namespace likeness {

namespace {

/// Somebody's code or nobody's.
const Shown not_made_out{CodeKind::other, CodeVerdict::malformed, {}, {}};

std::string place(const std::string& lane, const BadLines& bad) {
    const std::string first = std::to_string(bad.first);
    return scans_path(lane) + ":" + first + (bad.last > bad.first ? "-" + std::to_string(bad.last) : "");
}

/// The scanner does not tell what kind of symbol it read. The desk's clock says on which day.
Result<ScanRead> read_as(Ledger& ledger, const std::string& lane, const ScanLine& line, const Decoder& decoder, const AskProgram& ask) {
    ScanRead read{{.lane = lane, .at_ms = line.at_ms, .offset_min = line.offset_min, .shown = not_made_out}, line.text};
    if (line.text.empty()) return read;
    const std::chrono::sys_time<std::chrono::milliseconds> when{std::chrono::milliseconds(wall_ms(read.scan))};
    const auto day = std::chrono::floor<std::chrono::days>(when);
    Shown& shown = read.scan.shown;
    shown = decode(decoder, {"", line.text, line.text}, day);
    if (shown.kind != CodeKind::program || shown.verdict != CodeVerdict::undecided) return read;
    LIKENESS_TRY(const std::optional<Shown> before, ledger.understood(read));
    const bool answered = before && before->kind == CodeKind::program && before->verdict != CodeVerdict::undecided;
    shown = answered ? *before : ask(shown, day);
    return read;
}

}  // namespace

Result<void> take_scans(Job& job, const Decoder& decoder, const AskProgram& ask, std::vector<Fault>& faults) {
    for (const std::string& lane : job.settings.lanes) {
        const auto file = read_scans(job.folder, lane);
        if (!file) {
            faults.push_back(file.error());
            continue;
        }
        for (const BadLines& bad : file.value().bad)
            faults.push_back({Remedy::aside, Step::arrive, place(lane, bad),
                              sentence("expected a time like 2026-06-03T10:42:07.250+08:00, a tab and a code's text, found something else"), {}});
        std::vector<ScanRead> scans;
        for (const ScanLine& line : file.value().lines) {
            LIKENESS_TRY(ScanRead read, read_as(job.ledger, lane, line, decoder, ask));
            scans.push_back(std::move(read));
        }
        if (scans.empty()) continue;
        LIKENESS_TRY(job.ledger.record(scans));
    }
    return done();
}

}  // namespace likeness
