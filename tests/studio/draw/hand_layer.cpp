#include "tests/studio/draw/hand_layer.h"

#include <algorithm>
#include <cmath>

namespace studio {
namespace {

struct Spot {
    float along;   ///< 0 at the first end, 1 at the second
    float across;  ///< of the radius there, -1 to 1
    float beyond;  ///< pixels past the second end, negative before it
    float nx, ny, nz;
};

/// A bump of height 1 and half width `reach` round `at`.
float bump(float value, float at, float reach) {
    return smooth_step(reach, 0, std::abs(value - at));
}

ScreenColour shade(ScreenColour base, float light, ScreenColour shadow_tint) {
    const ScreenColour dark{base.r * shadow_tint.r, base.g * shadow_tint.g, base.b * shadow_tint.b};
    return mix(dark, base, light);
}

ScreenColour skin_colour(const Limb& limb, const Spot& s) {
    const float facing = -0.42F * s.nx - 0.58F * s.ny + 0.70F * s.nz;
    float light = 0.30F + 0.80F * std::max(0.0F, facing);
    light -= limb.crease * (bump(s.along, 0.08F, 0.05F) + bump(s.along, 0.16F, 0.04F));
    ScreenColour colour = shade(limb.colour, light, {0.56F, 0.40F, 0.35F});
    if (limb.kind == LimbKind::fingertip) {
        const float up = (s.beyond + 0.10F * limb.to.radius) / limb.to.radius / 0.62F;
        const float side = s.across / 0.60F;
        const float edge = up * up * up * up + side * side * side * side;
        const float nail = smooth_step(1.15F, 0.85F, edge);
        const float rim = smooth_step(0.45F, 0.9F, up);
        const float shine = bump(side, -0.35F, 0.3F) * bump(up, -0.1F, 0.8F);
        ScreenColour plate = mix(limb.colour, {236, 178, 170}, 0.45F) * (0.72F + 0.34F * light);
        plate = mix(plate, {246, 236, 228}, 0.55F * rim + 0.4F * shine);
        const float fold = smooth_step(1.9F, 1.2F, edge) * 0.16F;
        colour = mix(colour * (1 - fold), plate, nail);
    }
    return colour;
}

ScreenColour cloth_colour(const Limb& limb, const Spot& s) {
    const float facing = -0.42F * s.nx - 0.58F * s.ny + 0.70F * s.nz;
    const float fold = 0.07F * bump(s.along + 0.05F * s.across, 0.12F, 0.05F) +
                       0.09F * bump(s.along - 0.06F * s.across, 0.24F, 0.07F);
    const float hem = 0.14F * bump(s.along, 0.045F, 0.008F);
    return shade(limb.colour, 0.25F + 0.85F * std::max(0.0F, facing) - fold - hem, {0.45F, 0.45F, 0.48F});
}

}  // namespace

HandLayer::HandLayer(likeness::SizePx size)
    : size_(size),
      left_(size.width),
      top_(size.height),
      rgba_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4),
      depth_(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height), -1e9F) {}

void HandLayer::include(int left, int top, int right, int bottom) {
    if (left >= right || top >= bottom) return;
    left_ = std::min(left_, left);
    top_ = std::min(top_, top);
    right_ = std::max(right_, right);
    bottom_ = std::max(bottom_, bottom);
}

