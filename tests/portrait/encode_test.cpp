#include "engine/portrait/encode.h"

#include "engine/codec/read.h"
#include "engine/picture/resample.h"
#include "engine/preset/library.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <map>

using namespace likeness;

namespace {

/// A soft gradient with as much noise as asked.
Raster noisy(int amplitude, SizePx size = {480, 640}) {
    Raster raster(size, 3);
    std::uint32_t state = 1;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width * 3; ++x) {
            state = state * 1664525U + 1013904223U;
            const int noise = amplitude ? static_cast<int>(state >> 16) % (2 * amplitude + 1) - amplitude : 0;
            raster.row(y)[x] = static_cast<std::uint8_t>(std::clamp(90 + y / 8 + x / 24 + noise, 0, 255));
        }
    return raster;
}

PhotoPreset window(Interval bytes, Interval quality, bool soft = false) {
    PhotoPreset preset;
    preset.size = {480, 640};
    preset.bytes = bytes;
    preset.quality = quality;
    if (soft) preset.soft = {"bytes"};
    return preset;
}

const JpegOptions tags{.icc = Bytes(592, 1), .metadata = {.exif = Bytes(200, 1), .xmp = std::string(700, 'x')}};

std::size_t length(const Raster& raster, ChromaSampling chroma, int quality) {
    JpegOptions options = tags;
    options.quality = quality;
    options.chroma = chroma;
    return encode_jpeg(raster, options).value().size();
}

/// Every file that there could be, made once.
class AllFiles {
public:
    AllFiles(const Raster& raster, int floor) {
        for (const ChromaSampling chroma : {ChromaSampling::full_444, ChromaSampling::half_422, ChromaSampling::quarter_420})
            for (int quality = floor; quality <= 100; ++quality) lengths_[{chroma, quality}] = static_cast<double>(length(raster, chroma, quality));
    }

    double at(ChromaSampling chroma, int quality) const { return lengths_.at({chroma, quality}); }

    /// As `ways` in encode.cpp orders them, the best looking first; within the window.
    std::optional<std::pair<ChromaSampling, int>> best(Interval bytes) const {
        for (const auto& [chroma, least, greatest] : order)
            for (int quality = greatest; quality >= least; --quality)
                if (const auto found = lengths_.find({chroma, quality}); found != lengths_.end() && bytes.holds(found->second)) return found->first;
        return {};
    }

    double nearest(Interval bytes) const {
        double nearest = 1e12;
        for (const auto& one : lengths_) nearest = std::min(nearest, std::max(bytes.least - one.second, one.second - bytes.greatest));
        return nearest;
    }

private:
    struct Range {
        ChromaSampling chroma;
        int least, greatest;
    };
    static constexpr std::array<Range, 5> order{{{ChromaSampling::full_444, 65, 100}, {ChromaSampling::half_422, 60, 100}, {ChromaSampling::quarter_420, 1, 100},
                                                 {ChromaSampling::half_422, 1, 59}, {ChromaSampling::full_444, 1, 64}}};
    std::map<std::pair<ChromaSampling, int>, double> lengths_;
};

EncodedPortrait encoded(const Raster& raster, const PhotoPreset& preset) {
    auto result = encode_in_window(raster, preset, tags);
    BOOST_REQUIRE_MESSAGE(result.has_value(), said(result));
    return std::move(result.value());
}

