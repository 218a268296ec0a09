#include "engine/portrait/check/skin.h"

#include "engine/portrait/check/rank.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace likeness {

namespace {

// The squares of 0.3 eye distances beside the middle between eyes and mouth that OFIQ 1.0.3 takes for skin.
constexpr double cheek_x = 0.5, cheek_y = 0.62, cheek_half = 0.15;
constexpr double half_width = 1.0, half_height = 1.6, middle_y = 0.45;
constexpr double farthest = 2.5;       // robust deviations
constexpr double least_deviation = 4;  // CIELAB units: shading alone moves even skin by so much

bool is_feature(PointPx p) {
    const bool eyes = std::abs(p.x) > 0.12 && std::abs(p.x) < 0.95 && p.y > -0.5 && p.y < 0.25;
    const bool mouth = std::abs(p.x) < 0.55 && p.y > 0.92 && p.y < 1.42;
    const bool nostrils = std::abs(p.x) < 0.25 && p.y > 0.55 && p.y < 0.82;
    return eyes || mouth || nostrils;
}

bool in_face(PointPx p) {
    const double x = p.x / half_width, y = (p.y - middle_y) / half_height;
    return x * x + y * y < 1;
}

struct Usual {
    float median, deviation;
};

Usual usual_of_cheeks(const Study& study, const Plane& plane) {
    std::vector<float> values;
    for (const double side : {-cheek_x, cheek_x}) {
        const BoxPx box = study.box(side - cheek_half, cheek_y - cheek_half, side + cheek_half, cheek_y + cheek_half);
        for (int y = static_cast<int>(box.y); y < static_cast<int>(box.bottom()); ++y)
            for (int x = static_cast<int>(box.x); x < static_cast<int>(box.right()); ++x)
                if (study.inside.row(y)[x]) values.push_back(plane.at(x, y));
    }
    if (values.empty()) return {0, static_cast<float>(least_deviation)};
    const float middle = median(values);
    for (float& value : values) value = std::abs(value - middle);
    return {middle, std::max(static_cast<float>(least_deviation), 1.4826F * median(values))};
}

}  // namespace

bool is_bare(PointPx face) {
    return in_face(face) && !is_feature(face);
}

void find_skin(Study& study) {
    study.skin = Raster(study.srgb.size(), 1);
    const std::array<const Plane*, 3> planes{&study.l, &study.a, &study.b};
    std::array<Usual, 3> usual{};
    for (std::size_t c = 0; c < 3; ++c) usual[c] = usual_of_cheeks(study, *planes[c]);
    // Light changes across a face far more than its colour.
    usual[0].deviation *= 2;

    std::size_t looked = 0, found = 0;
    for (int y = 0; y < study.skin.height(); ++y) {
        std::uint8_t* out = study.skin.row(y);
        for (int x = 0; x < study.skin.width(); ++x) {
            if (!is_bare(study.place(x, y)) || !study.inside.row(y)[x]) continue;
            ++looked;
            bool alike = true;
            for (std::size_t c = 0; c < 3 && alike; ++c)
                alike = std::abs(planes[c]->at(x, y) - usual[c].median) < static_cast<float>(farthest) * usual[c].deviation;
            if (!alike) continue;
            out[x] = 255;
            ++found;
        }
    }
    study.skin_share = looked ? static_cast<double>(found) / static_cast<double>(looked) : 0;
}

}  // namespace likeness
