#include "engine/picture/resample.h"

#include "engine/picture/lanczos.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace likeness {

namespace {

cv::Mat mat(const Raster& raster) {
    return {raster.height(), raster.width(), CV_8UC(raster.channels()),
            const_cast<std::uint8_t*>(raster.samples().data())};
}

// One output row or column: which input samples it is made of, and with what weights (they sum to 1).
struct Taps {
    int first = 0;
    std::vector<float> weights;
};

std::vector<Taps> taps(double start, double length, int count, int available) {
    const double step = length / count, reach = std::max(1.0, step);
    std::vector<Taps> all(static_cast<std::size_t>(count));
    std::vector<double> raw;  // of one, before they sum to 1
    for (int i = 0; i < count; ++i) {
        const double centre = start + (i + 0.5) * step;
        const int from = static_cast<int>(std::ceil(centre - lanczos_lobes * reach - 0.5));
        const int to = static_cast<int>(std::floor(centre + lanczos_lobes * reach - 0.5));
        Taps& tap = all[static_cast<std::size_t>(i)];
        tap.first = std::clamp(from, 0, available - 1);
        tap.weights.assign(static_cast<std::size_t>(std::clamp(to, 0, available - 1) - tap.first + 1), 0.0F);
        raw.clear();
        for (int s = from; s <= to; ++s) raw.push_back(lanczos((s + 0.5 - centre) / reach));
        const double sum = std::accumulate(raw.begin(), raw.end(), 0.0);
        for (int s = from; s <= to; ++s) {
            const int at = std::clamp(s, 0, available - 1) - tap.first;
            tap.weights[static_cast<std::size_t>(at)] += static_cast<float>(raw[static_cast<std::size_t>(s - from)] / sum);
        }
    }
    return all;
}

// The rows of a raster as floats, of so many samples from `first` on. Each is made once, though several output rows are made
// of it: a ring of as many as the longest `taps` want.
template <class Sample>
class FloatRows {
public:
    FloatRows(const BasicRaster<Sample>& raster, const std::vector<Taps>& down, std::size_t first, std::size_t length)
        : raster_(raster), first_(first), length_(length),
          depth_(std::ranges::max(down, {}, [](const Taps& tap) { return tap.weights.size(); }).weights.size()),
          ring_(depth_ * length), next_(down.front().first) {}

    /// The rows of one output row, whose taps go down from call to call.
    std::span<const float* const> of(const Taps& tap) {
        const int end = tap.first + static_cast<int>(tap.weights.size());
        for (next_ = std::max(next_, tap.first); next_ < end; ++next_) std::copy_n(raster_.row(next_) + first_, length_, place(next_));
        rows_.clear();
        for (int y = tap.first; y < end; ++y) rows_.push_back(place(y));
        return rows_;
    }

private:
    float* place(int y) { return ring_.data() + static_cast<std::size_t>(y) % depth_ * length_; }

    const BasicRaster<Sample>& raster_;
    std::size_t first_, length_, depth_;
    std::vector<float> ring_;
    std::vector<const float*> rows_;
    int next_;  // the first row that was not made yet
};

// The weighted sum of rows, four at a time: so a sum is fetched and put back seldom, and a processor adds four columns at once.
void sum_rows(std::span<const float* const> rows, const std::vector<float>& weights, std::span<float> sums) {
    float* const sum = sums.data();
    const std::size_t length = sums.size();  // here, because a number that is written may be any object's
    std::ranges::fill(sums, 0.0F);
    std::size_t r = 0;
    for (; r + 4 <= rows.size(); r += 4) {
        const float *const a = rows[r], *const b = rows[r + 1], *const c = rows[r + 2], *const d = rows[r + 3];
        const float of_a = weights[r], of_b = weights[r + 1], of_c = weights[r + 2], of_d = weights[r + 3];
        for (std::size_t i = 0; i < length; ++i) sum[i] = sum[i] + of_a * a[i] + of_b * b[i] + of_c * c[i] + of_d * d[i];
    }
    for (; r < rows.size(); ++r) {
        const float *const a = rows[r], of_a = weights[r];
        for (std::size_t i = 0; i < length; ++i) sum[i] += of_a * a[i];
    }
}

template <class Sample>
Sample rounded(float value) {
    return static_cast<Sample>(std::clamp(value + 0.5F, 0.0F, static_cast<float>(std::numeric_limits<Sample>::max())));
}

// Three channels are summed as four, because a processor takes four at once; the fourth is the next pixel's and is dropped.
constexpr std::size_t lanes(std::size_t channels) { return channels == 3 ? 4 : channels; }

template <std::size_t Channels, class Sample>
void sum_columns(const std::vector<float>& row, const std::vector<Taps>& across, int first, Sample* to) {
    for (const Taps& tap : across) {
        const float* from = row.data() + static_cast<std::size_t>(tap.first - first) * Channels;
        float sum[lanes(Channels)] = {};
        for (const float weight : tap.weights) {
            for (std::size_t c = 0; c < lanes(Channels); ++c) sum[c] += weight * from[c];
            from += Channels;
        }
        for (std::size_t c = 0; c < Channels; ++c) *to++ = rounded<Sample>(sum[c]);
    }
}

template <class Sample>
BasicRaster<Sample> taken(const BasicRaster<Sample>& raster, BoxPx box, SizePx size) {
    const std::vector<Taps> across = taps(box.x, box.width, size.width, raster.width());
    const std::vector<Taps> down = taps(box.y, box.height, size.height, raster.height());
    const auto channels = static_cast<std::size_t>(raster.channels());
    const int first = across.front().first;
    const int last = across.back().first + static_cast<int>(across.back().weights.size());

    // Rows before columns: a whole row is summed at a time, which a processor does eight samples at once.
    BasicRaster<Sample> out(size, raster.channels());
    const std::size_t length = static_cast<std::size_t>(last - first) * channels;
    std::vector<float> row(length + lanes(channels) - channels);
    FloatRows<Sample> rows(raster, down, static_cast<std::size_t>(first) * channels, length);
    for (int y = 0; y < size.height; ++y) {
        const Taps& tap = down[static_cast<std::size_t>(y)];
        sum_rows(rows.of(tap), tap.weights, std::span(row).first(length));
        switch (channels) {
            case 1: sum_columns<1>(row, across, first, out.row(y)); break;
            case 3: sum_columns<3>(row, across, first, out.row(y)); break;
            default: sum_columns<4>(row, across, first, out.row(y)); break;
        }
    }
    return out;
}

}  // namespace

