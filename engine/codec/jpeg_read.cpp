// JPEG by libjpeg-turbo. libjpeg leaves by longjmp, so the functions that may be left so hold no C++ object with a
// destructor: the class owns everything, and `guard` is the one place that sets the jump.
#include "engine/codec/formats.h"
#include "engine/codec/ijg_quality.h"
#include "engine/picture/turn.h"

#include <cstddef>
#include <cstdio>

// In this order: jerror.h numbers its messages by what jpeglib.h defines.
#include <jpeglib.h>

#include <jerror.h>

#include <algorithm>
#include <csetjmp>
#include <cstdlib>

namespace likeness {

namespace {

class JpegDecoder {
public:
    JpegDecoder() {
        info_.err = jpeg_std_error(&errors_);
        errors_.error_exit = [](j_common_ptr common) { std::longjmp(self(common).escape_, 1); };
        errors_.emit_message = [](j_common_ptr common, int level) { self(common).hear(level); };
        errors_.output_message = [](j_common_ptr) {};
        progress_.progress_monitor = [](j_common_ptr common) { self(common).count_scans(); };
        info_.client_data = this;
    }
    ~JpegDecoder() {
        jpeg_destroy_decompress(&info_);
        std::free(icc_);
    }
    JpegDecoder(const JpegDecoder&) = delete;
    JpegDecoder& operator=(const JpegDecoder&) = delete;

    bool read_header(Encoded bytes) {
        if (setjmp(escape_)) return false;
        jpeg_create_decompress(&info_);
        info_.progress = &progress_;
        jpeg_mem_src(&info_, bytes.data(), bytes.size());
        jpeg_save_markers(&info_, JPEG_APP0 + 2, 0xFFFF);
        jpeg_read_header(&info_, TRUE);
        jpeg_read_icc_profile(&info_, &icc_, &icc_length_);
        return true;
    }

    /// Chooses the reduction and the samples that come out; afterwards `size` and `channels` are known.
    bool start(int least_long_side) {
        if (setjmp(escape_)) return false;
        const int longer = static_cast<int>(std::max(info_.image_width, info_.image_height));
        info_.scale_num = 1;
        info_.scale_denom = 1;
        if (least_long_side > 0)
            for (const unsigned reduction : {2U, 4U, 8U})
                if (longer / static_cast<int>(reduction) >= least_long_side) info_.scale_denom = reduction;
        const bool inks = info_.jpeg_color_space == JCS_CMYK || info_.jpeg_color_space == JCS_YCCK;
        const bool single = info_.jpeg_color_space == JCS_GRAYSCALE;
        info_.out_color_space = inks ? JCS_CMYK : single ? JCS_GRAYSCALE : JCS_RGB;
        jpeg_start_decompress(&info_);
        // Here, because libjpeg frees the components with the last row. A component without a table is one that no scan has, and libjpeg
        // would make up a grey for it.
        for (int i = 0; i < info_.num_components; ++i) damaged_ |= !info_.comp_info[i].quant_table;
        if (!damaged_) quality_ = ijg_quality(info_.comp_info[0].quant_table->quantval);
        return true;
    }

    /// Each few rows are turned while they are still at hand: a second picture of the whole size would cost as much as
    /// a fifth of the decoding. `strip` is the room for them.
    bool read_rows(Raster& strip, int orientation, Raster& upright) {
        if (setjmp(escape_)) return false;
        while (info_.output_scanline < info_.output_height) {
            const int first = static_cast<int>(info_.output_scanline);
            const int rows = std::min(strip.height(), size().height - first);
            for (int y = 0; y < rows; ++y) {
                JSAMPROW row = strip.row(y);
                jpeg_read_scanlines(&info_, &row, 1);
            }
            put_upright(strip, rows, first, size(), orientation, upright);
        }
        jpeg_finish_decompress(&info_);
        return true;
    }

    SizePx full() const { return {static_cast<int>(info_.image_width), static_cast<int>(info_.image_height)}; }
    SizePx size() const { return {static_cast<int>(info_.output_width), static_cast<int>(info_.output_height)}; }
    int channels() const { return info_.output_components; }
    bool inverted_inks() const { return info_.saw_Adobe_marker == TRUE && info_.output_components == 4; }
    Bytes icc() const { return icc_ ? Bytes(icc_, icc_ + icc_length_) : Bytes{}; }
    bool ended_early() const { return ended_early_; }
    int precision() const { return info_.data_precision; }
    int scans_allowed() const { return scans_allowed_; }
    bool too_many_scans() const { return too_many_scans_; }
    bool damaged() const { return damaged_; }
    bool damaged_icc() const { return damaged_icc_; }

    int quality() const { return quality_; }

