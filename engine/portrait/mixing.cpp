#include "engine/portrait/mixing.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

// How much of the hue of one colour another has: 0 for a grey.
float chroma_along(const Colour& of, const Colour& hue) {
    const float grey = (hue[0] + hue[1] + hue[2]) / 3;
    const Colour direction{hue[0] - grey, hue[1] - grey, hue[2] - grey};
    return dot(of, direction) / std::max(1e-6F, std::sqrt(dot(direction, direction)));
}

// What no one calls a hue: a sheen on hair, a grey cloth. 6 code values, which are the less light the darker it is.
float tinge(float light) {
    return 6 * 2.2F / 255 * std::sqrt(light);
}

}  // namespace

float share_in_light(const LightOfCodes& light, float share, const Colour& behind, const Colour& line) {
    const Colour from = light.of(behind);
    const Colour whole = minus(light.of({behind[0] + line[0], behind[1] + line[1], behind[2] + line[2]}), from);
    const Colour part = minus(light.of({behind[0] + share * line[0], behind[1] + share * line[1], behind[2] + share * line[2]}), from);
    const float length = dot(whole, whole);
    return length > 1e-6F ? dot(part, whole) / length : share;
}

float share_by_hue(const LightOfCodes& light, const Colour& behind, const Colour& person, const Colour& seen) {
    constexpr float least = 40;  // code values of chroma
    const float chroma = chroma_along(behind, behind);
    if (chroma < least || chroma - chroma_along(person, behind) < least) return 1;
    const Colour far = light.of(behind), here = light.of(seen), beside = light.of(person);
    const float of_person = std::max(0.0F, chroma_along(beside, far) - tinge(beside[1])), left = chroma_along(far, far) - of_person;
    const float through = std::clamp((chroma_along(here, far) - of_person) / left, 0.0F, 1.0F);
    const float own = std::max(0.0F, here[1] - through * far[1]);
    return std::clamp((1 - through) * (1 + tinge(own) / left), 0.0F, 1.0F);
}

bool is_shade_of(const Colour& behind, const Colour& seen) {
    constexpr float darkest = 0.45F, lightest = 1.08F, farthest = 12;  // shares of the light's code; code values
    const float share = dot(seen, behind) / dot(behind, behind);
    if (share < darkest || share > lightest) return false;
    const Colour off = minus(seen, {share * behind[0], share * behind[1], share * behind[2]});
    return dot(off, off) < farthest * farthest;
}

bool has_colour_of(const Colour& behind, const Colour& seen) {
    constexpr float least_colour = 40;  // code values
    const auto [low, high] = std::ranges::minmax(behind);
    return high - low >= least_colour && is_shade_of(behind, seen);
}

}  // namespace likeness
