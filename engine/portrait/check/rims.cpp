// A search over the shapes of lenses: the line along the outline must be darker (or lighter, of metal) than what lies on
// both its sides. Eyes and brows have such lines too, but not at the sides and below, so these count more.
#include "engine/portrait/check/rims.h"

#include "engine/portrait/check/area.h"
#include "engine/portrait/check/study.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace likeness {

namespace {

constexpr int points = 32;        // of one outline
constexpr double beside = 0.05;   // how far the two sides of the line are looked at, eye distances
constexpr float most = 0.15F;    // no place counts more: a line is as good as its weak places
constexpr float least = -0.10F;

// Outlines' directions, so that the search needs no trigonometry.
struct Direction {
    double cos, sin;
};

const std::array<Direction, points>& directions() {
    static const std::array<Direction, points> made = [] {
        std::array<Direction, points> out;
        for (int i = 0; i < points; ++i) {
            const double angle = 2 * std::numbers::pi * (i + 0.5) / points;
            out[static_cast<std::size_t>(i)] = {std::cos(angle), std::sin(angle)};
        }
        return out;
    }();
    return made;
}

double power_of(double base, double exponent) {
    return std::copysign(std::pow(std::abs(base), exponent), base);
}

// A place of an outline about its middle, and the way out there.
struct Place {
    double x, y, out_x, out_y;
};

std::array<Place, points> outline(const Rims& rims) {
    std::array<Place, points> places;
    for (std::size_t i = 0; i < points; ++i) {
        const Direction d = directions()[i];
        Place& p = places[i];
        p.x = rims.half_width * power_of(d.cos, 2 / rims.power);
        p.y = rims.half_height * power_of(d.sin, 2 / rims.power);
        p.out_x = power_of(d.cos, 2 - 2 / rims.power) / rims.half_width;
        p.out_y = power_of(d.sin, 2 - 2 / rims.power) / rims.half_height;
        const double length = std::hypot(p.out_x, p.out_y);
        p.out_x /= length;
        p.out_y /= length;
    }
    return places;
}

class Search {
public:
    Search(const Study& study, double skin_l) : study_(study), skin_(static_cast<float>(std::max(1.0, skin_l))) {
        const Plane& l = study.l;
        const cv::Mat from(l.height(), l.width(), CV_32F, const_cast<float*>(l.samples().data()));
        cv::blur(from, light_, {3, 3});
    }

    double clear(const Rims& rims, const std::array<Place, points>& places) const {
        enum Part { above, shoulder, below, nose, temple, parts };
        std::array<double, parts> sum{};
        std::array<int, parts> count{};
        for (const double side : {-1.0, 1.0}) {
            const PointPx middle = study_.at(rims.aside + side * rims.middle, rims.drop);
            for (const Place& place : places) {
                const double u = std::abs(place.x) / rims.half_width, v = place.y / rims.half_height;
                const Part part = v > 0.7 ? below : v < -0.4 ? (u < 0.6 ? above : shoulder) : place.x < 0 ? nose : temple;
                sum[part] += line(middle.x + side * place.x * study_.unit, middle.y + place.y * study_.unit, side * place.out_x, place.out_y);
                ++count[part];
            }
        }
        for (std::size_t i = 0; i < parts; ++i) sum[i] /= std::max(1, count[i]);
        // A lid bends down sooner than a rim and a brow is not round: both must be there.
        const double top = std::min(sum[above], sum[shoulder]);
        const double all = (0.8 * top + 1.2 * sum[below] + 0.8 * sum[nose] + 1.2 * sum[temple]) / 4;
        return 0.7 * all + 0.3 * std::min(sum[below], std::max(sum[nose], sum[temple]));
    }

    double clear(const Rims& rims) const { return clear(rims, outline(rims)); }

    // The bridge over the nose, the clearest level line there is.
    double bridge(double aside) const {
        double best = 0;
        for (double y = -0.25; y < 0.155; y += 0.01) {
            std::vector<float> across;
            for (double x = -0.09; x < 0.095; x += 0.01) {
                const PointPx at = study_.at(aside + x, y);
                across.push_back(line(at.x, at.y, 0, 1));
            }
            best = std::max<double>(best, quantile(across, 0.5));
        }
        return best;
    }

private:
    float at(double x, double y) const {
        return light_.at<float>(std::clamp(static_cast<int>(y), 0, light_.rows - 1), std::clamp(static_cast<int>(x), 0, light_.cols - 1));
    }

