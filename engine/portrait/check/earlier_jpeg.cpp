#include "engine/portrait/check/earlier_jpeg.h"

#include "engine/codec/ijg_quality.h"
#include "engine/portrait/check/rank.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace likeness {

namespace {

constexpr int block = 8;

// For each border between two columns (or rows) how much larger the step across it is than those beside it, on average.
std::vector<float> steps(const Raster& grey, bool columns) {
    constexpr int smooth = 10;  // code values: larger steps are the picture's own
    const int along = columns ? grey.width() : grey.height(), lines = columns ? grey.height() : grey.width();
    const std::size_t next = columns ? 1 : grey.stride(), line = columns ? grey.stride() : 1;
    std::vector<float> sum(static_cast<std::size_t>(along)), count(static_cast<std::size_t>(along));
    for (int j = 0; j < lines; ++j) {
        const std::uint8_t* at = grey.samples().data() + line * static_cast<std::size_t>(j);
        const auto step = [&](int i) { return std::abs(at[next * static_cast<std::size_t>(i + 1)] - at[next * static_cast<std::size_t>(i)]); };
        int before = step(0), here = step(1);
        for (int i = 1; i + 2 < along; ++i) {
            const int after = step(i + 1);
            if (before < smooth && here < smooth && after < smooth) {
                sum[static_cast<std::size_t>(i)] += static_cast<float>(here) - 0.5F * static_cast<float>(before + after);
                count[static_cast<std::size_t>(i)] += 1;
            }
            before = here, here = after;
        }
    }
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = count[i] > 0.1F * static_cast<float>(lines) ? sum[i] / count[i] : 0;
    return sum;
}

std::array<float, block> by_phase(const std::vector<float>& profile) {
    std::array<float, block> sum{}, count{};
    for (std::size_t i = 0; i < profile.size(); ++i) sum[i % block] += profile[i], count[i % block] += 1;
    for (std::size_t i = 0; i < block; ++i) sum[i] /= std::max(1.0F, count[i]);
    return sum;
}

// Where the first block of another grid begins.
int phase(const std::vector<float>& profile, bool on_a_grid) {
    const std::array<float, block> mean = by_phase(profile);
    int best = on_a_grid ? 1 : 0;
    // A step behind pixel i is a border before pixel i + 1.
    for (int begins = best; begins < block; ++begins)
        if (mean[static_cast<std::size_t>((begins + 7) % block)] > mean[static_cast<std::size_t>((best + 7) % block)]) best = begins;
    return best;
}

// The lowest frequencies of the DCT (ITU-T T.81 A.3.3): those that every quality keeps.
constexpr std::array kept{1, 8, 9, 2, 16, 10, 17, 3, 24};
using Coefficients = std::array<float, kept.size()>;

std::array<std::array<float, block * block>, kept.size()> cosines() {
    std::array<std::array<float, block * block>, kept.size()> out{};
    for (std::size_t k = 0; k < kept.size(); ++k) {
        const int v = kept[k] / block, u = kept[k] % block;
        const auto scale = [](int frequency) { return frequency ? 0.5 : 0.5 / std::numbers::sqrt2; };
        for (int y = 0; y < block; ++y)
            for (int x = 0; x < block; ++x)
                out[k][static_cast<std::size_t>(y * block + x)] = static_cast<float>(
                    scale(u) * scale(v) * std::cos((2 * y + 1) * v * std::numbers::pi / 16) * std::cos((2 * x + 1) * u * std::numbers::pi / 16));
    }
    return out;
}

std::vector<Coefficients> transformed(const Raster& grey, int left, int top) {
    static const auto basis = cosines();
    std::vector<Coefficients> out;
    for (int y = top; y + block <= grey.height(); y += block) {
        for (int x = left; x + block <= grey.width(); x += block) {
            std::array<float, block * block> pixels;
            for (int j = 0; j < block; ++j) std::copy_n(grey.row(y + j) + x, block, pixels.begin() + block * j);
            Coefficients& found = out.emplace_back();
            for (std::size_t k = 0; k < kept.size(); ++k) {
                float sum = 0;
                for (std::size_t i = 0; i < pixels.size(); ++i) sum += pixels[i] * basis[k][i];
                found[k] = sum;
            }
        }
    }
    return out;
}

// cos 2πx by its power series about the nearest whole number, to 0.002.
float cosine_of_turns(float x) {
    const float d = x - std::floor(x + 0.5F), d2 = d * d;
    return 1 + d2 * (-19.739F + d2 * (64.939F + d2 * (-85.457F + d2 * (60.245F - 26.426F * d2))));
}

// How near the coefficients lie to multiples of a quality's steps: the mean cosine, 1 where all do, about 0 by chance. Those
// below half a step would lie near zero anyway.
double nearness(const std::vector<Coefficients>& blocks, int quality) {
    double sum = 0;
    int count = 0;
    for (std::size_t k = 0; k < kept.size(); ++k) {
        const auto step = static_cast<float>(ijg_step(kept[k], quality));
        for (const Coefficients& found : blocks) {
            const float height = std::abs(found[k]) / step;
            if (height < 0.6F || height > 8) continue;
            sum += cosine_of_turns(height), ++count;
        }
    }
    return count > 50 ? sum / count * std::sqrt(std::min(1.0, count / 400.0)) : 0;
}

std::optional<int> rounded_to(const std::vector<Coefficients>& blocks) {
    constexpr double sure = 0.25;  // without an earlier file at most 0.10 was seen
    int best = 0;
    double most = 0;
    // A finer scale has the multiples of a coarser one among its own: it must be clearly nearer.
    for (int quality = 15; quality <= 85; quality += 5) {
        const double here = nearness(blocks, quality);
        if (here > most && (most < sure || here > 1.15 * most)) best = quality, most = here;
    }
    return most > sure ? std::optional(best) : std::nullopt;
}

// Amplitudes of a profile by frequency; usual is their median. The file's own grid is taken out before.
struct Spectrum {
    std::vector<float> amplitude;
    float usual = 1;
};

constexpr int length = 2048;  // of the transform

Spectrum spectrum(const std::vector<float>& profile) {
    const int n = std::min(length, static_cast<int>(profile.size()));
    const std::array<float, block> own = by_phase(profile);
    cv::Mat wave(1, length, CV_32F, cv::Scalar(0)), transform;
    for (int i = 0; i < n; ++i) {
        const double window = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * (i + 0.5) / n);
        wave.at<float>(i) = static_cast<float>(window) * (profile[static_cast<std::size_t>(i)] - own[static_cast<std::size_t>(i % block)]);
    }
    cv::dft(wave, transform, cv::DFT_COMPLEX_OUTPUT);
    Spectrum out{std::vector<float>(length / 2)};
    for (int i = 0; i < length / 2; ++i) {
        const cv::Vec2f c = transform.at<cv::Vec2f>(i);
        out.amplitude[static_cast<std::size_t>(i)] = 2 * std::hypot(c[0], c[1]) / static_cast<float>(n);
    }
    std::vector<float> ranked(out.amplitude.begin() + length / 20, out.amplitude.end());
    out.usual = std::max(1e-6F, median(ranked));
    return out;
}

