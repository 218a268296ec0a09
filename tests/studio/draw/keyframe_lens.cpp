// Three box filters make a bell. A box has 2r+1 whole taps and two outer taps of a fraction, chosen so that the
// variance is exact also for small sigma (extended box filters: Gwosdek, Grewenig, Bruhn, Weickert 2011).
#include "tests/studio/draw/keyframe_lens.h"

#include "tests/studio/draw/random.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace studio {
namespace {

class BoxFilter {
public:
    static BoxFilter of_variance(double variance) {
        int r = 0;
        while ((r + 1) * (r + 2) / 3.0 <= variance) ++r;
        const double taps = 2 * r + 1;
        return {r, (variance * taps - r * (r + 1) * taps / 3) / (2 * ((r + 1) * (r + 1) - variance))};
    }

    static BoxFilter of_length(double length) {
        const int r = static_cast<int>((length - 1) / 2);
        return {r, (length - 1) / 2 - r};
    }

    int radius() const { return radius_; }

    /// From the sum of the whole taps and the sum of the outer two.
    std::uint8_t operator()(int inner, int outer) const {
        const auto sum = static_cast<std::uint64_t>(256 * inner + outer_ * outer);
        return static_cast<std::uint8_t>((sum * per_weight_ + (std::uint64_t{1} << 31)) >> 32);
    }

private:
    BoxFilter(int radius, double outer)
        : radius_(radius),
          outer_(static_cast<int>(std::lround(outer * 256))),
          per_weight_(static_cast<std::uint64_t>(std::llround(0x1p32 / (256 * (2 * radius + 1) + 2 * outer_)))) {}

    int radius_;
    int outer_;  // 256ths
    std::uint64_t per_weight_;
};

struct Part {
    int left, top, width, height;
};

Part cut(likeness::BoxPx box, likeness::SizePx size) {
    const int left = std::clamp(static_cast<int>(std::floor(box.x)), 0, size.width);
    const int top = std::clamp(static_cast<int>(std::floor(box.y)), 0, size.height);
    const int right = std::clamp(static_cast<int>(std::ceil(box.right())), left, size.width);
    const int bottom = std::clamp(static_cast<int>(std::ceil(box.bottom())), top, size.height);
    return {left, top, right - left, bottom - top};
}

/// Along rows. The part's own edge pixels stand for what lies beyond them.
void filter_rows(likeness::Raster& frame, Part part, const BoxFilter& filter) {
    const int r = filter.radius();
    std::vector<std::uint8_t> line(static_cast<std::size_t>(part.width + 2 * (r + 1)) * 3);
    for (int y = part.top; y < part.top + part.height; ++y) {
        std::uint8_t* pixels = frame.row(y) + 3 * part.left;
        std::uint8_t* middle = line.data() + 3 * (r + 1);
        std::memcpy(middle, pixels, static_cast<std::size_t>(part.width) * 3);
        for (int i = 1; i <= r + 1; ++i) {
            std::memcpy(middle - 3 * i, pixels, 3);
            std::memcpy(middle + 3 * (part.width - 1 + i), pixels + 3 * (part.width - 1), 3);
        }
        for (int c = 0; c < 3; ++c) {
            int inner = 0;
            for (int i = -r; i <= r; ++i) inner += middle[3 * i + c];
            const std::uint8_t* low = middle - 3 * r + c;
            const std::uint8_t* high = middle + 3 * (r + 1) + c;
            std::uint8_t* out = pixels + c;
            for (int x = 0; x < part.width; ++x, low += 3, high += 3, out += 3) {
                *out = filter(inner, low[-3] + *high);
                inner += *high - *low;
            }
        }
    }
}

/// Along columns, all columns of the part side by side.
void filter_columns(likeness::Raster& frame, Part part, const BoxFilter& filter) {
    const int r = filter.radius();
    const auto bytes = static_cast<std::size_t>(part.width) * 3;
    std::vector<std::uint8_t> copy(bytes * static_cast<std::size_t>(part.height));
    for (int y = 0; y < part.height; ++y) {
        std::memcpy(copy.data() + bytes * static_cast<std::size_t>(y), frame.row(part.top + y) + 3 * part.left, bytes);
    }
    const auto source = [&](int y) {
        return copy.data() + bytes * static_cast<std::size_t>(std::clamp(y, 0, part.height - 1));
    };
    std::vector<int> inner(bytes);
    for (int i = -r; i <= r; ++i) {
        const std::uint8_t* line = source(i);
        for (std::size_t x = 0; x < bytes; ++x) inner[x] += line[x];
    }
    for (int y = 0; y < part.height; ++y) {
        const std::uint8_t* before = source(y - r - 1);
        const std::uint8_t* low = source(y - r);
        const std::uint8_t* high = source(y + r + 1);
        std::uint8_t* out = frame.row(part.top + y) + 3 * part.left;
        for (std::size_t x = 0; x < bytes; ++x) {
            out[x] = filter(inner[x], before[x] + high[x]);
            inner[x] += high[x] - low[x];
        }
    }
}

}  // namespace

void blur_part(likeness::Raster& frame, likeness::BoxPx box, double sigma) {
    constexpr double least = 0.15;  // below that the neighbours get less than a hundredth
    const Part part = cut(box, frame.size());
    if (sigma < least || part.width == 0 || part.height == 0) return;
    const int passes = sigma < 1 ? 1 : 3;
    const BoxFilter filter = BoxFilter::of_variance(sigma * sigma / passes);
    for (int i = 0; i < passes; ++i) {
        filter_rows(frame, part, filter);
        filter_columns(frame, part, filter);
    }
}

void smear_rows(likeness::Raster& frame, double top, double length) {
    if (length <= 1) return;
    const likeness::BoxPx below = {0, top, static_cast<double>(frame.width()), frame.height() - top};
    filter_rows(frame, cut(below, frame.size()), BoxFilter::of_length(length));
}

void add_noise(likeness::Raster& frame, double sigma, std::uint64_t seed) {
    if (sigma <= 0) return;
    Random random(seed, "keyframe noise");
    const std::size_t stride = frame.stride();
    std::vector<std::int16_t> grain(2 * stride + 16384);  // 16ths of a step; each row begins at another place of it
    const auto step = static_cast<float>(16 * sigma);
    for (auto& value : grain) value = static_cast<std::int16_t>(std::lround(step * random.normal()));
    for (int y = 0; y < frame.height(); ++y) {
        const std::int16_t* n = grain.data() + random.next() % (grain.size() - stride);
        std::uint8_t* s = frame.row(y);
        for (std::size_t i = 0; i < stride; ++i) {
            s[i] = static_cast<std::uint8_t>(std::clamp((s[i] * 16 + n[i] + 8) >> 4, 0, 255));
        }
    }
}

}  // namespace studio
