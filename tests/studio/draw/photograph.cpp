// From the drawing to the camera's frame. Rows of floats in gamma space, 8-bit levels; loops go in blocks of eight so
// that the compiler makes vectors of them without other flags.
#include "grain.h"
#include "portrait.h"
#include "random.h"
#include "spread.h"

#include <array>
#include <cassert>

namespace studio {

namespace {

constexpr int block = 8;

// Linear light to 8-bit levels with fractions.
const std::vector<float>& gamma_table() {
    static const std::vector<float> table = [] {
        std::vector<float> t(65537);
        for (std::size_t i = 0; i < t.size(); ++i) {
            const float v = static_cast<float>(i) / 65535.0f;
            t[i] = 255 * (v <= 0.0031308f ? 12.92f * v : 1.055f * std::pow(v, 1 / 2.4f) - 0.055f);
        }
        return t;
    }();
    return table;
}

// Where a full-size pixel reads: first of four source pixels and their weights (Catmull-Rom).
struct Tap {
    int first = 0;
    std::array<float, 4> weight{};
};

std::vector<Tap> taps(int full, int work) {
    std::vector<Tap> out(static_cast<std::size_t>(full));
    const double factor = static_cast<double>(work) / full;
    for (int i = 0; i < full; ++i) {
        const double place = (i + 0.5) * factor - 0.5;
        const double floor = std::floor(place);
        const auto t = static_cast<float>(place - floor);
        const float t2 = t * t;
        const float t3 = t2 * t;
        out[static_cast<std::size_t>(i)] = {
            static_cast<int>(floor) - 1,
            {0.5f * (-t + 2 * t2 - t3), 0.5f * (2 - 5 * t2 + 3 * t3), 0.5f * (t + 4 * t2 - 3 * t3), 0.5f * (t3 - t2)}};
    }
    return out;
}

// One source row, gamma-coded and enlarged sideways. `line` has two pixels of rim on each side.
void widen(const Rgb* source, int work, const std::vector<Tap>& columns, std::vector<float>& line, float* out) {
    const std::vector<float>& gamma = gamma_table();
    const auto level = [&](float v) {
        return gamma[static_cast<std::size_t>(std::clamp(v, 0.0f, 1.0f) * 65535.0f + 0.5f)];
    };
    line.resize(static_cast<std::size_t>(3 * (work + 4)));
    for (int x = -2; x < work + 2; ++x) {
        const Rgb c = source[std::clamp(x, 0, work - 1)];
        float* l = line.data() + 3 * (x + 2);
        l[0] = level(c.r);
        l[1] = level(c.g);
        l[2] = level(c.b);
    }
    for (const Tap& tap : columns) {
        const float* s = line.data() + 3 * (tap.first + 2);
        for (int c = 0; c < 3; ++c)
            out[c] =
                s[c] * tap.weight[0] + s[3 + c] * tap.weight[1] + s[6 + c] * tap.weight[2] + s[9 + c] * tap.weight[3];
        out += 3;
    }
}

void blend(const std::array<const float*, 4>& rows, const std::array<float, 4>& weight, float* __restrict out,
           int count) {
    const float* __restrict a = rows[0];
    const float* __restrict b = rows[1];
    const float* __restrict c = rows[2];
    const float* __restrict d = rows[3];
    for (int i = 0; i < count; i += block)
        for (int k = 0; k < block; ++k)
            out[i + k] = a[i + k] * weight[0] + b[i + k] * weight[1] + c[i + k] * weight[2] + d[i + k] * weight[3];
}

// Pores, weave and hair: brighter stuff swings more.
void detail(float* row, int y, const Matter* matter, int work, const std::vector<int>& starts, float strength) {
    const int ty = y % grain_side;
    const float* pores = pore_tile().row(ty);
    const float* streaks = streak_tile().row(ty);
    for (int m = 0; m < work; ++m) {
        if (matter[m] == Matter::backdrop || matter[m] == Matter::plain) continue;
        const float* tile = matter[m] == Matter::hair ? streaks : pores;
        const float k = strength * (matter[m] == Matter::hair ? 0.034f : matter[m] == Matter::skin ? 0.0125f : 0.0105f);
        const int to = starts[static_cast<std::size_t>(m + 1)];
        for (int x = starts[static_cast<std::size_t>(m)]; x < to; ++x) {
            const float swing = 1 + k * tile[x % grain_side];
            row[3 * x] *= swing;
            row[3 * x + 1] *= swing;
            row[3 * x + 2] *= swing;
        }
    }
}

// Adds noise, a little more in the dark, and rounds.
void expose(const float* __restrict row, const float* __restrict noise, float level, std::uint8_t* __restrict out,
            int count) {
    const float base = 1.25f * level;
    const float fall = 0.55f * level / 255;
    for (int i = 0; i < count; i += block) {
        std::array<int, block> whole;
        for (int k = 0; k < block; ++k) {
            const float v = row[i + k] + noise[i + k] * (base - fall * row[i + k]) + 0.5f;
            const float low = v < 0 ? 0 : v;
            whole[static_cast<std::size_t>(k)] = static_cast<int>(low > 255 ? 255 : low);
        }
        for (int k = 0; k < block; ++k) out[i + k] = static_cast<std::uint8_t>(whole[static_cast<std::size_t>(k)]);
    }
}

}  // namespace

likeness::Raster photograph(const Drawn& drawn, likeness::SizePx full, const PhotographOptions& options) {
    const int work = drawn.picture.width;
    const int work_height = drawn.picture.height;
    assert(full.width >= work && full.height >= work_height && full.width <= noise_reach - block);
    likeness::Raster frame(full, 3);
    const std::vector<Tap> columns = taps(full.width, work);
    const std::vector<Tap> rows = taps(full.height, work_height);
    std::vector<int> starts(static_cast<std::size_t>(work) + 1);
    for (int m = 0; m <= work; ++m)
        starts[static_cast<std::size_t>(m)] = static_cast<int>(static_cast<std::int64_t>(m) * full.width / work);

    const int count = 3 * full.width;
    const int padded = (count + block - 1) / block * block;
    std::array<std::vector<float>, 4> ring;
    std::array<int, 4> held{-9, -9, -9, -9};
    for (std::vector<float>& r : ring) r.assign(static_cast<std::size_t>(padded), 0.0f);
    std::vector<float> line;
    std::vector<float> row(static_cast<std::size_t>(padded));
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(padded));
    const std::vector<float>& sensor = sensor_row();
    Random chance(options.seed, "sensor");
    const float fineness = std::min(1.0f, static_cast<float>(full.width) / static_cast<float>(work) / 4.0f);
    for (int y = 0; y < full.height; ++y) {
        const Tap& tap = rows[static_cast<std::size_t>(y)];
        std::array<const float*, 4> near{};
        for (int k = 0; k < 4; ++k) {
            const int want = std::clamp(tap.first + k, 0, work_height - 1);
            const auto slot = static_cast<std::size_t>(want % 4);
            if (held[slot] != want) {
                widen(drawn.picture.row(want), work, columns, line, ring[slot].data());
                held[slot] = want;
            }
            near[static_cast<std::size_t>(k)] = ring[slot].data();
        }
        blend(near, tap.weight, row.data(), padded);
        if (options.fine_detail) {
            const int work_y = static_cast<int>(static_cast<std::int64_t>(y) * work_height / full.height);
            detail(row.data(), y, drawn.matter.row(work_y), work, starts, fineness);
        }
        const float* noise = sensor.data() + 3 * chance.pick(noise_starts);
        expose(row.data(), noise, options.noise, bytes.data(), padded);
        std::copy_n(bytes.data(), count, frame.row(y));
    }
    return frame;
}

