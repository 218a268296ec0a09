// What the person's outline tells: whether the frame cuts the head, whether the shoulders are level, whether the clothes
// stand out from the backdrop. All on the small copy that the outline was found on.
#include "engine/colour/difference.h"
#include "engine/picture/channels.h"
#include "engine/portrait/check/checks.h"
#include "engine/portrait/check/melted.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace likeness {

namespace {

Measured no_outline(const Study& study) {
    const Sentence& why = study.head.backdrop.because;
    return {{}, why.empty() ? sentence("the person's outline cannot be told from the backdrop") : why};
}

// The person in a picture, and the pose in its pixels: those of the small copy, or of a certificate photo.
struct Small {
    const Raster &pixels, &mask;
    double unit;  // pixels per eye distance
    PointPx eyes;
    double chin_y;

    explicit Small(const Head& head)
        : pixels(head.outline.pixels),
          mask(head.outline.person),
          unit(head.pose.eye_distance() * head.outline.scale),
          eyes{head.pose.eyes().x * head.outline.scale, head.pose.eyes().y * head.outline.scale},
          chin_y(head.pose.chin_y * head.outline.scale) {}
    Small(const Raster& srgb, const PlacedPerson& placed) : pixels(srgb), mask(placed.person), unit(placed.eye_distance), eyes(placed.eyes), chin_y(placed.chin_y) {}

    int width() const { return mask.width(); }
    int height() const { return mask.height(); }
    bool person(int x, int y) const { return mask.row(y)[x] != 0; }
};

// Of a row the person's outermost column on one side of the eyes' middle; nothing where the person is not there.
std::optional<int> outermost(const Small& small, int y, int side) {
    const int middle = std::clamp(static_cast<int>(small.eyes.x), 0, small.width() - 1), end = side < 0 ? -1 : small.width();
    std::optional<int> found;
    for (int x = middle; x != end; x += side)
        if (small.person(x, y)) found = x;
    return found;
}

Lab colour(const Raster& pixels, int x, int y) {
    const std::uint8_t* at = pixels.row(y) + static_cast<std::size_t>(x) * static_cast<std::size_t>(pixels.channels());
    if (pixels.channels() == 1) return lab(at[0], at[0], at[0]);
    return lab(at[0], at[1], at[2]);
}

// The mean of a short run of pixels, in CIELAB.
Lab mean_colour(const Raster& pixels, int from_x, int to_x, int y) {
    Lab sum;
    int count = 0;
    for (int x = std::max(0, std::min(from_x, to_x)); x <= std::min(pixels.width() - 1, std::max(from_x, to_x)); ++x, ++count) {
        const Lab one = colour(pixels, x, y);
        sum.l += one.l, sum.a += one.a, sum.b += one.b;
    }
    if (count == 0) return sum;
    return {sum.l / count, sum.a / count, sum.b / count};
}

// From half an eye distance below the chin on the body is wider than the neck. Where it seems not to be, or where its edge
// differs too little from the cloth beside it, the outline melts into the backdrop.
struct Counted {
    int looked = 0, melted = 0, out_of_frame = 0;  // of rows, each side by itself

    static constexpr int enough = 8;
    std::optional<double> share() const { return looked < enough ? std::nullopt : std::optional(1.0 * melted / looked); }
};

Counted count_melted(const Small& small, double least_difference) {
    constexpr double first = 0.7, last = 1.7;                       // eye distances below the chin
    constexpr double least_half_width = 1.0, widening = 0.5;        // of a body there, and for each further eye distance down
    const int band = std::max(2, static_cast<int>(0.08 * small.unit));
    Counted counted;
    for (int y = static_cast<int>(small.chin_y + first * small.unit); y < std::min<double>(small.height(), small.chin_y + last * small.unit); ++y) {
        const double least = (least_half_width + widening * ((y - small.chin_y) / small.unit - first)) * small.unit;
        for (const int side : {-1, 1}) {
            const double frame = side < 0 ? small.eyes.x : small.width() - 1 - small.eyes.x;
            const std::optional<int> edge = outermost(small, y, side);
            const double half_width = edge ? std::abs(*edge - small.eyes.x) : 0;
            if (half_width >= frame - 2 * band) {  // there is no edge
                ++counted.out_of_frame;
                continue;
            }
            ++counted.looked;
            if (half_width < least) {
                ++counted.melted;
                continue;
            }
            // A shoulder lies nearly level: what is beside its edge in the same row is still near it, so one goes down and in,
            // and up and out.
            const Lab inside = mean_colour(small.pixels, *edge - side * band / 2, *edge - side * 3 * band / 2, std::min(y + band, small.height() - 1));
            const Lab outside = mean_colour(small.pixels, *edge + side * band / 2, *edge + side * 3 * band / 2, std::max(y - band, 0));
            counted.melted += de2000(inside, outside) < least_difference;
        }
    }
    return counted;
}

}  // namespace

