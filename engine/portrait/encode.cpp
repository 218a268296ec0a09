// Each way of sampling is searched for the highest quality that fits. A file's size is a smooth function of its quality, nearly
// the same one for all portraits: what one file weighs tells what the others will, within a step or two, so that three or four
// files are made where a search by halves makes seven. The answer does not depend on the guesses: the quality that is
// taken fits, and the next one was made and does not.
#include "engine/portrait/encode.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace likeness {

namespace {

/// A chroma sampling within a range of quality.
struct Way {
    ChromaSampling chroma;
    int least, greatest;
};

// The best looking first. Start values: full chroma looks better than less chroma of a higher quality down to about 65; below
// some 60 blocks of luma trouble the eye more than chroma of half the width.
constexpr Way ways[] = {
    {ChromaSampling::full_444, 65, 100},    {ChromaSampling::half_422, 60, 100}, {ChromaSampling::quarter_420, 1, 100},
    {ChromaSampling::half_422, 1, 59},      {ChromaSampling::full_444, 1, 64},
};

struct Attempt {
    ChromaSampling chroma = ChromaSampling::full_444;
    int quality = 0;
    Bytes bytes;
};

double size(const Attempt& attempt) {
    return static_cast<double>(attempt.bytes.size());
}

double beyond(Interval window, const Attempt& attempt) {
    return std::max({0.0, window.least - size(attempt), size(attempt) - window.greatest});
}

// What a usual portrait of 480 × 640 takes with full chroma, without tags: the mean of six, drawn and real. Only guesses
// come from it.
double usual_bytes(int quality) {
    constexpr struct { int quality; double bytes; } points[] = {{1, 4000}, {10, 8000}, {30, 12500}, {50, 16900}, {60, 19400}, {70, 23300}, {75, 25800},
                                                                {80, 30200}, {85, 36900}, {90, 49200}, {95, 77700}, {100, 210'000}};
    const auto* to = std::ranges::find_if(points, [&](const auto& point) { return point.quality >= quality; });
    if (to == points) return to->bytes;
    const auto* from = to - 1;
    const double share = static_cast<double>(quality - from->quality) / (to->quality - from->quality);
    return from->bytes * std::pow(to->bytes / from->bytes, share);
}

double share_of_full(ChromaSampling chroma) {
    return chroma == ChromaSampling::full_444 ? 1 : chroma == ChromaSampling::half_422 ? 0.9 : 0.8;
}

class Search {
public:
    Search(const Raster& samples, const JpegOptions& tags) : samples_(samples), options_(tags), weight_(samples.width() * samples.height() / (480.0 * 640)) {
        const MetadataBlocks& blocks = tags.metadata;
        tags_ = static_cast<double>(tags.icc.size() + blocks.exif.size() + blocks.iptc.size() + blocks.xmp.size());
    }

    /// The highest quality of the way that has at most `most` bytes; none: not even its least quality has.
    Result<const Attempt*> highest_that_fits(const Way& way, double most) {
        const Attempt* best = nullptr;
        int fits = way.least - 1, too_large = way.greatest + 1;
        for (int tries = 0; too_large - fits > 1; ++tries) {
            const int guess = tries < 4 ? guessed(way.chroma, most, fits, too_large) : (fits + too_large) / 2;
            LIKENESS_TRY(const Attempt* there, encoded(way.chroma, guess));
            if (size(*there) <= most) {
                fits = guess;
                best = there;
            } else {
                too_large = guess;
            }
        }
        return best;
    }

    /// Of all that was made, the one nearest to the window; of two, the first that was made.
    const Attempt& nearest_to(Interval window) const {
        return *std::ranges::min_element(attempts_, {}, [&](const Attempt& one) { return beyond(window, one); });
    }

    int encodings() const { return static_cast<int>(attempts_.size()); }

private:
    double expected(ChromaSampling chroma, int quality) const { return tags_ + weight_ * share_of_full(chroma) * std::pow(usual_bytes(quality), growth_); }

    // The last file made tells how heavy the portrait is, the last two of one sampling how fast it grows.
    void learn(const Attempt& attempt) {
        const auto own = [&](const Attempt& one) { return std::max(1.0, size(one) - tags_); };
        if (attempts_.size() > 1) {
            const Attempt& before = attempts_[attempts_.size() - 2];
            if (before.chroma == attempt.chroma)
                growth_ = std::clamp(std::log(own(attempt) / own(before)) / std::log(usual_bytes(attempt.quality) / usual_bytes(before.quality)), 0.5, 1.5);
        }
        weight_ = own(attempt) / (share_of_full(attempt.chroma) * std::pow(usual_bytes(attempt.quality), growth_));
    }

    // The highest quality between the two that should fit.
    int guessed(ChromaSampling chroma, double most, int fits, int too_large) const {
        int guess = too_large - 1;
        while (guess > fits + 1 && expected(chroma, guess) > most) --guess;
        return guess;
    }

    Result<const Attempt*> encoded(ChromaSampling chroma, int quality) {
        options_.chroma = chroma;
        options_.quality = quality;
        LIKENESS_TRY(Bytes bytes, encode_jpeg(samples_, options_));
        const Attempt& attempt = attempts_.emplace_back(chroma, quality, std::move(bytes));
        learn(attempt);
        return &attempt;
    }

    const Raster& samples_;
    JpegOptions options_;
    double weight_;      // how much heavier than a usual portrait this one is
    double growth_ = 1;  // and how much faster it grows with the quality: the power of its bytes
    double tags_ = 0;    // bytes that no quality changes
    std::deque<Attempt> attempts_;
};

Finding judged_size(const Attempt& file, const PhotoPreset& preset) {
    const Interval window = preset.bytes;
    Finding finding = judged("bytes", size(file), window, "bytes", preset.is_soft("bytes"), true);
    if (finding.verdict == Verdict::pass) return finding;
    finding.says = window.greatest >= no_byte_limit
                       ? sentence("bytes: expected at least {}; the nearest file has {}, at quality {} and chroma sampling {}", window.least, file.bytes.size(), file.quality, name(file.chroma))
                       : sentence("bytes: expected {} to {}; the nearest file has {}, at quality {} and chroma sampling {}", window.least, window.greatest, file.bytes.size(), file.quality, name(file.chroma));
    return finding;
}

}  // namespace

std::string_view name(ChromaSampling chroma) {
    return chroma == ChromaSampling::full_444 ? "4:4:4" : chroma == ChromaSampling::half_422 ? "4:2:2" : "4:2:0";
}

Result<EncodedPortrait> encode_in_window(const Raster& portrait, const PhotoPreset& preset, JpegOptions tags) {
    const bool planned = tags.exact && tags.samples == JpegSamples::rgb;
    if (planned) tags.samples = JpegSamples::ycbcr;
    const Raster samples = planned ? to_ycbcr(portrait) : portrait;  // once, for all attempts
    const int floor = static_cast<int>(preset.quality.least), ceiling = static_cast<int>(preset.quality.greatest);
    Search search(samples, tags);
    const Attempt* within = nullptr;
    for (const Way& all : ways) {
        const Way way{all.chroma, std::max(all.least, floor), std::min(all.greatest, ceiling)};
        if (way.least > way.greatest) continue;
        LIKENESS_TRY(const Attempt* best, search.highest_that_fits(way, preset.bytes.greatest));
        if (!best) continue;
        if (size(*best) >= preset.bytes.least) {
            within = best;
            break;
        }
        // Nothing is larger than full chroma at the ceiling.
        if (best->chroma == ChromaSampling::full_444 && best->quality == ceiling) break;
    }
    const Attempt& file = within ? *within : search.nearest_to(preset.bytes);
    return EncodedPortrait{file.bytes, file.quality, file.chroma, search.encodings(), judged_size(file, preset)};
}

}  // namespace likeness