Raster shrunk(const Raster& raster, SizePx size) {
    if (size == raster.size()) return raster;
    Raster out(size, raster.channels());
    cv::Mat to = mat(out);
    const bool smaller = size.width <= raster.width() && size.height <= raster.height();
    cv::resize(mat(raster), to, to.size(), 0, 0, smaller ? cv::INTER_AREA : cv::INTER_LINEAR);
    return out;
}

namespace {

// A row of sums of columns to means of `factor` of them, rounded. Where the factor is known the compiler unrolls the sum
// and divides by no division.
template <std::size_t Channels, std::size_t Factor>
void fold(const std::uint16_t* sums, std::size_t factor, std::uint8_t* to, std::size_t width) {
    const std::size_t wide = Factor ? Factor : factor;
    const auto area = static_cast<std::uint32_t>(wide * wide);
    for (std::size_t x = 0; x < width; ++x, sums += wide * Channels, to += Channels) {
        std::uint32_t sum[Channels];
        for (std::size_t c = 0; c < Channels; ++c) sum[c] = area / 2 + sums[c];
        for (std::size_t i = Channels; i < wide * Channels; i += Channels)
            for (std::size_t c = 0; c < Channels; ++c) sum[c] += sums[i + c];
        for (std::size_t c = 0; c < Channels; ++c) to[c] = static_cast<std::uint8_t>(sum[c] / area);
    }
}

template <std::size_t Channels>
constexpr auto folding(int factor) {
    switch (factor) {
        case 2: return fold<Channels, 2>;
        case 3: return fold<Channels, 3>;
        case 4: return fold<Channels, 4>;
        case 5: return fold<Channels, 5>;
        case 6: return fold<Channels, 6>;
        case 7: return fold<Channels, 7>;
        case 8: return fold<Channels, 8>;
        default: return fold<Channels, 0>;
    }
}

}  // namespace

// Rows are summed first, a whole row at a time, which a processor does sixteen samples at once: half the time of OpenCV's.
Raster shrunk_by(const Raster& raster, int factor) {
    Raster out({raster.width() / factor, raster.height() / factor}, raster.channels());
    const auto fold_row = raster.channels() == 1 ? folding<1>(factor) : raster.channels() == 3 ? folding<3>(factor) : folding<4>(factor);
    const std::size_t length = out.stride() * static_cast<std::size_t>(factor);
    std::vector<std::uint16_t> sums(length);
    for (int y = 0; y < out.height(); ++y) {
        std::uint16_t* const to = sums.data();
        std::copy_n(raster.row(y * factor), length, to);
        for (int i = 1; i < factor; ++i) {
            const std::uint8_t* const from = raster.row(y * factor + i);
            for (std::size_t s = 0; s < length; ++s) to[s] = static_cast<std::uint16_t>(to[s] + from[s]);
        }
        fold_row(to, static_cast<std::size_t>(factor), out.row(y), static_cast<std::size_t>(out.width()));
    }
    return out;
}

Raster shrunk_to(const Raster& raster, int longest) {
    const int longer = std::max(raster.width(), raster.height());
    if (longer <= longest) return raster;
    const int whole = (longer + longest - 1) / longest;
    if (whole <= 256 && longer / whole * 10 >= longest * 9 && whole <= std::min(raster.width(), raster.height())) {
        return shrunk_by(raster, whole);
    }
    const double factor = static_cast<double>(longest) / longer;
    return shrunk(raster, {std::max(1, static_cast<int>(std::lround(raster.width() * factor))),
                           std::max(1, static_cast<int>(std::lround(raster.height() * factor)))});
}

Raster cropped(const Raster& raster, BoxPx box, SizePx size) { return taken(raster, box, size); }
DeepRaster cropped(const DeepRaster& raster, BoxPx box, SizePx size) { return taken(raster, box, size); }

}  // namespace likeness
