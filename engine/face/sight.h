// A Sight: whom a photograph shows.
#pragma once

#include "engine/face/pose.h"

#include <vector>

namespace likeness {

struct Sight {
    std::vector<FaceBox> faces;  ///< largest first
    std::optional<Head> head;    ///< of the single face; absent with none or several, and where its eyes cannot be made out
    /// Degrees clockwise (90, 180 or 270) that would make the photograph upright, where a face was found only so: the
    /// camera lay on its side and the file does not say it. `faces` is empty then. 0: nothing of the kind.
    int turned = 0;
};

/// Finds the faces and measures a single one. `pixels` is the photograph, `luma` its grey, at `scale` raster pixels per
/// pixel of the photograph. Quarter turns are tried where no face stands upright. Stop, aside: as `FaceFinder::find`.
Result<Sight> look(FaceFinder&, const Raster& pixels, const Raster& luma, double scale);

}  // namespace likeness
