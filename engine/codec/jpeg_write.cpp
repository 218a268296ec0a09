#include "engine/codec/jpeg_write.h"

#include <cstddef>
#include <cstdio>

#include <jpeglib.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <csetjmp>
#include <cstdlib>

namespace likeness {

namespace {

// As in jpeg_read.cpp: the class owns everything, so that libjpeg's longjmp skips no destructor.
class JpegEncoder {
public:
    JpegEncoder() {
        info_.err = jpeg_std_error(&errors_);
        errors_.error_exit = [](j_common_ptr common) {
            std::longjmp(static_cast<JpegEncoder*>(common->client_data)->escape_, 1);
        };
        errors_.output_message = [](j_common_ptr) {};
        info_.client_data = this;
    }
    ~JpegEncoder() {
        jpeg_destroy_compress(&info_);
        std::free(buffer_);
    }
    JpegEncoder(const JpegEncoder&) = delete;
    JpegEncoder& operator=(const JpegEncoder&) = delete;

    bool encode(const Raster& raster, const JpegOptions& options, const std::uint8_t* xmp, unsigned xmp_length) {
        if (setjmp(escape_)) return false;
        jpeg_create_compress(&info_);
        jpeg_mem_dest(&info_, &buffer_, &length_);
        info_.image_width = static_cast<JDIMENSION>(raster.width());
        info_.image_height = static_cast<JDIMENSION>(raster.height());
        info_.input_components = raster.channels();
        info_.in_color_space = raster.channels() == 1 ? JCS_GRAYSCALE : options.samples == JpegSamples::ycbcr ? JCS_YCbCr : JCS_RGB;
        jpeg_set_defaults(&info_);
        jpeg_set_quality(&info_, options.quality, TRUE);
        const int factor = options.chroma == ChromaSampling::quarter_420 && raster.channels() == 3 ? 2 : 1;
        info_.comp_info[0].h_samp_factor = factor;
        info_.comp_info[0].v_samp_factor = factor;
        info_.optimize_coding = TRUE;
        info_.dct_method = JDCT_ISLOW;
        info_.density_unit = 1;
        info_.X_density = info_.Y_density = static_cast<UINT16>(std::lround(options.resolution.value));
        if (options.exact) planned_ = plan_colour(options.exact->rgb, {step(0), step(1)}).ycbcr;
        jpeg_start_compress(&info_, TRUE);
        if (xmp_length > 0) jpeg_write_marker(&info_, JPEG_APP0 + 1, xmp, xmp_length);
        if (!options.icc.empty())
            jpeg_write_icc_profile(&info_, options.icc.data(), static_cast<unsigned>(options.icc.size()));
        while (info_.next_scanline < info_.image_height) {
            const int y = static_cast<int>(info_.next_scanline);
            JSAMPROW row = options.exact ? planned_row(raster.row(y), options.exact->where.row(y)) : const_cast<JSAMPROW>(raster.row(y));
            jpeg_write_scanlines(&info_, &row, 1);
        }
        jpeg_finish_compress(&info_);
        return true;
    }

    Bytes bytes() const { return Bytes(buffer_, buffer_ + length_); }

    Sentence complaint() {
        char text[JMSG_LENGTH_MAX] = "";
        errors_.format_message(reinterpret_cast<j_common_ptr>(&info_), text);
        return sentence("cannot encode: {}", text);
    }

private:
    int step(int table) const { return info_.quant_tbl_ptrs[table]->quantval[0]; }

    JSAMPROW planned_row(const std::uint8_t* ycbcr, const std::uint8_t* where) {
        row_.assign(ycbcr, ycbcr + 3 * std::size_t{info_.image_width});
        for (std::size_t x = 0; x < info_.image_width; ++x)
            if (where[x] == 255) std::copy_n(planned_.data(), 3, row_.data() + 3 * x);
        return row_.data();
    }

    jpeg_compress_struct info_{};
    jpeg_error_mgr errors_{};
    std::jmp_buf escape_{};
    unsigned char* buffer_ = nullptr;
    unsigned long length_ = 0;
    Triple planned_{};
    Bytes row_;
};

}  // namespace

Result<Bytes> encode_jpeg(const Raster& raster, const JpegOptions& options) {
    assert(raster.channels() == 1 || raster.channels() == 3);
    assert(!options.exact || (raster.channels() == 3 && options.exact->where.size() == raster.size()));
    if (options.exact && options.samples == JpegSamples::rgb) {
        JpegOptions planned = options;
        planned.samples = JpegSamples::ycbcr;
        return encode_jpeg(to_ycbcr(raster), planned);
    }
    std::string marker;
    if (!options.xmp.empty()) {
        marker.assign("http://ns.adobe.com/xap/1.0/\0", 29);  // the signature of ISO 16684-3, with its closing zero
        marker += options.xmp;
    }
    JpegEncoder encoder;
    if (!encoder.encode(raster, options, reinterpret_cast<const std::uint8_t*>(marker.data()),
                        static_cast<unsigned>(marker.size())))
        return Fault{Remedy::aside, Step::render, "", encoder.complaint(), {}};
    return encoder.bytes();
}

}  // namespace likeness
