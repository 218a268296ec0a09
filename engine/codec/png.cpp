// PNG by libpng (ISO/IEC 15948). Palettes, 1 to 16 bits and transparency come out as 8-bit grey or RGB; what is
// transparent lies on white paper. As in jpeg_read.cpp the class owns everything, because libpng leaves by longjmp.
#include "engine/codec/formats.h"
#include "engine/picture/turn.h"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstring>

namespace likeness {

namespace {

class PngDecoder {
public:
    explicit PngDecoder(Encoded bytes) : rest_(bytes) {
        png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, fail, ignore);
        info_ = png_create_info_struct(png_);
    }
    ~PngDecoder() { png_destroy_read_struct(&png_, &info_, nullptr); }
    PngDecoder(const PngDecoder&) = delete;
    PngDecoder& operator=(const PngDecoder&) = delete;

    bool read_header() {
        if (setjmp(escape_)) return false;
        png_set_read_fn(png_, this, give);
        png_set_user_limits(png_, 0x7FFFFFFF, 0x7FFFFFFF);  // sizes are judged by check_size, in our own words
        png_read_info(png_, info_);
        return true;
    }

    bool start() {
        if (setjmp(escape_)) return false;
        png_set_expand(png_);
        png_set_scale_16(png_);
        png_set_interlace_handling(png_);
        png_read_update_info(png_, info_);
        return true;
    }

    bool read_rows(std::uint8_t** rows) {
        if (setjmp(escape_)) return false;
        png_read_image(png_, rows);
        png_read_end(png_, nullptr);
        return true;
    }

    std::int64_t width() const { return png_get_image_width(png_, info_); }
    std::int64_t height() const { return png_get_image_height(png_, info_); }
    int channels() const { return png_get_channels(png_, info_); }
    bool ended_early() const { return ended_early_; }
    Sentence complaint() const { return sentence("the PNG data is damaged: {}", complaint_); }

    Bytes icc() const {
        png_charp label = nullptr;
        png_bytep profile = nullptr;
        png_uint_32 length = 0;
        int compression = 0;
        if (!png_get_iCCP(png_, info_, &label, &compression, &profile, &length)) return {};
        return Bytes(profile, profile + length);
    }

    Dpi resolution() const {
        png_uint_32 x = 0, y = 0;
        int unit = 0;
        if (!png_get_pHYs(png_, info_, &x, &y, &unit) || unit != PNG_RESOLUTION_METER) return {0};
        return {x * mm_per_inch / 1000};
    }

private:
    static PngDecoder& self(png_structp png) { return *static_cast<PngDecoder*>(png_get_error_ptr(png)); }

    static void fail(png_structp png, png_const_charp message) {
        std::strncpy(self(png).complaint_, message, sizeof self(png).complaint_ - 1);
        std::longjmp(self(png).escape_, 1);
    }
    static void ignore(png_structp, png_const_charp) {}

    static void give(png_structp png, png_bytep to, std::size_t count) {
        PngDecoder& decoder = self(png);
        if (count > decoder.rest_.size()) {
            decoder.ended_early_ = true;
            png_error(png, "ends early");
        }
        std::memcpy(to, decoder.rest_.data(), count);
        decoder.rest_ = decoder.rest_.subspan(count);
    }

    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
    std::jmp_buf escape_{};
    Encoded rest_;
    bool ended_early_ = false;
    char complaint_[128] = "";
};

// The size that IHDR, always the first chunk (ISO/IEC 15948 11.2.2), declares: judged before libpng takes any memory.
std::uint32_t big_endian(Encoded bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | (at + i < bytes.size() ? bytes[at + i] : 0);
    return value;
}

// Grey+alpha or RGBA over white; without alpha a plain copy.
Raster opaque(const std::vector<std::uint8_t>& samples, SizePx size, int channels) {
    const int colours = channels <= 2 ? 1 : 3;
    Raster out(size, colours);
    if (channels == colours) {
        out.samples() = samples;
        return out;
    }
    std::uint8_t* to = out.samples().data();
    for (const std::uint8_t* from = samples.data(); from < samples.data() + samples.size(); from += channels) {
        const int alpha = from[colours];
        for (int c = 0; c < colours; ++c)
            *to++ = static_cast<std::uint8_t>((from[c] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
    return out;
}

}  // namespace

Result<Picture> read_png(Encoded bytes, const std::string& about, ReadOptions) {
    if (bytes.size() >= 24) {
        LIKENESS_TRY(check_size(about, big_endian(bytes, 16), big_endian(bytes, 20)));
    }
    PngDecoder decoder(bytes);
    const auto fault = [&] {
        return unreadable(about, decoder.ended_early() ? sentence("the PNG data ends early") : decoder.complaint());
    };
    if (!decoder.read_header()) return fault();
    const SizePx size{static_cast<int>(decoder.width()), static_cast<int>(decoder.height())};
    if (!decoder.start()) return fault();

    const std::size_t stride = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(decoder.channels());
    std::vector<std::uint8_t> samples(stride * static_cast<std::size_t>(size.height));
    std::vector<std::uint8_t*> rows(static_cast<std::size_t>(size.height));
    for (std::size_t y = 0; y < rows.size(); ++y) rows[y] = samples.data() + y * stride;
    if (!decoder.read_rows(rows.data())) return fault();

    ExifFacts exif = read_exif(bytes);
    Raster pixels = upright(opaque(samples, size, decoder.channels()), exif.orientation);
    const SizePx full = pixels.size();
    return Picture{.pixels = std::move(pixels),
                   .full = full,
                   .icc = decoder.icc(),
                   .exposure = std::move(exif.exposure),
                   .format = "PNG",
                   .jpeg_quality = 0,
                   .resolution = decoder.resolution()};
}

}  // namespace likeness
