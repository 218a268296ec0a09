#include "engine/face/landmarks.h"

#include "engine/base/digest.h"
#include "engine/picture/resample.h"

#include <dlib/image_processing/shape_predictor.h>

#include <algorithm>
#include <fstream>
#include <mutex>
#include <optional>

namespace likeness {

namespace fs = std::filesystem;

namespace {

// The predictor answers in whole pixels: at this size of the box one is 0.008 eye distances.
constexpr int box_width = 280;
// It samples beside the box too, at the jaw and the brows.
constexpr double margin = 0.5;

constexpr std::streamsize looked_at = 64 * 1024;  // at either end: models differ from their first numbers on

Fault wrong_model(const fs::path& file, Sentence says, Sentence hint) {
    return {Remedy::stop, Step::start, file.string(), std::move(says), std::move(hint)};
}

Fault missing(const fs::path& file) {
    return wrong_model(file, sentence("expected a landmark model here, found none"), sentence("install it, or take landmarks out of the machine's settings"));
}

}  // namespace

struct Landmarks::Model {
    fs::path file;
    std::string fingerprint;
    std::once_flag once;
    std::optional<Fault> fault;
    dlib::shape_predictor predictor;

    void load() {
        try {
            dlib::deserialize(file.string()) >> predictor;
            if (predictor.num_parts() == std::tuple_size<decltype(FacePoints::at)>::value) return;
        } catch (const std::exception&) {
            // dlib's words speak of its own types; the sentence below says what to do.
        }
        fault = wrong_model(file, sentence("this is no landmark model of 68 points, or it is damaged"),
                            sentence("install it again, or take landmarks out of the machine's settings"));
    }
};

PointPx FacePoints::middle(std::size_t first, std::size_t count) const {
    PointPx sum;
    for (std::size_t i = first; i < first + count; ++i) sum.x += at[i].x, sum.y += at[i].y;
    return {sum.x / static_cast<double>(count), sum.y / static_cast<double>(count)};
}

Result<Landmarks> Landmarks::open(const fs::path& file) {
    std::error_code error;
    const auto size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
    std::ifstream in(file, std::ios::binary);
    if (error || !in) return missing(file);
    std::string ends(looked_at, '\0');
    in.read(ends.data(), looked_at);
    ends.resize(static_cast<std::size_t>(in.gcount()));
    if (size > ends.size()) {
        std::string last(looked_at, '\0');
        in.seekg(-looked_at, std::ios::end).read(last.data(), looked_at);
        ends += last;
    }
    Landmarks landmarks;
    landmarks.model_ = std::make_shared<Model>();
    landmarks.model_->file = file;
    landmarks.model_->fingerprint = hex(sha256(std::to_string(size) + "\n" + ends), 16);
    return landmarks;
}

std::string Landmarks::fingerprint() const {
    return model_ ? model_->fingerprint : "";
}

Result<void> Landmarks::load() const {
    if (!model_) return done();
    std::call_once(model_->once, [this] { model_->load(); });
    if (model_->fault) return *model_->fault;
    return done();
}

Result<FacePoints> Landmarks::points(const Raster& grey, BoxPx box) const {
    LIKENESS_TRY(load());
    const BoxPx around{box.x - margin * box.width, box.y - margin * box.height, box.width * (1 + 2 * margin), box.height * (1 + 2 * margin)};
    const double zoom = box_width / box.width;
    const SizePx size{static_cast<int>(std::lround(around.width * zoom)), static_cast<int>(std::lround(around.height * zoom))};
    const Raster patch = cropped(grey, around, size);
    dlib::array2d<unsigned char> image(size.height, size.width);
    for (int y = 0; y < size.height; ++y) std::copy_n(patch.row(y), size.width, &image[y][0]);

    const auto left = static_cast<long>(margin * box_width), top = static_cast<long>(margin * box.height * zoom);
    const auto shape = model_->predictor(image, dlib::rectangle(left, top, left + box_width - 1, top + static_cast<long>(box.height * zoom) - 1));
    FacePoints points;
    for (unsigned long i = 0; i < points.at.size(); ++i) {
        const dlib::point at = shape.part(i);
        points.at[i] = {around.x + (static_cast<double>(at.x()) + 0.5) / zoom, around.y + (static_cast<double>(at.y()) + 0.5) / zoom};
    }
    return points;
}

}  // namespace likeness