Measured head_cut(const Study& study) {
    if (study.head.outline.person.empty()) return no_outline(study);
    const Small small(study.head);
    int at_top = 0, at_sides = 0;
    for (int x = 0; x < small.width(); ++x) at_top += small.person(x, 0);
    // Further down long hair may leave the frame; the head itself ends at the mouth's height.
    const int lowest = std::clamp(static_cast<int>(small.eyes.y + 1.0 * small.unit), 0, small.height());
    for (int y = 0; y < lowest; ++y) at_sides += small.person(0, y) + small.person(small.width() - 1, y);
    return {std::max(at_top, at_sides) / small.unit, {}};
}

Measured shoulders_level(const Study& study) {
    if (study.head.outline.person.empty()) return no_outline(study);
    const Small small(study.head);
    constexpr double out = 1.7;  // eye distances beside the middle
    double heights[2];
    for (const int side : {0, 1}) {
        const int x = static_cast<int>(small.eyes.x + (side == 0 ? -out : out) * small.unit);
        if (x < 0 || x >= small.width()) return {{}, sentence("the shoulders are not in the picture")};
        int y = static_cast<int>(small.chin_y - 0.5 * small.unit);
        while (y >= 0 && y < small.height() && !small.person(x, y)) ++y;
        const bool hair = y == static_cast<int>(small.chin_y - 0.5 * small.unit);
        if (y < 0 || y >= small.height()) return {{}, sentence("the shoulders are not in the picture")};
        if (hair) return {{}, sentence("hair lies over the shoulders")};
        heights[side] = y;
    }
    return {std::abs(std::atan2(heights[1] - heights[0], 2 * out * small.unit)) * 180 / std::numbers::pi, {}};
}

std::optional<double> melted_share(const Head& head, double least_difference) {
    return count_melted(Small(head), least_difference).share();
}

bool body_leaves_frame(const Head& head) {
    return count_melted(Small(head), 0).out_of_frame >= Counted::enough;
}

std::optional<double> melted_share(const Raster& srgb, const PlacedPerson& placed, double least_difference) {
    return count_melted(Small(srgb, placed), least_difference).share();
}

Measured clothes_contrast(const Study& study) {
    if (study.head.outline.person.empty()) return no_outline(study);
    const std::optional<double> melted = melted_share(study.head, seen_difference);
    if (!melted) return {{}, sentence("the picture shows too little of the shoulders")};
    return {100 * *melted, {}};
}

// Steps of luma between neighbours, on the chest between neck and frame.
Measured clothes_pattern(const Study& study) {
    if (study.head.outline.person.empty()) return no_outline(study);
    const Small small(study.head);
    const Raster luma = grey(small.pixels);
    constexpr int step = 24;  // code values
    const int left = std::max(1, static_cast<int>(small.eyes.x - 1.6 * small.unit)), right = std::min(small.width() - 1, static_cast<int>(small.eyes.x + 1.6 * small.unit));
    const int top = static_cast<int>(small.chin_y + 0.9 * small.unit), bottom = std::min<int>(small.height() - 1, static_cast<int>(small.chin_y + 2.2 * small.unit));
    int looked = 0, edges = 0;
    for (int y = std::max(1, top); y < bottom; ++y) {
        for (int x = left; x < right; ++x) {
            if (!small.person(x, y)) continue;
            ++looked;
            edges += std::abs(luma.row(y)[x] - luma.row(y)[x - 1]) > step || std::abs(luma.row(y)[x] - luma.row(y - 1)[x]) > step;
        }
    }
    if (looked < small.unit * small.unit / 2) return {{}, sentence("the picture shows too little of the clothes")};
    return {1.0 * edges / looked, {}};
}

}  // namespace likeness
