#include "engine/mark/prepare.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace likeness {

namespace {

// The mean of the square of 2 × reach + 1 about each sample; edges repeat. Running sums: rows, then columns, whole rows at a time.
Raster mean(const Raster& grey, int reach) {
    const int width = grey.width(), height = grey.height(), side = 2 * reach + 1;
    const auto row_sums = [&](int y, std::vector<std::uint16_t>& sums) {
        const std::uint8_t* const row = grey.row(std::clamp(y, 0, height - 1));
        unsigned sum = 0;
        for (int x = -reach; x <= reach; ++x) sum += row[std::clamp(x, 0, width - 1)];
        for (int x = 0; x < width; ++x) {
            sums[static_cast<std::size_t>(x)] = static_cast<std::uint16_t>(sum);
            sum += row[std::min(x + reach + 1, width - 1)];
            sum -= row[std::max(x - reach, 0)];
        }
    };
    std::vector<std::vector<std::uint16_t>> rows(static_cast<std::size_t>(side), std::vector<std::uint16_t>(static_cast<std::size_t>(width)));
    std::vector<std::uint32_t> total(static_cast<std::size_t>(width));
    const auto place = [&](int y) -> std::vector<std::uint16_t>& { return rows[static_cast<std::size_t>((y + side) % side)]; };
    for (int y = -reach; y < reach; ++y) {
        row_sums(y, place(y));
        for (std::size_t x = 0; x < total.size(); ++x) total[x] += place(y)[x];
    }
    Raster out(grey.size(), 1);
    const auto area = static_cast<std::uint32_t>(side * side);
    const std::uint32_t per_area = (1U << 20) / area;  // at most 255 × area × that: no more than 2^28
    for (int y = 0; y < height; ++y) {
        std::vector<std::uint16_t>& next = place(y + reach);
        row_sums(y + reach, next);
        std::uint8_t* const to = out.row(y);
        const std::uint16_t* const leaving = place(y - reach).data();
        const std::uint16_t* const entering = next.data();
        std::uint32_t* const sum = total.data();
        for (int x = 0; x < width; ++x) {
            sum[x] += entering[x];
            to[x] = static_cast<std::uint8_t>(sum[x] * per_area >> 20);
            sum[x] -= leaving[x];
        }
    }
    return out;
}

std::uint8_t code(int value) { return static_cast<std::uint8_t>(std::clamp(value, 0, 255)); }

void lift(Raster& grey) {
    static const std::array<std::uint8_t, 256> curve = [] {
        constexpr double knee = 4;  // codes: below it is the noise of black
        std::array<std::uint8_t, 256> values{};
        for (std::size_t v = 0; v < values.size(); ++v)
            values[v] = static_cast<std::uint8_t>(std::lround(255 * std::log(1 + static_cast<double>(v) / knee) / std::log(1 + 255 / knee)));
        return values;
    }();
    for (std::uint8_t& sample : grey.samples()) sample = curve[sample];
}

void sharpen(Raster& grey) {
    constexpr int reach = 2, amount = 2;
    const Raster level = mean(grey, reach);
    for (std::size_t i = 0; i < grey.samples().size(); ++i) grey.samples()[i] = code(grey.samples()[i] + amount * (grey.samples()[i] - level.samples()[i]));
}

void make_level(Raster& grey) {
    constexpr int least = 4, wanted = 48;  // mean deviations, codes: less is noise
    const int reach = std::clamp(std::max(grey.width(), grey.height()) / 40, 8, 60);
    const Raster level = mean(grey, reach);
    Raster away(grey.size(), 1);
    for (std::size_t i = 0; i < away.samples().size(); ++i) away.samples()[i] = static_cast<std::uint8_t>(std::abs(grey.samples()[i] - level.samples()[i]));
    const Raster deviation = mean(away, reach);
    for (std::size_t i = 0; i < away.samples().size(); ++i)
        grey.samples()[i] = code(128 + (grey.samples()[i] - level.samples()[i]) * wanted / std::max<int>(least, deviation.samples()[i]));
}

}  // namespace

Raster prepared(Raster grey, Prepared how) {
    switch (how) {
        case Prepared::as_is: break;
        case Prepared::inverted:
            for (std::uint8_t& sample : grey.samples()) sample = static_cast<std::uint8_t>(255 - sample);
            break;
        case Prepared::blurred: return mean(grey, 2);
        case Prepared::lifted: lift(grey); break;
        case Prepared::sharpened: lift(grey), sharpen(grey); break;
        case Prepared::levelled: make_level(grey); break;
    }
    return grey;
}

}  // namespace likeness
