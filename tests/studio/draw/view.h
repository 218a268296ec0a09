// Where a face stands in the picture: IOD coordinates to pixels and back, with roll.
#pragma once

#include "plane.h"

namespace studio {

struct View {
    float iod = 1;     ///< pixels
    Vec2 origin;       ///< between the pupils, pixels
    float cosine = 1;  ///< of roll
    float sine = 0;
    int width = 0;  ///< of the picture, pixels
    int height = 0;

    Vec2 to_face(float px, float py) const {
        const float dx = (px - origin.x) / iod;
        const float dy = (py - origin.y) / iod;
        return {dx * cosine + dy * sine, dy * cosine - dx * sine};
    }
    Vec2 to_picture(Vec2 p) const {
        return {origin.x + iod * (p.x * cosine - p.y * sine), origin.y + iod * (p.x * sine + p.y * cosine)};
    }

    /// The pixels that may hold any of the box lo..hi (IOD); margin in pixels, 1.
    Window window(Vec2 lo, Vec2 hi) const {
        const Vec2 a = to_picture(lo);
        const Vec2 b = to_picture(hi);
        const Vec2 c = to_picture({lo.x, hi.y});
        const Vec2 d = to_picture({hi.x, lo.y});
        const auto least = [](float p, float q, float r, float s) { return std::min(std::min(p, q), std::min(r, s)); };
        const auto most = [](float p, float q, float r, float s) { return std::max(std::max(p, q), std::max(r, s)); };
        const auto whole = [](float v, int limit) {
            return static_cast<int>(std::clamp(std::floor(v), 0.0f, static_cast<float>(limit)));
        };
        return {whole(least(a.x, b.x, c.x, d.x) - 1, width), whole(least(a.y, b.y, c.y, d.y) - 1, height),
                whole(most(a.x, b.x, c.x, d.x) + 2, width), whole(most(a.y, b.y, c.y, d.y) + 2, height)};
    }
};

}  // namespace studio
