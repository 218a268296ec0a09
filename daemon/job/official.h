// Official: the one exposure of a subject that file and prints come from.
#pragma once

#include "daemon/job/frame.h"

#include <compare>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace likeness {

/// What became of an exposure, best first. `impossible`: no portrait could be made.
enum class Rank { pass, warn, fail, impossible };
std::string_view name(Rank);
std::optional<Rank> rank(std::string_view name);

struct Candidate {
    FrameId frame;
    Rank rank = Rank::impossible;
    std::size_t sitting = 0;  ///< as Binding has it
    std::size_t place = 0;    ///< index of the frame in its lane's bindings
    bool operator==(const Candidate&) const = default;
};

/// The latest sitting that gave a pass or a warn counts alone, because a retake is made for what no limit measures; in it
/// the best rank, then the latest. Where no sitting gave one: the best rank of all, then the latest. None: no portrait.
/// Total and independent of the order of `candidates`.
std::optional<FrameId> official(const std::vector<Candidate>& candidates);

}  // namespace likeness
