// RAW by LibRaw: the camera's own RGB, balanced as the camera set it, so that a profile of the camera fits. LibRaw
// scales each colour by its share of white and cuts all of them where the first one clips (highlight mode 0): what is
// blown out is white, never magenta. No automatic brightness, no limit taken from the picture (`adjust_maximum_thr`).
#include "engine/codec/dng_colour.h"
#include "engine/codec/formats.h"
#include "engine/picture/channels.h"
#include "engine/picture/turn.h"

#include <libraw/libraw.h>
#include <omp.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace likeness {

namespace {

/// LibRaw's loops would take every core beside our own workers'. The number is the calling thread's own (OpenMP 5.0,
/// 2.5.3: nthreads-var belongs to the data environment), and it is given back.
class OneThread {
public:
    OneThread() { omp_set_num_threads(1); }
    ~OneThread() { omp_set_num_threads(before_); }
    OneThread(const OneThread&) = delete;
    OneThread& operator=(const OneThread&) = delete;

private:
    int before_ = omp_get_max_threads();
};

Fault refused(const std::string& about, int code) {
    Fault fault = unreadable(about, {});
    switch (code) {
        case LIBRAW_FILE_UNSUPPORTED:
        case LIBRAW_REQUEST_FOR_NONEXISTENT_IMAGE:
        case LIBRAW_NOT_IMPLEMENTED:
            fault.says = sentence("LibRaw {} finds no photograph in this RAW file: it does not know the camera, or the file is cut or pruned", LibRaw::version());
            fault.hint = sentence("let the camera write a JPEG as well");
            return fault;
        case LIBRAW_UNSPECIFIED_ERROR:
        case LIBRAW_DATA_ERROR:
        case LIBRAW_IO_ERROR:
        case LIBRAW_INPUT_CLOSED:
            fault.says = sentence("the RAW data ends early or is damaged");
            fault.hint = sentence("copy the file again");
            return fault;
        default:
            fault.says = sentence("LibRaw cannot read it: {}", libraw_strerror(code));
            return fault;
    }
}

SizePx upright_size(const libraw_image_sizes_t& sizes) {
    return sizes.flip & 4 ? SizePx{sizes.height, sizes.width} : SizePx{sizes.width, sizes.height};
}

/// LibRaw's flip (1 left to right, 2 upside down, 4 sides swapped first) as Exif 2.32's tag 0x0112.
int orientation(int flip) {
    constexpr int of[8] = {1, 2, 4, 3, 5, 8, 6, 7};
    return of[flip & 7];
}

/// One pixel for each cell of a mosaic of 2 × 2, where that is enough; LibRaw stretches pixels that are not square, and
/// turns Fuji's diagonal sensors, at full size.
bool half_is_enough(LibRaw& raw, int least_long_side) {
    const libraw_image_sizes_t& sizes = raw.imgdata.sizes;
    const bool square = sizes.pixel_aspect > 0.995 && sizes.pixel_aspect < 1.005 && !raw.is_fuji_rotated();
    return least_long_side > 0 && raw.imgdata.idata.filters && square && std::max(sizes.width, sizes.height) / 2 >= least_long_side;
}

/// Linear sRGB to XYZ: IEC 61966-2-1, adapted by Bradford to ICC.1:2022's D50 (0.9642, 1, 0.8249).
constexpr std::array<double, 9> srgb_to_xyz{0.4360413, 0.3851129, 0.1430458, 0.2224845, 0.7169051, 0.0606104, 0.0139202, 0.0970672, 0.7139126};

/// LibRaw's `rgb_cam` takes the balanced RGB to linear sRGB, white to white (D. Coffin's dcraw, cam_xyz_coeff: the camera's
/// XYZ-to-camera matrix for D65, from the DNG's ColorMatrix (DNG 1.4.0.0, chapter 6) or Adobe's table, its rows scaled to
/// D65's white, inverted). From there to XYZ.
/// A camera whose matrix nobody knows has the identity there: none.
std::optional<std::array<double, 9>> to_xyz(const libraw_colordata_t& colour) {
    std::array<double, 9> matrix{};
    bool known = false;
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column) {
            known = known || colour.rgb_cam[row][column] != (row == column ? 1.0F : 0.0F);
            for (int k = 0; k < 3; ++k) matrix[static_cast<std::size_t>(3 * row + column)] += srgb_to_xyz[static_cast<std::size_t>(3 * row + k)] * static_cast<double>(colour.rgb_cam[k][column]);
        }
    return known ? std::optional(matrix) : std::nullopt;
}

/// Red and blue over green, as the light was balanced; none where the file does not tell how the camera set it.
std::optional<std::array<double, 2>> balance_of(const libraw_colordata_t& colour) {
    const float* by = colour.cam_mul;
    if (!(by[0] > 0 && by[1] > 0 && by[2] > 0)) return {};
    return std::array{static_cast<double>(by[0]) / static_cast<double>(by[1]), static_cast<double>(by[2]) / static_cast<double>(by[1])};
}

/// LibRaw 0.20 gives the numbers of DNG's tags, but not which of them were there: what is not is all noughts.
std::optional<DngLight> light_of(const libraw_dng_color_t& said) {
    const auto kelvin = kelvin_of_light_source(said.illuminant);
    if (!kelvin) return {};
    const auto matrix = [](const auto& members) -> std::optional<Matrix3> {
        Matrix3 out{};
        for (std::size_t row = 0; row < 3; ++row)
            for (std::size_t column = 0; column < 3; ++column) out[3 * row + column] = static_cast<double>(members[row][column]);
        return out == Matrix3{} ? std::nullopt : std::optional(out);
    };
    const auto colour = matrix(said.colormatrix);
    if (!colour) return {};
    DngLight light{.kelvin = *kelvin, .colour = *colour, .forward = matrix(said.forwardmatrix)};
    if (const auto calibration = matrix(said.calibration)) light.calibration = *calibration;
    return light;
}

