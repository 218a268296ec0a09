#include "tests/fakes/encoded.h"

#include <exiv2/exiv2.hpp>
#include <libheif/heif.h>
#include <png.h>
#include <tiffio.h>
#include <webp/encode.h>
#include <webp/mux.h>

#include <cstddef>
#include <cstdio>

#include <jpeglib.h>

#include <algorithm>
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

// The first scan again and again, as a bomb does: each says the same.
static void repeat_first_scan(Bytes& jpeg, int scans) {
    const std::uint8_t mark[] = {0xFF, 0xDA};
    int there = 0;
    for (auto at = jpeg.begin(); (at = std::search(at, jpeg.end(), mark, mark + 2)) != jpeg.end(); ++at) ++there;
    const auto first = std::search(jpeg.begin(), jpeg.end(), mark, mark + 2);
    auto end = first + 2;
    while (end[0] != 0xFF || end[1] == 0x00) ++end;  // the next marker
    const Bytes scan(first, end);
    Bytes more;
    for (int i = there; i < scans; ++i) more.insert(more.end(), scan.begin(), scan.end());
    jpeg.insert(end, more.begin(), more.end());
}

static void lose_scan(Bytes& jpeg, int which) {
    const auto next = [&](Bytes::iterator from, bool start) {
        while (from[0] != 0xFF || (start ? from[1] != 0xDA : from[1] == 0 || (from[1] >= 0xD0 && from[1] <= 0xD7))) ++from;
        return from;
    };
    auto scan = next(jpeg.begin(), true);
    for (; which > 0; --which) scan = next(scan + 2, true);
    jpeg.erase(scan, next(scan + 2, false));
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
    if (variant.ycck) jpeg_set_colorspace(&info, JCS_YCCK);
    if (variant.ycck) info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = info.comp_info[3].h_samp_factor = info.comp_info[3].v_samp_factor = 1;
    if (variant.progressive || variant.scans > 0) jpeg_simple_progression(&info);
    std::vector<jpeg_scan_info> each;
    if (variant.lost_scan >= 0) {
        for (int i = 0; i < info.num_components; ++i) each.push_back({1, {i}, 0, 63, 0, 0});
        info.scan_info = each.data();
        info.num_scans = static_cast<int>(each.size());
    }
    info.arith_code = variant.arithmetic ? TRUE : FALSE;
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
    if (variant.lost_scan >= 0) lose_scan(out, variant.lost_scan);
    if (variant.scans > 0) repeat_first_scan(out, variant.scans);
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
    const PngColours& said = variant.colours;
    if (said.srgb) png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    if (said.gamma > 0) png_set_gAMA(png, info, said.gamma);
    if (const auto& at = said.white_and_primaries; !at.empty()) png_set_cHRM(png, info, at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]);
    png_unknown_chunk code_points{{'c', 'I', 'C', 'P', 0}, const_cast<png_bytep>(said.code_points.data()), said.code_points.size(), PNG_HAVE_IHDR};
    if (!said.code_points.empty()) {
        png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_ALWAYS, code_points.name, 1);
        png_set_unknown_chunks(png, info, &code_points, 1);
    }
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
    if (variant.floats) TIFFSetField(tiff, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_IEEEFP);
    if (variant.compression == COMPRESSION_JPEG) TIFFSetField(tiff, TIFFTAG_JPEGQUALITY, 98), TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    if (photometric == PHOTOMETRIC_RGB && channels == 4) {
        const std::uint16_t unassociated = EXTRASAMPLE_UNASSALPHA;
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &unassociated);
    }
    const std::vector<std::uint16_t> alphas(static_cast<std::size_t>(std::max(0, variant.alphas)), EXTRASAMPLE_UNASSALPHA);
    if (!alphas.empty()) TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, variant.alphas, alphas.data());
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

namespace {

Bytes taken(WebPData& data) {
    Bytes out(data.bytes, data.bytes + data.size);
    WebPDataClear(&data);
    return out;
}

Bytes plain_webp(const Raster& raster, bool lossless, float quality) {
    WebPConfig config;
    WebPConfigInit(&config);
    config.lossless = lossless, config.exact = 1, config.quality = quality, config.method = lossless ? 0 : 4;
    WebPPicture picture;
    WebPPictureInit(&picture);
    picture.use_argb = lossless, picture.width = raster.width(), picture.height = raster.height();
    const int stride = static_cast<int>(raster.stride());
    raster.channels() == 4 ? WebPPictureImportRGBA(&picture, raster.samples().data(), stride) : WebPPictureImportRGB(&picture, raster.samples().data(), stride);
    WebPMemoryWriter writer;
    WebPMemoryWriterInit(&writer);
    picture.writer = WebPMemoryWrite, picture.custom_ptr = &writer;
    WebPEncode(&config, &picture);
    Bytes out(writer.mem, writer.mem + writer.size);
    WebPMemoryWriterClear(&writer);
    WebPPictureFree(&picture);
    return out;
}

}  // namespace

