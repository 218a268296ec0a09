// Judging a photograph as `likeness measure --preset` does: the one place that knows how the product is asked.
#pragma once

#include "engine/colour/convert.h"
#include "engine/identify/identify.h"
#include "engine/portrait/finding.h"
#include "engine/portrait/render.h"
#include "engine/preset/photo_preset.h"

#include <vector>

namespace bench {

/// One for each thread.
struct Judge {
    likeness::FaceFinder finder{};
    likeness::ColourConverter colours{};
};

struct Judged {
    likeness::Seen seen;
    std::vector<likeness::Finding> findings;
};

/// All findings on a photograph.
likeness::Result<Judged> judge_like_measure(Judge&, const likeness::Photograph&, const likeness::PhotoPreset&);

/// A photograph whose file is in memory.
likeness::Result<likeness::Photograph> opened(likeness::Bytes file, const std::string& about);

}  // namespace bench
