#include "engine/sheet/verdict_mark.h"

#include <array>

namespace likeness {

Ink colour_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return {0.08, 0.48, 0.25};
        case Verdict::warn: return {0.67, 0.38, 0.00};
        case Verdict::fail: return {0.76, 0.11, 0.13};
        case Verdict::not_judged: return {0.33, 0.38, 0.45};
    }
    return {};
}

void draw_verdict(Canvas& canvas, Verdict verdict, PointPx centre, double radius) {
    constexpr Ink white{1, 1, 1};
    const double thick = radius * 0.24;
    const auto at = [&](double x, double y) { return PointPx{centre.x + x * radius, centre.y + y * radius}; };
    canvas.disc(centre, radius, colour_of(verdict));
    switch (verdict) {
        case Verdict::pass:
            canvas.line(std::array{at(-0.44, 0.04), at(-0.12, 0.36), at(0.46, -0.32)}, thick, white);
            break;
        case Verdict::warn:
            canvas.line(at(0, -0.52), at(0, 0.12), thick, white);
            canvas.disc(at(0, 0.48), thick * 0.62, white);
            break;
        case Verdict::fail:
            canvas.line(at(-0.36, -0.36), at(0.36, 0.36), thick, white);
            canvas.line(at(0.36, -0.36), at(-0.36, 0.36), thick, white);
            break;
        case Verdict::not_judged:
            canvas.line(std::array{at(-0.28, -0.30), at(-0.14, -0.50), at(0.14, -0.50), at(0.28, -0.28), at(0.20, -0.08), at(0, 0.06), at(0, 0.20)}, thick * 0.85, white);
            canvas.disc(at(0, 0.54), thick * 0.58, white);
            break;
    }
}

}  // namespace likeness
