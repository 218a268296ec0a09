// Clothes of the backdrop's own colour: folds and shade stay, half as deep.
#include "tests/gallery/recipes.h"
#include "tests/gallery/swatch.h"

#include <cmath>
#include <vector>

namespace studio {

void dress_like_backdrop(Plate& plate, float value, std::uint64_t) {
    const Rgb backdrop = backdrop_of(plate);
    const float there = luminance(backdrop);
    // Only lightness is off, so that its difference is the colour's: darker, as cloth before a lit backdrop is.
    const Rgb cloth = backdrop * (luminance_of(std::max(0.0f, lightness(there) - value)) / there);
    std::vector<float> lights;
    for (std::size_t i = 0; i < plate.light.values.size(); i += 7)
        if (plate.known.clothes.values[i] > 0.99f) lights.push_back(luminance(plate.light.values[i]));
    if (lights.empty()) return;
    std::ranges::nth_element(lights, lights.begin() + static_cast<std::ptrdiff_t>(lights.size() / 2));
    const float usual = std::max(1e-4f, lights[lights.size() / 2]);
    for (std::size_t i = 0; i < plate.light.values.size(); ++i) {
        const float share = plate.known.clothes.values[i];
        if (share <= 0) continue;
        Rgb& c = plate.light.values[i];
        const float shade = std::clamp(std::sqrt(std::max(1e-5f, luminance(c)) / usual), 0.75f, 1.2f);
        const Rgb dyed = cloth * shade;
        c = lerp(c, {clamp01(dyed.r), clamp01(dyed.g), clamp01(dyed.b)}, share);
    }
}

}  // namespace studio
