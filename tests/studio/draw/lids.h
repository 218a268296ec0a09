// The lines of one eye: both eyes are the same drawing, mirrored. u runs -1 at the inner to 1 at the outer corner,
// v is down, both measured along the tilted line of the corners; v in IOD.
#pragma once

#include "sitter.h"

#include <array>
#include <cmath>

namespace studio {

class Lids {
public:
    /// opening: 1 as the sitter is, less when the upper lid comes down.
    Lids(const EyeForm& eye, float opening) : eye_(eye), cosine_(std::cos(eye.tilt)), sine_(std::sin(eye.tilt)) {
        for (int i = 0; i < steps + 2; ++i) {
            const float u = 2 * static_cast<float>(i) / static_cast<float>(steps) - 1;
            const float rest = std::max(0.0f, 1 - u * u);
            const float lower = eye.lower * std::pow(rest, 0.95f) * (1 + 0.14f * u);
            const float upper = -eye.upper * std::pow(rest, 0.72f) * (1 - 0.16f * u);
            const auto k = static_cast<std::size_t>(i);
            open_upper_[k] = upper;
            lower_[k] = lower * lerp(0.8f, 1.0f, opening);
            upper_[k] = lower_[k] + (upper - lower) * opening;
        }
    }

    struct Place {
        float u;
        float v;
    };
    /// x is the distance from the face's middle line.
    Place place(float x, float y) const {
        const float out = x - middle;
        return {(out * cosine_ - y * sine_) / eye_.half_width, y * cosine_ + out * sine_};
    }
    /// Back from (u, v) to (distance from the middle line, y).
    Vec2 point(float u, float v) const {
        const float along = u * eye_.half_width;
        return {middle + along * cosine_ + v * sine_, v * cosine_ - along * sine_};
    }

    float upper(float u) const { return read(upper_, u); }
    float lower(float u) const { return read(lower_, u); }
    float open_upper(float u) const {
        return read(open_upper_, u);
    }  ///< were the eye fully open: the crease hangs on it
    const EyeForm& form() const { return eye_; }

private:
    static constexpr float middle = 0.489f;  // of the corners: the inner one is filled by flesh
    static constexpr int steps = 256;
    using Table = std::array<float, steps + 2>;
    static float read(const Table& table, float u) {
        const float place = clamp01(u * 0.5f + 0.5f) * static_cast<float>(steps);
        const int i = static_cast<int>(place);
        const auto k = static_cast<std::size_t>(i);
        return lerp(table[k], table[k + 1], place - static_cast<float>(i));
    }

    EyeForm eye_;
    float cosine_;
    float sine_;
    Table upper_{};
    Table lower_{};
    Table open_upper_{};
};

}  // namespace studio
