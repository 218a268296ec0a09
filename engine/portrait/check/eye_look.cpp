#include "engine/portrait/check/eye_look.h"

#include "engine/portrait/check/study.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace likeness {

namespace {

constexpr std::array radii{0.075, 0.09, 0.105};           // of an iris, eye distances
constexpr std::array directions{-28.0, -14.0, 0.0, 14.0, 28.0};  // degrees off the level: what lids leave free
constexpr double within = 0.028, beyond = 0.035;          // of the edge

class Patch {
public:
    Patch(const Study& study, const Plane& l, double skin_l) : unit_(study.unit), l_(l), skin_(skin_l) {}

    float at(double x, double y) const {
        return l_.at(std::clamp(static_cast<int>(x + 0.5), 0, l_.width() - 1), std::clamp(static_cast<int>(y + 0.5), 0, l_.height() - 1));
    }

    // The weaker of the steps left and right of a disc, each the second least of five directions.
    double edges(double x, double y, double radius) const {
        double weaker = std::numeric_limits<double>::max();
        for (const double way : {-1.0, 1.0}) {
            std::array<float, directions.size()> steps{};
            for (std::size_t i = 0; i < directions.size(); ++i) {
                const double dx = way * unit_ * across_[i], dy = unit_ * down_[i];
                steps[i] = at(x + dx * (radius + beyond), y + dy * (radius + beyond)) - at(x + dx * (radius - within), y + dy * (radius - within));
            }
            std::ranges::nth_element(steps, steps.begin() + 1);
            weaker = std::min<double>(weaker, steps[1]);
        }
        return weaker / skin_;
    }

private:
    static std::array<double, directions.size()> each(double (*of)(double)) {
        std::array<double, directions.size()> out{};
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = of(directions[i] * std::numbers::pi / 180);
        return out;
    }

    double unit_;
    const Plane& l_;
    double skin_;
    std::array<double, directions.size()> across_ = each([](double a) { return std::cos(a); }), down_ = each([](double a) { return std::sin(a); });
};

struct Iris {
    double x = 0, y = 0, clear = 0;  // from the place given, eye distances
};

Iris clearest_iris(const Patch& patch, PointPx about, double unit, double width, double height) {
    Iris best{.clear = -9};
    const double step = std::max(1.0, 0.012 * unit);
    for (double dy = -height * unit; dy <= height * unit; dy += step)
        for (double dx = -width * unit; dx <= width * unit; dx += step)
            for (const double radius : radii) {
                const double clear = patch.edges(about.x + dx, about.y + dy, radius) - 1.4 * (dx * dx + dy * dy) / (unit * unit);
                if (clear > best.clear) best = {dx / unit, dy / unit, clear};
            }
    return best;
}

}  // namespace

EyeLook eye_look(const Study& study, const Plane& l, double side) {
    const double unit = study.unit, skin = std::max(1.0, study.cheeks.l());
    const Patch patch(study, l, skin);
    const PointPx found = study.at(side, 0);
    const Iris near = clearest_iris(patch, found, unit, 0.07, 0.07), far = clearest_iris(patch, found, unit, 0.16, 0.20);

    EyeLook look{.iris = near.clear, .far_iris = far.clear, .far = std::hypot(far.x, far.y)};
    const PointPx middle{found.x + near.x * unit, found.y + near.y * unit};
    const int half_height = static_cast<int>(0.22 * unit), half_width = static_cast<int>(0.33 * unit);
    EyeLook::Cells pixels{};
    double sum = 0;
    for (int dy = -half_height; dy < half_height; ++dy)
        for (int dx = -half_width; dx <= half_width; ++dx) {
            const double x = middle.x + dx, y = middle.y + dy;
            const auto row = static_cast<std::size_t>(std::min(EyeLook::rows - 1, (dy + half_height) * EyeLook::rows / (2 * half_height)));
            const auto column = static_cast<std::size_t>(std::min(EyeLook::columns - 1, std::abs(dx) * EyeLook::columns / (half_width + 1)));
            const double across = (patch.at(x + 1, y) - patch.at(x - 1, y)) / 2, down = (patch.at(x, y + 1) - patch.at(x, y - 1)) / 2;
            look.aside[row][column] += std::abs(across);
            (down > 0 ? look.darker_above : look.darker_below)[row][column] += std::abs(down);
            look.light[row][column] += patch.at(x, y) / skin;
            pixels[row][column] += 1;
            sum += std::hypot(across, down);
        }
    const double mean = std::max(1e-3, sum / (2 * half_height * (2 * half_width + 1)));
    look.contrast = mean * unit / Study::usual_unit / skin;
    for (std::size_t y = 0; y < EyeLook::rows; ++y)
        for (std::size_t x = 0; x < EyeLook::columns; ++x) {
            const double count = std::max(1.0, pixels[y][x]);
            look.light[y][x] /= count;
            for (EyeLook::Cells* cells : {&look.aside, &look.darker_above, &look.darker_below}) (*cells)[y][x] /= count * mean;
        }
    return look;
}

}  // namespace likeness
