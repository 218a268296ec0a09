#include "stroke.h"

namespace studio {

namespace {

// One piece, walked along its longer direction: rows when `steep`, columns otherwise.
template <bool steep>
void piece(Layer& layer, const Dab& from, const Dab& to, float alpha) {
    const auto along = [](Vec2 v) { return steep ? v.y : v.x; };
    const auto across = [](Vec2 v) { return steep ? v.x : v.y; };
    const bool forward = along(from.at) <= along(to.at);
    const Dab& a = forward ? from : to;
    const Dab& b = forward ? to : from;
    const float run = along(b.at) - along(a.at);
    if (run < 1e-4f) return;
    const float rise = across(b.at) - across(a.at);
    const float straight = run / std::sqrt(run * run + rise * rise);
    const int limit_along = steep ? layer.height : layer.width;
    const int limit_across = steep ? layer.width : layer.height;
    const int first = std::max(0, static_cast<int>(std::ceil(along(a.at) - 0.5f)));
    const int last = std::min(limit_along, static_cast<int>(std::ceil(along(b.at) - 0.5f)));
    for (int i = first; i < last; ++i) {
        const float t = (static_cast<float>(i) + 0.5f - along(a.at)) / run;
        const float centre = across(a.at) + rise * t;
        const float radius = lerp(a.radius, b.radius, t);
        const Rgb colour = lerp(a.colour, b.colour, t);
        const float peak = alpha * std::min(1.0f, 2 * radius);
        const float reach = (radius + 0.5f) / straight;
        const int lo = std::max(0, static_cast<int>(std::ceil(centre - reach - 0.5f)));
        const int hi = std::min(limit_across, static_cast<int>(std::ceil(centre + reach - 0.5f)));
        for (int j = lo; j < hi; ++j) {
            const float off = std::abs(static_cast<float>(j) + 0.5f - centre) * straight;
            const float cover = peak * std::min(1.0f, radius + 0.5f - off);
            if (cover > 0) over(steep ? layer.at(j, i) : layer.at(i, j), colour, cover);
        }
    }
}

}  // namespace

void stroke(Layer& layer, std::span<const Dab> dabs, float alpha) {
    for (std::size_t i = 1; i < dabs.size(); ++i) {
        const Vec2 d = dabs[i].at - dabs[i - 1].at;
        if (std::abs(d.y) >= std::abs(d.x)) piece<true>(layer, dabs[i - 1], dabs[i], alpha);
        else piece<false>(layer, dabs[i - 1], dabs[i], alpha);
    }
}

}  // namespace studio
