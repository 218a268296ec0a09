// A PhotoPreset: what a certificate photo must be. Pure numbers; read from profiles/photo/<name>.lua by `library.h`;
// its keys stand in `photo_fields.cpp`.
#pragma once

#include "engine/base/measure.h"
#include "engine/preset/conversion.h"
#include "engine/preset/finding_limits.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// sRGB code values.
struct Rgb8 {
    std::uint8_t r = 0, g = 0, b = 0;
    constexpr bool operator==(const Rgb8&) const = default;
};

/// What a preset says about an operation on the photograph (house, law 7).
enum class Permission { never, with_authority, free };

/// What may be done to a photograph beyond cutting, scaling and converting it once.
enum class Operation {
    rotate,            ///< the crop is taken along the tilted eye line
    mirror,            ///< left and right change places
    retouch,           ///< something in the face is changed
    enlarge,           ///< the certificate photo has more pixels than its crop
    even_backdrop,     ///< the backdrop's light is evened
    replace_backdrop,  ///< the backdrop becomes another one
};

/// Their names, in that order; each preset states every one.
constexpr std::array<std::string_view, 6> operation_names = {"rotate",  "mirror",           "retouch",
                                                             "enlarge", "even_backdrop", "replace_backdrop"};

/// How a length in the certificate photo is given.
enum class LimitUnit {
    px,         ///< pixels of the certificate photo
    mm,         ///< millimetres of the print
    of_height,  ///< share of the photo's height
    of_width,   ///< share of the photo's width
};

/// One limit on where the head stands in the certificate photo.
struct Limit {
    Interval allowed;  ///< in `unit`
    LimitUnit unit = LimitUnit::px;
    bool operator==(const Limit&) const = default;
};

/// The limits on geometry that a preset may set. ISO/IEC 19794-5 words where it has them.
enum class Geometry {
    crown_from_top,      ///< top edge to hair top
    eyes_from_top,       ///< top edge to eye line (the middle of the two eye centres)
    eyes_from_bottom,    ///< eye line to bottom edge
    face_width,          ///< cheek to cheek
    head_height,         ///< hair top to chin
    chin_from_bottom,    ///< chin to bottom edge
    eye_distance,        ///< between the eye centres
};
constexpr std::size_t geometry_count = 7;
using GeometryLimits = std::array<std::optional<Limit>, geometry_count>;  ///< indexed by Geometry

/// The limits that hold instead for people up to an age.
struct AgeLimits {
    int to = 0;  ///< in whole years, that year included
    GeometryLimits geometry;
};

/// The key of a geometry limit in presets, findings and JSON: "crown_from_top" …
std::string_view name(Geometry);
/// As presets and JSON write it: "never", "with authority", "free"; "px", "mm", "of_height", "of_width".
std::string_view name(Permission);
constexpr std::string_view name(Operation operation) { return operation_names[static_cast<std::size_t>(operation)]; }
std::string_view name(LimitUnit);

constexpr double no_byte_limit = 4e9;

struct PhotoPreset {
    std::string name;      ///< the file's name without its ending
    std::string based_on;  ///< the preset whose numbers hold where this one says nothing; may be empty
    std::string title;     ///< for people, in English
    std::string title_zh;
    std::string group = "Other";  ///< the heading that a list shows it under, in English
    std::string group_zh = "其他";

    SizePx size;             ///< pixels of the file; exact, or the least where `greatest_size` is set. What is said in px means these
    SizePx greatest_size;    ///< of the same shape; the file is as large as the photograph gives (free_size.h). 0 × 0: `size` is exact
    SizeMm print;            ///< millimetres of the print; of a file without a paper size: size at `resolution`
    Dpi resolution{300};
    Interval bytes{0, no_byte_limit};  ///< least and greatest size of the file
    double greatest_compression = 0;   ///< most bytes of the pixels, three each, to one byte of the file; 0: any
    Interval quality{60, 95};  ///< JPEG quality of the IJG scale that may be used; `least` is the floor

    Rgb8 backdrop{255, 255, 255};
    std::vector<Rgb8> other_backdrops;  ///< taken as well; what replaces a backdrop is `backdrop`
    double backdrop_tolerance = 10;  ///< greatest CIEDE2000 from the nearest of these to the backdrop's mean
    double unevenness = 4.2;         ///< greatest CIEDE2000 across the backdrop
    double off_centre = 0.03;        ///< greatest distance of the eyes' middle from the middle line, share of the width
    double roll_deg = 6;             ///< greatest tilt of the eye line, degrees

    Conversion conversion;           ///< from the photograph's colours to sRGB

    GeometryLimits geometry;      ///< read through `limit`
    std::vector<AgeLimits> ages;  ///< the youngest first; read through age.h

    /// What the preset asks of single qualities of the photograph (names of finding_limits.h); none: it does not ask.
    std::map<std::string, std::optional<Bounds>, std::less<>> findings;

    /// Limits that may be broken with a warning, least important first: geometry names, "bytes", "backdrop_colour",
    /// "backdrop_evenness", names of finding_limits.h. All others are hard where they concern the file itself (size, geometry, bytes).
    std::vector<std::string> soft;

    /// Each of `operation_names`; read through `permission`.
    std::map<std::string, Permission, std::less<>> operations;

    /// Where each number comes from: key of the preset file → document and date read.
    std::map<std::string, std::string, std::less<>> sources;

    const std::optional<Limit>& limit(Geometry which) const { return geometry[static_cast<std::size_t>(which)]; }
    std::optional<Limit>& limit(Geometry which) { return geometry[static_cast<std::size_t>(which)]; }
    bool has_exact_size() const { return greatest_size == SizePx{}; }
    bool is_soft(std::string_view limit_name) const;
    std::optional<Bounds> bounds(const FindingLimit&) const;  ///< the preset's own, else the usual; none: not asked for
    Permission permission(std::string_view operation) const;  ///< never, for what the preset does not name
    Permission permission(Operation operation) const { return permission(likeness::name(operation)); }
};

/// `limit.allowed` in pixels of the certificate photo.
Interval in_pixels(const Limit&, const PhotoPreset&);

}  // namespace likeness
