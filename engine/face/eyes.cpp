// Eyes by a combined rule. Alone each method fails somewhere: the cascade's box lies 0.03 eye distances off, the iris
// search jumps to a brow or a frame of glasses now and then. So the iris counts only near the box, the pair must look like
// a pair, and the limbus says where exactly the centres are. A head that leans is looked at upright.
#include "engine/face/detectors.h"
#include "engine/face/iris.h"
#include "engine/face/limbus.h"
#include "engine/picture/resample.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <cmath>
#include <numbers>

namespace likeness {

namespace {

constexpr int patch_width = 240;  // the face box, enlarged or shrunk, for the eye cascade; 320 finds no more and takes twice as long
constexpr double usual_distance = 0.38;  // eye distance in face box widths
// Where eyes lie in a frontal cascade box, shares of its width.
constexpr PointPx usual_eye[2] = {{0.31, 0.385}, {0.69, 0.385}};
// The cascade sees eyes that are tilted by up to 15 degrees.
constexpr double leans[] = {0, 22, -22};

// A face, leaning by `degrees`, set upright.
struct Patch {
    Raster grey;
    double degrees = 0;
};

struct Candidate {
    PointPx at;              // in patch pixels
    PointPx middle;          // of the eye with its lids, wherever it looks
    bool found_box = false;  // the cascade saw an eye here
};

struct Pair {
    Candidate eye[2];
    bool likely = false;
    int boxes() const { return eye[0].found_box + eye[1].found_box; }
};

PointPx usual(int side) {
    return {usual_eye[side].x * patch_width, usual_eye[side].y * patch_width};
}

cv::Mat mat(const Raster& grey) {
    return {grey.height(), grey.width(), CV_8UC1, const_cast<std::uint8_t*>(grey.samples().data())};
}

Patch upright_patch(const Raster& grey, BoxPx box, double degrees) {
    if (degrees == 0) return {cropped(grey, box, {patch_width, patch_width}), 0};
    const double grown = 1.35;
    const int width = static_cast<int>(patch_width * grown);
    const PointPx middle = box.centre();
    const Raster around = cropped(grey, {middle.x - box.width * grown / 2, middle.y - box.height * grown / 2, box.width * grown, box.height * grown}, {width, width});
    cv::Matx23d turn = cv::getRotationMatrix2D({(width - 1) / 2.0F, (width - 1) / 2.0F}, degrees, 1);
    turn(0, 2) -= (width - patch_width) / 2.0, turn(1, 2) -= (width - patch_width) / 2.0;
    Patch patch{Raster({patch_width, patch_width}, 1), degrees};
    cv::Mat to = mat(patch.grey);
    cv::warpAffine(mat(around), to, turn, to.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return patch;
}

std::optional<PointPx> iris_in(const Raster& patch, BoxPx box) {
    const SizePx size{std::max(8, static_cast<int>(box.width)), std::max(8, static_cast<int>(box.height))};
    const std::optional<PointPx> centre = iris_centre(cropped(patch, box, size));
    if (!centre) return {};
    return PointPx{box.x + centre->x * box.width / size.width, box.y + centre->y * box.height / size.height};
}

std::optional<cv::Rect> eye_box(cv::CascadeClassifier& cascade, const cv::Mat& even, int side) {
    const cv::Rect half(side == 0 ? 0 : patch_width * 9 / 20, patch_width * 3 / 20, patch_width * 11 / 20, patch_width * 9 / 20);
    // Most eyes with their lids take a fifth of the face and more; smaller ones, which cost as much again, are looked for last.
    for (const int least_width : {patch_width / 5, patch_width * 3 / 20}) {
        std::vector<cv::Rect> found;
        cascade.detectMultiScale(even(half), found, 1.1, 3, 0, {least_width, least_width}, {patch_width * 9 / 20, patch_width * 9 / 20});
        std::optional<cv::Rect> best;
        double least = patch_width * 0.16;
        for (cv::Rect rect : found) {
            rect += half.tl();
            const double far = std::hypot(rect.x + rect.width / 2.0 - usual(side).x, rect.y + rect.height / 2.0 - usual(side).y);
            if (far < least) {
                least = far;
                best = rect;
            }
        }
        if (best) return best;
    }
    return {};
}

Candidate locate(cv::CascadeClassifier& cascade, const Raster& patch, const cv::Mat& even, int side) {
    if (const std::optional<cv::Rect> box = eye_box(cascade, even, side)) {
        const PointPx middle{box->x + box->width / 2.0, box->y + box->height / 2.0};
        const BoxPx within{box->x + box->width * 0.1, box->y + box->height * 0.25, box->width * 0.8, box->height * 0.5};
        const std::optional<PointPx> iris = iris_in(patch, within);
        constexpr double near = 0.1 * usual_distance * patch_width;
        if (iris && std::hypot(iris->x - middle.x, iris->y - middle.y) <= near) return {*iris, middle, true};
        return {middle, middle, true};
    }
    const PointPx guess = usual(side);
    constexpr double w = patch_width * 0.26, h = patch_width * 0.16;
    return {iris_in(patch, {guess.x - w / 2, guess.y - h / 2, w, h}).value_or(guess), guess, false};
}

double distance(const Pair& pair) {
    return std::hypot(pair.eye[1].at.x - pair.eye[0].at.x, pair.eye[1].at.y - pair.eye[0].at.y);
}

bool is_pair(PointPx a, PointPx b) {
    const double apart = std::hypot(b.x - a.x, b.y - a.y) / patch_width;
    const double tilt = std::abs(std::atan2(b.y - a.y, b.x - a.x));
    return apart > 0.30 && apart < 0.52 && tilt < 0.35;
}

Pair pair_in(cv::CascadeClassifier& cascade, const Patch& patch) {
    cv::Mat even;
    cv::equalizeHist(mat(patch.grey), even);
    Pair pair{{locate(cascade, patch.grey, even, 0), locate(cascade, patch.grey, even, 1)}};
    pair.likely = is_pair(pair.eye[0].at, pair.eye[1].at);
    return pair;
}

// How differently two eyes may look and how different their irises may be, in eye distances: deviations on 67 real faces.
constexpr double gaze_differs = 0.19, radius_differs = 0.038;
// Where the gradients and the limbus agree to so much, in eye distances, their weighted mean errs less than either.
constexpr double agree = 0.05, weight_of_gradients = 0.28;
// Two found eyes that look aside from each other by more than this are not both right (deviation seen: 0.03).
constexpr double greatest_squint = 0.08;

PointPx gaze(const Candidate& eye) {
    return {eye.at.x - eye.middle.x, eye.at.y - eye.middle.y};
}

double squint(const Pair& pair) {
    const PointPx one = gaze(pair.eye[0]), other = gaze(pair.eye[1]);
    return std::hypot(one.x - other.x, one.y - other.y) / distance(pair);
}

// Both eyes look the same way and have irises of one size: of the circles about each the two that agree best.
void settle_on_irises(const Patch& patch, Pair& pair) {
    const double unit = distance(pair);
    const std::vector<Limbus> circles[2] = {limbus(patch.grey, pair.eye[0].at, unit), limbus(patch.grey, pair.eye[1].at, unit)};
    double best = 0;
    Pair settled = pair;
    for (const Limbus& one : circles[0]) {
        for (const Limbus& other : circles[1]) {
            Pair here = pair;
            here.eye[0].at = one.centre, here.eye[1].at = other.centre;
            const double aside = squint(here) * distance(here) / unit / gaze_differs, size = (one.radius - other.radius) / unit / radius_differs;
            const double score = std::sqrt(one.score * other.score) * std::exp(-0.5 * (aside * aside + size * size));
            if (score > best) best = score, settled = here;
        }
    }
    for (int side = 0; side < 2; ++side) {
        PointPx& at = settled.eye[side].at;
        const double dx = pair.eye[side].at.x - at.x, dy = pair.eye[side].at.y - at.y;
        if (std::hypot(dx, dy) < agree * unit) at = {at.x + weight_of_gradients * dx, at.y + weight_of_gradients * dy};
    }
    pair = settled;
}

double confidence(const Pair& pair) {
    if (pair.boxes() == 2) return squint(pair) < greatest_squint ? 0.95 : 0.6;
    return pair.boxes() == 1 ? 0.7 : 0.6;
}

}  // namespace

Result<std::optional<Eyes>> FaceFinder::eyes(const Raster& grey, double scale, const FaceBox& face) {
    LIKENESS_TRY(state_->load());
    const BoxPx box = face.box.scaled(scale);
    Patch patch;
    Pair pair;
    try {
        for (const double lean : leans) {
            Patch upright = upright_patch(grey, box, lean);
            Pair there = pair_in(*state_->eye, upright);
            // Of a leaning face the cascade must see at least one eye: set aslant, brows make a likely pair too.
            const bool better = there.likely && (lean == 0 || there.boxes() > 0) && (!pair.likely || there.boxes() > pair.boxes());
            if (better) patch = std::move(upright), pair = there;
            if (pair.likely && pair.boxes() == 2) break;
        }
        if (!pair.likely) return std::optional<Eyes>{};
        settle_on_irises(patch, pair);
    } catch (const std::exception& error) {
        return Fault{Remedy::aside, Step::identify, "", sentence("the eye detector failed: {}", error.what()), {}};
    }
    const double lean = patch.degrees * std::numbers::pi / 180;
    const auto full = [&](PointPx at) {
        const double x = (at.x / patch_width - 0.5) * box.width, y = (at.y / patch_width - 0.5) * box.height;
        return PointPx{(box.centre().x + x * std::cos(lean) - y * std::sin(lean)) / scale,
                       (box.centre().y + x * std::sin(lean) + y * std::cos(lean)) / scale};
    };
    return std::optional(Eyes{.left = full(pair.eye[1].at), .right = full(pair.eye[0].at), .confidence = confidence(pair)});
}

}  // namespace likeness
