// One drawn sitter cut out and put before another backdrop, held against the drawing's own alpha and against the same sitter
// drawn before that backdrop.
#pragma once

#include "tests/bench/bench_matte/cases.h"

#include "engine/base/result.h"
#include "engine/colour/convert.h"
#include "engine/face/finder.h"
#include "engine/picture/plane.h"
#include "engine/preset/photo_preset.h"

#include <cstdint>
#include <optional>

namespace bench {

struct Cut {
    std::string refused;                ///< why there is no matte; empty: there is one
    double mean_error = 0;              ///< of alpha, over the whole certificate photo
    double edge_error = 0;              ///< of alpha, where the true one is between 0.02 and 0.98
    double exact = 0;                   ///< share of backdrop pixels two blocks away from the person that decode exactly
    double fringe = 0;                  ///< mean CIEDE2000 to the true composite, over the same edge
    double milliseconds = 0;            ///< of CPU: matte and new backdrop
    likeness::Raster before, after;     ///< the certificate photo
    likeness::Plane alpha;
};

likeness::Result<Cut> cut_drawn(likeness::FaceFinder&, likeness::ColourConverter&, const Case&, std::uint64_t seed, likeness::Rgb8 wanted);

}  // namespace bench
