#include "daemon/line/desk.h"

#include "daemon/watch/scans.h"

namespace likeness {

namespace {

/// The scanner does not tell what kind of symbol it read. The desk's clock says on which day.
Scan scan_of(const std::string& lane, const ScanLine& line, const Decoder& decoder) {
    Scan scan{.lane = lane, .at_ms = line.at_ms, .offset_min = line.offset_min};
    const std::chrono::sys_time<std::chrono::milliseconds> when{std::chrono::milliseconds(wall_ms(scan))};
    scan.shown = decode(decoder, {"", line.text, line.text}, std::chrono::floor<std::chrono::days>(when));
    return scan;
}

}  // namespace

Result<void> take_scans(Job& job, const Decoder& decoder, std::vector<Fault>& faults) {
    for (const std::string& lane : job.settings.lanes) {
        const auto file = read_scans(job.folder, lane);
        if (!file) {
            faults.push_back(file.error());
            continue;
        }
        for (const std::size_t line : file.value().bad)
            faults.push_back({Remedy::aside, Step::arrive, scans_path(lane) + ":" + std::to_string(line),
                              sentence("expected a time like 2026-06-03T10:42:07.250+08:00, a tab and a code's text, found something else"), {}});
        std::vector<ScanRead> scans;
        for (const ScanLine& line : file.value().lines) scans.push_back({scan_of(lane, line, decoder), line.text});
        if (scans.empty()) continue;
        LIKENESS_TRY(job.ledger.record(scans));
    }
    return done();
}

}  // namespace likeness