    // In shares of the skin's lightness. Darker or lighter than both sides; where the lens is nearly black, darker than what lies outside.
    float line(double x, double y, double out_x, double out_y) const {
        const double w = beside * study_.unit;
        const float here = at(x, y), in = at(x - out_x * w, y - out_y * w), out = at(x + out_x * w, y + out_y * w);
        const float dark = std::min(in, out) - here, light = here - std::max(in, out), edge = in < 0.4F * skin_ ? 0.5F * (out - std::max(here, in)) : 0;
        return std::clamp(std::max({dark, light, edge}) / skin_, least, most);
    }

    const Study& study_;
    float skin_;
    cv::Mat light_;
};

struct Step {
    double Rims::*what;
    double by, least, most;
};

constexpr std::array steps{
    Step{&Rims::drop, 0.015, -0.10, 0.36}, Step{&Rims::half_height, 0.02, 0.16, 0.42}, Step{&Rims::half_width, 0.02, 0.30, 0.50},
    Step{&Rims::middle, 0.02, 0.46, 0.62}, Step{&Rims::aside, 0.02, -0.10, 0.10},      Step{&Rims::power, 0.4, 2.0, 4.4},
};

// Moves one number at a time, as long as the line gets clearer.
void refine(const Search& search, Rims& rims) {
    for (const double fineness : {1.0, 0.5}) {
        for (int round = 0; round < 3; ++round) {
            bool moved = false;
            for (const Step& step : steps) {
                for (const double way : {-1.0, 1.0}) {
                    Rims next = rims;
                    next.*step.what = std::clamp(rims.*step.what + way * fineness * step.by, step.least, step.most);
                    next.clear = search.clear(next);
                    if (next.clear <= rims.clear) continue;
                    rims = next;
                    moved = true;
                    break;
                }
            }
            if (!moved) break;
        }
    }
}

// What was taken for the upper rim may be the line of the lashes, which is clearer than a light rim: looks farther up and
// down, the lower rim kept. Of two outlines as clear the one that explains more lines is the truer.
Rims with_true_top(const Search& search, const Rims& found) {
    const auto worth = [](const Rims& rims) { return rims.clear * std::pow(rims.half_height, 0.27); };
    Rims best = found;
    for (int i = -3; i <= 10; ++i) {
        Rims next = found;
        next.half_height = found.half_height + 0.0125 * i;
        if (next.half_height < 0.14 || next.half_height > 0.42) continue;
        next.drop = found.drop + found.half_height - next.half_height;
        next.clear = search.clear(next);
        if (worth(next) < 0.8 * worth(best)) continue;
        refine(search, next);
        if (worth(next) > worth(best)) best = next;
    }
    return best;
}

}  // namespace

double Rims::depth(double x, double y) const {
    const double dx = std::abs(x - aside) - middle, dy = y - drop;
    const double f = std::pow(std::pow(std::abs(dx) / half_width, power) + std::pow(std::abs(dy) / half_height, power), 1 / power);
    return f > 0.2 ? (1 - f) / f * std::hypot(dx, dy) : std::min(half_width, half_height);
}

Rims find_rims(const Study& study) {
    const Search search(study, study.cheeks.l());
    std::array<Rims, 3> best{};
    for (Rims& one : best) one.clear = -1;
    Rims rims{.power = 2.6};
    for (rims.half_width = 0.34; rims.half_width < 0.47; rims.half_width += 0.05) {
        for (rims.half_height = 0.19; rims.half_height < 0.40; rims.half_height += 0.05) {
            const std::array<Place, points> places = outline(rims);
            Rims clearest{.clear = -1};
            for (rims.middle = 0.50; rims.middle < 0.59; rims.middle += 0.04) {
                for (rims.drop = -0.07; rims.drop < 0.36; rims.drop += 0.025) {
                    rims.clear = search.clear(rims, places);
                    if (rims.clear > clearest.clear) clearest = rims;
                }
            }
            if (clearest.clear > best.back().clear) best.back() = clearest;
            std::ranges::sort(best, std::ranges::greater{}, &Rims::clear);
        }
    }
    for (Rims& one : best) refine(search, one);
    Rims found = with_true_top(search, *std::ranges::max_element(best, {}, &Rims::clear));
    found.bridge = search.bridge(found.aside);
    return found;
}

}  // namespace likeness
