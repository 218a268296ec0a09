// A transparent layer on which limbs are drawn as capsules: two balls and the cone between them, lit from above left.
#pragma once

#include "engine/base/measure.h"
#include "tests/studio/draw/keyframe_colour.h"

#include <cstddef>
#include <vector>

namespace studio {

/// One end of a limb, in the layer's pixels; `z` towards the camera.
struct LimbEnd {
    float x = 0;
    float y = 0;
    float z = 0;
    float radius = 0;
};

enum class LimbKind {
    skin,
    fingertip,  ///< skin with a nail at the second end
    cloth,      ///< cut straight at the first end: a sleeve
};

struct Limb {
    LimbEnd from;
    LimbEnd to;
    ScreenColour colour;
    LimbKind kind = LimbKind::skin;
    float crease = 0.03F;  ///< how dark the folds near the first end are
};

class HandLayer {
public:
    explicit HandLayer(likeness::SizePx size);

    /// Nearer limbs cover farther ones, in whatever order they come.
    void draw(const Limb& limb);

    /// Puts a soft black shadow of everything drawn so far under it. Lengths in pixels.
    void cast_shadow(int offset_x, int offset_y, int softness, float depth);

    likeness::SizePx size() const { return size_; }
    /// The rows and columns that hold anything; empty when nothing does.
    int left() const { return left_; }
    int right() const { return right_; }
    int top() const { return top_; }
    int bottom() const { return bottom_; }

    /// Red, green, blue times alpha, and alpha from 0 to 1.
    const float* row(int y) const { return rgba_.data() + index(0, y) * 4; }

private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.width) + static_cast<std::size_t>(x);
    }
    void include(int left, int top, int right, int bottom);

    likeness::SizePx size_;
    int left_;
    int top_;
    int right_ = 0;
    int bottom_ = 0;
    std::vector<float> rgba_;
    std::vector<float> depth_;
};

}  // namespace studio
