// Glasses: are they worn, do their lenses shine or hide, does their frame cross an eye.
#include "engine/portrait/check/area.h"
#include "engine/portrait/check/checks.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace likeness {

namespace {

constexpr double half_rim = 0.02;

// Calls `use(x, y, place)` for each closeup pixel inside the lens on that side, the rim left out.
template <class Use>
void in_lens(const Study& study, double side, Use use) {
    const Rims& rims = study.rims;
    const double middle = rims.aside + side * rims.middle;
    const Area box = area(study, middle - rims.half_width, rims.drop - rims.half_height, middle + rims.half_width, rims.drop + rims.half_height);
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x) {
            const PointPx place{Study::extent.x + (x + 0.5) / study.unit, Study::extent.y + (y + 0.5) / study.unit};
            if (rims.depth(place.x, place.y) > half_rim + 0.02) use(x, y, place);
        }
    }
}

// White or coloured light from a lamp, over whatever lies behind the lens. The white of an eye is seldom so bright.
bool shines(const Study& study, int x, int y, const Tone& skin) {
    const float light = study.light.at(x, y), l = study.l.at(x, y), a = study.a.at(x, y), b = study.b.at(x, y);
    const bool white = light > std::max(0.55, 1.4 * skin.light) && std::hypot(a, b) < 0.55 * skin.chroma() + 2;
    const bool clipped = light > 0.9;
    const bool green = l > skin.l && a < skin.a - 18;
    const bool violet = l > 0.9 * skin.l && b < std::min(-8.0, skin.b - 22);
    return white || clipped || green || violet;
}

// A catchlight in an iris is smaller than that.
constexpr double smallest_glare = 0.004;  // eye distances squared
constexpr double smallest_lens = 0.3;

double glare_percent(const Study& study, double side) {
    cv::Mat lit(study.srgb.height(), study.srgb.width(), CV_8U, cv::Scalar(0));
    const Tone& skin = study.cheeks.on(side);
    int lens = 0;
    in_lens(study, side, [&](int x, int y, PointPx) {
        ++lens;
        if (shines(study, x, y, skin)) lit.at<std::uint8_t>(y, x) = 255;
    });
    // The rims of an eye that was mistaken for a lens are small, and its white would be much of them.
    const double whole = std::max<double>(lens, smallest_lens * study.unit * study.unit);
    cv::Mat labels, boxes, middles;
    const int blobs = cv::connectedComponentsWithStats(lit, labels, boxes, middles);
    double area = 0;
    for (int i = 1; i < blobs; ++i) {
        const double pixels = boxes.at<int>(i, cv::CC_STAT_AREA);
        if (pixels > smallest_glare * study.unit * study.unit) area += pixels;
    }
    return 100 * area / whole;
}

// Light that comes through the lens, of that of the cheek: by the skin below the eye, where no lid, brow or lash is.
double passing(const Study& study, double side) {
    std::vector<float> light;
    in_lens(study, side, [&](int x, int y, PointPx place) {
        if (place.y > 0.13) light.push_back(study.light.at(x, y));
    });
    const double cheek = study.cheeks.on(side).light;
    return light.size() < 20 || cheek <= 0 ? 1 : quantile(light, 0.5) / cheek;
}

}  // namespace

Measured glasses(const Study& study) {
    return {study.rims.sure(), {}};
}

Measured lens_glare(const Study& study) {
    if (!study.rims.likely()) return {0.0, {}};
    return {std::max(glare_percent(study, -1), glare_percent(study, 1)), {}};
}

Measured dark_lenses(const Study& study) {
    if (!study.rims.likely()) return {1.0, {}};
    return {std::min(1.0, std::max(passing(study, -1), passing(study, 1))), {}};
}

Measured frame_over_eyes(const Study& study) {
    if (!study.rims.traced()) return {1.0, {}};
    double nearest = 1;
    for (const double x : {-0.5, 0.5}) nearest = std::min(nearest, std::abs(study.rims.depth(x, 0)) - half_rim);
    return {std::max(0.0, nearest), {}};
}

}  // namespace likeness
