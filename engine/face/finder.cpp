#include "engine/face/finder.h"

#include "engine/face/detectors.h"
#include "engine/picture/resample.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include <algorithm>
#include <mutex>

namespace likeness {

namespace {

// A HOG box is about 0.80 of the cascade's for the same face.
constexpr double hog_to_cascade = 1 / 0.80;
// HOG alone is believed from here: the astronaut's badges score below 0.4, drawn and real portraits above 1.
constexpr double certain_score = 0.8;
// And only so far down the frame, in shares of its height: badges, buckles and pictures in hands are lower than heads.
constexpr double lowest_face = 0.6;

cv::Mat mat(const Raster& grey) {
    return {grey.height(), grey.width(), CV_8UC1, const_cast<std::uint8_t*>(grey.samples().data())};
}

BoxPx grown(BoxPx box, double factor) {
    const PointPx middle = box.centre();
    return {middle.x - box.width * factor / 2, middle.y - box.height * factor / 2, box.width * factor, box.height * factor};
}

BoxPx inside(BoxPx box, SizePx size) {
    const double left = std::clamp(box.x, 0.0, static_cast<double>(size.width));
    const double top = std::clamp(box.y, 0.0, static_cast<double>(size.height));
    return {left, top, std::min(box.right(), static_cast<double>(size.width)) - left,
            std::min(box.bottom(), static_cast<double>(size.height)) - top};
}

// Asks the cascade about one place only, at a size where a face takes a few milliseconds.
std::optional<BoxPx> second_opinion(cv::CascadeClassifier& cascade, const Raster& grey, BoxPx hit) {
    constexpr double wanted_width = 110;
    const BoxPx place = inside(grown(hit, 2.2), grey.size());
    const double zoom = wanted_width / hit.width;
    const SizePx size{static_cast<int>(place.width * zoom), static_cast<int>(place.height * zoom)};
    if (size.width < 40 || size.height < 40) return {};
    const Raster patch = cropped(grey, place, size);
    cv::Mat even;
    cv::equalizeHist(mat(patch), even);
    std::vector<cv::Rect> found;
    cascade.detectMultiScale(even, found, 1.1, 3, 0, {100, 100}, {200, 200});

    std::optional<BoxPx> best;
    for (const cv::Rect& rect : found) {
        const BoxPx box{place.x + rect.x / zoom, place.y + rect.y / zoom, rect.width / zoom, rect.height / zoom};
        const PointPx a = box.centre(), b = hit.centre();
        const bool same = std::hypot(a.x - b.x, a.y - b.y) < hit.width * 0.35;
        if (same && (!best || box.width > best->width)) best = box;
    }
    return best;
}

}  // namespace

FaceFinder::FaceFinder(FaceFinderOptions options) : state_(std::make_unique<State>(std::move(options))) {
    // One photograph a worker scales better than one loop over two workers. Once, and before any worker's first loop: the
    // setting is the process's, and OpenCV crashes if it changes while another worker is in a loop.
    static std::once_flag single;
    std::call_once(single, [] { cv::setNumThreads(1); });
}
FaceFinder::~FaceFinder() = default;
FaceFinder::FaceFinder(FaceFinder&&) noexcept = default;
FaceFinder& FaceFinder::operator=(FaceFinder&&) noexcept = default;
FaceFinder::State::~State() = default;

Result<void> FaceFinder::State::load() {
    if (face) return done();
    const auto open = [&](const char* file) {
        auto cascade = std::make_unique<cv::CascadeClassifier>();
        std::error_code error;
        try {
            // Asked first, because OpenCV writes to stderr about a file that is missing.
            if (!std::filesystem::exists(cascades / file, error) || !cascade->load((cascades / file).string())) cascade.reset();
        } catch (const cv::Exception&) {
            cascade.reset();
        }
        return cascade;
    };
    auto frontal = open("haarcascade_frontalface_alt2.xml");
    eye = open("haarcascade_eye_tree_eyeglasses.xml");
    if (!frontal || !eye)
        return Fault{Remedy::stop, Step::start, cascades.string(), sentence("expected OpenCV's face and eye cascades here, found none"),
                     sentence("install the package opencv-data")};
    LIKENESS_TRY(landmarks.load());
    hog.emplace();
    face = std::move(frontal);
    return done();
}

namespace {

// A copy in which the detector looks, with a margin on all sides that repeats the frame's edge.
struct Copy {
    Raster pixels;
    int margin = 0;
    double enlarge = 1;  // pixels of the raster for one of the copy

    BoxPx in_raster(BoxPx box) const { return BoxPx{box.x - margin, box.y - margin, box.width, box.height}.scaled(enlarge); }
};

Copy copy_of(const Raster& grey, int longest, bool with_margin) {
    const Raster small = shrunk_to(grey, longest);
    Copy copy{small, 0, static_cast<double>(grey.width()) / small.width()};
    if (!with_margin) return copy;
    copy.margin = std::max(small.width(), small.height()) / 4;
    copy.pixels = Raster({small.width() + 2 * copy.margin, small.height() + 2 * copy.margin}, 1);
    cv::Mat to = mat(copy.pixels);
    cv::copyMakeBorder(mat(small), to, copy.margin, copy.margin, copy.margin, copy.margin, cv::BORDER_REPLICATE);
    return copy;
}

// 400 pixels show every studio portrait; where the face fills the frame the detector needs a margin, and a person further
// away the larger copy.
struct Look {
    int longest;
    bool with_margin;
};
constexpr Look looks[] = {{400, false}, {280, true}, {800, false}};

}  // namespace

Result<std::vector<FaceBox>> FaceFinder::find(const Raster& grey, double scale) {
    LIKENESS_TRY(state_->load());
    std::vector<FaceBox> faces;
    try {
        for (const Look& look : looks) {
            if (look.longest > 400 && std::max(grey.width(), grey.height()) <= 400) break;  // there is no larger copy
            const Copy copy = copy_of(grey, look.longest, look.with_margin);
            for (const HogHit& hit : state_->hog->detect(copy.pixels)) {
                const BoxPx box = copy.in_raster(hit.box);
                const std::optional<BoxPx> agreed = second_opinion(*state_->face, grey, box);
                const bool low = box.centre().y > lowest_face * grey.height();
                if (!agreed && (low || hit.score < certain_score)) continue;
                faces.push_back({(agreed ? *agreed : grown(box, hog_to_cascade)).scaled(1 / scale), hit.score, agreed.has_value(), box.scaled(1 / scale)});
            }
            if (!faces.empty()) break;
        }
    } catch (const std::exception& error) {
        return Fault{Remedy::aside, Step::identify, "", sentence("the face detector failed: {}", error.what()), {}};
    }
    std::ranges::stable_sort(faces, [](const FaceBox& a, const FaceBox& b) { return a.box.width > b.box.width; });
    return faces;
}

Result<std::optional<FacePoints>> FaceFinder::points(const Raster& grey, double scale, const FaceBox& face) {
    if (!state_->landmarks) return std::optional<FacePoints>{};
    const BoxPx box = face.hog.width > 0 ? face.hog : grown(face.box, 1 / hog_to_cascade);
    LIKENESS_TRY(FacePoints points, state_->landmarks.points(grey, box.scaled(scale)));
    for (PointPx& point : points.at) point = {point.x / scale, point.y / scale};
    return std::optional(points);
}

}  // namespace likeness
