// The face as a height field: outline, base height, and the relief of sockets, lids, nose, mouth and chin.
// A little yaw and pitch move the features over a base that keeps its outline.
#pragma once

#include "lids.h"
#include "scene.h"
#include "sitter.h"

#include <array>

namespace studio {

class FaceShape {
public:
    FaceShape(const Sitter& sitter, const Scene& scene);

    float half_width(float y) const { return read(half_width_, y); }
    float widest() const { return widest_; }
    float top() const { return sitter_.face.top; }
    float chin() const { return sitter_.face.chin; }

    /// How deep a point lies inside the outline, IOD; right near the outline, negative outside.
    float inside(Vec2 p) const;

    /// Height of the bare egg, 0 at the rim.
    float base(Vec2 p) const;

    /// Which point of the unturned face is seen at p.
    Vec2 feature(Vec2 p, float base_height) const {
        return {p.x - yaw_ * base_height, p.y - pitch_ * (base_height - 0.6f)};
    }

    /// Where a point of the unturned face is seen.
    Vec2 seen(Vec2 feature_point) const;

    /// Height that the features add at a point of the unturned face.
    float relief(Vec2 f) const;

    const Lids& lids() const { return lids_; }

    /// The line between the lips, and the lips' heights above and below it; u = -1..1 across the mouth.
    float mouth_line(float u) const;
    float upper_lip(float x) const;
    float lower_lip(float u) const;

private:
    static constexpr int steps = 512;
    using Table = std::array<float, steps + 2>;
    float read(const Table& table, float y) const {
        const float place = clamp01((y - sitter_.face.top) * table_scale_) * static_cast<float>(steps);
        const int i = static_cast<int>(place);
        const auto k = static_cast<std::size_t>(i);
        return lerp(table[k], table[k + 1], place - static_cast<float>(i));
    }
    float nose(float x, float ax, float y) const;
    float mouth(float x, float ax, float y) const;
    float eye(float ax, float y) const;

    Sitter sitter_;
    float yaw_;
    float pitch_;
    float table_scale_;
    float widest_ = 0;
    Lids lids_;
    Table half_width_{};
    Table rounding_{};  ///< what chin and skull top take from the base
};

}  // namespace studio
