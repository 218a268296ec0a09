#include "engine/portrait/check/checks.h"

#include "engine/portrait/check/rank.h"
#include "engine/portrait/check/skin.h"

#include <cmath>

namespace likeness {

// By pairs of places that mirror each other, so that the face's own shape, beard and lashes fall away; the median of them,
// so that a fringe or a hand on one side does too.
Measured face_light(const Study& study) {
    constexpr float darkest = 0.004F;  // hair and noise, not skin
    std::vector<float> stops;
    const PointPx middle = study.at(0, 0);
    for (int y = 0; y < study.light.height(); y += 2) {
        for (int x = 0; x < static_cast<int>(middle.x); x += 2) {
            const PointPx place = study.place(x, y);
            const int mirrored = static_cast<int>(2 * middle.x) - 1 - x;
            if (place.x < -0.8 || place.x > -0.2 || place.y > 1.5 || place.y < -0.9 || !is_bare(place)) continue;
            if (mirrored >= study.light.width() || !study.inside.row(y)[x] || !study.inside.row(y)[mirrored]) continue;
            const float left = study.light.at(x, y), right = study.light.at(mirrored, y);
            if (std::min(left, right) < darkest) continue;
            stops.push_back(std::log2(right / left));
        }
    }
    if (stops.size() < 100) return {{}, sentence("too little skin shows")};
    const float found = median(stops);
    return {std::abs(found), found < 0 ? sentence("the lamp on the picture's right is weaker: set both lamps to the same power and distance")
                                       : sentence("the lamp on the picture's left is weaker: set both lamps to the same power and distance")};
}

}  // namespace likeness
