// TIFF by libtiff (TIFF 6.0). Rows of 8 or 16 bits in grey, RGB or CMYK are taken as they stand, so that the ICC
// profile stays true; palettes, tiles, planes and YCbCr go through libtiff's own conversion to RGB, which for inks
// would be a guess.
#include "engine/codec/formats.h"
#include "engine/picture/turn.h"

#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>

namespace likeness {

namespace {

struct Source {
    Encoded bytes;
    toff_t at = 0;
};

tmsize_t source_read(thandle_t handle, void* to, tmsize_t count) {
    auto& source = *static_cast<Source*>(handle);
    if (source.at >= source.bytes.size()) return 0;
    const auto left = static_cast<tmsize_t>(source.bytes.size() - source.at);
    count = std::min(count, left);
    std::memcpy(to, source.bytes.data() + source.at, static_cast<std::size_t>(count));
    source.at += static_cast<toff_t>(count);
    return count;
}

toff_t source_seek(thandle_t handle, toff_t offset, int whence) {
    auto& source = *static_cast<Source*>(handle);
    source.at = offset + (whence == SEEK_CUR ? source.at : whence == SEEK_END ? source.bytes.size() : 0);
    return source.at;
}

struct CloseTiff {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using Tiff = std::unique_ptr<TIFF, CloseTiff>;

Tiff open(Source& source) {
    static std::once_flag once;  // libtiff's handlers are one for the process; it would write to stderr
    std::call_once(once, [] {
        TIFFSetErrorHandler(nullptr);
        TIFFSetWarningHandler(nullptr);
    });
    return Tiff(TIFFClientOpen(
        "photograph", "rm", &source, source_read, [](thandle_t, void*, tmsize_t) -> tmsize_t { return 0; }, source_seek,
        [](thandle_t) { return 0; }, [](thandle_t handle) -> toff_t { return static_cast<Source*>(handle)->bytes.size(); },
        [](thandle_t, void**, toff_t*) { return 0; }, [](thandle_t, void*, toff_t) {}));
}

template <class T>
T field(TIFF* tiff, std::uint32_t tag, T otherwise) {
    T value{};
    return TIFFGetFieldDefaulted(tiff, tag, &value) ? value : otherwise;
}

struct Layout {
    std::uint16_t bits, samples, photometric;
    int channels;
    bool as_it_stands;  // rows of samples; else libtiff converts
};

Layout layout(TIFF* tiff) {
    Layout found{field<std::uint16_t>(tiff, TIFFTAG_BITSPERSAMPLE, 1), field<std::uint16_t>(tiff, TIFFTAG_SAMPLESPERPIXEL, 1),
                 field<std::uint16_t>(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK), 3, false};
    const bool rows = !TIFFIsTiled(tiff) && field<std::uint16_t>(tiff, TIFFTAG_PLANARCONFIG, 1) == PLANARCONFIG_CONTIG;
    const int colours = found.photometric == PHOTOMETRIC_MINISBLACK ? 1
                        : found.photometric == PHOTOMETRIC_RGB      ? 3
                        : found.photometric == PHOTOMETRIC_SEPARATED ? 4
                                                                     : 0;
    if (colours) found.channels = colours;
    found.as_it_stands = rows && colours && (found.bits == 8 || found.bits == 16) && found.samples >= colours;
    return found;
}

bool read_rows(TIFF* tiff, const Layout& from, Raster& into) {
    std::vector<std::uint8_t> row(static_cast<std::size_t>(TIFFScanlineSize(tiff)));
    const auto samples = static_cast<std::size_t>(from.samples);
    const auto channels = static_cast<std::size_t>(from.channels);
    const auto width = static_cast<std::size_t>(into.width());
    if (row.size() < width * samples * from.bits / 8) return false;
    for (int y = 0; y < into.height(); ++y) {
        if (TIFFReadScanline(tiff, row.data(), static_cast<std::uint32_t>(y)) != 1) return false;
        std::uint8_t* to = into.row(y);
        for (std::size_t x = 0; x < width; ++x) {
            for (std::size_t c = 0; c < channels; ++c) {
                if (from.bits == 8) {
                    *to++ = row[x * samples + c];
                } else {
                    std::uint16_t wide = 0;
                    std::memcpy(&wide, row.data() + (x * samples + c) * 2, 2);
                    *to++ = static_cast<std::uint8_t>((wide + 128U) / 257U);
                }
            }
        }
    }
    return true;
}

bool read_converted(TIFF* tiff, Raster& into) {
    std::vector<std::uint32_t> words(static_cast<std::size_t>(into.width()) * static_cast<std::size_t>(into.height()));
    // Asked for as it lies in the file: libtiff would mirror it, and `upright` once more.
    const int as_it_lies = field<std::uint16_t>(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    if (!TIFFReadRGBAImageOriented(tiff, static_cast<std::uint32_t>(into.width()),
                                   static_cast<std::uint32_t>(into.height()), words.data(), as_it_lies, 1))
        return false;
    std::uint8_t* to = into.samples().data();
    for (const std::uint32_t word : words) {
        *to++ = static_cast<std::uint8_t>(TIFFGetR(word));
        if (into.channels() == 1) continue;
        *to++ = static_cast<std::uint8_t>(TIFFGetG(word));
        *to++ = static_cast<std::uint8_t>(TIFFGetB(word));
    }
    return true;
}

bool is_raw(TIFF* tiff) {
    void* value = nullptr;
    std::uint16_t count = 0;
    constexpr std::uint32_t sub_ifds = TIFFTAG_SUBIFD, dng_version = TIFFTAG_DNGVERSION;
    const bool reduced = field<std::uint32_t>(tiff, TIFFTAG_SUBFILETYPE, 0) & FILETYPE_REDUCEDIMAGE;
    return TIFFGetField(tiff, dng_version, &value) || (reduced && TIFFGetField(tiff, sub_ifds, &count, &value)) ||
           field<std::uint16_t>(tiff, TIFFTAG_PHOTOMETRIC, 0) == PHOTOMETRIC_CFA;
}

}  // namespace

bool is_raw_tiff(Encoded bytes) {
    Source source{bytes};
    const Tiff tiff = open(source);
    return tiff && is_raw(tiff.get());
}

Result<Picture> read_tiff(Encoded bytes, const std::string& about, ReadOptions options) {
    Source source{bytes};
    const Tiff tiff = open(source);
    if (!tiff) return unreadable(about, sentence("the TIFF data is damaged"));
    if (is_raw(tiff.get())) return read_raw(bytes, about, options);

    const auto width = field<std::uint32_t>(tiff.get(), TIFFTAG_IMAGEWIDTH, 0);
    const auto height = field<std::uint32_t>(tiff.get(), TIFFTAG_IMAGELENGTH, 0);
    LIKENESS_TRY(check_size(about, width, height));
    const SizePx size{static_cast<int>(width), static_cast<int>(height)};
    const Layout rows = layout(tiff.get());
    if (rows.channels == 4 && !rows.as_it_stands) {
        Fault fault = unreadable(about, sentence("CMYK in tiles or planes is not read"));
        fault.hint = sentence("save it in strips, or as RGB");
        return fault;
    }
    Raster pixels(size, rows.channels);
    const bool complete = rows.as_it_stands ? read_rows(tiff.get(), rows, pixels) : read_converted(tiff.get(), pixels);
    if (!complete) return unreadable(about, sentence("the TIFF data ends early or is damaged"));

    Picture picture;
    std::uint32_t icc_length = 0;
    const std::uint8_t* icc = nullptr;
    if (TIFFGetField(tiff.get(), TIFFTAG_ICCPROFILE, &icc_length, &icc)) picture.icc.assign(icc, icc + icc_length);
    const float density = field<float>(tiff.get(), TIFFTAG_XRESOLUTION, 0);
    const bool centimetres = field<std::uint16_t>(tiff.get(), TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH) == RESUNIT_CENTIMETER;
    picture.resolution = {density * (centimetres ? mm_per_inch / 10 : 1)};

    ExifFacts exif = read_exif(bytes);
    picture.pixels = upright(std::move(pixels), exif.orientation);
    picture.full = picture.pixels.size();
    picture.exposure = std::move(exif.exposure);
    picture.format = "TIFF";
    return picture;
}

}  // namespace likeness
