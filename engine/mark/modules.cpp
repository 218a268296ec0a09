#include "engine/mark/modules.h"

#include "engine/mark/straighten.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace likeness {

namespace {

constexpr int module_px = 3;
constexpr int timing_row = 6;  // counted from 0

// What a module a place away adds to a sample: a square of one module under a bell.
std::array<float, 3> taps(double sigma) {
    if (sigma <= 0.05) return {1, 0, 0};
    const auto up_to = [&](double edge) { return 0.5 * std::erf(edge / (sigma * std::sqrt(2.0))); };
    const double middle = 2 * up_to(0.5), next = up_to(1.5) - up_to(0.5), second = up_to(2.5) - up_to(1.5), sum = middle + 2 * (next + second);
    return {static_cast<float>(middle / sum), static_cast<float>(next / sum), static_cast<float>(second / sum)};
}

// Rows, then columns; what lies outside the symbol is its light quiet zone.
Plane blurred(const Plane& in, ModuleBlur blur, float outside) {
    const int n = in.width();
    const auto along = [&](const Plane& from, bool rows, const std::array<float, 3>& tap) {
        Plane out({n, n});
        for (int y = 0; y < n; ++y)
            for (int x = 0; x < n; ++x) {
                const auto at = [&](int step) {
                    const int i = rows ? x + step : y + step;
                    return i < 0 || i >= n ? outside : rows ? from.row(y)[i] : from.row(i)[x];
                };
                out.row(y)[x] = tap[0] * at(0) + tap[1] * (at(-1) + at(1)) + tap[2] * (at(-2) + at(2));
            }
        return out;
    };
    return along(along(in, true, taps(blur.across)), false, taps(blur.down));
}

// The mean of the lightest and darkest modules in a square about each: light falls off, and lamps do not reach everywhere.
Plane thresholds(const Plane& light) {
    constexpr int reach = 4;
    const int n = light.width();
    Plane out({n, n});
    std::vector<float> about;
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n; ++x) {
            about.clear();
            for (int j = std::max(0, y - reach); j <= std::min(n - 1, y + reach); ++j)
                for (int i = std::max(0, x - reach); i <= std::min(n - 1, x + reach); ++i) about.push_back(light.row(j)[i]);
            const std::size_t tenth = about.size() / 10;
            std::ranges::nth_element(about, about.begin() + static_cast<std::ptrdiff_t>(tenth));
            const float dark = about[tenth];
            std::ranges::nth_element(about, about.end() - 1 - static_cast<std::ptrdiff_t>(tenth));
            out.row(y)[x] = (dark + *(about.end() - 1 - static_cast<std::ptrdiff_t>(tenth))) / 2;
        }
    return out;
}

// 1 dark, 0 light, -1 not fixed.
int fixed_module(int x, int y, int n) {
    for (const auto& [left, top] : {std::pair{0, 0}, std::pair{n - 7, 0}, std::pair{0, n - 7}}) {
        const int away = std::max(std::abs(x - left - 3), std::abs(y - top - 3));
        if (away <= 4) return away == 3 || away <= 1 ? 1 : 0;
    }
    if (x == timing_row || y == timing_row) return (x + y) % 2 == 0;
    return -1;
}

}  // namespace

Raster redrawn(const Plane& light, ModuleBlur blur) {
    const int n = light.width();
    Plane sharp = light;
    if (blur.across > 0 || blur.down > 0) {
        std::vector<float> sorted = light.samples();
        const auto at = [&](double share) {
            const auto place = sorted.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(sorted.size() - 1));
            std::ranges::nth_element(sorted, place);
            return *place;
        };
        const float darkest = at(0.02), lightest = at(0.98);
        for (int round = 0; round < 12; ++round) {
            const Plane again = blurred(sharp, blur, lightest);
            for (std::size_t i = 0; i < sharp.samples().size(); ++i)
                sharp.samples()[i] = std::clamp(sharp.samples()[i] + light.samples()[i] - again.samples()[i], darkest - 40, lightest + 40);
        }
    }
    const Plane threshold = thresholds(sharp);
    const int side = (n + 2 * quiet_zone) * module_px;
    Raster drawn({side, side}, 1);
    std::ranges::fill(drawn.samples(), std::uint8_t{255});
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n; ++x) {
            const int fixed = fixed_module(x, y, n);
            if (fixed < 0 ? sharp.row(y)[x] >= threshold.row(y)[x] : fixed == 0) continue;
            for (int row = 0; row < module_px; ++row)
                std::fill_n(drawn.row((quiet_zone + y) * module_px + row) + (quiet_zone + x) * module_px, module_px, std::uint8_t{0});
        }
    return drawn;
}

double timing(const Plane& light) {
    const int n = light.width();
    float changed = 0, all = 0;
    const auto along = [&](auto at) {
        for (int i = 8; i < n - 8; ++i) {
            const float middle = at(i), step = (at(i - 1) + at(i + 1)) / 2 - middle;
            changed += i % 2 == 0 ? step : -step;  // even ones are dark
            all += std::abs(step);
        }
    };
    along([&](int i) { return light.row(timing_row)[i]; });
    along([&](int i) { return light.row(i)[timing_row]; });
    return all > 0 ? static_cast<double>(changed / all) : 0;
}

}  // namespace likeness
