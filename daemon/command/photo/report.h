// check --report FILE: a pile of photographs judged for the registrar. Worst first, with thumbnails, reasons and
// refusals that can be sent on.
#pragma once

#include "daemon/command/photo/batch.h"
#include "engine/portrait/finding.h"

#include <map>
#include <mutex>

namespace likeness {

/// One failed, warned or unjudged finding, in the language of the door.
struct ReportLine {
    Verdict verdict = Verdict::fail;
    std::string limit;  ///< in words: "face width"
    std::string says;    ///< all in one line, as `told`
    std::string advice;  ///< without title and numbers; empty where the numbers say it all
    std::optional<double> measured;
    Interval allowed;
    std::string unit;   ///< in words; empty where there is nothing to measure
};

/// What a thumbnail fits in; both forms of the report show it at half its pixels.
constexpr SizePx thumbnail{192, 256};

struct ReportedPhoto {
    std::string name;  ///< the file's, or the path as given where two files have one name
    Verdict verdict = Verdict::not_judged;
    Bytes thumbnail;   ///< JPEG, sRGB, within `thumbnail`; empty: unreadable
    std::vector<ReportLine> lines;  ///< failed first, then warned, then not judged
    std::string refusal;            ///< to be sent on; empty unless it failed
};

struct Report {
    std::string title;                         ///< of the preset
    std::string tally;                         ///< "3 good, 1 to look at, 2 not good"
    std::size_t good = 0, doubtful = 0, bad = 0;
    std::vector<std::pair<std::string, std::size_t>> reasons;  ///< failed limits in words and how many photographs each; most first
    std::vector<ReportedPhoto> photos;         ///< failed, warned, not judged, good; by name inside
};

/// Sorts and counts.
Report make_report(std::vector<ReportedPhoto>, const PhotoPreset&);

/// "0 – 6", "≥ 20480".
std::string allowed_text(const Interval&);

/// One self-contained page, UTF-8.
std::string html(const Report&);

/// Three sheets: photographs, refusals, and each finding in a row of its own with its numbers.
Result<Bytes> xlsx(const Report&);

class Reports : public Gathering {
public:
    Reports(std::filesystem::path file, std::vector<std::filesystem::path> photos, PhotoPreset);

    /// Wrong usage: an ending that is not written, or a report over an input.
    Result<void> check() const;

    /// `srgb` is the photograph, reduced or whole. Both are called by each worker.
    Result<void> add(const std::filesystem::path&, const Raster& srgb, const std::vector<Finding>&);
    void add(const std::filesystem::path&, const Fault&) override;

    Result<void> write() const override;

private:
    std::string name_of(const std::filesystem::path&) const;

    std::filesystem::path file_;
    std::vector<std::filesystem::path> photos_;
    PhotoPreset preset_;
    std::map<std::string, int> names_;
    std::mutex mutex_;
    std::map<std::filesystem::path, ReportedPhoto> reported_;
};

}  // namespace likeness
