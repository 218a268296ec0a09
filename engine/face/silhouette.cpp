#include "engine/face/silhouette.h"

#include "engine/face/backdrop.h"
#include "engine/picture/channels.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace likeness {

namespace {

// Fitted inliers, residual and lightness range of plain and of cluttered backdrops: 23 plain ones had 0.0 … 1.9 and
// 0 … 38, two rooms 2.3 and 14.9.
constexpr double greatest_residual = 2.0, greatest_lightness_range = 40, least_inliers = 0.6;
// A foreground pixel differs from the model by at least this many CIELAB units, or four residuals. Grey hair before a
// grey cloth differs by 6.
constexpr double least_distance = 5;
// From this difference on a pixel is clearly not backdrop; stray strands reach this far above hair, in eye distances.
constexpr float clear_distance = 12;
constexpr double strand_reach = 0.2;
// No skull is lower and no hair higher than this above the eyes, in eye distances (skulls: 1.6 to 1.8): such a hair top
// is an outline that was lost, not one that was measured.
constexpr double lowest_crown = 1.3, highest_crown = 4.0;
// A thing beside the person larger than this share of the frame makes the backdrop cluttered.
constexpr double greatest_stray = 0.005;

cv::Mat as_lab(const Raster& pixels) {
    const Raster colours = rgb(pixels);
    const cv::Mat view(colours.height(), colours.width(), CV_8UC3, const_cast<std::uint8_t*>(colours.samples().data()));
    cv::Mat lab;
    view.convertTo(lab, CV_32F, 1 / 255.0);
    cv::cvtColor(lab, lab, cv::COLOR_RGB2Lab);
    return lab;
}

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

struct Masks {
    cv::Mat person;    // the components that reach into the head, without cast shadow
    cv::Mat clear;     // those of its pixels that differ clearly from the backdrop
    double stray = 0;  // the largest other component above the chin, share of the frame
};

Masks separate(const cv::Mat& lab, const BackdropModel& model, const Pose& pose) {
    const auto threshold = static_cast<float>(std::max(least_distance, 4 * model.residual));
    const cv::Mat rough = rough_share(lab);
    cv::Mat foreground(lab.size(), CV_8U), clear(lab.size(), CV_8U);
    std::vector<std::array<float, 3>> expected;
    for (int y = 0; y < lab.rows; ++y) {
        model.along(y, expected);
        const auto* row = lab.ptr<cv::Vec3f>(y);
        auto* out = foreground.ptr<std::uint8_t>(y);
        auto* clear_out = clear.ptr<std::uint8_t>(y);
        for (int x = 0; x < lab.cols; ++x) {
            const std::array<float, 3>& there = expected[static_cast<std::size_t>(x)];
            const float dl = row[x][0] - there[0], da = row[x][1] - there[1], db = row[x][2] - there[2];
            const float off = dl * dl + da * da + db * db;
            const bool person = off > threshold * threshold && (rough.at<float>(y, x) > least_rough_share || !is_shadow(row[x], there));
            out[x] = person ? 255 : 0;
            clear_out[x] = person && off > clear_distance * clear_distance ? 255 : 0;
        }
    }
    // The face itself is foreground whatever its colour.
    const PointPx eyes = pose.eyes();
    const double distance = pose.eye_distance();
    cv::ellipse(foreground, cv::Point2d(eyes.x, eyes.y + 0.45 * distance), cv::Size2d(0.9 * distance, 1.3 * distance), 0, 0, 360,
                255, cv::FILLED);
    // Shadow-like specks inside hair, and noise outside it, are not outline.
    const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3});
    cv::morphologyEx(foreground, foreground, cv::MORPH_CLOSE, kernel, {-1, -1}, 2);
    cv::morphologyEx(foreground, foreground, cv::MORPH_OPEN, kernel);

    // The person is every component that reaches into the head: hair as pale as the backdrop may hang on by nothing.
    cv::Mat labels, stats, centroids;
    const int count = cv::connectedComponentsWithStats(foreground, labels, stats, centroids, 8, CV_32S);
    cv::Mat head = cv::Mat::zeros(lab.size(), CV_8U);
    cv::ellipse(head, cv::Point2d(eyes.x, eyes.y - 0.1 * distance), cv::Size2d(1.1 * distance, 1.6 * distance), 0, 0, 360, 255, cv::FILLED);
    std::vector<bool> own(static_cast<std::size_t>(count));
    for (int y = 0; y < lab.rows; ++y)
        for (int x = 0; x < lab.cols; ++x)
            if (head.at<std::uint8_t>(y, x)) own[static_cast<std::size_t>(labels.at<int>(y, x))] = true;
    own[0] = false;

    Masks masks{cv::Mat::zeros(lab.size(), CV_8U), clear, 0};
    for (int i = 1; i < count; ++i) {
        if (own[static_cast<std::size_t>(i)])
            masks.person |= labels == i;
        else if (stats.at<int>(i, cv::CC_STAT_TOP) <= pose.chin_y)
            masks.stray = std::max(masks.stray, stats.at<int>(i, cv::CC_STAT_AREA) / (1.0 * lab.rows * lab.cols));
    }
    masks.clear &= masks.person;
    return masks;
}

