// What is kept with a certificate photo that was put back into an editor's image: it stays in the image's own file (XCF) and is in
// no JPEG. House, law 6: of a person it says the number alone.
#pragma once

#include "engine/portrait/render.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// The names that an image keeps them under.
inline constexpr const char* record_name = "likeness-record";      ///< a Record as JSON
inline constexpr const char* portrait_name = "likeness-portrait";  ///< the certificate photo's file as it was made

struct Record {
    std::string preset, preset_version;   ///< its name, and the fingerprint of its numbers for the person's age
    std::optional<int> age;
    std::string identifier;               ///< the subject's number; empty: none
    BoxPx crop;                           ///< in the photograph
    double tilt_deg = 0;
    bool by_hand = false;                 ///< whether somebody set the crop
    std::vector<DoneBy> operations;
    std::vector<Finding> findings;
    std::string source;                   ///< digest of the file the photograph was opened from; empty: it came from none
    std::string pixels;                   ///< digest of the samples that were put into the image: whether somebody changed them since

    Verdict verdict() const { return overall(findings); }
};

/// One line of JSON.
std::string text_of(const Record&);

/// Stop: the text is not one of ours, or of a version that knew more.
Result<Record> record_of(std::string_view text, const std::string& about);

}  // namespace likeness
