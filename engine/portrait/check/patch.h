// A piece of the photograph itself about the eyes, for what the closeup's own filters would hide.
#pragma once

#include "engine/portrait/check/study.h"

namespace likeness {

struct Patch {
    Plane light;      ///< linear
    double unit = 0;  ///< pixels per eye distance: 105, or what the photograph has
};

/// `face`: in the face frame, but not turned with it. Where nothing is scaled the pixels are the photograph's own, else
/// they are averaged down; the photograph's edge is repeated outside.
Patch patch(const Study&, BoxPx face);

}  // namespace likeness
