#include "engine/codec/read.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/places.h"
#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace likeness;

namespace {

Result<Picture> read(const Bytes& bytes) {
    return read_picture(bytes, "a.webp");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(webp)

BOOST_AUTO_TEST_CASE(samples_come_out_exactly_as_they_went_in) {
    const Raster original = chart({97, 61}, 3);

    const auto picture = read(as_webp(original));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    BOOST_TEST((picture.value().pixels == original));
    BOOST_TEST((picture.value().full == SizePx{97, 61}));
    BOOST_TEST(picture.value().format == "WebP");
    BOOST_TEST(picture.value().icc.empty());
}

BOOST_AUTO_TEST_CASE(a_lossy_one_shows_the_same) {
    const Raster original = chart({96, 64}, 3);
    const auto picture = read(as_webp(original, {.lossless = false}));

    BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
    double sum = 0;
    for (std::size_t i = 0; i < original.samples().size(); ++i) sum += std::abs(picture.value().pixels.samples()[i] - original.samples()[i]);
    BOOST_TEST(sum / static_cast<double>(original.samples().size()) < 2.0);
}

BOOST_AUTO_TEST_CASE(what_is_transparent_lies_on_white) {
    Raster rgba({3, 1}, 4);
    rgba.samples() = {10, 20, 30, 255, 10, 20, 30, 0, 100, 0, 200, 51};

    BOOST_TEST((read(as_webp(rgba)).value().pixels.samples() == Bytes{10, 20, 30, 255, 255, 255, 224, 204, 244}));
}

BOOST_AUTO_TEST_CASE(the_profile_comes_out_byte_for_byte_and_exif_turns_the_picture) {
    Bytes profile(5000, 9);
    profile[0] = profile[1] = 0, profile[2] = 0x13, profile[3] = 0x88;  // its length, which exiv2 looks at
    const Bytes file = with_exif(as_webp(chart({40, 24}, 3), {.icc = profile}), {{"Exif.Image.Orientation", "6"}, {"Exif.Image.Model", "Pixel 9"}, {"Exif.Photo.DateTimeOriginal", "2026:06:01 09:00:05"}});

    const Picture picture = read(file).value();

    BOOST_TEST((picture.icc == profile));
    BOOST_TEST((picture.full == SizePx{24, 40}));
    BOOST_TEST(picture.exposure.model == "Pixel 9");
    BOOST_TEST(read_exposure(file).taken_ms.has_value());
}

BOOST_AUTO_TEST_CASE(an_animation_is_refused) {
    BOOST_TEST(said(read(as_webp_animation(chart({16, 16}, 3), chart({16, 16}, 3)))) ==
               "a.webp: the WebP is an animation, expected one photograph (save the picture that is meant by itself)");
}

BOOST_AUTO_TEST_CASE(a_cut_file_is_never_taken_for_whole) {
    for (const bool lossless : {true, false}) {
        const Bytes file = as_webp(chart({90, 70}, 3), {.lossless = lossless});
        for (std::size_t length = 12; length < file.size(); length += 5) {
            const Bytes cut(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(length));
            BOOST_TEST(said(read(cut)) == "a.webp: the WebP data ends early");
            BOOST_TEST(!has_true_end(cut));
        }
        BOOST_TEST(has_true_end(file));
    }
}

// VP8L, 5.2 of its specification: 14 bits of width − 1 behind the signature byte.
BOOST_AUTO_TEST_CASE(sizes_are_refused_before_memory_is_taken) {
    Bytes file = as_webp(chart({90, 70}, 3));
    file[21] = file[22] = file[23] = 0xFF, file[24] = static_cast<std::uint8_t>(file[24] | 0x0F);

    BOOST_TEST(said(read(file)) == "a.webp: declares 16384×16384 pixels, expected at most 160 megapixels (if it is a true photograph, raise most_megapixels in the machine's settings)");
    BOOST_TEST(said(read_picture(as_webp(chart({90, 70}, 3)), "a.webp", {.most_pixels = 6299})).starts_with("a.webp: declares 90×70 pixels"));
}

BOOST_AUTO_TEST_CASE(a_damaged_file_says_so) {
    Bytes file = as_webp(chart({90, 70}, 3));
    file[20] = 0;  // VP8L's signature

    BOOST_TEST(said(read(file)) == "a.webp: the WebP data is damaged");
}

BOOST_AUTO_TEST_CASE(another_program_writes_the_same) {
    LIKENESS_WITNESS("cwebp");
    const auto folder = shared("data/portraits");
    LIKENESS_NEEDS(folder);
    const TempFolder own;
    const std::string to = (own / "face.webp").string();
    output_of("cwebp -quiet -lossless " + (*folder / "astronaut.png").string() + " -o " + to);

    BOOST_TEST((read_picture(to).value().pixels == read_picture(*folder / "astronaut.png").value().pixels));
}

BOOST_AUTO_TEST_SUITE_END()
