#include "tests/gallery/plate.h"

#include "tests/gallery/sensor.h"

#include <array>
#include <cmath>
#include <vector>

namespace studio {
namespace {

const std::array<float, 256>& light_of_code() {
    static const std::array<float, 256> table = [] {
        std::array<float, 256> t{};
        for (std::size_t i = 0; i < t.size(); ++i) t[i] = linear(static_cast<float>(i));
        return t;
    }();
    return table;
}

// Fine enough that each code value comes back as itself.
const std::vector<std::uint8_t>& code_of_light() {
    static const std::vector<std::uint8_t> table = [] {
        std::vector<std::uint8_t> t(65536);
        for (std::size_t i = 0; i < t.size(); ++i) {
            const float v = static_cast<float>(i) / 65535.0f;
            t[i] = static_cast<std::uint8_t>(255 * (v <= 0.0031308f ? 12.92f * v : 1.055f * std::pow(v, 1 / 2.4f) - 0.055f) + 0.5f);
        }
        return t;
    }();
    return table;
}

int mirrored(int i, int count) {
    if (i < 0) i = -1 - i;
    if (i >= count) i = 2 * count - 1 - i;
    return std::clamp(i, 0, count - 1);
}

std::array<float, 4> catmull_rom(float t) {
    const float t2 = t * t, t3 = t2 * t;
    return {0.5f * (-t + 2 * t2 - t3), 0.5f * (2 - 5 * t2 + 3 * t3), 0.5f * (t + 4 * t2 - 3 * t3), 0.5f * (t3 - t2)};
}

// What one new pixel of a row or column is made of.
struct Share {
    int first = 0;
    std::vector<float> weight;
};

std::vector<Share> shares(int from, int to) {
    std::vector<Share> all(static_cast<std::size_t>(to));
    const double step = static_cast<double>(from) / to;
    for (int i = 0; i < to; ++i) {
        Share& share = all[static_cast<std::size_t>(i)];
        if (step <= 1) {
            const double place = (i + 0.5) * step - 0.5, floor = std::floor(place);
            const auto weights = catmull_rom(static_cast<float>(place - floor));
            share = {static_cast<int>(floor) - 1, {weights.begin(), weights.end()}};
            continue;
        }
        const double begin = i * step, end = begin + step;
        share.first = static_cast<int>(begin);
        for (int k = share.first; k < end && k < from; ++k)
            share.weight.push_back(static_cast<float>((std::min(end, k + 1.0) - std::max(begin, 1.0 * k)) / step));
    }
    return all;
}

template <class T>
Grid<T> resized_grid(const Grid<T>& grid, likeness::SizePx size) {
    const std::vector<Share> columns = shares(grid.width, size.width), rows = shares(grid.height, size.height);
    Grid<T> wide(size.width, grid.height), out(size.width, size.height);
    for (int y = 0; y < grid.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const Share& share = columns[static_cast<std::size_t>(x)];
            for (std::size_t k = 0; k < share.weight.size(); ++k)
                wide.at(x, y) = wide.at(x, y) + grid.at(std::clamp(share.first + static_cast<int>(k), 0, grid.width - 1), y) * share.weight[k];
        }
    for (int y = 0; y < size.height; ++y) {
        const Share& share = rows[static_cast<std::size_t>(y)];
        for (std::size_t k = 0; k < share.weight.size(); ++k) {
            const T* from = wide.row(std::clamp(share.first + static_cast<int>(k), 0, grid.height - 1));
            T* to = out.row(y);
            for (int x = 0; x < size.width; ++x) to[x] = to[x] + from[x] * share.weight[k];
        }
    }
    return out;
}

template <class T>
Grid<T> part(const Grid<T>& grid, Window w) {
    if (grid.values.empty()) return {};
    Grid<T> out(w.x1 - w.x0, w.y1 - w.y0);
    for (int y = 0; y < out.height; ++y) std::copy_n(grid.row(y + w.y0) + w.x0, out.width, out.row(y));
    return out;
}

}  // namespace

View view_of(const likeness::Pose& pose, likeness::SizePx size) {
    const likeness::PointPx middle = pose.eyes();
    const double distance = pose.eye_distance();
    return {.iod = static_cast<float>(distance),
            .origin = {static_cast<float>(middle.x), static_cast<float>(middle.y)},
            .cosine = static_cast<float>((pose.left_eye.x - pose.right_eye.x) / distance),
            .sine = static_cast<float>((pose.left_eye.y - pose.right_eye.y) / distance),
            .width = size.width,
            .height = size.height};
}

View Plate::view() const {
    return view_of(known.pose, {light.width, light.height});
}

float Plate::chin() const {
    return static_cast<float>((known.pose.chin_y - known.pose.eyes().y) / known.pose.eye_distance());
}

Plate expose(const likeness::Raster& picture, Known known) {
    Plate plate{.light = Grid<Rgb>(picture.width(), picture.height()), .known = std::move(known)};
    const auto& table = light_of_code();
    const std::uint8_t* from = picture.samples().data();
    for (Rgb& c : plate.light.values) {
        c = {table[from[0]], table[from[1]], table[from[2]]};
        from += 3;
    }
    plate.noise = measured_noise(picture);
    return plate;
}

likeness::Raster develop(const Plate& plate) {
    likeness::Raster picture({plate.light.width, plate.light.height}, 3);
    const auto& table = code_of_light();
    const auto code = [&](float v) { return table[static_cast<std::size_t>(clamp01(v) * 65535.0f + 0.5f)]; };
    std::uint8_t* to = picture.samples().data();
    for (const Rgb& c : plate.light.values) {
        to[0] = code(c.r), to[1] = code(c.g), to[2] = code(c.b);
        to += 3;
    }
    return picture;
}

Rgb sampled(const Grid<Rgb>& grid, Vec2 px) {
    const float fx = std::floor(px.x - 0.5f), fy = std::floor(px.y - 0.5f);
    const auto across = catmull_rom(px.x - 0.5f - fx), down = catmull_rom(px.y - 0.5f - fy);
    Rgb sum;
    for (int j = 0; j < 4; ++j) {
        const Rgb* row = grid.row(mirrored(static_cast<int>(fy) - 1 + j, grid.height));
        Rgb line;
        for (int i = 0; i < 4; ++i)
            line = line + row[mirrored(static_cast<int>(fx) - 1 + i, grid.width)] * across[static_cast<std::size_t>(i)];
        sum = sum + line * down[static_cast<std::size_t>(j)];
    }
    return {std::max(0.0f, sum.r), std::max(0.0f, sum.g), std::max(0.0f, sum.b)};
}

void crop(Plate& plate, Window window) {
    plate.light = part(plate.light, window);
    plate.known.person = part(plate.known.person, window);
    plate.known.clothes = part(plate.known.clothes, window);
    likeness::Pose& pose = plate.known.pose;
    for (likeness::PointPx* eye : {&pose.left_eye, &pose.right_eye}) eye->x -= window.x0, eye->y -= window.y0;
    pose.face_left_x -= window.x0;
    pose.face_right_x -= window.x0;
    pose.chin_y -= window.y0;
    if (pose.crown_y) pose.crown_y = std::max(0.0, *pose.crown_y - window.y0);
}

Grid<Rgb> resized(const Grid<Rgb>& grid, likeness::SizePx size) {
    Grid<Rgb> out = resized_grid(grid, size);
    for (Rgb& c : out.values) c = {clamp01(c.r), clamp01(c.g), clamp01(c.b)};
    return out;
}

Plane resized(const Plane& plane, likeness::SizePx size) {
    Plane out = resized_grid(plane, size);
    for (float& v : out.values) v = clamp01(v);
    return out;
}

}  // namespace studio
