// What was learnt from a frame that shows a colour chart, kept in the ledger: the calibration needs no second look.
#pragma once

#include "engine/colour/calibration.h"

#include <optional>

namespace likeness {

struct SeenChart {
    Calibration calibration;
    double mean_de = 0;  ///< ΔE2000 of patches that the fit did not see, on average
};

/// None: no colour chart is in sight, or the search failed. Aside: there is one, and it cannot be used, saying why. `picture` may be reduced; the
/// chart itself is read at full size from `bytes`.
Result<std::optional<SeenChart>> look_for_chart(const Picture& picture, const Bytes& bytes, const std::string& about, std::int64_t most_pixels);

std::string to_text(const SeenChart&);

/// Stop: the text is not one of ours.
Result<SeenChart> seen_chart(std::string_view text, const std::string& about);

}  // namespace likeness
