// Planes of floats and layers of premultiplied colour: our own code only, so that same arguments give the same bytes.
// A pixel (x, y) has its centre at (x + 0.5, y + 0.5).
#pragma once

#include "number.h"

#include <cstddef>
#include <vector>

namespace studio {

template <class T>
struct Grid {
    int width = 0;
    int height = 0;
    std::vector<T> values;

    Grid() = default;
    Grid(int w, int h, T fill = {})
        : width(w), height(h), values(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), fill) {}

    T* row(int y) { return values.data() + static_cast<std::size_t>(width) * static_cast<std::size_t>(y); }
    const T* row(int y) const { return values.data() + static_cast<std::size_t>(width) * static_cast<std::size_t>(y); }
    T& at(int x, int y) { return row(y)[x]; }
    const T& at(int x, int y) const { return row(y)[x]; }
};

using Plane = Grid<float>;

/// Premultiplied: r, g, b are already times a.
struct Rgba {
    float r = 0;
    float g = 0;
    float b = 0;
    float a = 0;
};
using Layer = Grid<Rgba>;

/// Whole pixels from x0, y0 up to but without x1, y1.
struct Window {
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;
};

/// Paints a colour with coverage a over what is there.
inline void over(Rgba& below, Rgb colour, float a) {
    const float keep = 1 - a;
    below.r = below.r * keep + colour.r * a;
    below.g = below.g * keep + colour.g * a;
    below.b = below.b * keep + colour.b * a;
    below.a = below.a * keep + a;
}

/// Lays the upper layer over the lower one, inside the window.
void over(Layer& lower, const Layer& upper, Window window);

/// Multiplies the colour (not the cover) of what is painted.
inline void shade(Rgba& p, Rgb factor) {
    p.r *= factor.r;
    p.g *= factor.g;
    p.b *= factor.b;
}

/// Value between pixel centres, at (x, y) in the plane's own pixels; the rim goes on outside.
inline float sample(const Plane& plane, float x, float y) {
    const float fx = std::clamp(x - 0.5f, 0.0f, static_cast<float>(plane.width) - 1.001f);
    const float fy = std::clamp(y - 0.5f, 0.0f, static_cast<float>(plane.height) - 1.001f);
    const int ix = static_cast<int>(fx);
    const int iy = static_cast<int>(fy);
    const float tx = fx - static_cast<float>(ix);
    const float ty = fy - static_cast<float>(iy);
    const float* a = plane.row(iy) + ix;
    const float* b = a + plane.width;
    const float upper = a[0] + (a[1] - a[0]) * tx;
    const float lower = b[0] + (b[1] - b[0]) * tx;
    return upper + (lower - upper) * ty;
}

/// Three box blurs: a Gaussian to the eye. Sigma in pixels; below 0.3 nothing happens.
void blur(Plane& plane, float sigma);

/// Each pixel the mean of 2x2 (odd rims are repeated).
Plane halved(const Plane& plane);

/// The cover of a layer at 1/factor size (factor 2 or 4), by means.
Plane cover(const Layer& layer, int factor);

}  // namespace studio
