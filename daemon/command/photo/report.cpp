#include "daemon/command/photo/report.h"

#include "daemon/command/door/findings.h"
#include "daemon/command/photo/outputs.h"
#include "daemon/command/photo/proofs.h"
#include "engine/base/words.h"
#include "engine/codec/jpeg_write.h"
#include "engine/picture/resample.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

namespace likeness {

namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

constexpr Dpi screen{96};

int rank(Verdict verdict) {
    switch (verdict) {
        case Verdict::fail: return 0;
        case Verdict::warn: return 1;
        case Verdict::not_judged: return 2;
        case Verdict::pass: return 3;
    }
    return 4;
}

std::vector<ReportLine> lines_of(const std::vector<Finding>& findings) {
    std::vector<ReportLine> lines;
    for (const ToldFinding& one : told(findings))
        lines.push_back({one.verdict, one.title, one.text, advice(*one.first), one.first->measured, one.first->allowed, phrase(one.first->unit, words_of_units)});
    std::ranges::stable_sort(lines, {}, [](const ReportLine& line) { return rank(line.verdict); });
    return lines;
}

std::string refusal(const ReportedPhoto& photo, const std::string& title) {
    std::string text = local(sentence("The photograph {} cannot be accepted as “{}”:", photo.name, title)) + "\n";
    int number = 0;
    for (const ReportLine& line : photo.lines)
        if (line.verdict == Verdict::fail) text += std::to_string(++number) + ". " + line.says + "\n";
    return text + local(sentence("Please send another photograph."));
}

}  // namespace

Report make_report(std::vector<ReportedPhoto> photos, const PhotoPreset& preset) {
    Report report{.title = title(preset), .photos = std::move(photos)};
    std::ranges::sort(report.photos, {}, [](const ReportedPhoto& photo) { return std::tuple(rank(photo.verdict), photo.name); });
    std::vector<Verdict> verdicts;
    std::map<std::string, std::size_t> reasons;
    for (ReportedPhoto& photo : report.photos) {
        verdicts.push_back(photo.verdict);
        ++(photo.verdict == Verdict::pass ? report.good : photo.verdict == Verdict::fail ? report.bad : report.doubtful);
        if (photo.verdict == Verdict::fail) photo.refusal = refusal(photo, report.title);
        for (const ReportLine& line : photo.lines)
            if (line.verdict == Verdict::fail) ++reasons[line.limit];
    }
    report.tally = tally(verdicts);
    report.reasons.assign(reasons.begin(), reasons.end());
    std::ranges::stable_sort(report.reasons, std::greater(), &std::pair<std::string, std::size_t>::second);
    return report;
}

std::string allowed_text(const Interval& allowed) {
    constexpr double open_end = 4e9;
    if (allowed.greatest >= open_end) return "≥ " + word(allowed.least);
    if (allowed.least == allowed.greatest) return word(allowed.least);
    return word(allowed.least) + " – " + word(allowed.greatest);
}

Reports::Reports(fs::path file, std::vector<fs::path> photos, PhotoPreset preset)
    : file_(std::move(file)), photos_(std::move(photos)), preset_(std::move(preset)) {
    for (const fs::path& photo : std::set<fs::path>(photos_.begin(), photos_.end())) ++names_[photo.filename().string()];
}

Result<void> Reports::check() const {
    return check_output(file_, photos_, {".html"s, ".htm"s, ".xlsx"s});
}

std::string Reports::name_of(const fs::path& photo) const {
    const std::string name = photo.filename().string();
    return shown(names_.at(name) > 1 ? photo.string() : name);
}

Result<void> Reports::add(const fs::path& photo, const Raster& srgb, const std::vector<Finding>& findings) {
    const SizePx size = fitted(srgb.size(), thumbnail);
    LIKENESS_TRY(Bytes small, encode_jpeg(srgb.width() > size.width ? shrunk(srgb, size) : srgb, {.quality = 82, .resolution = screen}));
    ReportedPhoto one{name_of(photo), overall(findings), std::move(small), lines_of(findings), {}};
    const std::lock_guard lock(mutex_);
    reported_[photo] = std::move(one);
    return done();
}

void Reports::add(const fs::path& photo, const Fault& fault) {
    ReportedPhoto one{name_of(photo), Verdict::fail, {}, {{Verdict::fail, local(sentence("cannot be read")), local(shown(fault.says)), local(shown(fault.says)), {}, {}, {}}}, {}};
    const std::lock_guard lock(mutex_);
    reported_[photo] = std::move(one);
}

Result<void> Reports::write() const {
    std::vector<ReportedPhoto> photos;
    for (const auto& [path, photo] : reported_) photos.push_back(photo);
    const Report report = make_report(std::move(photos), preset_);
    if (ending(file_) == ".xlsx") {
        LIKENESS_TRY(const Bytes bytes, xlsx(report));
        return write_file(file_, bytes);
    }
    const std::string page = html(report);
    return write_file(file_, {reinterpret_cast<const std::uint8_t*>(page.data()), page.size()});
}

}  // namespace likeness
