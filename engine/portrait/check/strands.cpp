// Hair that hangs over an eye: upright lines finer than anything a bare eye has there.
#include "engine/portrait/check/area.h"
#include "engine/portrait/check/checks.h"

#include <algorithm>
#include <cmath>

namespace likeness {

namespace {

constexpr int least_unit = 40;  // pixels per eye distance: a strand is wider than a pixel from there on

// Darker or lighter than both neighbours on a line through (x, y), in CIELAB L*.
float line_across(const Plane& l, int x, int y, int dx, int dy) {
    const float here = l.at(x, y), before = l.at(x - dx, y - dy), after = l.at(x + dx, y + dy);
    return std::max(std::min(before, after) - here, here - std::max(before, after));
}

// Share of an area where a fine line stands upright.
double upright_lines(const Study& study, Area box, float clear) {
    const int beside = std::max(2, static_cast<int>(0.024 * study.unit + 0.5));
    box.left = std::max(box.left, beside), box.top = std::max(box.top, beside);
    box.right = std::min(box.right, study.l.width() - beside), box.bottom = std::min(box.bottom, study.l.height() - beside);
    int lines = 0;
    for (int y = box.top; y < box.bottom; ++y)
        for (int x = box.left; x < box.right; ++x) {
            const float across = line_across(study.l, x, y, beside, 0);
            lines += across > clear && across > 1.5F * line_across(study.l, x, y, 0, beside);
        }
    return box.empty() ? 0 : static_cast<double>(lines) / box.count();
}

}  // namespace

Measured hair_over_eyes(const Study& study) {
    if (study.unit < least_unit)
        return {{}, sentence("too small to tell hair from lashes: {} pixels between the eyes, expected {}", static_cast<int>(study.unit), least_unit)};
    double most = 0;
    for (const double side : {-0.5, 0.5}) {
        const double skin = study.cheeks.on(side).l;
        const float clear = static_cast<float>(std::max(1.5, 0.05 * skin));
        const double eye = upright_lines(study, area(study, side - 0.3, -0.2, side + 0.3, 0.26), clear);
        const double cheek = upright_lines(study, area(study, side - 0.15, 0.47, side + 0.15, 0.77), clear);
        most = std::max(most, eye - cheek);
    }
    return {100 * std::max(0.0, most), {}};
}

}  // namespace likeness
