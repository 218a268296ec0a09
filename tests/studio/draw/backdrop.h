// The paper or wall behind the sitter, with falloff, an unevenness on demand, and the sitter's shadow on it.
#pragma once

#include "easel.h"

namespace studio {

/// The backdrop alone, linear light, of the easel's size; the person must be painted, because it casts the shadow.
Grid<Rgb> paint_backdrop(const Easel& easel);

}  // namespace studio
