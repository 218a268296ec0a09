// Dots of a display seen through the dots of a camera, and the other waves that a pixel loop needs: tables, not libm.
#pragma once

#include <array>
#include <cstddef>

namespace studio {

/// A cosine of whole turns, 1024 steps a turn. For phases of 0 and more.
class CosineTable {
public:
    CosineTable();
    float operator()(float turns) const {
        return values_[static_cast<std::size_t>(static_cast<unsigned>(turns * 1024.0F) & 1023U)];
    }

private:
    std::array<float, 1024> values_{};
};

/// e^-(t^4), for t from -1.6 to 1.6; beyond that nothing is left.
class GlareTable {
public:
    GlareTable();
    float operator()(float t) const {
        const float at = (t < 0 ? -t : t) * 320.0F;
        return at < 512.0F ? values_[static_cast<std::size_t>(at)] : 0.0F;
    }

private:
    std::array<float, 513> values_{};
};

/// Brightness of the display's stripes at one place, per colour. Point-sampled at camera pixels on purpose: the bands
/// that a photograph of a display shows are this aliasing.
class Moire {
public:
    /// `pitch` is display dots a panel's width and height; `depth` 0 to 0.22.
    Moire(float pitch, float depth) : pitch_(pitch), depth_(depth) {}

    bool visible() const { return depth_ > 0; }
    /// Factors for red, green and blue; `u` and `v` run along the panel's width, in widths, from 0.
    std::array<float, 3> at(float u, float v) const {
        const float across = u * pitch_ + 1;
        const float rows = 1 + 0.6F * depth_ * cosine_(v * pitch_);
        return {rows * (1 + depth_ * cosine_(across - 0.17F)), rows * (1 + depth_ * cosine_(across - 0.5F)),
                rows * (1 + depth_ * cosine_(across - 0.83F))};
    }

private:
    CosineTable cosine_;
    float pitch_;
    float depth_;
};

}  // namespace studio
