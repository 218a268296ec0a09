#include "tests/studio/draw/keyframe.h"
#include "tests/studio/draw/random.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace studio {
namespace {

using Colour = std::array<std::uint8_t, 3>;

constexpr std::array<Colour, 6> skins = {{{238, 204, 180},
                                          {226, 186, 156},
                                          {214, 170, 138},
                                          {198, 150, 118},
                                          {172, 124, 94},
                                          {132, 92, 70}}};
constexpr std::array<Colour, 6> fabrics = {
    {{42, 48, 66}, {30, 30, 34}, {92, 98, 108}, {222, 224, 230}, {70, 96, 134}, {120, 44, 52}}};

Colour any(const std::array<Colour, 6>& colours, Random& random) {
    return colours[static_cast<std::size_t>(random.pick(static_cast<int>(colours.size())))];
}

}  // namespace

KeyframeOptions make_keyframe_options(std::uint64_t seed, KeyframeQuality quality) {
    const bool bad = quality == KeyframeQuality::bad;
    Random random(seed, bad ? "bad keyframe" : "good keyframe");
    const auto wobble = [&random] { return std::clamp(random.normal(), -2.0F, 2.0F); };
    KeyframeOptions options;
    options.height_share = random.range(0.38F, 0.62F);
    options.centre_x = random.range(0.44F, 0.56F);
    // Little room above: an empty backdrop over a code is forehead over eyes to Haar cascades.
    options.centre_y = options.height_share / 2 + static_cast<double>(random.range(0.09F, 0.17F));
    options.roll = 6 * wobble();
    options.tilt_x = 0.16 * wobble();
    options.tilt_y = 0.14 * wobble();
    options.brightness = random.range(0.55F, 1.35F);
    // A lamp stronger than the panel blots out whole finder patterns.
    options.glare = random.chance(0.5) ? random.range(0.15F, 0.5F) : 0;
    options.glare *= std::min(1.0, options.brightness);
    options.glare_place = random.range(-0.1F, 1.1F);
    options.glare_width = random.range(0.05F, 0.14F);
    options.glare_lean = random.range(-0.6F, 0.6F);
    options.blur = random.range(0.4F, 1.0F);
    options.moire = random.chance(0.6) ? random.range(0.04F, 0.22F) : 0;
    options.moire_pitch = random.range(1080.0F, 1440.0F);
    options.dark_mode = random.chance(0.2);
    options.left_hand = random.chance(0.3);
    options.skin = any(skins, random);
    options.clothes = any(fabrics, random);
    options.seed = random.next();
    if (bad) {
        options.height_share = random.range(0.30F, 0.38F);
        options.brightness = 0.22;
        options.glare = 0.34;
        options.glare_place = random.range(0.35F, 0.65F);
        options.dark_mode = false;  // dimmed as well, it would be a black slab
        options.blur = 6;
        options.smear = random.range(56.0F, 72.0F);  // about three modules: no reader gets over that
    }
    return options;
}

}  // namespace studio
