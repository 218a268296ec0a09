// The crop as a problem of intervals: which magnification and which top edge hold every range at once.
#pragma once

#include "engine/base/measure.h"

#include <optional>
#include <string>
#include <vector>

namespace likeness {

/// least ≤ rise·scale − place·offset ≤ greatest, where `scale` is output pixels per photograph pixel and
/// `offset` = scale × the photograph's row at the top edge. `offset` takes part (1) or not (0).
struct Demand {
    std::string name;  ///< the limit's key, or what else demands it: "the photograph's top edge"
    double rise = 0;
    bool offset = false;
    Interval range;
    bool elastic = true;    ///< wants to be in the middle of its range; a bound that is only not to be crossed is not
    bool given_up = false;  ///< may be left, but no further than the others demand
};

struct Placement {
    double scale = 0;
    double offset = 0;
    double ease = 0;  ///< 0 … 1: how far inside its range the tightest elastic demand lies; 1 is the middle.
                      ///< Negative: every demand holds only when those given up are widened by that much of half a range
};

struct Solved {
    std::optional<Placement> placement;
    std::vector<std::string> collide;  ///< where there is none: the demands that cannot hold together, each once
};

/// Exact: projects the offset away (Fourier-Motzkin) and halves the ease until the ranges meet. Demands given up are
/// widened together, by the least that lets all others hold.
Solved solve(const std::vector<Demand>&);

}  // namespace likeness
