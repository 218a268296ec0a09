#include "tests/studio/draw/keyframe_backdrop.h"

#include "tests/studio/draw/random.h"

#include <algorithm>
#include <cmath>

namespace studio {
namespace {

constexpr int layer_height = 240;
constexpr float softness = 0.03F;  // of the frame's height, to either side of an edge

/// An ellipse without an edge. Lengths are shares of the frame's height.
struct Blob {
    float x, y, half_width, half_height;
    ScreenColour colour;

    void over(ScreenColour& under, float px, float py) const {
        const float dx = (px - x) / half_width;
        const float dy = (py - y) / half_height;
        const float out = (std::sqrt(dx * dx + dy * dy) - 1) * std::min(half_width, half_height);
        if (out < softness) under = mix(under, colour, smooth_step(softness, -softness, out));
    }
};

}  // namespace

BackdropLayer draw_backdrop(const KeyframeOptions& options, likeness::SizePx full) {
    Random random(options.seed, "far backdrop");
    const double ratio = static_cast<double>(full.width) / full.height;
    const int width = std::max(2, static_cast<int>(std::lround(layer_height * ratio)));
    BackdropLayer layer{{width, layer_height}, {}};
    layer.pixels.reserve(static_cast<std::size_t>(width) * layer_height);

    const auto aspect = static_cast<float>(ratio);
    const float head = static_cast<float>(options.height_share) * random.range(0.34F, 0.40F);  // half the head's height
    // The phone is held out to the side. A head right behind it, hair over a dark phone, is a face to Haar cascades.
    const float aside = random.range(0.40F, 0.54F) * (options.left_hand ? -1.0F : 1.0F);
    const float x = aspect * (0.5F + aside);
    const float y = static_cast<float>(options.centre_y - options.height_share * 0.5) - head * random.range(0.2F, 0.8F);
    const ScreenColour skin = screen_colour(options.skin) * 0.90F;
    const ScreenColour hair = {34, 29, 28};
    const ScreenColour clothes = screen_colour(options.clothes) * 0.92F;
    const Blob blobs[] = {
        {x, y - 0.10F * head, 0.86F * head, 1.06F * head, hair},
        {x, y + 1.1F * head, 0.40F * head, 0.7F * head, skin * 0.82F},
        {x, y + 4.8F * head, 2.0F * head, 3.4F * head, clothes},
        {x, y + 0.24F * head, 0.66F * head, 0.76F * head, skin},
        {x, y - 0.50F * head, 0.72F * head, 0.42F * head, hair},
    };

    const ScreenColour cloth = screen_colour(options.backdrop);
    const float lamp_x = aspect * random.range(0.3F, 0.6F);
    for (int row = 0; row < layer_height; ++row) {
        for (int column = 0; column < width; ++column) {
            const float px = (static_cast<float>(column) + 0.5F) / layer_height;
            const float py = (static_cast<float>(row) + 0.5F) / layer_height;
            const float far = (px - lamp_x) * (px - lamp_x) + (py - 0.4F) * (py - 0.4F);
            ScreenColour colour = cloth * (1 - 0.22F * far);
            for (const Blob& blob : blobs) blob.over(colour, px, py);
            layer.pixels.push_back(colour);
        }
    }
    return layer;
}

}  // namespace studio
