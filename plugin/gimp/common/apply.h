// The certificate photo of an image, to be put back into the editor.
#pragma once

#include "plugin/gimp/common/fitting.h"
#include "plugin/gimp/common/host_image.h"
#include "plugin/gimp/common/record.h"
#include "plugin/gimp/common/steps.h"

namespace likeness {

struct Applied {
    Portrait portrait;      ///< without a file where a hard limit does not hold or there is no single face; the findings say why
    Record record;          ///< where there is a file
    Label label;
    Dpi resolution{300};    ///< of the preset
    std::string layer;      ///< what the layer is to be called
};

/// All steps: take, identify, check, render. The portrait is that of `likeness render` for a TIFF with the same samples. Stop, aside: as `order`, `Fitting` and `make_portrait`.
Result<Applied> apply(Workshop&, HostImage, const Wanted&, const OnStep& = {});

/// The last step alone, of a photograph that was fitted before.
Result<Applied> apply(Workshop&, const Fitting&, const Wanted&);

/// Why there is no certificate photo, in the language of the door: what is to be told where `portrait` has no file.
std::string no_portrait(std::span<const Finding>);

}  // namespace likeness
