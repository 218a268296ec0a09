// Whole pixels of a closeup: a box of the face frame, clipped to what there is.
#pragma once

#include "engine/picture/plane.h"

#include <vector>

namespace likeness {

struct Study;

struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;  ///< right and bottom: one beyond the last

    bool empty() const { return left >= right || top >= bottom; }
    int count() const { return empty() ? 0 : (right - left) * (bottom - top); }
};

/// The pixels whose middles lie in the box, in the face frame.
Area area(const Study&, double left, double top, double right, double bottom);

/// The value that the share `of_all` (0 … 1) of the plane's values in the area lies below; 0 in an empty area.
double quantile(const Plane&, const Area&, double of_all);
double median(const Plane&, const Area&);

/// Of the values, which are reordered; 0 of none.
float quantile(std::vector<float>& values, double of_all);

}  // namespace likeness
