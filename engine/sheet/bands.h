// The rows of the photograph where a preset lets the hair top, the eyes and the chin be: its ranges mapped back through the crop.
#pragma once

#include "engine/portrait/crop.h"

namespace likeness {

/// What of a head has a row.
enum class Landmark { crown, eyes, chin };

struct Band {
    Landmark landmark = Landmark::eyes;
    Interval rows;                 ///< in the full photograph
    std::vector<Geometry> limits;  ///< those of the preset that make it
    Verdict verdict = Verdict::not_judged;  ///< of the measured row: passes inside, as the findings do to a hundredth of
                                            ///< the certificate photo's pixel; outside it warns where all limits are soft
};

/// A limit of a distance from the top edge allows the rows y + least·f … y + greatest·f, one from the bottom edge
/// bottom - greatest·f … bottom - least·f, with f = box height ÷ the preset's height. Several limits on one landmark
/// are cut with each other. A preset that limits the crown by the head's height alone allows
/// chin - greatest·f … chin - least·f. A landmark without a limit has no band, nor has one whose limits have no row in common.
std::vector<Band> allowed_bands(const Pose&, const BoxPx& crop, const PhotoPreset&);

/// The landmark's measured row in the full photograph; absent where the pose does not have it.
std::optional<double> measured_row(Landmark, const Pose&);

}  // namespace likeness
