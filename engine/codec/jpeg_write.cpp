#include "engine/codec/jpeg_write.h"

#include <cstddef>
#include <cstdio>

#include <jpeglib.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <csetjmp>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

namespace {

struct Segment {
    int marker;
    std::string bytes;
};

Segment segment(int marker, std::string_view signature, const auto& block) {
    std::string bytes(signature);
    return {marker, bytes.append(block.begin(), block.end())};
}

constexpr std::size_t most_segment_bytes = 65'533;  // ITU-T T.81 B.1.1.4: two bytes say how long it is, themselves counted

// Each behind its signature: Exif 2.32 4.7.2, ISO 16684-3, and Photoshop's own.
std::vector<Segment> segments(const MetadataBlocks& blocks) {
    using namespace std::string_view_literals;
    std::vector<Segment> all;
    if (!blocks.exif.empty()) all.push_back(segment(JPEG_APP0 + 1, "Exif\0\0"sv, blocks.exif));
    if (!blocks.iptc.empty()) all.push_back(segment(JPEG_APP0 + 13, "Photoshop 3.0\0"sv, blocks.iptc));
    if (!blocks.xmp.empty()) all.push_back(segment(JPEG_APP0 + 1, "http://ns.adobe.com/xap/1.0/\0"sv, blocks.xmp));
    return all;
}

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

    bool encode(const Raster& raster, const JpegOptions& options, const std::vector<Segment>& metadata) {
        if (setjmp(escape_)) return false;
        jpeg_create_compress(&info_);
        jpeg_mem_dest(&info_, &buffer_, &length_);
        info_.image_width = static_cast<JDIMENSION>(raster.width());
        info_.image_height = static_cast<JDIMENSION>(raster.height());
        info_.input_components = raster.channels();
        info_.in_color_space = raster.channels() == 1 ? JCS_GRAYSCALE : options.samples == JpegSamples::ycbcr ? JCS_YCbCr : JCS_RGB;
        jpeg_set_defaults(&info_);
        jpeg_set_quality(&info_, options.quality, TRUE);
        const bool colour = raster.channels() == 3;
        info_.comp_info[0].h_samp_factor = colour && options.chroma != ChromaSampling::full_444 ? 2 : 1;
        info_.comp_info[0].v_samp_factor = colour && options.chroma == ChromaSampling::quarter_420 ? 2 : 1;
        info_.optimize_coding = TRUE;
        info_.dct_method = JDCT_ISLOW;
        info_.density_unit = 1;
        info_.X_density = info_.Y_density = static_cast<UINT16>(std::lround(options.resolution.value));
        if (options.exact) planned_ = plan_colour(options.exact->rgb, {step(0), step(1)}).ycbcr;
        jpeg_start_compress(&info_, TRUE);
        for (const Segment& one : metadata)
            jpeg_write_marker(&info_, one.marker, reinterpret_cast<const JOCTET*>(one.bytes.data()), static_cast<unsigned>(one.bytes.size()));
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
    const std::vector<Segment> metadata = segments(options.metadata);
    if (std::ranges::any_of(metadata, [](const Segment& one) { return one.bytes.size() > most_segment_bytes; }))
        return Fault{Remedy::aside, Step::render, "", sentence("cannot encode: {}", "metadata of more than 65533 bytes"), {}};
    JpegEncoder encoder;
    if (!encoder.encode(raster, options, metadata))
        return Fault{Remedy::aside, Step::render, "", encoder.complaint(), {}};
    return encoder.bytes();
}

}  // namespace likeness
