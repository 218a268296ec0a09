#include "tests/plugin/sitter.h"

#include "tests/fakes/places.h"
#include "tests/studio/draw/portrait.h"

#include <algorithm>

namespace likeness {

namespace {

Raster drawn(std::uint64_t seed) {
    studio::Scene scene;
    scene.gaze_x = 0, scene.gaze_y = 0;
    const studio::Sitter sitter = studio::make_sitter(seed, {.glasses = 0, .beard = 0, .far = 0, .hair = studio::HairStyle::cropped});
    return studio::photograph(studio::draw(sitter, scene, {600, 900}), {900, 1350}, {.seed = seed, .noise = 1});
}

template <class Sample>
HostImage held_of(const BasicRaster<Sample>& raster, Bytes icc) {
    const bool alpha = raster.channels() == 4;
    return {.name = "a.xcf", .samples = {.size = raster.size(), .colours = alpha ? 3 : raster.channels(), .alpha = alpha ? Alpha::straight : Alpha::none, .values = raster.samples(), .icc = std::move(icc)}};
}

}  // namespace

const Raster& sitter() {
    static const Raster once = drawn(4);
    return once;
}

Raster group(int people) {
    const Raster& one = sitter();
    Raster all({one.width() * people, one.height()}, 3);
    for (int y = 0; y < one.height(); ++y)
        for (int i = 0; i < people; ++i) std::copy_n(one.row(y), one.stride(), all.row(y) + one.stride() * static_cast<std::size_t>(i));
    return all;
}

HostImage held(const Raster& raster, Bytes icc) { return held_of(raster, std::move(icc)); }
HostImage held(const DeepRaster& raster, Bytes icc) { return held_of(raster, std::move(icc)); }

Workshop workshop(const TempFolder& home) {
    return Workshop::open({.home = home.path().string(), .data = tree()}).value();
}

}  // namespace likeness