void HandLayer::draw(const Limb& limb) {
    const LimbEnd& a = limb.from;
    const LimbEnd& b = limb.to;
    const float reach = std::max(a.radius, b.radius) + 1;
    const int left = std::max(0, static_cast<int>(std::min(a.x, b.x) - reach));
    const int right = std::min(size_.width, static_cast<int>(std::max(a.x, b.x) + reach) + 1);
    const int top = std::max(0, static_cast<int>(std::min(a.y, b.y) - reach));
    const int bottom = std::min(size_.height, static_cast<int>(std::max(a.y, b.y) + reach) + 1);
    include(left, top, right, bottom);

    const float length = std::max(1.0F, std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)));
    const float ax = (b.x - a.x) / length;
    const float ay = (b.y - a.y) / length;
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            const float dx = static_cast<float>(x) + 0.5F - a.x;
            const float dy = static_cast<float>(y) + 0.5F - a.y;
            const float along = dx * ax + dy * ay;
            const float t = std::clamp(along / length, 0.0F, 1.0F);
            const float radius = a.radius + t * (b.radius - a.radius);
            const float ex = dx - t * length * ax;
            const float ey = dy - t * length * ay;
            const float distance2 = ex * ex + ey * ey;
            if (distance2 > (radius + 0.5F) * (radius + 0.5F)) continue;
            float cover = std::min(1.0F, radius + 0.5F - std::sqrt(distance2));
            if (limb.kind == LimbKind::cloth) cover = std::min(cover, along + 0.5F);
            if (cover <= 0) continue;

            const float nx = ex / radius;
            const float ny = ey / radius;
            const float nz = std::sqrt(std::max(0.0F, 1 - nx * nx - ny * ny));
            const Spot spot{along / length, (dy * ax - dx * ay) / radius, along - length, nx, ny, nz};
            const ScreenColour c = limb.kind == LimbKind::cloth ? cloth_colour(limb, spot) : skin_colour(limb, spot);
            const float z = a.z + t * (b.z - a.z) + nz * radius;

            float* p = rgba_.data() + index(x, y) * 4;
            float& depth = depth_[index(x, y)];
            const bool nearer = z > depth;
            const float mine = nearer ? cover : cover * (1 - p[3]);
            const float theirs = nearer ? 1 - cover : 1;
            p[0] = c.r * mine + p[0] * theirs;
            p[1] = c.g * mine + p[1] * theirs;
            p[2] = c.b * mine + p[2] * theirs;
            p[3] = mine + p[3] * theirs;
            if (nearer && cover > 0.5F) depth = z;
        }
    }
}

void HandLayer::cast_shadow(int offset_x, int offset_y, int softness, float depth) {
    const int margin = softness + std::max(std::abs(offset_x), std::abs(offset_y)) + 1;
    include(std::max(0, left_ - margin), std::max(0, top_ - margin), std::min(size_.width, right_ + margin),
            std::min(size_.height, bottom_ + margin));
    const int width = right_ - left_;
    const int height = bottom_ - top_;
    if (width <= 0 || height <= 0) return;

    // A box filter along rows, then along columns, both from running sums.
    const auto at = [width](int x, int y) {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    };
    std::vector<float> soft(at(0, height));
    std::vector<float> line(static_cast<std::size_t>(std::max(width, height) + 1));
    const auto sums = [&line](int i) -> float& { return line[static_cast<std::size_t>(i)]; };
    const auto box = [&](int i, int count) {
        const int low = std::max(0, i - softness);
        const int high = std::min(count, i + softness + 1);
        return (sums(high) - sums(low)) / static_cast<float>(2 * softness + 1);
    };
    for (int y = 0; y < height; ++y) {
        const float* p = row(top_ + y) + static_cast<std::ptrdiff_t>(left_) * 4;
        for (int x = 0; x < width; ++x) sums(x + 1) = sums(x) + p[4 * x + 3];
        for (int x = 0; x < width; ++x) soft[at(x, y)] = box(x, width);
    }
    for (int x = 0; x < width; ++x) {
        for (int y = 0; y < height; ++y) sums(y + 1) = sums(y) + soft[at(x, y)];
        for (int y = 0; y < height; ++y) soft[at(x, y)] = box(y, height);
    }
    for (int y = 0; y < height; ++y) {
        float* p = rgba_.data() + index(left_, top_ + y) * 4;
        for (int x = 0; x < width; ++x) {
            const int from_x = std::clamp(x - offset_x, 0, width - 1);
            const int from_y = std::clamp(y - offset_y, 0, height - 1);
            p[4 * x + 3] += (1 - p[4 * x + 3]) * depth * soft[at(from_x, from_y)];
        }
    }
}

}  // namespace studio
