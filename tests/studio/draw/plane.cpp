#include "plane.h"

namespace studio {

namespace {

// One box of 2r+1 along rows; the rim is repeated.
void box_rows(Plane& plane, int r, std::vector<float>& line) {
    const int w = plane.width;
    const float share = 1.0f / static_cast<float>(2 * r + 1);
    line.resize(static_cast<std::size_t>(w + 2 * r + 1));
    for (int y = 0; y < plane.height; ++y) {
        float* row = plane.row(y);
        for (int x = 0; x < r; ++x) line[static_cast<std::size_t>(x)] = row[0];
        for (int x = 0; x < w; ++x) line[static_cast<std::size_t>(x + r)] = row[x];
        for (int x = 0; x <= r; ++x) line[static_cast<std::size_t>(x + r + w)] = row[w - 1];
        float sum = 0;
        for (int x = 0; x < 2 * r; ++x) sum += line[static_cast<std::size_t>(x)];
        const float* enter = line.data() + 2 * r;
        const float* leave = line.data();
        for (int x = 0; x < w; ++x) {
            sum += enter[x];
            row[x] = sum * share;
            sum -= leave[x];
        }
    }
}

// The same along columns, a whole row at a time.
void box_columns(Plane& plane, int r, Plane& copy, std::vector<float>& sum) {
    const int w = plane.width;
    const int h = plane.height;
    copy.values.swap(plane.values);
    plane.values.resize(copy.values.size());
    const float share = 1.0f / static_cast<float>(2 * r + 1);
    sum.assign(static_cast<std::size_t>(w), 0.0f);
    float* s = sum.data();
    for (int k = -r; k < r; ++k) {
        const float* row = copy.row(std::clamp(k, 0, h - 1));
        for (int x = 0; x < w; ++x) s[x] += row[x];
    }
    for (int y = 0; y < h; ++y) {
        const float* enter = copy.row(std::min(h - 1, y + r));
        const float* leave = copy.row(std::max(0, y - r));
        float* out = plane.row(y);
        for (int x = 0; x < w; ++x) {
            const float all = s[x] + enter[x];
            out[x] = all * share;
            s[x] = all - leave[x];
        }
    }
}

}  // namespace

void blur(Plane& plane, float sigma) {
    if (sigma < 0.3f || plane.values.empty()) return;
    // Three boxes of variance (n^2 - 1) / 12 each; sizes differ by at most 2 so that they sum to sigma^2.
    const float ideal = std::sqrt(4 * sigma * sigma + 1);
    const int small = std::max(0, (static_cast<int>(ideal) - 1) / 2);
    const float least = static_cast<float>(2 * small + 1);
    const float count = (12 * sigma * sigma - 3 * least * least - 12 * least - 9) / (-4 * least - 4);
    const int small_ones = std::clamp(static_cast<int>(count + 0.5f), 0, 3);
    Plane copy(plane.width, plane.height);
    std::vector<float> line;
    for (int i = 0; i < 3; ++i) {
        const int r = i < small_ones ? small : small + 1;
        if (r == 0) continue;
        box_rows(plane, r, line);
        box_columns(plane, r, copy, line);
    }
}

Plane halved(const Plane& plane) {
    Plane out((plane.width + 1) / 2, (plane.height + 1) / 2);
    for (int y = 0; y < out.height; ++y) {
        const float* a = plane.row(2 * y);
        const float* b = plane.row(std::min(2 * y + 1, plane.height - 1));
        float* o = out.row(y);
        for (int x = 0; x < out.width; ++x) {
            const int l = 2 * x;
            const int r = std::min(l + 1, plane.width - 1);
            o[x] = 0.25f * (a[l] + a[r] + b[l] + b[r]);
        }
    }
    return out;
}

Plane cover(const Layer& layer, int factor) {
    Plane out((layer.width + factor - 1) / factor, (layer.height + factor - 1) / factor);
    const float share = 1.0f / static_cast<float>(factor * factor);
    for (int y = 0; y < out.height; ++y) {
        float* o = out.row(y);
        for (int k = 0; k < factor; ++k) {
            const Rgba* row = layer.row(std::min(y * factor + k, layer.height - 1));
            for (int x = 0; x < layer.width; ++x) o[x / factor] += row[x].a * share;
        }
    }
    return out;
}

void over(Layer& lower, const Layer& upper, Window window) {
    for (int y = window.y0; y < window.y1; ++y) {
        Rgba* below = lower.row(y);
        const Rgba* above = upper.row(y);
        for (int x = window.x0; x < window.x1; ++x) {
            const Rgba top = above[x];
            if (top.a <= 0) continue;
            const float keep = 1 - top.a;
            below[x].r = top.r + below[x].r * keep;
            below[x].g = top.g + below[x].g * keep;
            below[x].b = top.b + below[x].b * keep;
            below[x].a = top.a + below[x].a * keep;
        }
    }
}

}  // namespace studio
