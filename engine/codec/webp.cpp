// WebP by libwebp (RFC 9649). An animation is refused: which of its pictures is meant could only be guessed.
#include "engine/codec/formats.h"
#include "engine/codec/on_white.h"

#include <webp/decode.h>
#include <webp/demux.h>

#include <memory>
#include <optional>

namespace likeness {

namespace {

struct CloseDemuxer {
    void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};

// None where the header promises a profile that is not there.
std::optional<Bytes> icc_of(Encoded bytes) {
    const WebPData data{bytes.data(), bytes.size()};
    const std::unique_ptr<WebPDemuxer, CloseDemuxer> demuxer(WebPDemux(&data));
    if (!demuxer) return {};
    if (!(WebPDemuxGetI(demuxer.get(), WEBP_FF_FORMAT_FLAGS) & ICCP_FLAG)) return Bytes();
    WebPChunkIterator chunk{};
    if (!WebPDemuxGetChunk(demuxer.get(), "ICCP", 1, &chunk)) return {};
    Bytes icc(chunk.chunk.bytes, chunk.chunk.bytes + chunk.chunk.size);
    WebPDemuxReleaseChunkIterator(&chunk);
    return icc;
}

bool decode(Encoded bytes, int channels, SizePx size, std::vector<std::uint8_t>& into) {
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config)) return false;
    config.output.colorspace = channels == 4 ? MODE_RGBA : MODE_RGB;
    config.output.is_external_memory = 1;
    config.output.u.RGBA = {into.data(), size.width * channels, into.size()};
    const bool whole = WebPDecode(bytes.data(), bytes.size(), &config) == VP8_STATUS_OK;
    WebPFreeDecBuffer(&config.output);
    return whole;
}

}  // namespace

Result<Picture> read_webp(Encoded bytes, const std::string& about, ReadOptions options) {
    if (!webp_ends(bytes)) return unreadable(about, sentence("the WebP data ends early"));
    const auto damaged = [&] { return unreadable(about, sentence("the WebP data is damaged")); };
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(bytes.data(), bytes.size(), &features) != VP8_STATUS_OK) return damaged();
    LIKENESS_TRY(check_size(about, features.width, features.height, options));
    if (features.has_animation)
        return unreadable(about, sentence("the WebP is an animation, expected one photograph"), sentence("save the picture that is meant by itself"));
    const auto icc = icc_of(bytes);
    if (!icc) return unreadable(about, sentence("the embedded ICC profile is damaged"));

    const SizePx size{features.width, features.height};
    const int channels = features.has_alpha ? 4 : 3;
    std::vector<std::uint8_t> samples(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * static_cast<std::size_t>(channels));
    if (!decode(bytes, channels, size, samples)) return damaged();

    ExifFacts exif = read_exif(bytes);
    Picture picture = upright_picture(on_white(std::move(samples), size, 3, features.has_alpha ? Alpha::straight : Alpha::none), exif.orientation);
    picture.icc = *icc;
    picture.exposure = std::move(exif.exposure);
    picture.format = "WebP";
    return picture;
}

}  // namespace likeness