Bytes as_webp(const Raster& raster, const WebpVariant& variant) {
    const Bytes plain = plain_webp(raster, variant.lossless, variant.quality);
    if (variant.icc.empty()) return plain;
    const WebPData image{plain.data(), plain.size()}, icc{variant.icc.data(), variant.icc.size()};
    WebPMux* mux = WebPMuxCreate(&image, 0);
    WebPMuxSetChunk(mux, "ICCP", &icc, 0);
    WebPData all{};
    WebPMuxAssemble(mux, &all);
    WebPMuxDelete(mux);
    return taken(all);
}

Bytes as_webp_animation(const Raster& first, const Raster& second) {
    WebPMux* mux = WebPMuxNew();
    for (const Raster* raster : {&first, &second}) {
        const Bytes plain = plain_webp(*raster, true, 0);
        WebPMuxFrameInfo frame{{plain.data(), plain.size()}, 0, 0, 1000, WEBP_CHUNK_ANMF, WEBP_MUX_DISPOSE_NONE, WEBP_MUX_NO_BLEND, {0}};
        WebPMuxPushFrame(mux, &frame, 1);
    }
    const WebPMuxAnimParams forever{0xFFFFFFFF, 0};
    WebPMuxSetAnimationParams(mux, &forever);
    WebPData all{};
    WebPMuxAssemble(mux, &all);
    WebPMuxDelete(mux);
    return taken(all);
}

Bytes as_heif(const Raster& raster, const HeifVariant& variant) {
    const int channels = raster.channels();
    const bool deep = variant.depth > 8, alpha = channels == 4;
    heif_image* image = nullptr;
    heif_image_create(raster.width(), raster.height(), heif_colorspace_RGB,
                      deep ? alpha ? heif_chroma_interleaved_RRGGBBAA_LE : heif_chroma_interleaved_RRGGBB_LE : alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, &image);
    heif_image_add_plane(image, heif_channel_interleaved, raster.width(), raster.height(), variant.depth);
    int stride = 0;
    std::uint8_t* plane = heif_image_get_plane(image, heif_channel_interleaved, &stride);
    for (int y = 0; y < raster.height(); ++y)
        for (std::size_t i = 0; i < raster.stride(); ++i) {
            std::uint8_t* to = plane + y * stride;
            const int sample = raster.row(y)[i];
            if (!deep) {
                to[i] = static_cast<std::uint8_t>(sample);
                continue;
            }
            const auto wide = static_cast<std::uint16_t>(std::lround(sample * ((1 << variant.depth) - 1) / 255.0));
            std::memcpy(to + 2 * i, &wide, 2);
        }
    if (!variant.icc.empty()) heif_image_set_raw_color_profile(image, "prof", variant.icc.data(), variant.icc.size());

    heif_context* context = heif_context_alloc();
    heif_encoder* encoder = nullptr;
    heif_context_get_encoder_for_format(context, variant.avif ? heif_compression_AV1 : heif_compression_HEVC, &encoder);
    heif_encoding_options* options = heif_encoding_options_alloc();
    options->image_orientation = static_cast<heif_orientation>(variant.orientation);
    heif_color_profile_nclx* nclx = heif_nclx_color_profile_alloc();
    if (variant.quality == 100) {
        heif_encoder_set_lossless(encoder, 1);
        nclx->matrix_coefficients = heif_matrix_coefficients_RGB_GBR;
    } else {
        heif_encoder_set_lossy_quality(encoder, variant.quality);
    }
    heif_encoder_set_parameter_string(encoder, "chroma", variant.avif && variant.depth == 10 ? "422" : "444");
    heif_encoder_set_parameter_integer(encoder, "speed", 9);  // AVIF's
    options->output_nclx_profile = nclx;
    heif_image_handle* handle = nullptr;
    heif_context_encode_image(context, image, encoder, options, &handle);
    if (!variant.exif.empty()) heif_context_add_exif_metadata(context, handle, variant.exif.data(), static_cast<int>(variant.exif.size()));
    Bytes out;
    heif_writer writer{1, [](heif_context*, const void* data, std::size_t size, void* user) {
                           const auto* bytes = static_cast<const std::uint8_t*>(data);
                           static_cast<Bytes*>(user)->assign(bytes, bytes + size);
                           return heif_error{heif_error_Ok, heif_suberror_Unspecified, ""};
                       }};
    heif_context_write(context, &writer, &out);
    heif_image_handle_release(handle);
    heif_nclx_color_profile_free(nclx);
    heif_encoding_options_free(options);
    heif_encoder_release(encoder);
    heif_context_free(context);
    heif_image_release(image);
    return out;
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