/// The windows that presets of the world have, wide and narrow, and some that nothing meets.
const Interval windows[] = {{20'480, 40'000}, {14'336, 20'000}, {9'216, 20'000}, {0, 10'000}, {10'240, 50'000}, {30'720, 60'000}, {40'960, 50'000}, {54'000, 240'000},
                            {102'400, 2'000'000}, {0, no_byte_limit}, {0, 4'000}, {900'000, 1'000'000}, {20'000, 20'100}, {30'000, 30'050}};

void the_search_finds_what_looking_at_all_finds(const Raster& raster, int floor, int few) {
    const AllFiles all(raster, floor);
    int most = 0;
    for (const Interval& bytes : windows) {
        const EncodedPortrait found = encoded(raster, window(bytes, {1.0 * floor, 100}));
        BOOST_TEST_CONTEXT("window " << bytes.least << " to " << bytes.greatest << ", floor " << floor) {
            BOOST_TEST(static_cast<double>(found.bytes.size()) == all.at(found.chroma, found.quality));
            if (const auto best = all.best(bytes)) {
                BOOST_TEST((found.chroma == best->first && found.quality == best->second), "found " << name(found.chroma) << " " << found.quality << ", best " << name(best->first) << " " << best->second);
                BOOST_TEST((found.size.verdict == Verdict::pass));
                if (bytes.greatest - bytes.least > 1000) most = std::max(most, found.encodings);
            } else {
                BOOST_TEST(std::max(bytes.least - *found.size.measured, *found.size.measured - bytes.greatest) == all.nearest(bytes));
                BOOST_TEST((found.size.verdict == Verdict::fail && found.size.hard));
            }
        }
    }
    BOOST_TEST_MESSAGE("at most " << most << " files were made");
    BOOST_TEST(most <= few);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_DATA_TEST_CASE(the_search_over_noise_finds_what_looking_at_all_files_finds, boost::unit_test::data::make({0, 3, 8, 24}), amplitude) {
    the_search_finds_what_looking_at_all_finds(noisy(amplitude, {295, 413}), amplitude == 3 ? 30 : 60, 9);
}

BOOST_AUTO_TEST_CASE(the_search_over_real_portraits_finds_what_looking_at_all_files_finds) {
    const auto folder = shared("data/portraits");
    LIKENESS_NEEDS(folder);
    for (const char* file : {"grey-1.png", "grey-2.png"}) {
        const Raster portrait = read_picture(*folder / file).value().pixels;
        the_search_finds_what_looking_at_all_finds(cropped(portrait, {0, 0, 1.0 * portrait.width(), portrait.width() * 4 / 3.0}, {360, 480}), 60, 4);
    }
}

BOOST_AUTO_TEST_CASE(every_shipped_preset_has_its_file_or_is_told_the_nearest) {
    const PresetLibrary library({tree() / "profiles"});
    for (const std::string& name : library.photo_names()) {
        const PhotoPreset preset = library.photo(name).value();
        for (const int amplitude : {1, 8}) {
            const EncodedPortrait portrait = encoded(noisy(amplitude, preset.size), preset);

            BOOST_TEST_CONTEXT(name << ", noise " << amplitude << ": " << english(portrait.size.says)) {
                const bool within = preset.bytes.holds(static_cast<double>(portrait.bytes.size()));
                BOOST_TEST((portrait.size.verdict == Verdict::pass) == within);
                BOOST_TEST((within || portrait.size.hard != preset.is_soft("bytes")));
                BOOST_TEST(preset.quality.holds(portrait.quality));
                const Picture read = read_picture(portrait.bytes, name, {.least_long_side = 0}).value();
                BOOST_TEST((read.full == preset.size && read.jpeg_quality == portrait.quality));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_decoder_reads_the_quality_and_the_size_that_are_told) {
    const EncodedPortrait portrait = encoded(noisy(4), window({20'480, 40'000}, {10, 95}));

    BOOST_TEST(*portrait.size.measured == static_cast<double>(portrait.bytes.size()));
    BOOST_TEST(read_picture(portrait.bytes, "a").value().jpeg_quality == portrait.quality);
    BOOST_TEST((portrait.quality >= 10 && portrait.quality <= 95));
}

BOOST_AUTO_TEST_CASE(under_the_floor_nothing_is_bought) {
    const EncodedPortrait hard = encoded(noisy(100), window({20'480, 40'000}, {60, 95}));
    const EncodedPortrait soft = encoded(noisy(100), window({20'480, 40'000}, {60, 95}, true));

    BOOST_TEST((hard.quality == 60 && hard.chroma == ChromaSampling::quarter_420));
    BOOST_TEST(hard.bytes.size() > 40'000U);
    BOOST_TEST((hard.size.verdict == Verdict::fail && hard.size.hard));
    BOOST_TEST((soft.size.verdict == Verdict::warn && !soft.size.hard));
    BOOST_TEST((soft.bytes == hard.bytes));
    BOOST_TEST(english(soft.size.says) == "bytes: expected 20480 to 40000; the nearest file has " + std::to_string(soft.bytes.size()) + ", at quality 60 and chroma sampling 4:2:0");
}

BOOST_AUTO_TEST_CASE(too_few_bytes_are_told_and_nothing_is_padded) {
    const EncodedPortrait soft = encoded(noisy(0), window({60'000, no_byte_limit}, {60, 95}, true));
    const EncodedPortrait hard = encoded(noisy(0), window({60'000, 90'000}, {60, 95}));

    BOOST_TEST(soft.bytes.size() < 60'000U);
    BOOST_TEST((soft.size.verdict == Verdict::warn && hard.size.verdict == Verdict::fail && hard.size.hard));
    BOOST_TEST((soft.quality == 95 && soft.chroma == ChromaSampling::full_444));
    BOOST_TEST(english(soft.size.says) == "bytes: expected at least 60000; the nearest file has " + std::to_string(soft.bytes.size()) + ", at quality 95 and chroma sampling 4:4:4");
    BOOST_TEST(soft.bytes[soft.bytes.size() - 2] == 0xFF);
    BOOST_TEST(soft.bytes.back() == 0xD9);
}

BOOST_AUTO_TEST_CASE(the_presets_ceiling_holds_even_where_bytes_are_wanting) {
    BOOST_TEST(encoded(noisy(0), window({60'000, 90'000}, {60, 80}, true)).quality == 80);
}

BOOST_AUTO_TEST_CASE(a_floor_above_sixty_five_is_kept_with_any_chroma) {
    const EncodedPortrait portrait = encoded(noisy(40), window({0, 40'000}, {85, 95}, true));

    BOOST_TEST((portrait.quality == 85 && portrait.chroma == ChromaSampling::quarter_420));
}

BOOST_AUTO_TEST_CASE(the_same_picture_gives_the_same_bytes) {
    const PhotoPreset preset = window({20'480, 40'000}, {60, 95});

    BOOST_TEST((encoded(noisy(6), preset).bytes == encoded(noisy(6), preset).bytes));
}

BOOST_AUTO_TEST_SUITE_END()
