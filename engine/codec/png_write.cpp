#include "engine/codec/png_write.h"

#include <png.h>

#include <cassert>

namespace likeness {

Result<Bytes> encode_png(const Raster& raster) {
    assert(raster.channels() == 1 || raster.channels() == 3);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(raster.width());
    image.height = static_cast<png_uint_32>(raster.height());
    image.format = raster.channels() == 1 ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
    const auto stride = static_cast<png_int_32>(raster.stride());
    // Memory for the worst case, of which the file takes a part: encoding once to learn the size would double the work.
    Bytes bytes(PNG_IMAGE_PNG_SIZE_MAX(image));
    png_alloc_size_t length = bytes.size();
    if (!png_image_write_to_memory(&image, bytes.data(), &length, 0, raster.samples().data(), stride, nullptr))
        return Fault{Remedy::aside, Step::render, "", sentence("cannot encode: {}", std::string_view(image.message)), {}};
    bytes.resize(length);
    return bytes;
}

}  // namespace likeness
