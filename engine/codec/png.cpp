// PNG by libpng (ISO/IEC 15948). Palettes and 1 to 8 bits come out as 8-bit grey or RGB, 16 bits as they are. As in
// jpeg_read.cpp the class owns everything, because libpng leaves by longjmp.
#include "engine/codec/code_points.h"
#include "engine/codec/formats.h"
#include "engine/codec/on_white.h"

#include <png.h>

#include <algorithm>
#include <bit>
#include <csetjmp>
#include <cstring>

namespace likeness {

namespace {

class PngDecoder {
public:
    explicit PngDecoder(Encoded bytes) : rest_(bytes) {
        png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, fail, hear);
        info_ = png_create_info_struct(png_);
    }
    ~PngDecoder() { png_destroy_read_struct(&png_, &info_, nullptr); }
    PngDecoder(const PngDecoder&) = delete;
    PngDecoder& operator=(const PngDecoder&) = delete;

    bool read_header() {
        if (setjmp(escape_)) return false;
        png_set_read_fn(png_, this, give);
        png_set_user_limits(png_, 0x7FFFFFFF, 0x7FFFFFFF);  // sizes are judged by check_size, in our own words
        png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_ALWAYS, code_points_chunk, 1);
        png_read_info(png_, info_);
        return true;
    }

    bool start() {
        if (setjmp(escape_)) return false;
        png_set_expand(png_);
        if (deep() && std::endian::native == std::endian::little) png_set_swap(png_);
        png_set_interlace_handling(png_);
        png_read_update_info(png_, info_);
        return true;
    }

    /// Rows without padding.
    bool read_rows(std::uint8_t* into) {
        rows_.resize(static_cast<std::size_t>(height()));
        for (std::size_t y = 0; y < rows_.size(); ++y) rows_[y] = into + y * png_get_rowbytes(png_, info_);
        if (setjmp(escape_)) return false;
        png_read_image(png_, rows_.data());
        png_read_end(png_, nullptr);
        return true;
    }

    std::int64_t width() const { return png_get_image_width(png_, info_); }
    std::int64_t height() const { return png_get_image_height(png_, info_); }
    int channels() const { return png_get_channels(png_, info_); }
    bool deep() const { return png_get_bit_depth(png_, info_) == 16; }
    bool has_icc() const { return png_get_valid(png_, info_, PNG_INFO_iCCP); }
    bool damaged_icc() const { return damaged_icc_ && !has_icc(); }
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

    /// PNG's third edition 4.3: cICP goes before iCCP, that before sRGB, that before gAMA and cHRM. Of the last two, one that
    /// is missing is sRGB's.
    Result<Described> described(const std::string& about) const {
        if (const auto code = code_points()) return described_by_code_points(code->primaries, code->transfer, about);
        if (has_icc() || png_get_valid(png_, info_, PNG_INFO_sRGB)) return Described();
        Primaries at = srgb_primaries;
        double exponent = srgb_exponent;
        png_get_gAMA(png_, info_, &exponent);
        png_get_cHRM(png_, info_, &at.white.x, &at.white.y, &at.red.x, &at.red.y, &at.green.x, &at.green.y, &at.blue.x, &at.blue.y);
        return described_by_numbers(at, exponent, about);
    }
    bool has_code_points() const { return code_points().has_value(); }
    bool describes_colours() const { return has_code_points() || png_get_valid(png_, info_, PNG_INFO_sRGB | PNG_INFO_gAMA | PNG_INFO_cHRM); }

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
    // libpng drops a profile that it does not like and only warns.
    static void hear(png_structp png, png_const_charp message) {
        if (std::strncmp(message, "iCCP", 4) == 0) self(png).damaged_icc_ = true;
    }

    struct CodePoints {
        int primaries, transfer;
    };
    std::optional<CodePoints> code_points() const {
        png_unknown_chunkp chunks = nullptr;
        const int count = png_get_unknown_chunks(png_, info_, &chunks);
        for (int i = 0; i < count; ++i)
            if (std::memcmp(chunks[i].name, code_points_chunk, 4) == 0 && chunks[i].size == 4) return CodePoints{chunks[i].data[0], chunks[i].data[1]};
        return {};
    }

    static void give(png_structp png, png_bytep to, std::size_t count) {
        PngDecoder& decoder = self(png);
        if (count > decoder.rest_.size()) {
            decoder.ended_early_ = true;
            png_error(png, "ends early");
        }
        std::memcpy(to, decoder.rest_.data(), count);
        decoder.rest_ = decoder.rest_.subspan(count);
    }

    static constexpr png_byte code_points_chunk[5] = {'c', 'I', 'C', 'P', 0};

    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
    std::jmp_buf escape_{};
    Encoded rest_;
    std::vector<png_bytep> rows_;
    bool ended_early_ = false;
    bool damaged_icc_ = false;
    char complaint_[128] = "";
};

template <class Sample>
std::optional<Samples> read_samples(PngDecoder& decoder, SizePx size) {
    const int channels = decoder.channels();
    std::vector<Sample> samples(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * static_cast<std::size_t>(channels));
    if (!decoder.read_rows(reinterpret_cast<std::uint8_t*>(samples.data()))) return {};
    return on_white(std::move(samples), size, channels <= 2 ? 1 : 3, channels % 2 ? Alpha::none : Alpha::straight);
}

}  // namespace

Result<Picture> read_png(Encoded bytes, const std::string& about, ReadOptions options) {
    PngDecoder decoder(bytes);
    const auto fault = [&] {
        return unreadable(about, decoder.ended_early() ? sentence("the PNG data ends early") : decoder.complaint());
    };
    const bool complete = decoder.read_header();
    if (decoder.width() > 0) {  // IHDR was read, whatever came then
        LIKENESS_TRY(check_size(about, decoder.width(), decoder.height(), options));
    }
    if (!complete) return fault();
    if (decoder.damaged_icc()) return unreadable(about, sentence("the embedded ICC profile is damaged"));
    LIKENESS_TRY(const Described described, decoder.described(about));
    const SizePx size{static_cast<int>(decoder.width()), static_cast<int>(decoder.height())};
    if (!decoder.start()) return fault();
    std::optional<Samples> samples = decoder.deep() ? read_samples<std::uint16_t>(decoder, size) : read_samples<std::uint8_t>(decoder, size);
    if (!samples) return fault();

    ExifFacts exif = read_exif(bytes);
    Picture picture = upright_picture(std::move(*samples), exif.orientation);
    if (!decoder.has_code_points()) picture.icc = decoder.icc();
    if (picture.pixels.channels() == 3) picture.camera = described;
    picture.exposure = std::move(exif.exposure);
    if (decoder.describes_colours()) picture.exposure.adobe_rgb = false;  // the file's own word is the stronger one
    picture.format = "PNG";
    picture.resolution = decoder.resolution();
    return picture;
}

}  // namespace likeness
