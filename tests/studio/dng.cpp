#include "tests/studio/dng.h"

#include <tiffio.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace studio {
namespace {

using likeness::Bytes;
using Triple = std::array<double, 3>;

constexpr double black = 512, white = 16383;

/// A file in memory that libtiff writes.
struct Sink {
    Bytes bytes;
    std::size_t at = 0;

    static tmsize_t read(thandle_t handle, void* to, tmsize_t count) {
        auto& from = *static_cast<Sink*>(handle);
        const std::size_t got = std::min(from.bytes.size() - std::min(from.at, from.bytes.size()), static_cast<std::size_t>(count));
        std::memcpy(to, from.bytes.data() + from.at, got);
        from.at += got;
        return static_cast<tmsize_t>(got);
    }
    static tmsize_t write(thandle_t handle, void* from, tmsize_t count) {
        auto& to = *static_cast<Sink*>(handle);
        to.bytes.resize(std::max(to.bytes.size(), to.at + static_cast<std::size_t>(count)));
        std::memcpy(to.bytes.data() + to.at, from, static_cast<std::size_t>(count));
        to.at += static_cast<std::size_t>(count);
        return count;
    }
    static toff_t seek(thandle_t handle, toff_t offset, int whence) {
        auto& to = *static_cast<Sink*>(handle);
        to.at = offset + (whence == SEEK_CUR ? to.at : whence == SEEK_END ? to.bytes.size() : 0);
        return to.at;
    }
    static toff_t size(thandle_t handle) { return static_cast<Sink*>(handle)->bytes.size(); }
};

Triple product(const std::array<double, 9>& m, const Triple& v) {
    return {m[0] * v[0] + m[1] * v[1] + m[2] * v[2], m[3] * v[0] + m[4] * v[1] + m[5] * v[2], m[6] * v[0] + m[7] * v[1] + m[8] * v[2]};
}

/// IEC 61966-2-1: code values to linear light, and that to XYZ under D65.
std::array<double, 256> linear_light() {
    std::array<double, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double v = static_cast<double>(i) / 255;
        table[i] = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    }
    return table;
}
constexpr std::array<double, 9> srgb_to_xyz{0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041};

std::array<double, 9> product(const std::array<double, 9>& a, const std::array<double, 9>& b) {
    std::array<double, 9> out{};
    for (std::size_t r = 0; r < 3; ++r)
        for (std::size_t c = 0; c < 3; ++c)
            for (std::size_t k = 0; k < 3; ++k) out[3 * r + c] += a[3 * r + k] * b[3 * k + c];
    return out;
}

/// XYZ of daylight (CIE 15:2018 4.1.2: the locus from 4000 to 7000 K), luminance 1.
Triple daylight(double kelvin) {
    const double t = 1000 / kelvin, x = ((-4.6070 * t + 2.9678) * t + 0.09911) * t + 0.244063, y = (-3 * x + 2.870) * x - 0.275;
    return {x / y, 1, (1 - x - y) / y};
}

/// What is white under the first light to what is white under the second, by Bradford (ICC.1:2022 annex E).
std::array<double, 9> adapted(const Triple& from, const Triple& to) {
    constexpr std::array<double, 9> bradford{0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296};
    constexpr std::array<double, 9> back{0.9869929, -0.1470543, 0.1599627, 0.4323053, 0.5183603, 0.0492912, -0.0085287, 0.0400428, 0.9684867};
    const Triple before = product(bradford, from), after = product(bradford, to);
    return product(back, product(std::array<double, 9>{after[0] / before[0], 0, 0, 0, after[1] / before[1], 0, 0, 0, after[2] / before[2]}, bradford));
}

/// XYZ under D65 of the picture to what the sensor sees of it in the scene's light.
std::array<double, 9> seeing(const DngOptions& options) {
    if (!options.under_tungsten) return options.xyz_to_camera;
    const double share = (1 / options.kelvin - 1 / 6500.0) / (1 / 2850.0 - 1 / 6500.0);  // DNG 1.6.0.0, chapter 6
    std::array<double, 9> mixed{};
    for (std::size_t i = 0; i < 9; ++i) mixed[i] = share * (*options.under_tungsten)[i] + (1 - share) * options.xyz_to_camera[i];
    return product(mixed, adapted(product(srgb_to_xyz, Triple{1, 1, 1}), daylight(options.kelvin)));
}

/// Linear sRGB to the sensor's RGB, of which the brightest is 1 for white.
struct Sensor {
    std::array<double, 9> from_srgb{};
    Triple neutral{};

    explicit Sensor(const std::array<double, 9>& xyz_to_camera) {
        const Triple seen = product(xyz_to_camera, product(srgb_to_xyz, Triple{1, 1, 1}));
        const double brightest = std::max({seen[0], seen[1], seen[2]});
        for (std::size_t c = 0; c < 3; ++c) neutral[c] = seen[c] / brightest;
        for (std::size_t r = 0; r < 3; ++r)
            for (std::size_t c = 0; c < 3; ++c)
                for (std::size_t k = 0; k < 3; ++k) from_srgb[3 * r + c] += xyz_to_camera[3 * r + k] * srgb_to_xyz[3 * k + c] / brightest;
    }
};

