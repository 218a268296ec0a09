// How an image stands against a preset; nothing is changed.
#pragma once

#include "plugin/gimp/common/host_image.h"
#include "plugin/gimp/common/steps.h"
#include "plugin/gimp/common/wanted.h"
#include "plugin/gimp/common/workshop.h"

namespace likeness {

struct Checked {
    bool finished = false;  ///< a certificate photo already, of a size that the preset takes; else a photograph to make one from
    std::vector<Finding> findings;
    Verdict verdict = Verdict::not_judged;
};

/// A finished one as `likeness check` does; its bytes are those of the file that it is kept with, or was opened from, and not judged where it has neither. A photograph as `likeness render`
/// does, file and all. Stop, aside: as `apply`.
Result<Checked> check(Workshop&, HostImage, const Wanted&, const OnStep& = {});

}  // namespace likeness
