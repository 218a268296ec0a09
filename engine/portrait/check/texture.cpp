#include "engine/portrait/check/checks.h"

#include "engine/picture/channels.h"
#include "engine/picture/resample.h"
#include "engine/portrait/check/earlier_jpeg.h"
#include "engine/portrait/check/rank.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace likeness {

namespace {

// Half a square that skin fills, and where: cheeks, forehead, chin; and the backdrop's upper corners.
constexpr double half = 0.22;
constexpr std::array<PointPx, 5> smooth_places{PointPx{-0.5, 0.62}, {0.5, 0.62}, {0, -0.75}, {-1.9, -1.0}, {1.9, -1.0}};

// J. Immerkær, "Fast noise variance estimation", CVIU 64(2), 1996: a mask that edges and slopes leave at nothing; its
// response has six times the noise's deviation. Taken by rank, so that hairs and pores are not noise.
double noise_of(const Raster& patch) {
    std::vector<float> responses;
    for (int c = 0; c < patch.channels(); ++c) {
        if (patch.channels() == 3 && c != 1) continue;
        for (int y = 1; y + 1 < patch.height(); ++y) {
            const std::uint8_t *above = patch.row(y - 1), *here = patch.row(y), *below = patch.row(y + 1);
            for (int x = 1; x + 1 < patch.width(); ++x) {
                const auto at = [&](const std::uint8_t* row, int i) { return static_cast<int>(row[patch.channels() * i + c]); };
                responses.push_back(static_cast<float>(std::abs(
                    at(above, x - 1) - 2 * at(above, x) + at(above, x + 1) - 2 * at(here, x - 1) + 4 * at(here, x) - 2 * at(here, x + 1) +
                    at(below, x - 1) - 2 * at(below, x) + at(below, x + 1))));
            }
        }
    }
    return 1.4826 * median(responses) / 6;
}

}  // namespace

Measured noise(const Study& study) {
    const double have = study.picture_unit(), unit = std::min(have, Study::usual_unit);
    const int side = static_cast<int>(2 * half * unit);
    if (side < 8) return {{}, sentence("the face has too few pixels")};
    std::vector<float> found;
    for (const PointPx face : smooth_places) {
        const PointPx middle = study.in_picture(face.x, face.y);
        const double width = side * have / unit;
        const BoxPx box{std::floor(middle.x - width / 2), std::floor(middle.y - width / 2), width, width};
        const SizePx frame = study.picture.pixels.size();
        if (box.x < 0 || box.y < 0 || box.right() > frame.width || box.bottom() > frame.height) continue;
        found.push_back(static_cast<float>(noise_of(cropped(study.picture.pixels, box, {side, side}))));
    }
    if (found.empty()) return {{}, sentence("the face has too few pixels")};
    return {quantile(found, 0.25), {}};
}

// The file's own tables tell its last compression exactly. An earlier one is looked for in the pixels, where the decoder
// left them as they were.
Measured compression(const Study& study) {
    constexpr int side = 352;  // enough blocks for a sure answer
    const Picture& picture = study.picture;
    std::optional<int> quality = picture.jpeg_quality > 0 ? std::optional(picture.jpeg_quality) : std::nullopt;
    if (picture.scale() == 1) {
        const PointPx middle = study.in_picture(0, 0.4);
        const auto begin = [](double at, int length) { return std::max(0, std::min(static_cast<int>(at) - side / 2, length - side)) / 8 * 8; };
        const SizePx frame = picture.pixels.size(), size{std::min(side, frame.width), std::min(side, frame.height)};
        const BoxPx box{static_cast<double>(begin(middle.x, frame.width)), static_cast<double>(begin(middle.y, frame.height)),
                        static_cast<double>(size.width), static_cast<double>(size.height)};
        const std::optional<int> earlier = earlier_quality(grey(cropped(picture.pixels, box, size)), quality.has_value());
        if (earlier) quality = std::min(*earlier, quality.value_or(100));
    }
    if (!quality) return {{}, sentence("the file is no JPEG, and shows no trace of an earlier one")};
    return {static_cast<double>(*quality), {}};
}

}  // namespace likeness
