#include "engine/portrait/edges.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace likeness {

namespace {

constexpr double unlimited = 1e9;
constexpr double nothing = 1e-9;  // of a slope: over a whole photograph it is less than a hundred-thousandth of a pixel

constexpr const char* left_edge = "the photograph's left edge";
constexpr const char* right_edge = "the photograph's right edge";
constexpr const char* top_edge = "the photograph's top edge";
constexpr const char* bottom_edge = "the photograph's bottom edge";

}  // namespace

// A corner (i, j) of the certificate photo, i from its middle and j from its top, stands in the photograph at
//   scale · x = scale · eyes.x + cos·(aside + i) − sin·(offset − scale·eyes.y + j)
//   scale · y = scale · eyes.y + sin·(aside + i) + cos·(offset − scale·eyes.y + j).
// For each edge the corner that comes nearest to it counts.
Edges::Edges(PointPx eyes, double tilt_deg, SizePx photograph, SizePx portrait, double sideways) {
    const double cosine = std::cos(tilt_deg * std::numbers::pi / 180), sine = std::sin(tilt_deg * std::numbers::pi / 180);
    const double half = portrait.width / 2.0, height = portrait.height;
    const double lower = sine > 0 ? height : 0, upper = sine > 0 ? 0 : height;
    const Bound all[] = {
        {"", 1, 0, 0, sideways},
        {"", -1, 0, 0, sideways},
        {top_edge, sine, eyes.y - cosine * eyes.y, cosine, -std::abs(sine) * half},
        {bottom_edge, -sine, photograph.height - eyes.y + cosine * eyes.y, -cosine, -std::abs(sine) * half - cosine * height},
        {left_edge, cosine, eyes.x + sine * eyes.y, -sine, -cosine * half - sine * lower},
        {right_edge, -cosine, photograph.width - eyes.x - sine * eyes.y, sine, -cosine * half + sine * upper},
    };
    for (const Bound& bound : all) (bound.aside > nothing ? from_below_ : bound.aside < -nothing ? from_above_ : others_).push_back(bound);
}

Demand Edges::demand(const Bound& bound) {
    if (std::abs(bound.offset) <= nothing) return {bound.name, bound.scale, false, {-bound.fixed, unlimited}, false};
    const double share = std::abs(bound.offset);
    if (bound.offset > 0) return {bound.name, -bound.scale / share, true, {-unlimited, bound.fixed / share}, false};
    return {bound.name, bound.scale / share, true, {-bound.fixed / share, unlimited}, false};
}

std::string Edges::common_name(const Bound& one, const Bound& other) {
    if (one.name.empty() || other.name.empty()) return one.name + other.name;
    const auto either = [&](const char* name) { return one.name == name || other.name == name; };
    if (either(left_edge) && either(right_edge)) return "the photograph's width";
    if (either(top_edge) && either(bottom_edge)) return "the photograph's height";
    return "the photograph's corner";
}

std::vector<Demand> Edges::demands() const {
    std::vector<Demand> all;
    for (const Bound& bound : others_) all.push_back(demand(bound));
    for (const Bound& above : from_above_)
        for (const Bound& below : from_below_) {
            const std::string name = common_name(below, above);
            if (name.empty()) continue;
            all.push_back(demand({name, 0, below.scale / below.aside - above.scale / above.aside,
                                  below.offset / below.aside - above.offset / above.aside,
                                  below.fixed / below.aside - above.fixed / above.aside}));
        }
    return all;
}

double Edges::aside(const Placement& placement) const {
    const auto end = [&](const Bound& bound) { return -(bound.scale * placement.scale + bound.offset * placement.offset + bound.fixed) / bound.aside; };
    double least = -unlimited, greatest = unlimited;
    for (const Bound& bound : from_below_) least = std::max(least, end(bound));
    for (const Bound& bound : from_above_) greatest = std::min(greatest, end(bound));
    // By rounding the ends may have crossed.
    return least > greatest ? (least + greatest) / 2 : std::clamp(0.0, least, greatest);
}

}  // namespace likeness
