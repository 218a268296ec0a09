#include "tests/bench/bench_pose/look.h"

#include "engine/codec/jpeg_write.h"
#include "engine/codec/read.h"
#include "engine/picture/resample.h"

#include <array>
#include <cstdio>
#include <filesystem>

namespace bench {
namespace {

using likeness::Raster;

constexpr likeness::SizePx tile{420, 560};

/// A part of the picture as a tile; grey where there is no picture.
Raster part(const Raster& picture, likeness::BoxPx box) {
    Raster shown = likeness::cropped(picture, box, tile);
    const double scale = tile.width / box.width;
    for (int y = 0; y < tile.height; ++y)
        for (int x = 0; x < tile.width; ++x) {
            const double px = box.x + (x + 0.5) / scale, py = box.y + (y + 0.5) / scale;
            if (px < 0 || py < 0 || px > picture.width() || py > picture.height()) std::fill_n(shown.row(y) + 3 * x, 3, std::uint8_t{128});
        }
    return shown;
}

/// The head, or the whole photograph where the kind is about what stands round the head.
Raster view(const studio::Kind& kind, const Raster& picture, const likeness::Pose& pose) {
    const bool head = kind.needs == studio::Needs::eyes || kind.needs == studio::Needs::bare_eyes;
    if (head) {
        const double width = 3.6 * pose.eye_distance(), height = width * tile.height / tile.width;
        return part(picture, {pose.eyes().x - width / 2, pose.eyes().y - 0.5 * height, width, height});
    }
    const double height = std::max(1.0 * picture.height(), 1.0 * picture.width() * tile.height / tile.width), width = height * tile.width / tile.height;
    return part(picture, {(picture.width() - width) / 2, 0, width, height});
}

void paste(Raster& sheet, const Raster& picture, int x, int y) {
    for (int row = 0; row < picture.height(); ++row) std::copy_n(picture.row(row), picture.stride(), sheet.row(y + row) + 3 * x);
}

}  // namespace

likeness::Result<void> look(const Options& options) {
    std::filesystem::create_directories(options.look);
    std::vector<studio::Plate> plates;
    for (std::uint64_t i = 0; i < 3; ++i) plates.push_back(plate_of(draw_head(options.seed + i)));
    for (const RealFace& face : real_faces(options.faces)) {
        LIKENESS_TRY(studio::Plate plate, plate_of(face));
        plates.push_back(std::move(plate));
    }
    constexpr std::array levels{1, 3, 5};
    for (const studio::Kind& kind : studio::kinds()) {
        if (!options.only.empty() && options.only != kind.name) continue;
        std::vector<const studio::Plate*> able;
        for (const studio::Plate& plate : plates)
            if (studio::makes(kind, plate.known)) able.push_back(&plate);
        Raster sheet({4 * tile.width, static_cast<int>(able.size()) * tile.height}, 3);
        for (std::size_t row = 0; row < able.size(); ++row) {
            const int y = static_cast<int>(row) * tile.height;
            paste(sheet, view(kind, studio::develop(*able[row]), able[row]->known.pose), 0, y);
            for (std::size_t i = 0; i < levels.size(); ++i) {
                const studio::Exhibit shown = studio::exhibit(*able[row], kind, levels[i], options.seed + row);
                // As it is once it has been a file.
                LIKENESS_TRY(const likeness::Bytes file, camera_file(shown.picture, shown.jpeg_quality));
                LIKENESS_TRY(const likeness::Picture read, likeness::read_picture(file, std::string(kind.name), {.least_long_side = 0}));
                paste(sheet, view(kind, read.pixels, shown.pose), static_cast<int>(i + 1) * tile.width, y);
            }
        }
        LIKENESS_TRY(const likeness::Bytes bytes, likeness::encode_jpeg(sheet, {.quality = 88}));
        LIKENESS_TRY(likeness::write_file(options.look / (std::string(kind.name) + ".jpg"), bytes));
        std::fprintf(stderr, "%s\n", std::string(kind.name).c_str());
    }
    return likeness::done();
}

}  // namespace bench
