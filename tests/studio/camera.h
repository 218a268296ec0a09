// The camera's files: an upright picture stored as the sensor lies, with what the camera says about the shot.
#pragma once

#include "tests/studio/exif.h"

#include "engine/picture/raster.h"

namespace studio {

/// JPEG, quality 92, 4:2:0, EXIF first. `facts.orientation` says how the picture is stored; `facts.stored` is filled in here.
likeness::Result<likeness::Bytes> camera_jpeg(likeness::Raster upright, ShotFacts facts, const likeness::Bytes& icc = {});

/// A RAW of the same shot: a DNG with a JPEG of 1,620 pixels in it, EXIF as in the JPEG.
likeness::Result<likeness::Bytes> camera_raw(likeness::Raster upright, ShotFacts facts);

/// The first 60 % of a file, as a copy that was broken off leaves it.
likeness::Bytes broken_off(const likeness::Bytes&);

}  // namespace studio
