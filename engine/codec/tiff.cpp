// TIFF by libtiff (TIFF 6.0). Grey, RGB and CMYK of 8 or 16 bits, in strips, tiles or planes, are taken as they stand, so
// that the ICC profile stays true; palettes, few bits and bare YCbCr go through libtiff's own conversion to RGB. All else
// is refused: its colours would be a guess.
#include "engine/codec/formats.h"
#include "engine/codec/on_white.h"

#include <tiffio.h>

#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>

namespace likeness {

namespace {

/// The file in memory, and what libtiff says of it.
struct Source {
    Encoded bytes;
    toff_t at = 0;
    bool damaged_icc = false;   // libtiff leaves out a tag that it cannot read, and only says so
    bool damaged_jpeg = false;  // libjpeg makes something up
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

int hear(TIFF*, void* user, const char* from, const char* form, va_list values) {
    auto& source = *static_cast<Source*>(user);
    char text[256];
    std::vsnprintf(text, sizeof text, form, values);
    if (std::strstr(text, "ICC Profile")) source.damaged_icc = true;
    if (from && std::strcmp(from, "JPEGLib") == 0 && !std::strstr(text, "extraneous")) source.damaged_jpeg = true;
    return 1;
}

struct CloseTiff {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
    void operator()(TIFFOpenOptions* options) const { TIFFOpenOptionsFree(options); }
};
using Tiff = std::unique_ptr<TIFF, CloseTiff>;

Tiff open(Source& source, ReadOptions options) {
    const std::unique_ptr<TIFFOpenOptions, CloseTiff> how(TIFFOpenOptionsAlloc());
    TIFFOpenOptionsSetErrorHandlerExtR(how.get(), hear, &source);
    TIFFOpenOptionsSetWarningHandlerExtR(how.get(), hear, &source);
    constexpr std::int64_t most_bytes_a_pixel = 8;  // CMYK of 16 bits
    TIFFOpenOptionsSetMaxSingleMemAlloc(how.get(), options.most_pixels * most_bytes_a_pixel);
    return Tiff(TIFFClientOpenExt(
        "photograph", "rm", &source, source_read, [](thandle_t, void*, tmsize_t) -> tmsize_t { return 0; }, source_seek,
        [](thandle_t) { return 0; }, [](thandle_t handle) -> toff_t { return static_cast<Source*>(handle)->bytes.size(); },
        [](thandle_t, void**, toff_t*) { return 0; }, [](thandle_t, void*, toff_t) {}, how.get()));
}

template <class T>
T field(TIFF* tiff, std::uint32_t tag, T otherwise) {
    T value{};
    return TIFFGetFieldDefaulted(tiff, tag, &value) ? value : otherwise;
}

struct Layout {
    SizePx size;
    int bits, samples, photometric;
    int colours;        // 0: not grey, RGB or CMYK
    bool planes;
    Alpha alpha = Alpha::none;
    int alpha_at = -1;  // which sample

