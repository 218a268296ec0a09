#include "engine/picture/lanczos.h"
#include "engine/picture/resample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace likeness {

namespace {

// The filter at steps fine enough that the nearest one is off by less than a thousandth.
constexpr int steps_per_pixel = 1024;
constexpr std::size_t table_size = static_cast<std::size_t>(lanczos_lobes * steps_per_pixel) + 1;  // the last is 0
using Table = std::array<float, table_size>;

Table table() {
    Table values{};
    for (std::size_t i = 0; i < table_size; ++i) values[i] = static_cast<float>(lanczos(static_cast<double>(i) / steps_per_pixel));
    return values;
}

// A window of the raster, its edge repeated, that holds all samples an output pixel is made of.
struct Window {
    int left, right, top, bottom;
};

template <std::size_t Channels, class Sample>
class Sampler {
public:
    Sampler(const BasicRaster<Sample>& raster, BoxPx box, double tilt_deg, SizePx size)
        : raster_(raster), centre_(box.centre()), cosine_(std::cos(tilt_deg * std::numbers::pi / 180)),
          sine_(std::sin(tilt_deg * std::numbers::pi / 180)), step_x_(box.width / size.width), step_y_(box.height / size.height),
          reach_x_(std::max(1.0, step_x_)), reach_y_(std::max(1.0, step_y_)), half_{size.width / 2.0, size.height / 2.0} {}

    void put(int x, int y, Sample* to) const {
        // The output pixel's centre: along the box from its middle, then turned with it.
        const double along = (x + 0.5 - half_.x) * step_x_, down = (y + 0.5 - half_.y) * step_y_;
        const PointPx at{centre_.x + cosine_ * along - sine_ * down, centre_.y + sine_ * along + cosine_ * down};
        const Window window = around(at);

        float sum[Channels] = {}, weights = 0;
        for (int row = window.top; row <= window.bottom; ++row) {
            const Sample* const line = raster_.row(std::clamp(row, 0, raster_.height() - 1));
            const double dx = window.left + 0.5 - at.x, dy = row + 0.5 - at.y;
            // Along the box's axes, in steps of the filter's table; both go on by the same amount from sample to sample.
            auto u = static_cast<float>((cosine_ * dx + sine_ * dy) * steps_u_), v = static_cast<float>((cosine_ * dy - sine_ * dx) * steps_v_);
            for (int column = window.left; column <= window.right; ++column, u += forth_, v -= aside_) {
                const float weight = filter(u) * filter(v);
                const Sample* const sample = line + static_cast<std::size_t>(std::clamp(column, 0, raster_.width() - 1)) * Channels;
                for (std::size_t c = 0; c < Channels; ++c) sum[c] += weight * static_cast<float>(sample[c]);
                weights += weight;
            }
        }
        for (std::size_t c = 0; c < Channels; ++c) to[c] = static_cast<Sample>(std::clamp(sum[c] / weights + 0.5F, 0.0F, greatest));
    }

private:
    Window around(PointPx at) const {
        const double across = lanczos_lobes * (std::abs(cosine_) * reach_x_ + std::abs(sine_) * reach_y_);
        const double down = lanczos_lobes * (std::abs(sine_) * reach_x_ + std::abs(cosine_) * reach_y_);
        return {static_cast<int>(std::floor(at.x - across)), static_cast<int>(std::floor(at.x + across)),
                static_cast<int>(std::floor(at.y - down)), static_cast<int>(std::floor(at.y + down))};
    }

    float filter(float steps) const {
        const auto at = static_cast<int>(std::abs(steps) + 0.5F);
        return table_[static_cast<std::size_t>(std::min(at, static_cast<int>(table_size) - 1))];
    }

    static constexpr auto greatest = static_cast<float>(std::numeric_limits<Sample>::max());
    const BasicRaster<Sample>& raster_;
    PointPx centre_;
    double cosine_, sine_, step_x_, step_y_, reach_x_, reach_y_;
    PointPx half_;
    double steps_u_ = steps_per_pixel / reach_x_, steps_v_ = steps_per_pixel / reach_y_;
    float forth_ = static_cast<float>(cosine_ * steps_u_), aside_ = static_cast<float>(sine_ * steps_v_);
    Table table_ = table();
};

template <std::size_t Channels, class Sample>
void sample(const BasicRaster<Sample>& raster, BoxPx box, double tilt_deg, BasicRaster<Sample>& out) {
    const Sampler<Channels, Sample> sampler(raster, box, tilt_deg, out.size());
    for (int y = 0; y < out.height(); ++y)
        for (int x = 0; x < out.width(); ++x) sampler.put(x, y, out.row(y) + static_cast<std::size_t>(x) * Channels);
}

template <class Sample>
BasicRaster<Sample> taken(const BasicRaster<Sample>& raster, BoxPx box, double tilt_deg, SizePx size) {
    if (tilt_deg == 0) return cropped(raster, box, size);
    BasicRaster<Sample> out(size, raster.channels());
    switch (raster.channels()) {
        case 1: sample<1>(raster, box, tilt_deg, out); break;
        case 3: sample<3>(raster, box, tilt_deg, out); break;
        default: sample<4>(raster, box, tilt_deg, out); break;
    }
    return out;
}

}  // namespace

Raster cropped(const Raster& raster, BoxPx box, double tilt_deg, SizePx size) { return taken(raster, box, tilt_deg, size); }
DeepRaster cropped(const DeepRaster& raster, BoxPx box, double tilt_deg, SizePx size) { return taken(raster, box, tilt_deg, size); }

}  // namespace likeness