    // Each block of a Huffman-coded scan takes at least a bit, and each 8 × 8 pixels have one: less data is a cut file or
    // one made to take memory for nothing.
    bool is_too_short(Encoded bytes) const {
        constexpr std::int64_t pixels_a_byte = 64 * 8;
        return !info_.arith_code && std::int64_t{info_.image_width} * info_.image_height / pixels_a_byte > static_cast<std::int64_t>(bytes.size());
    }

    Dpi resolution() const {
        if (!info_.saw_JFIF_marker || info_.density_unit == 0) return {0};
        return {info_.X_density * (info_.density_unit == 2 ? mm_per_inch / 10 : 1.0)};
    }

    Sentence complaint() {
        char text[JMSG_LENGTH_MAX] = "";
        errors_.format_message(reinterpret_cast<j_common_ptr>(&info_), text);
        return sentence("the JPEG data is damaged: {}", text);
    }

private:
    static JpegDecoder& self(j_common_ptr common) { return *static_cast<JpegDecoder*>(common->client_data); }

    // A progressive file may go over its picture as often as it likes, for a few bytes each time. Encoders make 10 scans, the most
    // eager ones some 60; of a large picture fewer are allowed, so that none costs minutes.
    void count_scans() {
        constexpr std::int64_t most_scans = 100, usual_scans = 12, most_work = 4'000'000'000;  // pixels times scans
        const std::int64_t pixels = std::max<std::int64_t>(1, std::int64_t{info_.image_width} * info_.image_height);
        scans_allowed_ = static_cast<int>(std::clamp(most_work / pixels, usual_scans, most_scans));
        if (info_.input_scan_number <= scans_allowed_) return;
        too_many_scans_ = true;
        std::longjmp(escape_, 1);
    }

    // Level -1 is a warning: the data is not what it should be and libjpeg makes something up. We do not.
    void hear(int level) {
        if (level >= 0) return;
        const int code = errors_.msg_code;
        if (code == JWRN_JPEG_EOF) ended_early_ = true;
        if (code == JWRN_HUFF_BAD_CODE || code == JWRN_HIT_MARKER || code == JWRN_MUST_RESYNC || code == JWRN_ARITH_BAD_CODE) damaged_ = true;
        if (code == JWRN_BOGUS_ICC) damaged_icc_ = true;
    }

    jpeg_decompress_struct info_{};
    jpeg_error_mgr errors_{};
    jpeg_progress_mgr progress_{};
    std::jmp_buf escape_{};
    JOCTET* icc_ = nullptr;
    unsigned icc_length_ = 0;
    int quality_ = 0;
    int scans_allowed_ = 0;
    bool too_many_scans_ = false;
    bool ended_early_ = false;
    bool damaged_ = false;
    bool damaged_icc_ = false;
};

}  // namespace

Result<Picture> read_jpeg(Encoded bytes, const std::string& about, ReadOptions options) {
    JpegDecoder decoder;
    if (!decoder.read_header(bytes)) {
        if (decoder.precision() > 8) return unreadable(about, sentence("the JPEG has {} bits a sample, expected 8", decoder.precision()));
        return unreadable(about, decoder.complaint());
    }
    LIKENESS_TRY(check_size(about, decoder.full().width, decoder.full().height, options));
    if (decoder.is_too_short(bytes)) return unreadable(about, sentence("the JPEG data ends early"));
    const auto fault = [&] {
        if (!decoder.too_many_scans()) return unreadable(about, decoder.complaint());
        return unreadable(about, sentence("the JPEG goes over its picture more than {} times", decoder.scans_allowed()), sentence("save it again, not progressive"));
    };
    if (!decoder.start(options.least_long_side)) return fault();

    ExifFacts exif = read_exif(bytes);
    constexpr int rows_at_once = 32;
    Raster strip({decoder.size().width, rows_at_once}, decoder.channels());
    Raster pixels(upright(decoder.size(), exif.orientation), decoder.channels());
    const bool complete = decoder.read_rows(strip, exif.orientation, pixels);
    if (decoder.ended_early()) return unreadable(about, sentence("the JPEG data ends early"));
    if (!complete) return fault();
    if (decoder.damaged()) return unreadable(about, sentence("the JPEG data is damaged"));
    // Its colours are not those of a file without a profile, which count as sRGB.
    if (decoder.damaged_icc()) return unreadable(about, sentence("the embedded ICC profile is damaged"));
    if (decoder.inverted_inks())
        for (std::uint8_t& sample : pixels.samples()) sample = static_cast<std::uint8_t>(255 - sample);

    return Picture{.pixels = std::move(pixels),
                   .full = upright(decoder.full(), exif.orientation),
                   .icc = decoder.icc(),
                   .exposure = std::move(exif.exposure),
                   .format = "JPEG",
                   .jpeg_quality = decoder.quality(),
                   .resolution = decoder.resolution()};
}

}  // namespace likeness
