#include "engine/portrait/encode.h"

#include <optional>

namespace likeness {

namespace {

// Under this quality full chroma looks worse than quarter chroma with the luma of a higher one.
constexpr int least_full_chroma_quality = 70;

struct Attempt {
    int quality = 0;
    Bytes bytes;
};

Result<Attempt> attempt(const Raster& srgb, JpegOptions options, int quality) {
    options.quality = quality;
    LIKENESS_TRY(Bytes bytes, encode_jpeg(srgb, options));
    return Attempt{quality, std::move(bytes)};
}

// The highest quality from `floor` to `ceiling` that fits; the floor's attempt where none does.
Result<Attempt> highest_that_fits(const Raster& srgb, const JpegOptions& options, int floor, int ceiling, double most) {
    LIKENESS_TRY(Attempt best, attempt(srgb, options, floor));
    if (static_cast<double>(best.bytes.size()) > most) return best;
    int fits = floor, too_large = ceiling + 1;
    while (too_large - fits > 1) {
        const int middle = (fits + too_large) / 2;
        LIKENESS_TRY(Attempt there, attempt(srgb, options, middle));
        if (static_cast<double>(there.bytes.size()) <= most) {
            fits = middle;
            best = std::move(there);
        } else {
            too_large = middle;
        }
    }
    return best;
}

}  // namespace

Result<EncodedPortrait> encode_in_window(const Raster& portrait, const PhotoPreset& preset, JpegOptions tags) {
    const bool planned = tags.exact && tags.samples == JpegSamples::rgb;
    if (planned) tags.samples = JpegSamples::ycbcr;
    const Raster samples = planned ? to_ycbcr(portrait) : portrait;  // once, for all attempts
    const int floor = static_cast<int>(preset.quality.least), ceiling = static_cast<int>(preset.quality.greatest);
    const double most = preset.bytes.greatest;

    tags.chroma = ChromaSampling::full_444;
    LIKENESS_TRY(Attempt best, highest_that_fits(samples, tags, std::max(floor, std::min(least_full_chroma_quality, ceiling)), ceiling, most));
    if (static_cast<double>(best.bytes.size()) > most) {
        tags.chroma = ChromaSampling::quarter_420;
        LIKENESS_TRY(best, highest_that_fits(samples, tags, floor, ceiling, most));
    }
    Finding size = judged("bytes", static_cast<double>(best.bytes.size()), preset.bytes, "bytes", preset.is_soft("bytes"), true);
    return EncodedPortrait{std::move(best.bytes), best.quality, tags.chroma, std::move(size)};
}

}  // namespace likeness
