// What one drawn head is good for: its photograph judged against its truth, its portrait made, and, for those of the
// gallery, every kind of defect at every level judged.
#pragma once

#include "tests/bench/bench_pose/heads.h"
#include "tests/bench/bench_pose/judge.h"
#include "tests/bench/bench_pose/options.h"

#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace bench {

using Findings = std::vector<likeness::Finding>;

/// The portrait that `render` makes of a good photograph.
struct Rendered {
    bool made = false;          ///< there is a file
    bool holds = false;         ///< every geometry finding on it says pass or warn
    bool holds_truly = false;   ///< crown, eyes and face width hold by the drawing's truth, too
    std::string collision;      ///< the sentence that names the limits that collide; empty: none do
    std::string otherwise;      ///< why else there is no file
};

/// Findings on the photographs of one face in the gallery.
struct Shown {
    Findings clean;
    std::map<std::string_view, std::array<std::optional<Findings>, studio::grades>> defects;  ///< by kind; absent: not made or a Fault
    std::set<std::string> wrong;  ///< findings that rightly fail on the clean one
};

struct Sitting {
    std::size_t faces = 0;
    likeness::Pose truth;                ///< in the camera's frame
    std::optional<likeness::Pose> pose;  ///< as measured
    Findings findings;
    Rendered rendered;
    std::optional<Shown> shown;
};

Sitting sit(Judge&, std::uint64_t seed, bool in_gallery, const std::string& only, const likeness::PhotoPreset&);

Shown show(Judge&, const studio::Plate&, std::uint64_t seed, const std::string& only, const likeness::PhotoPreset&);

}  // namespace bench