    int kept() const { return colours + (alpha != Alpha::none); }
    /// Where a sample of the file goes in a pixel of ours; -1: nowhere.
    int slot(int sample) const { return sample < colours ? sample : sample == alpha_at ? colours : -1; }
};

Layout layout_of(TIFF* tiff, SizePx size) {
    // libjpeg turns the YCbCr of a JPEG inside a TIFF into the RGB that the profile is for.
    const bool jpeg = field<std::uint16_t>(tiff, TIFFTAG_COMPRESSION, 1) == COMPRESSION_JPEG;
    int photometric = field<std::uint16_t>(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
    if (jpeg && photometric == PHOTOMETRIC_YCBCR && TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB)) photometric = PHOTOMETRIC_RGB;

    Layout layout{size, field<std::uint16_t>(tiff, TIFFTAG_BITSPERSAMPLE, 1), field<std::uint16_t>(tiff, TIFFTAG_SAMPLESPERPIXEL, 1), photometric, 0,
                  field<std::uint16_t>(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG) == PLANARCONFIG_SEPARATE};
    const bool grey = photometric == PHOTOMETRIC_MINISBLACK || photometric == PHOTOMETRIC_MINISWHITE;
    const bool inks = photometric == PHOTOMETRIC_SEPARATED && field<std::uint16_t>(tiff, TIFFTAG_INKSET, INKSET_CMYK) == INKSET_CMYK;
    const int colours = grey ? 1 : photometric == PHOTOMETRIC_RGB ? 3 : inks ? 4 : 0;
    constexpr int most_samples = 16;
    if (layout.samples >= colours && layout.samples <= most_samples) layout.colours = colours;

    std::uint16_t extras = 0;
    const std::uint16_t* kinds = nullptr;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_EXTRASAMPLES, &extras, &kinds);
    for (int i = 0; i < extras && layout.alpha == Alpha::none; ++i) {
        if (kinds[i] != EXTRASAMPLE_ASSOCALPHA && kinds[i] != EXTRASAMPLE_UNASSALPHA) continue;
        if (layout.samples - extras + i < colours) continue;  // a colour, whatever it is called
        layout.alpha = kinds[i] == EXTRASAMPLE_ASSOCALPHA ? Alpha::premultiplied : Alpha::straight;
        layout.alpha_at = layout.samples - extras + i;
    }
    return layout;
}

bool stands_as_it_is(TIFF* tiff, const Layout& layout) {
    const int kind = field<std::uint16_t>(tiff, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT);
    return layout.colours && (layout.bits == 8 || layout.bits == 16) && (kind == SAMPLEFORMAT_UINT || kind == SAMPLEFORMAT_VOID);
}

/// A piece of the picture as libtiff unpacks it: the samples from `first` on, interleaved, rows of `width` pixels.
template <class Sample>
struct Piece {
    int left, top, width, height;
    int first, count;
    std::vector<Sample> samples;
};

template <class Sample>
void put(const Piece<Sample>& piece, const Layout& layout, std::vector<Sample>& into) {
    const int kept = layout.kept();
    const int right = std::min(piece.left + piece.width, layout.size.width), below = std::min(piece.top + piece.height, layout.size.height);
    for (int s = 0; s < piece.count; ++s) {
        const int slot = layout.slot(piece.first + s);
        if (slot < 0) continue;
        for (int y = piece.top; y < below; ++y) {
            const Sample* from = piece.samples.data() + static_cast<std::size_t>(y - piece.top) * static_cast<std::size_t>(piece.width) * static_cast<std::size_t>(piece.count) + s;
            Sample* to = into.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(layout.size.width) + static_cast<std::size_t>(piece.left)) * static_cast<std::size_t>(kept) + slot;
            for (int x = piece.left; x < right; ++x, from += piece.count, to += kept) *to = *from;
        }
    }
}

constexpr std::uint64_t largest_tile = 1 << 22;  // pixels; programs write 16 × 16 … 1024 × 1024

// Rows where there are strips, else tiles; plane after plane.
template <class Sample>
bool read_pieces(TIFF* tiff, const Layout& layout, std::vector<Sample>& into) {
    const bool tiles = TIFFIsTiled(tiff);
    const int planes = layout.planes ? layout.samples : 1;
    Piece<Sample> piece{0, 0, layout.size.width, 1, 0, layout.planes ? 1 : layout.samples, {}};
    if (tiles) {
        const std::uint64_t across = field<std::uint32_t>(tiff, TIFFTAG_TILEWIDTH, 0), down = field<std::uint32_t>(tiff, TIFFTAG_TILELENGTH, 0);
        if (across == 0 || down == 0 || across > largest_tile / down) return false;
        piece.width = static_cast<int>(across);
        piece.height = static_cast<int>(down);
    }
    const auto wanted = static_cast<tmsize_t>(sizeof(Sample)) * piece.width * piece.height * piece.count;
    if (wanted <= 0 || (tiles ? TIFFTileSize(tiff) : TIFFScanlineSize(tiff)) != wanted) return false;
    piece.samples.resize(static_cast<std::size_t>(wanted) / sizeof(Sample));
    for (piece.first = 0; piece.first < planes; ++piece.first) {
        const auto plane = static_cast<std::uint16_t>(piece.first);
        for (piece.top = 0; piece.top < layout.size.height; piece.top += piece.height) {
            for (piece.left = 0; piece.left < layout.size.width; piece.left += piece.width) {
                const auto x = static_cast<std::uint32_t>(piece.left), y = static_cast<std::uint32_t>(piece.top);
                const bool whole = tiles ? TIFFReadTile(tiff, piece.samples.data(), x, y, 0, plane) == wanted : TIFFReadScanline(tiff, piece.samples.data(), y, plane) == 1;
                if (!whole) return false;
                put(piece, layout, into);
            }
        }
    }
    return true;
}

template <class Sample>
std::optional<Samples> read_as_it_stands(TIFF* tiff, const Layout& layout) {
    const auto pixels = static_cast<std::size_t>(layout.size.width) * static_cast<std::size_t>(layout.size.height);
    const auto kept = static_cast<std::size_t>(layout.kept());
    std::vector<Sample> samples(pixels * kept);
    if (!read_pieces(tiff, layout, samples)) return {};
    if (layout.photometric == PHOTOMETRIC_MINISWHITE)
        for (std::size_t i = 0; i < samples.size(); i += kept) samples[i] = static_cast<Sample>(~samples[i]);
    return on_white(std::move(samples), layout.size, layout.colours, layout.alpha);
}

bool can_be_converted(TIFF* tiff, const Layout& layout) {
    const bool known = layout.photometric == PHOTOMETRIC_PALETTE || layout.photometric == PHOTOMETRIC_YCBCR || (layout.colours == 1 && layout.bits < 8);
    char why[1024] = "";
    return known && TIFFRGBAImageOK(tiff, why);
}

std::optional<Samples> read_converted(TIFF* tiff, const Layout& layout) {
    Raster into(layout.size, layout.colours == 1 ? 1 : 3);
    std::vector<std::uint32_t> words(static_cast<std::size_t>(into.width()) * static_cast<std::size_t>(into.height()));
    // Asked for as it lies in the file: libtiff would mirror it, and `upright` once more.
    const int as_it_lies = field<std::uint16_t>(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    if (!TIFFReadRGBAImageOriented(tiff, static_cast<std::uint32_t>(into.width()), static_cast<std::uint32_t>(into.height()), words.data(), as_it_lies, 1)) return {};
    std::uint8_t* to = into.samples().data();
    for (const std::uint32_t word : words) {
        *to++ = static_cast<std::uint8_t>(TIFFGetR(word));
        if (into.channels() == 1) continue;
        *to++ = static_cast<std::uint8_t>(TIFFGetG(word));
        *to++ = static_cast<std::uint8_t>(TIFFGetB(word));
    }
    return into;
}

bool is_raw(TIFF* tiff) {
    void* value = nullptr;
    std::uint16_t count = 0;
    constexpr std::uint32_t sub_ifds = TIFFTAG_SUBIFD, dng_version = TIFFTAG_DNGVERSION;
    const bool reduced = field<std::uint32_t>(tiff, TIFFTAG_SUBFILETYPE, 0) & FILETYPE_REDUCEDIMAGE;
    return TIFFGetField(tiff, dng_version, &value) || (reduced && TIFFGetField(tiff, sub_ifds, &count, &value)) ||
           field<std::uint16_t>(tiff, TIFFTAG_PHOTOMETRIC, 0) == PHOTOMETRIC_CFA;
}

Bytes icc_of(TIFF* tiff) {
    std::uint32_t length = 0;
    const std::uint8_t* icc = nullptr;
    return TIFFGetField(tiff, TIFFTAG_ICCPROFILE, &length, &icc) ? Bytes(icc, icc + length) : Bytes();
}

Dpi resolution_of(TIFF* tiff) {
    const float density = field<float>(tiff, TIFFTAG_XRESOLUTION, 0);
    const bool centimetres = field<std::uint16_t>(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH) == RESUNIT_CENTIMETER;
    return {density * (centimetres ? mm_per_inch / 10 : 1)};
}

}  // namespace

bool is_raw_tiff(Encoded bytes) {
    Source source{bytes};
    const Tiff tiff = open(source, {});
    return tiff && is_raw(tiff.get());
}

Result<Picture> read_tiff(Encoded bytes, const std::string& about, ReadOptions options) {
    Source source{bytes};
    const Tiff tiff = open(source, options);
    if (!tiff) return unreadable(about, sentence("the TIFF data is damaged"));
    if (is_raw(tiff.get())) return read_raw(bytes, about, options);
    if (source.damaged_icc) return unreadable(about, sentence("the embedded ICC profile is damaged"));

    const auto width = field<std::uint32_t>(tiff.get(), TIFFTAG_IMAGEWIDTH, 0);
    const auto height = field<std::uint32_t>(tiff.get(), TIFFTAG_IMAGELENGTH, 0);
    LIKENESS_TRY(check_size(about, width, height, options));
    const Layout layout = layout_of(tiff.get(), {static_cast<int>(width), static_cast<int>(height)});
    const bool plain = stands_as_it_is(tiff.get(), layout);
    if (!plain && !can_be_converted(tiff.get(), layout))
        return unreadable(about, sentence("TIFF of this kind is not read: photometric interpretation {}, {} samples of {} bits", layout.photometric, layout.samples, layout.bits),
                          sentence("save it as RGB, grey or CMYK of 8 or 16 bits"));
    std::optional<Samples> samples = !plain ? read_converted(tiff.get(), layout) : layout.bits == 8 ? read_as_it_stands<std::uint8_t>(tiff.get(), layout) : read_as_it_stands<std::uint16_t>(tiff.get(), layout);
    if (!samples || source.damaged_jpeg) return unreadable(about, sentence("the TIFF data ends early or is damaged"));

    ExifFacts exif = read_exif(bytes);
    Picture picture = upright_picture(std::move(*samples), exif.orientation);
    picture.icc = icc_of(tiff.get());
    picture.exposure = std::move(exif.exposure);
    picture.format = "TIFF";
    picture.resolution = resolution_of(tiff.get());
    return picture;
}

}  // namespace likeness
