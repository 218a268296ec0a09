// A drawn person, as an editor has the photograph open.
#pragma once

#include "plugin/gimp/common/host_image.h"
#include "plugin/gimp/common/workshop.h"
#include "tests/fakes/temp_folder.h"

namespace likeness {

/// sRGB, 900 × 1350; drawn once.
const Raster& sitter();

/// Several side by side.
Raster group(int people);

/// The samples as an editor holds them; a fourth channel is their alpha.
HostImage held(const Raster&, Bytes icc = {});
HostImage held(const DeepRaster&, Bytes icc = {});

/// With the shipped presets and nothing of this machine.
Workshop workshop(const TempFolder&);

}  // namespace likeness