struct Comb {
    double strength = 0;  // mean step across the borders, beyond those beside them, code values
    double clear = 0;     // amplitude at the frequency and its multiples, of what is usual
};

// Borders in equal distances, the same across and down, other than the file's own 8 pixels. A comb of period P and strength
// s has the amplitude 2 s / P at the frequency 1 / P and its multiples.
Comb comb(const Spectrum& columns, const Spectrum& rows) {
    constexpr double shortest = 4.6, longest = 13;
    Comb best;
    for (double f = length / longest; f <= length / shortest; f += 0.25) {
        const double period = length / f;
        if (std::abs(period - block) < 0.25) continue;
        const int multiples = std::min(3, static_cast<int>((length / 2 - 2) / f));
        double product = 1, sum = 0;
        for (const Spectrum* of : {&columns, &rows}) {
            for (int k = 1; k <= multiples; ++k) {
                const auto at = static_cast<std::size_t>(std::lround(f * k));
                const float here = std::max({of->amplitude[at - 1], of->amplitude[at], of->amplitude[at + 1]});
                product *= here / of->usual, sum += here;
            }
        }
        const double clear = std::pow(product, 0.5 / multiples);
        if (clear > best.clear) best = {sum / (2 * multiples) * period / 2, clear};
    }
    return best;
}

}  // namespace

std::optional<int> earlier_quality(const Raster& grey, bool on_a_grid) {
    if (grey.width() < 8 * block || grey.height() < 8 * block) return {};
    const std::vector<float> columns = steps(grey, true), rows = steps(grey, false);
    if (const auto found = rounded_to(transformed(grey, phase(columns, on_a_grid), phase(rows, on_a_grid)))) return found;

    constexpr double sure = 4.2;  // without an earlier file at most 3.6 was seen
    const Comb borders = comb(spectrum(columns), spectrum(rows));
    if (borders.clear < sure) return {};
    return static_cast<int>(std::clamp(60 - 60 * borders.strength, 20.0, 55.0));
}

}  // namespace likeness