/// Of a DNG that was measured under two lights; none of any other.
std::optional<std::array<double, 9>> to_xyz_by_two_lights(const LibRaw& raw) {
    const libraw_colordata_t& colour = raw.imgdata.color;
    const auto one = light_of(colour.dng_color[0]), other = light_of(colour.dng_color[1]);
    if (!raw.imgdata.idata.dng_version || !one || !other || !balance_of(colour)) return {};
    std::array<double, 3> balance{1, 1, 1}, neutral{};
    for (std::size_t c = 0; c < 3; ++c) {
        if (colour.dng_levels.analogbalance[c] > 0) balance[c] = static_cast<double>(colour.dng_levels.analogbalance[c]);
        neutral[c] = static_cast<double>(colour.cam_mul[1]) / static_cast<double>(colour.cam_mul[c]);
    }
    return dng_to_xyz(*one, *other, balance, neutral);
}

std::unique_ptr<LibRaw> decoder() {
    auto raw = std::make_unique<LibRaw>();
    raw->set_dataerror_handler(nullptr, nullptr);  // it would write to the console
    return raw;
}

// The buffer is read only, though LibRaw does not say so.
int open(LibRaw& raw, Encoded bytes) {
    return raw.open_buffer(const_cast<std::uint8_t*>(bytes.data()), bytes.size());
}

/// The JPEG inside, by its own EXIF upright, else as the RAW lies.
std::optional<Picture> preview(LibRaw& raw, Encoded bytes) {
    constexpr int least_side = 1000;
    if (open(raw, bytes) || raw.unpack_thumb()) return {};
    const libraw_thumbnail_t& thumbnail = raw.imgdata.thumbnail;
    if (thumbnail.tformat != LIBRAW_THUMBNAIL_JPEG) return {};
    const Encoded jpeg(reinterpret_cast<const std::uint8_t*>(thumbnail.thumb), thumbnail.tlength);
    auto read = read_jpeg(jpeg, {}, {});
    if (!read || std::max(read.value().full.width, read.value().full.height) < least_side) return {};
    Picture picture = std::move(read).value();
    if (read_exif(jpeg).orientation == 1) picture.pixels = upright(std::move(picture.pixels), orientation(raw.imgdata.sizes.flip));
    picture.full = upright_size(raw.imgdata.sizes);
    return picture;
}

Result<Picture> decode(LibRaw& raw, Encoded bytes, const std::string& about, ReadOptions options) {
    if (const int code = open(raw, bytes)) return refused(about, code);
    const libraw_image_sizes_t sizes = raw.imgdata.sizes;
    LIKENESS_TRY(check_size(about, sizes.raw_width, sizes.raw_height, options));
    LIKENESS_TRY(check_size(about, sizes.width, sizes.height, options));

    const int colours = raw.imgdata.idata.colors;
    const bool half = half_is_enough(raw, options.least_long_side);
    libraw_output_params_t& ask = raw.imgdata.params;
    ask.output_color = colours == 3 ? 0 : 1;  // sensors of one or four colours: LibRaw's own way to sRGB
    ask.use_camera_wb = 1;
    ask.no_auto_bright = 1;
    ask.adjust_maximum_thr = 0;
    ask.highlight = 0;
    ask.gamm[0] = 1 / 2.4;  // IEC 61966-2-1
    ask.gamm[1] = 12.92;
    ask.output_bps = 16;
    ask.half_size = half ? 1 : 0;
    ask.user_qual = 2;  // PPG
    if (const int code = raw.unpack()) return refused(about, code);
    if (raw.error_count() > 0) return refused(about, LIBRAW_DATA_ERROR);
    if (const int code = raw.dcraw_process()) return refused(about, code);

    int width = 0, height = 0, channels = 0, bits = 0;
    raw.get_mem_image_format(&width, &height, &channels, &bits);
    if ((channels != 1 && channels != 3) || bits != 16 || width <= 0 || height <= 0) return refused(about, LIBRAW_NOT_IMPLEMENTED);
    Picture picture;
    picture.deep = DeepRaster({width, height}, channels);
    // It lies upright: LibRaw turns it by its own reading of the orientation.
    if (const int code = raw.copy_mem_image(picture.deep.samples().data(), static_cast<int>(picture.deep.stride() * 2), 0)) return refused(about, code);
    picture.pixels = shallow(picture.deep);
    picture.full = half ? upright_size(sizes) : picture.pixels.size();
    if (colours == 3) {
        picture.camera = to_xyz_by_two_lights(raw);
        if (!picture.camera) picture.camera = to_xyz(raw.imgdata.color);
    } else if (colours == 4 && to_xyz(raw.imgdata.color)) {
        picture.camera = srgb_to_xyz;
    }
    picture.balance = balance_of(raw.imgdata.color);
    picture.exposure = read_exif(bytes).exposure;
    picture.exposure.adobe_rgb = false;  // is said of the camera's JPEG
    picture.format = "RAW";
    return picture;
}

}  // namespace

Result<Picture> read_raw(Encoded bytes, const std::string& about, ReadOptions options) {
    const OneThread alone;
    try {
        const auto raw = decoder();
        return decode(*raw, bytes, about, options);
    } catch (...) {  // LibRaw throws numbers as well
        return refused(about, LIBRAW_DATA_ERROR);
    }
}

std::optional<Picture> read_preview(Encoded bytes) {
    if (!is_raw(bytes)) return {};
    try {
        return preview(*decoder(), bytes);
    } catch (...) {
        return {};
    }
}

}  // namespace likeness
