// Eyes by a combined rule. Alone each method fails somewhere: the cascade's box lies 0.03 eye distances off, the iris
// search jumps to a brow or a frame of glasses now and then. So the iris counts only near the box, the pair must look like
// a pair, and the limbus says where exactly the centres are. A head that leans is looked at upright. Where there is a
// landmark model it says where to look, and how sure we may be is whether we would have found the same without it.
#include "engine/face/detectors.h"
#include "engine/face/iris.h"
#include "engine/face/limbus.h"
#include "engine/picture/resample.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <cmath>
#include <limits>
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

double distance_of(PointPx a, PointPx b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

double distance(const Pair& pair) {
    return distance_of(pair.eye[0].at, pair.eye[1].at);
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

// Both eyes look the same way and have irises of one size: of the circles about each the two that agree best, and the
// better the nearer to where the eyes were thought to be, by `error` in eye distances.
void settle_on_irises(const Patch& patch, Pair& pair, double error = std::numeric_limits<double>::infinity()) {
    const double unit = distance(pair);
    const std::vector<Limbus> circles[2] = {limbus(patch.grey, pair.eye[0].at, unit), limbus(patch.grey, pair.eye[1].at, unit)};
    double best = 0;
    Pair settled = pair;
    for (const Limbus& one : circles[0]) {
        for (const Limbus& other : circles[1]) {
            Pair here = pair;
            here.eye[0].at = one.centre, here.eye[1].at = other.centre;
            const double aside = squint(here) * distance(here) / unit / gaze_differs, size = (one.radius - other.radius) / unit / radius_differs;
            const double off = std::hypot(distance_of(one.centre, pair.eye[0].at), distance_of(other.centre, pair.eye[1].at)) / unit / error;
            const double score = std::sqrt(one.score * other.score) * std::exp(-0.5 * (aside * aside + size * size + off * off));
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

// Between a place in the raster and one in the patch that was set upright.
struct Turn {
    BoxPx box;
    double degrees;

    PointPx in_patch(PointPx at) const {
        const PointPx away = turned({at.x - box.centre().x, at.y - box.centre().y}, -degrees);
        return {(away.x / box.width + 0.5) * patch_width, (away.y / box.height + 0.5) * patch_width};
    }
    PointPx in_raster(PointPx at) const {
        const PointPx away = turned({(at.x / patch_width - 0.5) * box.width, (at.y / patch_width - 0.5) * box.height}, degrees);
        return {box.centre().x + away.x, box.centre().y + away.y};
    }
    static PointPx turned(PointPx away, double degrees) {
        const double angle = degrees * std::numbers::pi / 180;
        return {away.x * std::cos(angle) - away.y * std::sin(angle), away.x * std::sin(angle) + away.y * std::cos(angle)};
    }
};

// The model's points lie about the lids, whose middle is lower than the iris by so much, in eye distances; how much is
// held against a circle that lies aside of there (on 76 real faces 0.08 errs least of 0.03 to 0.14).
constexpr double lids_below_iris = 0.022, iris_from_lids = 0.08;
// How far the model's eyes and those that are found without it lie apart where both are right, and where one of them is not.
constexpr double same_eyes = 0.05, other_eyes = 0.08;

PointPx lids(const FacePoints& points, int side) {
    return points.middle(side == 0 ? FacePoints::left_eye : FacePoints::right_eye, FacePoints::points_of_eye);
}

double lean_of(const FacePoints& points) {
    const PointPx left = lids(points, 0), right = lids(points, 1);
    return std::atan2(right.y - left.y, right.x - left.x) * 180 / std::numbers::pi;
}

Pair pair_by(const FacePoints& points, double scale, const Turn& turn) {
    Pair pair;
    for (int side = 0; side < 2; ++side) {
        const PointPx middle = lids(points, side);
        const PointPx at = turn.in_patch({middle.x * scale, middle.y * scale});
        pair.eye[side] = {at, at, true};
    }
    const double above = lids_below_iris * distance(pair);
    for (Candidate& eye : pair.eye) eye.at.y -= above;
    pair.likely = true;
    return pair;
}

double confidence(const Pair& by_model, const Pair& without) {
    const double apart = std::max(distance_of(by_model.eye[0].at, without.eye[0].at), distance_of(by_model.eye[1].at, without.eye[1].at)) / distance(by_model);
    if (apart > other_eyes) return 0.6;
    return apart <= same_eyes ? 0.97 : 0.85;
}

}  // namespace

Result<std::optional<Eyes>> FaceFinder::eyes(const Raster& grey, double scale, const FaceBox& face, const std::optional<FacePoints>& points) {
    LIKENESS_TRY(state_->load());
    const BoxPx box = face.box.scaled(scale);
    Patch patch;
    Pair pair;
    double sure = 0;
    try {
        const std::vector<double> tried = points ? std::vector{lean_of(*points)} : std::vector(std::begin(leans), std::end(leans));
        for (const double lean : tried) {
            Patch upright = upright_patch(grey, box, lean);
            Pair there = pair_in(*state_->eye, upright);
            // Of a leaning face the cascade must see at least one eye: set aslant, brows make a likely pair too.
            const bool better = there.likely && (lean == 0 || points || there.boxes() > 0) && (!pair.likely || there.boxes() > pair.boxes());
            if (better) patch = std::move(upright), pair = there;
            if (pair.likely && pair.boxes() == 2) break;
        }
        if (!pair.likely) return std::optional<Eyes>{};
        settle_on_irises(patch, pair);
        sure = confidence(pair);
        if (points) {
            Pair by_model = pair_by(*points, scale, {box, patch.degrees});
            sure = confidence(by_model, pair);
            settle_on_irises(patch, by_model, iris_from_lids);
            pair = by_model;
        }
    } catch (const std::exception& error) {
        return Fault{Remedy::aside, Step::identify, "", sentence("the eye detector failed: {}", error.what()), {}};
    }
    const auto full = [&, turn = Turn{box, patch.degrees}](PointPx at) {
        const PointPx raster = turn.in_raster(at);
        return PointPx{raster.x / scale, raster.y / scale};
    };
    return std::optional(Eyes{.left = full(pair.eye[1].at), .right = full(pair.eye[0].at), .confidence = sure});
}

}  // namespace likeness
