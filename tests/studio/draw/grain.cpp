#include "grain.h"

#include "random.h"

namespace studio {

namespace {

void normalise(std::vector<float>& values) {
    double sum = 0;
    for (float v : values) sum += static_cast<double>(v) * static_cast<double>(v);
    const float share = static_cast<float>(1 / std::sqrt(sum / static_cast<double>(values.size())));
    for (float& v : values) v *= share;
}

// Blurs a tile that goes on over its rims.
void blur_tile(Plane& tile, float sigma) {
    constexpr int rim = 32;
    Plane wide(grain_side + 2 * rim, grain_side + 2 * rim);
    const auto wrapped = [](int i) { return (i - rim + grain_side) % grain_side; };
    for (int y = 0; y < wide.height; ++y)
        for (int x = 0; x < wide.width; ++x) wide.at(x, y) = tile.at(wrapped(x), wrapped(y));
    blur(wide, sigma);
    for (int y = 0; y < grain_side; ++y)
        for (int x = 0; x < grain_side; ++x) tile.at(x, y) = wide.at(x + rim, y + rim);
}

Plane raw(const char* name) {
    Random chance(1, name);
    Plane tile(grain_side, grain_side);
    for (float& v : tile.values) v = chance.normal();
    return tile;
}

Plane make_pores() {
    Plane fine = raw("pores");
    Plane coarse = fine;
    blur_tile(fine, 2.2f);
    blur_tile(coarse, 5.0f);
    for (std::size_t i = 0; i < fine.values.size(); ++i) fine.values[i] -= coarse.values[i];
    normalise(fine.values);
    return fine;
}

Plane make_streaks() {
    // Squeezed sideways: a blurred tile read every eighth column keeps its length and loses its width.
    Plane soft = raw("streaks");
    blur_tile(soft, 9.0f);
    Plane tile(grain_side, grain_side);
    for (int y = 0; y < grain_side; ++y)
        for (int x = 0; x < grain_side; ++x) tile.at(x, y) = soft.at(x * 7 % grain_side, y);
    normalise(tile.values);
    return tile;
}

std::vector<float> make_sensor() {
    Random chance(1, "sensor");
    std::vector<float> row(static_cast<std::size_t>(3 * (noise_starts + noise_reach)));
    for (std::size_t i = 0; i < row.size(); i += 3) {
        const float common = chance.normal();
        for (std::size_t c = 0; c < 3; ++c) row[i + c] = 0.89f * common + 0.45f * chance.normal();
    }
    return row;
}

}  // namespace

const Plane& pore_tile() {
    static const Plane tile = make_pores();
    return tile;
}

const Plane& streak_tile() {
    static const Plane tile = make_streaks();
    return tile;
}

const std::vector<float>& sensor_row() {
    static const std::vector<float> row = make_sensor();
    return row;
}

}  // namespace studio
