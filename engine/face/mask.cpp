#include "engine/face/mask.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace likeness {

namespace {

// A foreground pixel differs from the model by at least this many CIELAB units, or four residuals. Grey hair before a
// grey cloth differs by 6.
constexpr double least_distance = 5;
// From this difference on a pixel is clearly not backdrop.
constexpr float clear_distance = 12;
// Where the chest is, a darker shade of the backdrop's own colour is a jacket rather than a shadow.
constexpr float cloth_distance = 9;

// A cast shadow is the backdrop with less light on it: all three of CIE XYZ fall by one factor k, so in CIELAB L* + 16, a*
// and b* fall by its cube root. Down to a fifth of the light; paler than that is noise, darker is hair.
bool is_shadow(const cv::Vec3f& pixel, const std::array<float, 3>& model) {
    const float root = (pixel[0] + 16) / (model[0] + 16);
    return root > 0.6F && root < 0.99F && std::hypot(pixel[1] - model[1] * root, pixel[2] - model[2] * root) < 5;
}

// A shadow has no texture, hair has: in hair most pixels around differ from the mean of their neighbours, while even the
// hard edge of a shadow is only a line.
constexpr float least_roughness = 1.0F, least_rough_share = 0.5F;

// Four times the usual Laplacian of the cloth above the head, so that a sensor's noise is not taken for hair.
float roughness_of_hair(const cv::Mat& laplacian) {
    const cv::Mat strip = laplacian.rowRange(0, std::max(2, laplacian.rows / 25));
    std::vector<float> sizes(strip.begin<float>(), strip.end<float>());
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::ranges::nth_element(sizes, middle);
    return std::max(least_roughness, 4 * *middle);
}

/// The share of pixels of 5 × 5 around each whose Laplacian of L* is rough.
cv::Mat rough_share(const cv::Mat& lab) {
    cv::Mat lightness, second;
    cv::extractChannel(lab, lightness, 0);
    cv::Laplacian(lightness, second, CV_32F, 1);
    second = cv::abs(second);
    const cv::Mat rough = second > roughness_of_hair(second);
    cv::Mat share;
    cv::boxFilter(rough, share, CV_32F, {5, 5});
    return share / 255;
}

cv::Mat view(Raster& mask) {
    return {mask.height(), mask.width(), CV_8UC1, mask.samples().data()};
}

// Every pixel by itself: far from what the backdrop should be there, and not for a shadow.
void classify(const cv::Mat& lab, const BackdropModel& model, const Pose& pose, cv::Mat& foreground, cv::Mat& clear) {
    const auto threshold = static_cast<float>(std::max(least_distance, 4 * model.noise));
    const cv::Mat rough = rough_share(lab);
    std::vector<std::array<float, 3>> expected;
    for (int y = 0; y < lab.rows; ++y) {
        model.along(y, expected);
        const auto* row = lab.ptr<cv::Vec3f>(y);
        auto* out = foreground.ptr<std::uint8_t>(y);
        auto* clear_out = clear.ptr<std::uint8_t>(y);
        const bool chest = y > pose.chin_y + 0.4 * pose.eye_distance();
        for (int x = 0; x < lab.cols; ++x) {
            const std::array<float, 3>& there = expected[static_cast<std::size_t>(x)];
            const float dl = row[x][0] - there[0], da = row[x][1] - there[1], db = row[x][2] - there[2];
            const float off = dl * dl + da * da + db * db;
            const bool cloth = chest && off > cloth_distance * cloth_distance && std::abs(x - pose.eyes().x) < 2.6 * pose.eye_distance();
            const bool person = off > threshold * threshold && (cloth || rough.at<float>(y, x) > least_rough_share || !is_shadow(row[x], there));
            out[x] = person ? 255 : 0;
            clear_out[x] = person && off > clear_distance * clear_distance ? 255 : 0;
        }
    }
}

// An ellipse about the eyes' middle, `below` it, with half axes in eye distances, painted white.
void paint(cv::Mat& mask, const Pose& pose, double below, double half_width, double half_height) {
    const PointPx eyes = pose.eyes();
    const double distance = pose.eye_distance();
    cv::ellipse(mask, cv::Point2d(eyes.x, eyes.y + below * distance), cv::Size2d(half_width * distance, half_height * distance), 0, 0,
                360, 255, cv::FILLED);
}

// The person is every component that reaches into the head: hair as pale as the backdrop may hang on by nothing.
void gather(const cv::Mat& foreground, const Pose& pose, PersonMask& masks) {
    cv::Mat labels, stats, centroids, person = view(masks.person);
    const int count = cv::connectedComponentsWithStats(foreground, labels, stats, centroids, 8, CV_32S);
    cv::Mat head = cv::Mat::zeros(foreground.size(), CV_8U);
    paint(head, pose, -0.1, 1.1, 1.6);
    std::vector<bool> own(static_cast<std::size_t>(count));
    for (int y = 0; y < head.rows; ++y)
        for (int x = 0; x < head.cols; ++x)
            if (head.at<std::uint8_t>(y, x)) own[static_cast<std::size_t>(labels.at<int>(y, x))] = true;
    own[0] = false;

    for (int i = 1; i < count; ++i) {
        if (own[static_cast<std::size_t>(i)])
            person |= labels == i;
        else if (stats.at<int>(i, cv::CC_STAT_TOP) <= pose.chin_y)
            masks.stray = std::max(masks.stray, stats.at<int>(i, cv::CC_STAT_AREA) / (1.0 * head.rows * head.cols));
    }
}

// Below the chin a shirt as pale as the backdrop is still the person: what lies between the outermost edges is.
void fill_chest(cv::Mat& person, const Pose& pose) {
    for (int y = std::max(0, static_cast<int>(pose.chin_y)); y < person.rows; ++y) {
        auto* row = person.ptr<std::uint8_t>(y);
        const auto* first = std::find(row, row + person.cols, 255);
        if (first == row + person.cols) continue;
        const auto last = std::find(std::make_reverse_iterator(row + person.cols), std::make_reverse_iterator(row), 255).base();
        std::fill(row + (first - row), last, std::uint8_t{255});
    }
}

// Holes above it are the person too (a highlight on hair, pale skin) but where they show the very backdrop: through a loop
// of hair, beside an ear.
void fill_holes(const cv::Mat& lab, const BackdropModel& model, cv::Mat& person) {
    cv::Mat labels, stats, centroids, rest = person == 0;
    const int count = cv::connectedComponentsWithStats(rest, labels, stats, centroids, 4, CV_32S);
    std::vector<std::array<float, 3>> expected;
    for (int i = 1; i < count; ++i) {
        const cv::Rect place(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP), stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
        const bool enclosed = place.x > 0 && place.y > 0 && place.x + place.width < person.cols && place.y + place.height < person.rows;
        if (!enclosed) continue;
        double off = 0;
        for (int y = place.y; y < place.y + place.height; ++y) {
            model.along(y, expected);
            for (int x = place.x; x < place.x + place.width; ++x)
                if (labels.at<int>(y, x) == i) off += cv::norm(lab.at<cv::Vec3f>(y, x) - cv::Vec3f(expected[static_cast<std::size_t>(x)].data()));
        }
        if (off / stats.at<int>(i, cv::CC_STAT_AREA) > 2 * std::max(1.0, model.noise)) person.setTo(255, labels == i);
    }
}

}  // namespace

PersonMask separate(const cv::Mat& lab, const BackdropModel& model, const Pose& pose) {
    PersonMask masks{Raster({lab.cols, lab.rows}, 1), Raster({lab.cols, lab.rows}, 1)};
    cv::Mat foreground(lab.size(), CV_8U), clear = view(masks.clear);
    classify(lab, model, pose, foreground, clear);
    paint(foreground, pose, 0.45, 0.9, 1.3);  // the face itself is the person whatever its colour
    // Shadow-like specks inside hair, and noise outside it, are not outline.
    const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3});
    cv::morphologyEx(foreground, foreground, cv::MORPH_CLOSE, kernel, {-1, -1}, 2);
    cv::morphologyEx(foreground, foreground, cv::MORPH_OPEN, kernel);

    gather(foreground, pose, masks);
    cv::Mat person = view(masks.person);
    fill_chest(person, pose);
    fill_holes(lab, model, person);
    clear &= view(masks.person);
    return masks;
}

}  // namespace likeness