likeness::Raster photograph_alpha(const Drawn& drawn, likeness::SizePx full) {
    Plane seen = drawn.alpha;
    soften(seen);
    const std::vector<Tap> columns = taps(full.width, seen.width);
    const std::vector<Tap> rows = taps(full.height, seen.height);
    likeness::Raster out(full, 1);
    std::vector<float> line(static_cast<std::size_t>(seen.width));
    for (int y = 0; y < full.height; ++y) {
        const Tap& down = rows[static_cast<std::size_t>(y)];
        std::ranges::fill(line, 0.0f);
        for (int k = 0; k < 4; ++k) {
            const float* row = seen.row(std::clamp(down.first + k, 0, seen.height - 1));
            for (int x = 0; x < seen.width; ++x) line[static_cast<std::size_t>(x)] += row[x] * down.weight[static_cast<std::size_t>(k)];
        }
        std::uint8_t* to = out.row(y);
        for (const Tap& across : columns) {
            float value = 0;
            for (int k = 0; k < 4; ++k)
                value += line[static_cast<std::size_t>(std::clamp(across.first + k, 0, seen.width - 1))] * across.weight[static_cast<std::size_t>(k)];
            *to++ = static_cast<std::uint8_t>(clamp01(value) * 255 + 0.5f);
        }
    }
    return out;
}

}  // namespace studio
