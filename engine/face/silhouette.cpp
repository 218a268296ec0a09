#include "engine/face/silhouette.h"

#include "engine/face/backdrop.h"
#include "engine/face/mask.h"
#include "engine/picture/channels.h"
#include "engine/picture/cielab.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace likeness {

namespace {

// How far a backdrop deviates from one smooth surface: the residual, and the more the less of the frame's edges it speaks of.
// On 76 real photographs the plain ones had 0.1 … 2.8, the others 3.5 and more (three in between are called cluttered).
// From `doubtful_deviation` on a fold may be taken for hair.
constexpr double doubtful_deviation = 2.0, greatest_deviation = 3.1, greatest_lightness_range = 40, least_inliers = 0.6;
// Stray strands reach this far above hair, in eye distances.
constexpr double strand_reach = 0.2;
// No skull is lower and no hair higher than this above the eyes, in eye distances (skulls: 1.6 to 1.8): such a hair top
// is an outline that was lost, not one that was measured.
constexpr double lowest_crown = 1.3, highest_crown = 4.0;
// A thing beside the person larger than this share of the frame makes the backdrop cluttered.
constexpr double greatest_stray = 0.005;

cv::Mat as_lab(const Raster& pixels) {
    const Raster colours = rgb(pixels);
    cv::Mat lab(colours.height(), colours.width(), CV_32FC3);
    to_cielab(colours.samples().data(), lab.ptr<float>(), lab.total());
    return lab;
}

cv::Mat view(const Raster& mask) {
    return {mask.height(), mask.width(), CV_8UC1, const_cast<std::uint8_t*>(mask.samples().data())};
}

// The first row with enough of the mask within the head's reach.
std::optional<int> first_row(const Raster& raster, const Pose& pose) {
    const cv::Mat mask = view(raster);
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
void find_crown(const PersonMask& masks, const Pose& pose, Silhouette& found) {
    const std::optional<int> faint = first_row(masks.person, pose), clear = first_row(masks.clear, pose);
    if (!faint) return;
    const double strands = clear ? (*clear - *faint) / pose.eye_distance() : strand_reach;
    const int row = strands < strand_reach ? *clear : *faint;
    const double above = (pose.eyes().y - row) / pose.eye_distance();
    if (above < lowest_crown || above > highest_crown) return;
    found.crown_y = row;
    found.crown_confidence = strands < strand_reach / 4 ? 0.95 : strands < strand_reach ? 0.8 : 0.7;
}

// Medians of cells around the head that are backdrop throughout: what the certificate photo will show behind it.
Raster cell_medians(const Raster& pixels, const Raster& person, const Pose& pose) {
    const double distance = pose.eye_distance();
    const PointPx eyes = pose.eyes();
    const int cell = std::max(4, static_cast<int>(distance / 5));
    cv::Mat near_person;
    const int margin = std::max(3, static_cast<int>(distance / 8)) | 1;
    cv::dilate(view(person), near_person, cv::getStructuringElement(cv::MORPH_ELLIPSE, {margin, margin}));

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

double deviation(const BackdropModel& model) {
    return model.residual / (model.inliers * model.inliers);
}

Sentence why_not_plain(const BackdropModel& model) {
    if (model.inliers < least_inliers)
        return sentence("the backdrop is cluttered: only {} % of the frame's edges fit one surface, expected {} %",
                        std::lround(model.inliers * 100), std::lround(least_inliers * 100));
    if (deviation(model) > greatest_deviation)
        return sentence("the backdrop is cluttered: it deviates by {} from one smooth surface, expected at most {}",
                        deviation(model), greatest_deviation);
    if (model.lightness_range > greatest_lightness_range)
        return sentence("the backdrop's lightness changes by {}, expected at most {}", model.lightness_range,
                        greatest_lightness_range);
    return {};
}

}  // namespace

Silhouette outline(const Raster& pixels, const Pose& pose) {
    const cv::Mat lab = as_lab(pixels);
    const double d = pose.eye_distance();
    const BoxPx head{pose.eyes().x - 1.4 * d, pose.eyes().y - 1.9 * d, 2.8 * d, 3.4 * d};
    const BackdropModel model = fit_backdrop(lab, static_cast<int>(pose.chin_y - 0.1 * d), head);
    Silhouette found;
    found.outline.backdrop = model;
    found.backdrop.residual = model.residual;
    found.backdrop.because = why_not_plain(model);
    if (!found.backdrop.because.empty()) return found;

    PersonMask masks = separate(lab, model, pose);
    found.outline.stray = masks.stray;
    if (masks.stray > greatest_stray) {
        found.backdrop.because = sentence("something else stands before the backdrop: {} % of the frame, expected at most {} %",
                                          masks.stray * 100, greatest_stray * 100);
        return found;
    }
    found.backdrop.plain = true;
    found.backdrop.samples = cell_medians(pixels, masks.person, pose);
    find_crown(masks, pose, found);
    if (deviation(model) > doubtful_deviation) found.crown_confidence = std::min(found.crown_confidence, 0.6);
    found.outline.person = std::move(masks.person);
    return found;
}

}  // namespace likeness
