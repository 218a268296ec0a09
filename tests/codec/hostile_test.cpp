// Files that were changed or cut at random, of every format: each is a picture or a sentence, never a crash, and never
// takes long.
#include "engine/codec/read.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/said.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <tiffio.h>

#include <functional>
#include <random>

using namespace likeness;

namespace {

struct Victim {
    const char* name;
    std::function<Bytes()> make;
    int rounds;  ///< fewer where a decoder is slow
    friend std::ostream& operator<<(std::ostream& out, const Victim& victim) { return out << victim.name; }
};

constexpr SizePx small{48, 40};

Bytes deep_png() {
    return as_png(small, {.depth = 16}, [](int y) { return Bytes(small.width * 6, static_cast<std::uint8_t>(y * 5)); });
}

const Victim victims[] = {
    {"JPEG", [] { return as_jpeg(chart(small, 3)); }, 3000},
    {"progressive JPEG", [] { return as_jpeg(chart(small, 3), {.progressive = true, .icc = Bytes(500, 7)}); }, 3000},
    {"arithmetic JPEG of inks", [] { return as_jpeg(chart(small, 4), {.arithmetic = true}); }, 2000},
    {"PNG", [] { return as_png(small, {.interlaced = true}, [](int y) { return Bytes(small.width * 3, static_cast<std::uint8_t>(y * 5)); }); }, 3000},
    {"PNG of 16 bits", deep_png, 2000},
    {"TIFF", [] { return as_tiff(chart(small, 3), {.compression = COMPRESSION_LZW}); }, 3000},
    {"TIFF of 16 bits in tiles and planes", [] { return as_tiff(chart(small, 4), {.depth = 16, .tile = 16, .planar = true}); }, 3000},
    {"TIFF with a JPEG inside", [] { return as_tiff(chart(small, 3), {.compression = COMPRESSION_JPEG, .photometric = PHOTOMETRIC_YCBCR}); }, 2000},
    {"WebP", [] { return as_webp(chart(small, 3), {.lossless = false, .icc = Bytes(500, 7)}); }, 3000},
    {"lossless WebP", [] { return as_webp(chart(small, 4)); }, 3000},
    {"HEIC", [] { return as_heif(chart({64, 48}, 3)); }, 1500},
    {"AVIF", [] { return as_heif(chart({64, 48}, 3), {.avif = true}); }, 1500},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile, *boost::unit_test::timeout(300))

// The generator's numbers are fixed by C++ itself ([rand.predef]), so every run changes the same bytes.
BOOST_DATA_TEST_CASE(a_changed_file_is_a_picture_or_a_sentence, boost::unit_test::data::make(victims), victim) {
    const Bytes whole = victim.make();
    std::mt19937 random(1);
    int pictures = 0, sentences = 0;
    for (int round = 0; round < victim.rounds; ++round) {
        Bytes file = whole;
        const std::size_t reach = round % 2 ? file.size() : std::min<std::size_t>(file.size(), 400);  // headers twice as often
        for (unsigned flips = 1 + random() % 4; flips > 0; --flips) file[random() % reach] = static_cast<std::uint8_t>(random());
        if (round % 5 == 0) file.resize(1 + random() % file.size());

        // A lie about the size must not cost the test its memory.
        const auto picture = read_picture(file, "a", {.most_pixels = 4'000'000});

        static_cast<void>(read_exposure(file));
        static_cast<void>(has_true_end(file));
        if (picture) {
            ++pictures;
            BOOST_TEST((picture.value().pixels.size() == picture.value().full || picture.value().scale() < 1));
            BOOST_TEST((picture.value().deep.empty() || picture.value().deep.size() == picture.value().pixels.size()));
        } else {
            ++sentences;
            BOOST_TEST(!said(picture).empty());
        }
    }
    BOOST_TEST(pictures > 0);
    BOOST_TEST(sentences > victim.rounds / 6);
}

BOOST_AUTO_TEST_SUITE_END()