// The first row with enough of the mask within the head's reach.
std::optional<int> first_row(const cv::Mat& mask, const Pose& pose) {
    const int needed = std::max(2, static_cast<int>(pose.face_width() / 12));
    const double reach = 2.2 * pose.eye_distance();
    const int left = std::clamp(static_cast<int>(pose.eyes().x - reach), 0, mask.cols - 1);
    const int right = std::clamp(static_cast<int>(pose.eyes().x + reach), left + 1, mask.cols);
    for (int y = 0; y < mask.rows; ++y)
        if (cv::countNonZero(mask.row(y).colRange(left, right)) >= needed) return y;
    return {};
}

// Hair ends where it differs clearly from the backdrop: what is fainter above are stray strands. Only where nothing
// clear is near the faint outline is all of the hair faint, as grey hair before grey cloth.
std::optional<double> crown(const Masks& masks, const Pose& pose) {
    const std::optional<int> faint = first_row(masks.person, pose), clear = first_row(masks.clear, pose);
    if (!faint) return {};
    const int row = clear && *clear - *faint < strand_reach * pose.eye_distance() ? *clear : *faint;
    const double above = (pose.eyes().y - row) / pose.eye_distance();
    if (above < lowest_crown || above > highest_crown) return {};
    return row;
}

// Medians of cells around the head that are backdrop throughout: what the certificate photo will show behind it.
Raster cell_medians(const Raster& pixels, const cv::Mat& person, const Pose& pose) {
    const double distance = pose.eye_distance();
    const PointPx eyes = pose.eyes();
    const int cell = std::max(4, static_cast<int>(distance / 5));
    cv::Mat near_person;
    const int margin = std::max(3, static_cast<int>(distance / 8)) | 1;
    cv::dilate(person, near_person, cv::getStructuringElement(cv::MORPH_ELLIPSE, {margin, margin}));

    const auto channels = static_cast<std::size_t>(pixels.channels());
    std::vector<std::uint8_t> medians;
    const int top = std::max(0, static_cast<int>(eyes.y - 2.4 * distance)), bottom = static_cast<int>(eyes.y + 1.5 * distance);
    const int left = std::max(0, static_cast<int>(eyes.x - 2.2 * distance)), right = static_cast<int>(eyes.x + 2.2 * distance);
    for (int y = top; y + cell <= std::min(bottom, pixels.height()); y += cell) {
        for (int x = left; x + cell <= std::min(right, pixels.width()); x += cell) {
            if (cv::countNonZero(near_person(cv::Rect(x, y, cell, cell))) > 0) continue;
            for (std::size_t c = 0; c < channels; ++c) {
                std::vector<std::uint8_t> values;
                for (int row = y; row < y + cell; ++row)
                    for (int column = x; column < x + cell; ++column)
                        values.push_back(pixels.row(row)[static_cast<std::size_t>(column) * channels + c]);
                const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
                std::ranges::nth_element(values, middle);
                medians.push_back(*middle);
            }
        }
    }
    Raster samples({static_cast<int>(medians.size() / channels), medians.empty() ? 0 : 1}, pixels.channels());
    samples.samples() = std::move(medians);
    return samples;
}

Sentence why_not_plain(const BackdropModel& model) {
    if (model.inliers < least_inliers)
        return sentence("the backdrop is cluttered: only {} % of the frame's edges fit one surface, expected {} %",
                        std::lround(model.inliers * 100), std::lround(least_inliers * 100));
    if (model.residual > greatest_residual)
        return sentence("the backdrop is cluttered: it deviates by {} from one smooth surface, expected at most {}",
                        model.residual, greatest_residual);
    if (model.lightness_range > greatest_lightness_range)
        return sentence("the backdrop's lightness changes by {}, expected at most {}", model.lightness_range,
                        greatest_lightness_range);
    return {};
}

}  // namespace

Silhouette outline(const Raster& pixels, const Pose& pose) {
    const cv::Mat lab = as_lab(pixels);
    const BackdropModel model = fit_backdrop(lab, static_cast<int>(pose.chin_y - 0.1 * pose.eye_distance()));
    Silhouette found;
    found.backdrop.residual = model.residual;
    found.backdrop.because = why_not_plain(model);
    if (!found.backdrop.because.empty()) return found;

    const Masks masks = separate(lab, model, pose);
    if (masks.stray > greatest_stray) {
        found.backdrop.because = sentence("something else stands before the backdrop: {} % of the frame, expected at most {} %",
                                          masks.stray * 100, greatest_stray * 100);
        return found;
    }
    found.backdrop.plain = true;
    found.backdrop.samples = cell_medians(pixels, masks.person, pose);
    found.crown_y = crown(masks, pose);
    return found;
}

}  // namespace likeness
