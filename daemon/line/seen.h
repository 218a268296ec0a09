// What identify saw of an exposure, kept in the ledger so that rendering later needs no second look.
#pragma once

#include "engine/identify/identify.h"
#include "engine/portrait/finding.h"

#include <cstdint>
#include <optional>
#include <string>

namespace likeness {

/// The part of a photograph's judgement that needs no rendering: geometry after the crop, backdrop, faces.
struct Judged {
    std::vector<Finding> findings;
    std::string against;  ///< digest of the preset and the calibration they were judged by; another one needs another look
    Sentence uncalibrated{};  ///< why the lane's calibration is not for this photograph; empty where it is, or there is none
};

struct SeenExposure {
    std::size_t faces = 0;
    std::optional<Head> head;
    Judged judged;
    std::string of;  ///< digest of the file that was looked at: the pose is true of no other
};

/// Numbers keep every bit, so that a portrait rendered from the ledger is the same as one rendered at once.
std::string to_text(const SeenExposure&);

/// Stop: the text is not one of ours; the ledger was written by a version that knew more.
Result<SeenExposure> seen_exposure(std::string_view text, const std::string& about);

/// What a file that could not be read was tried with.
struct Tried {
    std::int64_t most_pixels = 0;
    std::string chart;  ///< name of the lane's; empty: none
};
std::string to_text(const Tried&);

/// Back; of an earlier version, which kept none of it: no pixels and no chart.
Tried tried(std::string_view text);

/// What codes were read by: their decoder's fingerprint.
struct Decoded {
    std::string by;
};
std::string to_text(const Decoded&);

/// Back; of an earlier version, which kept none of it: empty.
Decoded decoded(std::string_view text);

/// The findings of a ledger entry. Stop: the text is not one of ours.
Result<std::vector<Finding>> findings_of_text(std::string_view text, const std::string& about);

}  // namespace likeness
