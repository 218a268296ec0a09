#include "engine/codec/exact_colour.h"

#include "engine/codec/jpeg_write.h"
#include "engine/codec/read.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/program.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <sstream>

using namespace likeness;

namespace {

std::string text(Triple triple) {
    std::ostringstream out;
    out << int{triple[0]} << "," << int{triple[1]} << "," << int{triple[2]};
    return out.str();
}

/// A chart whose left half, of 64 columns, is to have one colour.
Bytes half_of(Triple rgb, int quality, ChromaSampling chroma) {
    Raster picture = chart({128, 96}, 3);
    ExactColour exact{Raster({128, 96}, 1), rgb};
    for (int y = 0; y < 96; ++y) std::fill_n(exact.where.row(y), 64, std::uint8_t{255});
    return encode_jpeg(picture, {.quality = quality, .chroma = chroma, .exact = std::move(exact)}).value();
}

/// The share of the half, less the columns that upsampling mixes with the chart's, that has this colour in the file.
double share(const Bytes& file, Triple rgb) {
    const Raster read = read_picture(file, "a.jpg", {.least_long_side = 0}).value().pixels;
    int there = 0, all = 0;
    for (int y = 0; y < 96; ++y)
        for (int x = 0; x < 62; ++x, ++all) there += std::equal(rgb.begin(), rgb.end(), read.row(y) + 3 * x);
    return 1.0 * there / all;
}

// Backdrops that rules name, and colours at the corners of the cube.
const std::vector<Triple> holdable{{100, 197, 255}, {255, 255, 255}, {240, 240, 240}, {230, 230, 230}, {0, 0, 0}, {128, 128, 128}};

}  // namespace

namespace std {
ostream& operator<<(ostream& out, const Triple& triple) {
    return out << text(triple);
}
}  // namespace std

BOOST_AUTO_TEST_SUITE(exact_colour)

BOOST_AUTO_TEST_CASE(a_picture_that_we_convert_gives_the_same_bytes_as_one_that_libjpeg_converts) {
    Raster cube({256, 256}, 3);
    for (int i = 0; i < 256 * 256; ++i) {
        std::uint8_t* pixel = cube.samples().data() + 3 * i;
        pixel[0] = static_cast<std::uint8_t>(i * 7), pixel[1] = static_cast<std::uint8_t>(i / 256), pixel[2] = static_cast<std::uint8_t>(i * 31 / 16);
    }
    for (const ChromaSampling chroma : {ChromaSampling::full_444, ChromaSampling::quarter_420}) {
        const Bytes theirs = encode_jpeg(cube, {.quality = 100, .chroma = chroma}).value();
        BOOST_TEST((encode_jpeg(to_ycbcr(cube), {.quality = 100, .chroma = chroma, .samples = JpegSamples::ycbcr}).value() == theirs));
        BOOST_TEST((encode_jpeg(cube, {.quality = 100, .chroma = chroma, .exact = ExactColour{Raster(cube.size(), 1), {}}}).value() == theirs));
    }
}

BOOST_AUTO_TEST_CASE(the_light_blue_of_the_degree_photo_has_the_triple_that_a_plain_conversion_misses) {
    BOOST_TEST(text(from_ycbcr(to_ycbcr({100, 197, 255}))) == "101,197,255");

    const PlannedColour planned = plan_colour({100, 197, 255});

    BOOST_TEST(text(planned.rgb) == "100,197,255");
    BOOST_TEST(text(from_ycbcr(planned.ycbcr)) == "100,197,255");
}

BOOST_AUTO_TEST_CASE(where_no_triple_is_exact_the_nearest_is_named) {
    for (const Triple colour : {Triple{67, 142, 219}, Triple{255, 0, 0}}) {
        const Triple near = plan_colour(colour).rgb;
        BOOST_TEST(near != colour);
        for (std::size_t c = 0; c < 3; ++c) BOOST_TEST(std::abs(near[c] - colour[c]) <= 1);
        // By trying each triple that there is.
        bool found = false;
        for (int i = 0; i < 1 << 24 && !found; ++i) {
            const Triple all{static_cast<std::uint8_t>(i >> 16), static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i)};
            found = from_ycbcr(all) == colour;
        }
        BOOST_TEST(!found);
    }
}

BOOST_DATA_TEST_CASE(each_pixel_of_a_pure_block_decodes_to_the_wanted_colour, boost::unit_test::data::make(holdable), colour) {
    for (const ChromaSampling chroma : {ChromaSampling::full_444, ChromaSampling::quarter_420})
        for (const int quality : {75, 80, 85, 90, 95, 100}) {
            BOOST_TEST_CONTEXT("quality " << quality) BOOST_TEST(share(half_of(colour, quality, chroma), colour) == 1.0);
        }
}

BOOST_AUTO_TEST_CASE(what_is_planned_for_an_encoders_steps_is_what_the_file_shows) {
    // IJG quality 50: steps of 16 and 17, so coarse that most colours are missed: the plan knows by how much.
    for (const Triple colour : {Triple{100, 197, 255}, Triple{67, 142, 219}, Triple{240, 240, 240}})
        BOOST_TEST(share(half_of(colour, 50, ChromaSampling::full_444), plan_colour(colour, {16, 17}).rgb) == 1.0);
}

BOOST_AUTO_TEST_CASE(another_program_sees_the_same_colour) {
    LIKENESS_WITNESS("convert");
    const TempFolder folder;
    const auto file = folder.with("a.jpg", half_of({100, 197, 255}, 85, ChromaSampling::full_444));
    BOOST_TEST(output_of("convert " + file.string() + " -crop 56x96+0+0 +repage -unique-colors txt:- | tail -n +2 | cut -d' ' -f2") == "(100,197,255)");
}

BOOST_AUTO_TEST_SUITE_END()
