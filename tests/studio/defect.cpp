#include "tests/studio/defect.h"

#include "tests/studio/draw/random.h"

#include <algorithm>

namespace studio {
namespace {

/// CIEDE2000 of the photographed mean to the reference (100,197,255) of chsi-degree: 2 to 3, of at most 12.
constexpr std::array<std::uint8_t, 3> light_blue{100, 190, 250};
constexpr std::array<std::uint8_t, 3> white{246, 246, 246};
constexpr std::array<std::uint8_t, 3> grey{190, 190, 192};

constexpr std::size_t block = 8;

/// Anybody of the block, rather one who is not spared and has no flaw yet.
std::size_t choose(const std::vector<bool>& spared, const std::vector<Flaw>& flaws, std::size_t first, std::size_t end,
                   Random& chance) {
    std::vector<std::size_t> free;
    for (std::size_t i = first; i < end; ++i)
        if (!spared[i] && flaws[i].defect == Defect::none) free.push_back(i);
    const auto any = [&](std::size_t count) { return static_cast<std::size_t>(chance.pick(static_cast<int>(count))); };
    return free.empty() ? first + any(end - first) : free[any(free.size())];
}

}  // namespace

Signs signs(Defect defect) {
    switch (defect) {
        case Defect::none: return {};
        case Defect::gradient:
        case Defect::shadow: return {"backdrop_evenness", {"backdrop_shadow"}};
        case Defect::white:
        case Defect::grey: return {"backdrop_colour", {"clothes_contrast"}};
        case Defect::blink: return {"eyes_open", {"natural_colour", "single_face"}};
        case Defect::defocus: return {"focus", {"motion", "resolution"}};
    }
    return {};
}

std::vector<Flaw> spread_flaws(const std::vector<bool>& spared, std::uint64_t seed) {
    std::vector<Flaw> flaws(spared.size());
    Random chance(seed, "flaws");
    std::size_t count = static_cast<std::size_t>(chance.pick(2));
    for (std::size_t first = 0; first + block / 2 <= spared.size(); first += block, ++count) {
        const std::size_t end = std::min(first + block, spared.size());
        Flaw& flaw = flaws[choose(spared, flaws, first, end, chance)];
        flaw = {count / 2 % 2 == 0 ? Defect::gradient : Defect::shadow, count % 2 == 1};
        if (end - first < block) break;  // few people have one flaw among them
        flaws[choose(spared, flaws, first, end, chance)] = count % 3 == 1   ? Flaw{count % 2 == 0 ? Defect::grey : Defect::white, false}
                                                           : count % 3 == 2 ? Flaw{Defect::blink, true}
                                                                            : Flaw{Defect::defocus, false};
    }
    return flaws;
}

Scene studio_scene(std::uint64_t seed, Defect defect) {
    Scene scene = make_scene(seed, {.backdrop = defect == Defect::white  ? white
                                                : defect == Defect::grey ? grey
                                                                         : light_blue});
    // Measured on drawn frames of 800 x 1200: unevenness below 2.2 without, 10 to 19 with a gradient; 6 is allowed.
    Random chance(seed, "defect");
    if (defect == Defect::gradient) scene.gradient = chance.range(0.75f, 1.0f);
    if (defect == Defect::shadow) scene.shadow = chance.range(0.8f, 1.0f);
    if (defect == Defect::blink) scene.lids = chance.range(0.05f, 0.25f);
    return scene;
}

}  // namespace studio
