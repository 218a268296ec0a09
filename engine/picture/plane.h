// A plane: one number a pixel, for measures that need more than 8 bits (linear light, CIELAB).
#pragma once

#include "engine/base/measure.h"

#include <cstddef>
#include <vector>

namespace likeness {

class Plane {
public:
    Plane() = default;
    explicit Plane(SizePx size)
        : size_(size), samples_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height)) {}

    SizePx size() const { return size_; }
    int width() const { return size_.width; }
    int height() const { return size_.height; }
    bool empty() const { return samples_.empty(); }

    float* row(int y) { return samples_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.width); }
    const float* row(int y) const { return samples_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.width); }
    float at(int x, int y) const { return row(y)[x]; }
    std::vector<float>& samples() { return samples_; }
    const std::vector<float>& samples() const { return samples_; }

private:
    SizePx size_;
    std::vector<float> samples_;
};

}  // namespace likeness
