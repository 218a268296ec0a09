// Smooth noise over the plane, from a table of chance. Used for skin, cloth, iris fibres and hair outlines.
#pragma once

#include "number.h"
#include "random.h"

#include <vector>

namespace studio {

class Noise {
public:
    explicit Noise(Random random) : table_(side * side) {
        for (float& v : table_) v = random.range(-1.0f, 1.0f);
    }

    /// About -1 .. 1, one swing per unit; repeats every 256 units.
    float at(float x, float y) const {
        const float fx = std::floor(x);
        const float fy = std::floor(y);
        const float tx = x - fx;
        const float ty = y - fy;
        const float sx = tx * tx * (3 - 2 * tx);
        const float sy = ty * ty * (3 - 2 * ty);
        const unsigned ix = static_cast<unsigned>(static_cast<int>(fx));
        const unsigned iy = static_cast<unsigned>(static_cast<int>(fy));
        const float* a = table_.data() + (iy & mask) * side;
        const float* b = table_.data() + ((iy + 1) & mask) * side;
        const unsigned l = ix & mask;
        const unsigned r = (ix + 1) & mask;
        return lerp(lerp(a[l], a[r], sx), lerp(b[l], b[r], sx), sy);
    }

private:
    static constexpr unsigned side = 256;
    static constexpr unsigned mask = side - 1;
    std::vector<float> table_;
};

}  // namespace studio