void write_mosaic(TIFF* tiff, const likeness::Raster& lying, const DngOptions& options, const Sensor& sensor) {
    const std::uint16_t cells[2] = {2, 2};
    const float level = static_cast<float>(black);
    const auto highest = static_cast<std::uint32_t>(white);
    TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, 0);
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, lying.width());
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, lying.height());
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 16);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_CFA);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, lying.height());
    TIFFSetField(tiff, TIFFTAG_CFAREPEATPATTERNDIM, cells);
    TIFFSetField(tiff, TIFFTAG_CFAPATTERN, 4, "\0\1\1\2");
    TIFFSetField(tiff, TIFFTAG_CFAPLANECOLOR, 3, "\0\1\2");
    TIFFSetField(tiff, TIFFTAG_CFALAYOUT, 1);
    TIFFSetField(tiff, TIFFTAG_BLACKLEVEL, 1, &level);
    TIFFSetField(tiff, TIFFTAG_WHITELEVEL, 1, &highest);

    const std::array<double, 256> light = linear_light();
    std::vector<std::uint16_t> row(static_cast<std::size_t>(lying.width()));
    for (int y = 0; y < lying.height(); ++y) {
        for (int x = 0; x < lying.width(); ++x) {
            const std::uint8_t* pixel = lying.row(y) + x * lying.channels();
            const int green = lying.channels() == 1 ? 0 : 1, blue = 2 * green;
            const Triple rgb{light[pixel[0]], light[pixel[green]], light[pixel[blue]]};
            const auto* weights = &sensor.from_srgb[static_cast<std::size_t>(3 * (x % 2 + y % 2))];  // RGGB: red 0, green 1, blue 2
            const double seen = (weights[0] * rgb[0] + weights[1] * rgb[1] + weights[2] * rgb[2]) * options.exposure;
            row[static_cast<std::size_t>(x)] = static_cast<std::uint16_t>(std::lround(black + (white - black) * std::clamp(seen, -black / (white - black), 1.0)));
        }
        TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), 0);
    }
}

/// What the whole file says, in its first directory (DNG 1.4.0.0, chapter 4).
void write_camera(TIFF* tiff, const DngOptions& options, const Sensor& sensor) {
    float neutral[3], matrix[9];
    std::ranges::transform(sensor.neutral, neutral, [](double v) { return static_cast<float>(v); });
    std::ranges::transform(options.xyz_to_camera, matrix, [](double v) { return static_cast<float>(v); });
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, options.orientation);
    TIFFSetField(tiff, TIFFTAG_MAKE, "Hallfield");
    TIFFSetField(tiff, TIFFTAG_MODEL, "Hallfield HF-24");
    TIFFSetField(tiff, TIFFTAG_DNGVERSION, "\1\4\0\0");
    TIFFSetField(tiff, TIFFTAG_DNGBACKWARDVERSION, "\1\1\0\0");
    TIFFSetField(tiff, TIFFTAG_UNIQUECAMERAMODEL, "Hallfield HF-24");
    TIFFSetField(tiff, TIFFTAG_ASSHOTNEUTRAL, 3, neutral);
    if (!options.tells_matrix) return;
    if (!options.under_tungsten) {
        TIFFSetField(tiff, TIFFTAG_COLORMATRIX1, 9, matrix);
        TIFFSetField(tiff, TIFFTAG_CALIBRATIONILLUMINANT1, 21);  // D65
        return;
    }
    float warm[9];
    std::ranges::transform(*options.under_tungsten, warm, [](double v) { return static_cast<float>(v); });
    TIFFSetField(tiff, TIFFTAG_COLORMATRIX1, 9, warm);
    TIFFSetField(tiff, TIFFTAG_CALIBRATIONILLUMINANT1, 17);  // A
    TIFFSetField(tiff, TIFFTAG_COLORMATRIX2, 9, matrix);
    TIFFSetField(tiff, TIFFTAG_CALIBRATIONILLUMINANT2, 21);
}

/// The preview stands first, whole, and the mosaic in a directory below it.
void write_preview(TIFF* tiff, const likeness::Raster& lying, Bytes preview) {
    toff_t below[1] = {0};
    TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, FILETYPE_REDUCEDIMAGE);
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, lying.width());
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, lying.height());
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_JPEG);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_YCBCR);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, lying.height());
    TIFFUnsetField(tiff, TIFFTAG_JPEGTABLES);  // they are in the preview
    TIFFSetField(tiff, TIFFTAG_SUBIFD, 1, below);
    TIFFWriteRawStrip(tiff, 0, preview.data(), static_cast<tmsize_t>(preview.size()));
}

}  // namespace

Bytes as_dng(const likeness::Raster& lying, const DngOptions& options) {
    const Sensor sensor(seeing(options));
    Sink sink;
    TIFF* tiff = TIFFClientOpen("dng", "wl", &sink, Sink::read, Sink::write, Sink::seek, [](thandle_t) { return 0; }, Sink::size, nullptr, nullptr);
    write_camera(tiff, options, sensor);
    if (!options.preview.empty()) {
        write_preview(tiff, lying, options.preview);
        TIFFWriteDirectory(tiff);
    }
    write_mosaic(tiff, lying, options, sensor);
    TIFFClose(tiff);
    return std::move(sink.bytes);
}

}  // namespace studio
