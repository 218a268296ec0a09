#include "tests/fakes/encoded.h"

#include <exiv2/exiv2.hpp>
#include <png.h>
#include <tiffio.h>

#include <cstddef>
#include <cstdio>

#include <jpeglib.h>

#include <cassert>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace likeness {

Raster chart(SizePx size, int channels) {
    Raster raster(size, channels);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            for (int c = 0; c < channels; ++c)
                raster.row(y)[x * channels + c] =
                    static_cast<std::uint8_t>(40 + 170 * (c % 2 ? size.height - y : y) / size.height * (c == 2 ? 0.5 : 1) + (c == 2 ? 100 : 30) * x / size.width);
    return raster;
}

Bytes as_jpeg(const Raster& raster, const JpegVariant& variant) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* buffer = nullptr;
    unsigned long length = 0;
    jpeg_mem_dest(&info, &buffer, &length);
    info.image_width = static_cast<JDIMENSION>(raster.width());
    info.image_height = static_cast<JDIMENSION>(raster.height());
    info.input_components = raster.channels();
    info.in_color_space = raster.channels() == 1 ? JCS_GRAYSCALE : raster.channels() == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, variant.quality, TRUE);
    info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = 1;
    info.restart_in_rows = static_cast<int>(variant.restart);
    if (variant.dots_per_cm > 0) {
        info.density_unit = 2;
        info.X_density = info.Y_density = static_cast<UINT16>(variant.dots_per_cm);
    }
    if (variant.progressive) jpeg_simple_progression(&info);
    if (raster.channels() == 4) info.write_Adobe_marker = variant.adobe_inverted ? TRUE : FALSE;
    jpeg_start_compress(&info, TRUE);
    if (!variant.icc.empty()) jpeg_write_icc_profile(&info, variant.icc.data(), static_cast<unsigned>(variant.icc.size()));
    std::vector<std::uint8_t> row(raster.stride());
    for (int y = 0; y < raster.height(); ++y) {
        std::memcpy(row.data(), raster.row(y), row.size());
        if (raster.channels() == 4 && variant.adobe_inverted)
            for (std::uint8_t& sample : row) sample = static_cast<std::uint8_t>(255 - sample);
        JSAMPROW pointer = row.data();
        jpeg_write_scanlines(&info, &pointer, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    Bytes out(buffer, buffer + length);
    std::free(buffer);
    return out;
}

Bytes as_png(SizePx size, const PngVariant& variant, const std::function<Bytes(int y)>& rows) {
    Bytes out;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &out,
        [](png_structp writer, png_bytep data, std::size_t count) {
            auto& bytes = *static_cast<Bytes*>(png_get_io_ptr(writer));
            bytes.insert(bytes.end(), data, data + count);
        },
        nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(size.width), static_cast<png_uint_32>(size.height), variant.depth, variant.colour_type,
                 variant.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    std::vector<png_color> colours;
    Bytes alphas;
    for (const std::uint32_t entry : variant.palette) {
        colours.push_back({static_cast<png_byte>(entry >> 24), static_cast<png_byte>(entry >> 16), static_cast<png_byte>(entry >> 8)});
        alphas.push_back(static_cast<std::uint8_t>(entry));
    }
    if (!colours.empty()) {
        png_set_PLTE(png, info, colours.data(), static_cast<int>(colours.size()));
        png_set_tRNS(png, info, alphas.data(), static_cast<int>(alphas.size()), nullptr);
    }
    if (!variant.icc.empty())
        png_set_iCCP(png, info, "profile", PNG_COMPRESSION_TYPE_DEFAULT, variant.icc.data(), static_cast<png_uint_32>(variant.icc.size()));
    if (variant.dots_per_metre > 0) {
        const auto density = static_cast<png_uint_32>(variant.dots_per_metre);
        png_set_pHYs(png, info, density, density, PNG_RESOLUTION_METER);
    }
    png_write_info(png, info);
    std::vector<Bytes> all;
    std::vector<png_bytep> pointers;
    for (int y = 0; y < size.height; ++y) all.push_back(rows(y));
    for (Bytes& row : all) pointers.push_back(row.data());
    png_write_image(png, pointers.data());
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return out;
}

namespace {

struct Sink {
    Bytes bytes;
    std::size_t at = 0;
};

TIFF* tiff_into(Sink& sink, bool big_endian) {
    return TIFFClientOpen(
        "made", big_endian ? "wb" : "wl", &sink,
        [](thandle_t handle, void* to, tmsize_t count) -> tmsize_t {
            auto& from = *static_cast<Sink*>(handle);
            const std::size_t left = from.bytes.size() - std::min(from.at, from.bytes.size());
            const std::size_t got = std::min(left, static_cast<std::size_t>(count));
            std::memcpy(to, from.bytes.data() + from.at, got);
            from.at += got;
            return static_cast<tmsize_t>(got);
        },
        [](thandle_t handle, void* from, tmsize_t count) -> tmsize_t {
            auto& to = *static_cast<Sink*>(handle);
            const auto length = static_cast<std::size_t>(count);
            to.bytes.resize(std::max(to.bytes.size(), to.at + length));
            std::memcpy(to.bytes.data() + to.at, from, length);
            to.at += length;
            return count;
        },
        [](thandle_t handle, toff_t offset, int whence) -> toff_t {
            auto& to = *static_cast<Sink*>(handle);
            to.at = offset + (whence == SEEK_CUR ? to.at : whence == SEEK_END ? to.bytes.size() : 0);
            return to.at;
        },
        [](thandle_t) { return 0; }, [](thandle_t handle) -> toff_t { return static_cast<Sink*>(handle)->bytes.size(); }, nullptr, nullptr);
}

/// A sample as libtiff takes it: in the machine's order.
void put(Bytes& to, std::uint8_t sample, const TiffVariant& variant) {
    if (variant.depth == 8) {
        to.push_back(sample);
        return;
    }
    const auto wide = static_cast<std::uint16_t>(sample << 8 | (variant.low_byte < 0 ? sample : variant.low_byte));
    std::uint8_t two[2];
    std::memcpy(two, &wide, 2);
    to.insert(to.end(), two, two + 2);
}

}  // namespace

Bytes as_tiff(const Raster& raster, const TiffVariant& variant) {
    Sink sink;
    TIFF* tiff = tiff_into(sink, variant.big_endian);
    const int channels = raster.channels();
    const int photometric = variant.photometric >= 0 ? variant.photometric
                            : channels == 1          ? PHOTOMETRIC_MINISBLACK
                            : channels == 3          ? PHOTOMETRIC_RGB
                                                     : PHOTOMETRIC_SEPARATED;
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, raster.width());
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, raster.height());
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, variant.depth);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, channels);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, photometric);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, variant.compression);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, variant.planar ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, variant.orientation);
    if (photometric == PHOTOMETRIC_RGB && channels == 4) {
        const std::uint16_t unassociated = EXTRASAMPLE_UNASSALPHA;
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &unassociated);
    }
    if (variant.dots_per_cm > 0) {
        TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_CENTIMETER);
        TIFFSetField(tiff, TIFFTAG_XRESOLUTION, static_cast<double>(variant.dots_per_cm));
    }
    if (!variant.icc.empty()) TIFFSetField(tiff, TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(variant.icc.size()), variant.icc.data());
    for (const auto& [tag, value] : variant.longs) TIFFSetField(tiff, tag, value);

    const int planes = variant.planar ? channels : 1, inside = variant.planar ? 1 : channels;
    const auto sample = [&](int x, int y, int plane, int c) {
        x = std::min(x, raster.width() - 1), y = std::min(y, raster.height() - 1);
        return raster.row(y)[x * channels + plane + c];
    };
    if (variant.tile > 0) {
        TIFFSetField(tiff, TIFFTAG_TILEWIDTH, variant.tile);
        TIFFSetField(tiff, TIFFTAG_TILELENGTH, variant.tile);
        for (int plane = 0; plane < planes; ++plane)
            for (int y0 = 0; y0 < raster.height(); y0 += variant.tile)
                for (int x0 = 0; x0 < raster.width(); x0 += variant.tile) {
                    Bytes tile;
                    for (int y = y0; y < y0 + variant.tile; ++y)
                        for (int x = x0; x < x0 + variant.tile; ++x)
                            for (int c = 0; c < inside; ++c) put(tile, sample(x, y, plane, c), variant);
                    TIFFWriteTile(tiff, tile.data(), static_cast<std::uint32_t>(x0), static_cast<std::uint32_t>(y0), 0, static_cast<std::uint16_t>(plane));
                }
    } else {
        TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 16);
        for (int plane = 0; plane < planes; ++plane)
            for (int y = 0; y < raster.height(); ++y) {
                Bytes row;
                for (int x = 0; x < raster.width(); ++x)
                    for (int c = 0; c < inside; ++c) put(row, sample(x, y, plane, c), variant);
                TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), static_cast<std::uint16_t>(plane));
            }
    }
    TIFFClose(tiff);
    return sink.bytes;
}

Bytes with_exif(const Bytes& file, const std::map<std::string, std::string>& values) {
    const auto image = Exiv2::ImageFactory::open(file.data(), static_cast<long>(file.size()));
    image->readMetadata();
    Exiv2::ExifData exif = image->exifData();
    for (const auto& [key, value] : values) exif[key] = value;
    image->setExifData(exif);
    image->writeMetadata();
    Exiv2::BasicIo& io = image->io();
    io.open();
    Bytes out(static_cast<std::size_t>(io.size()));
    io.read(out.data(), static_cast<long>(out.size()));
    io.close();
    return out;
}

}  // namespace likeness
