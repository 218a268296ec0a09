#include "engine/codec/read.h"

#include "engine/codec/dng_colour.h"
#include "engine/colour/convert.h"
#include "engine/colour/difference.h"
#include "engine/picture/channels.h"
#include "engine/picture/turn.h"
#include "tests/fakes/encoded.h"
#include "tests/fakes/places.h"
#include "tests/fakes/program.h"
#include "tests/fakes/said.h"
#include "tests/fakes/temp_folder.h"
#include "tests/studio/dng.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <libraw/libraw_version.h>
#include <omp.h>

#include <algorithm>
#include <cstdlib>

using namespace likeness;
using studio::as_dng;

namespace {

// A chart's 24 patches in sRGB (D. Pascale, «RGB coordinates of the Macbeth ColorChecker», 2006).
constexpr std::uint8_t patches[24][3] = {{115, 82, 68}, {194, 150, 130}, {98, 122, 157}, {87, 108, 67}, {133, 128, 177}, {103, 189, 170},
                                         {214, 126, 44}, {80, 91, 166}, {193, 90, 99}, {94, 60, 108}, {157, 188, 64}, {224, 163, 46},
                                         {56, 61, 150}, {70, 148, 73}, {175, 54, 60}, {231, 199, 31}, {187, 86, 149}, {8, 133, 161},
                                         {243, 243, 242}, {200, 200, 200}, {160, 160, 160}, {122, 122, 121}, {85, 85, 85}, {52, 52, 52}};
constexpr int side = 40;

Raster patch_chart() {
    Raster raster({6 * side, 4 * side}, 3);
    for (int y = 0; y < raster.height(); ++y)
        for (int x = 0; x < raster.width(); ++x) std::copy_n(patches[y / side * 6 + x / side], 3, raster.row(y) + 3 * x);
    return raster;
}

Result<Picture> read(const Bytes& bytes, int least_long_side = 0) {
    return read_picture(bytes, "a.dng", {.least_long_side = least_long_side});
}

/// Through the whole path: codec, camera profile, converter.
Raster in_srgb(const Picture& picture) {
    ColourConverter colours;
    return colours.to_srgb(picture.deep, source_space(picture), "a.dng").value();
}

Lab at(const Raster& raster, int x, int y) {
    const std::uint8_t* pixel = raster.row(y) + 3 * x;
    return lab(pixel[0], pixel[1], pixel[2]);
}

long threads_now() {
    return std::distance(std::filesystem::directory_iterator("/proc/self/task"), {});
}

const std::string nothing_found = "a.dng: LibRaw " LIBRAW_VERSION_STR
                                  " finds no photograph in this RAW file: it does not know the camera, or the file is cut or pruned (let the camera write a JPEG as well)";

constexpr int whole = 0, halved = 100;
const auto sizes = boost::unit_test::data::make({whole, halved});

}  // namespace

BOOST_AUTO_TEST_SUITE(raw)

BOOST_DATA_TEST_CASE(known_patches_come_out_in_their_colours, sizes, least) {
    const Picture picture = read(as_dng(patch_chart()), least).value();
    const Raster seen = in_srgb(picture);
    const int step = static_cast<int>(side * picture.scale());
    double sum = 0, worst = 0;

    for (int i = 0; i < 24; ++i) {
        const Lab truth = lab(patches[i][0], patches[i][1], patches[i][2]);
        const double difference = de2000(at(seen, i % 6 * step + step / 2, i / 6 * step + step / 2), truth);
        sum += difference;
        worst = std::max(worst, difference);
    }

    BOOST_TEST_MESSAGE("dE2000 of 24 patches: mean " << sum / 24 << ", greatest " << worst);
    BOOST_TEST(sum / 24 <= 0.05);
    BOOST_TEST(worst <= 0.5);
}

BOOST_AUTO_TEST_CASE(the_profile_of_the_camera_is_what_carries_the_colour) {
    // The same samples taken for sRGB are far off: the test above can fail.
    Picture picture = read(as_dng(patch_chart())).value();
    picture.camera.reset();
    picture.icc = srgb_icc();

    BOOST_TEST(de2000(at(in_srgb(picture), side / 2, 2 * side + side / 2), lab(56, 61, 150)) > 5.0);
}

BOOST_AUTO_TEST_CASE(the_colours_of_a_camera_that_nobody_knows_are_not_guessed) {
    const Picture picture = read(as_dng(patch_chart(), {.tells_matrix = false})).value();

    BOOST_TEST(!picture.camera.has_value());
    BOOST_TEST(said(ColourConverter().to_srgb(picture.deep, source_space(picture), "a.dng")) ==
               "a.dng: neither the RAW file nor LibRaw tells what the camera's colours are (calibrate it by a colour chart, or let the camera write a JPEG as well)");
}

// Two matrices of a common full-frame body, measured under A and D65; the mix for the scene's light is DNG 1.6.0.0's, chapter 6. By
// D65's alone, as LibRaw 0.20 has it, the patches are off by up to several ΔE where the light is warm.
BOOST_DATA_TEST_CASE(a_camera_measured_under_two_lights_is_right_between_them, boost::unit_test::data::make({4000.0, 4500.0, 5000.0, 5500.0, 6504.0}), kelvin) {
    const std::array<double, 9> tungsten{0.7868, 0.0092, -0.2267, -0.4150, 1.1809, 0.2738, -0.0447, 0.1124, 0.6496};
    const Raster truth = patch_chart();
    Picture picture = read(as_dng(truth, {.under_tungsten = tungsten, .kelvin = kelvin})).value();
    const auto greatest = [&] {
        const Raster seen = in_srgb(picture);
        double worst = 0;
        for (int y = side / 2; y < truth.height(); y += side)
            for (int x = side / 2; x < truth.width(); x += side) worst = std::max(worst, de2000(at(seen, x, y), at(truth, x, y)));
        return worst;
    };

    BOOST_TEST(greatest() <= 0.5, kelvin << " K: " << greatest());
    BOOST_TEST((picture.balance.has_value() && (*picture.balance)[0] > 1));
}

// By ForwardMatrix: at the light of a measurement it and ColorMatrix say the same of a camera that they describe.
BOOST_AUTO_TEST_CASE(forward_matrices_take_a_balanced_white_to_the_white_of_profiles) {
    const Matrix3 cold{0.7034, -0.0804, -0.1014, -0.4420, 1.2564, 0.2058, -0.0851, 0.1994, 0.5758}, warm{0.7868, 0.0092, -0.2267, -0.4150, 1.1809, 0.2738, -0.0447, 0.1124, 0.6496};
    const Matrix3 forward_cold{0.6, 0.3, 0.0642, 0.25, 0.8, -0.05, 0.01, 0.09, 0.7249}, forward_warm{0.7, 0.2, 0.0642, 0.3, 0.75, -0.05, 0.02, 0.04, 0.7649};
    const std::array<double, 3> neutral{0.5, 1, 0.6};

    const auto matrix = dng_to_xyz({.kelvin = 2850, .colour = warm, .forward = forward_warm}, {.kelvin = 6500, .colour = cold, .forward = forward_cold}, {1, 1, 1}, neutral).value();
    const auto turned = dng_to_xyz({.kelvin = 6500, .colour = cold, .forward = forward_cold}, {.kelvin = 2850, .colour = warm, .forward = forward_warm}, {1, 1, 1}, neutral).value();

    const std::array<double, 3> white{0.9642, 1, 0.8249};
    for (std::size_t row = 0; row < 3; ++row) BOOST_TEST(matrix[3 * row] + matrix[3 * row + 1] + matrix[3 * row + 2] == white[row], boost::test_tools::tolerance(1e-9));
    BOOST_TEST((matrix == turned));
    BOOST_TEST((matrix[0] > 0.6 && matrix[0] < 0.7));  // between the two
    BOOST_TEST(!dng_to_xyz({.kelvin = 6500, .colour = cold}, {.kelvin = 6500, .colour = warm}, {1, 1, 1}, neutral).has_value());
    BOOST_TEST(!dng_to_xyz({.kelvin = 6500}, {.kelvin = 2850}, {1, 1, 1}, neutral).has_value());
    BOOST_TEST(!kelvin_of_light_source(255).has_value());
}

BOOST_AUTO_TEST_CASE(the_matrix_takes_white_to_the_white_of_profiles) {
    const auto matrix = read(as_dng(patch_chart())).value().camera.value();

    BOOST_TEST(matrix[0] + matrix[1] + matrix[2] == 0.9642, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(matrix[3] + matrix[4] + matrix[5] == 1.0, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(matrix[6] + matrix[7] + matrix[8] == 0.8249, boost::test_tools::tolerance(1e-4));
}

BOOST_DATA_TEST_CASE(what_is_blown_out_is_white_and_never_magenta, boost::unit_test::data::make({1, 2, 3, 4, 8, 16}), times) {
    Raster grey({160, 120}, 3);
    std::ranges::fill(grey.samples(), std::uint8_t{200});  // 58 % of white: clips from a factor of 1.7 on
    const Picture picture = read(as_dng(grey, {.exposure = 1.0 * times})).value();

    const std::uint16_t* pixel = picture.deep.row(60) + 3 * 80;
    BOOST_TEST(std::max({pixel[0], pixel[1], pixel[2]}) - std::min({pixel[0], pixel[1], pixel[2]}) <= 65535 / 255);
    if (times > 1) BOOST_TEST(std::min({pixel[0], pixel[1], pixel[2]}) >= 65000);
}

BOOST_DATA_TEST_CASE(it_is_turned_once, boost::unit_test::data::xrange(1, 9) * sizes, orientation, least) {
    const Raster lying = patch_chart();
    const Raster truth = upright(lying, orientation);

    const Picture picture = read(as_dng(lying, {.orientation = orientation}), least).value();

    BOOST_TEST((picture.full == truth.size()));
    const Raster seen = in_srgb(picture);
    for (int y = side / 2; y < truth.height(); y += side)
        for (int x = side / 2; x < truth.width(); x += side) {
            const int sx = static_cast<int>(x * picture.scale()), sy = static_cast<int>(y * picture.scale());
            BOOST_TEST(de2000(at(seen, sx, sy), at(truth, x, y)) <= 1.0, "orientation " << orientation << " at " << x << "," << y);
        }
}

BOOST_AUTO_TEST_CASE(it_is_halved_where_that_is_enough) {
    const Bytes dng = as_dng(chart({241, 161}, 3));

    const auto size = [&](int least) { return read(dng, least).value().pixels.size(); };
    BOOST_TEST((size(0) == SizePx{241, 161}));
    BOOST_TEST((size(121) == SizePx{241, 161}));
    BOOST_TEST((size(120) == SizePx{121, 81}));
    BOOST_TEST((read(dng, 120).value().full == SizePx{241, 161}));
    BOOST_TEST((read(as_dng(chart({161, 241}, 3), {.orientation = 6}), 120).value().full == SizePx{241, 161}));
}

BOOST_AUTO_TEST_CASE(eight_bits_are_those_of_the_sixteen) {
    const Picture picture = read(as_dng(patch_chart())).value();

    BOOST_TEST(picture.format == "RAW");
    BOOST_TEST(picture.exposure.model == "Hallfield HF-24");
    BOOST_TEST((picture.pixels == shallow(picture.deep)));
}

BOOST_AUTO_TEST_CASE(a_preview_in_front_is_not_taken_for_the_photograph) {
    const Raster lying = patch_chart();
    const Bytes preview = as_jpeg(chart(lying.size(), 3));

    const Picture picture = read(as_dng(lying, {.preview = preview})).value();

    BOOST_TEST(picture.format == "RAW");
    BOOST_TEST((picture.deep == read(as_dng(lying)).value().deep));
}

BOOST_AUTO_TEST_CASE(the_preview_lies_as_the_raw_does_and_is_no_smaller_than_is_useful) {
    const Raster lying = chart({1200, 800}, 3);
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const auto preview = read_preview(as_dng(lying, {.orientation = orientation, .preview = as_jpeg(lying)}));
        const Raster truth = upright(lying, orientation);

        BOOST_REQUIRE(preview.has_value());
        BOOST_TEST((preview->full == truth.size()));
        BOOST_REQUIRE((preview->pixels.size() == truth.size()));
        for (const auto& [x, y] : {std::pair(60, 40), std::pair(truth.width() - 60, 40), std::pair(60, truth.height() - 40)})
            BOOST_TEST(de2000(at(preview->pixels, x, y), at(truth, x, y)) <= 2.0, "orientation " << orientation);
    }
    BOOST_TEST(!read_preview(as_dng(lying, {.preview = as_jpeg(chart({900, 600}, 3))})).has_value());
    BOOST_TEST(!read_preview(as_dng(lying)).has_value());
    BOOST_TEST(!read_preview(as_jpeg(lying)).has_value());
    BOOST_TEST(!read_preview(as_tiff(lying)).has_value());
}

BOOST_AUTO_TEST_CASE(a_raw_is_told_by_its_bytes) {
    const Raster lying = chart({120, 80}, 3);

    BOOST_TEST(is_raw(as_dng(lying)));
    BOOST_TEST(is_raw(as_dng(lying, {.preview = as_jpeg(lying)})));
    BOOST_TEST(!is_raw(as_tiff(lying)));
    BOOST_TEST(!is_raw(as_jpeg(lying)));
    BOOST_TEST(!is_raw({}));
}

BOOST_AUTO_TEST_CASE(a_cut_file_is_never_taken_for_whole) {
    const Bytes dng = as_dng(patch_chart(), {.preview = as_jpeg(chart({240, 160}, 3))});
    for (std::size_t length = 8; length < dng.size(); length += 997) {
        const auto cut = read(Bytes(dng.begin(), dng.begin() + static_cast<std::ptrdiff_t>(length)));
        const std::string says = said(cut);
        const bool known = says == "a.dng: the TIFF data is damaged" || says == nothing_found || says == "a.dng: the RAW data ends early or is damaged (copy the file again)";
        BOOST_TEST(known, length << " bytes: " << says);
    }
}

BOOST_AUTO_TEST_CASE(no_thread_is_started_and_the_callers_number_stays) {
    const Bytes dng = as_dng(chart({1200, 800}, 3));
    const int before = omp_get_max_threads();
    omp_set_num_threads(4);
    const long threads = threads_now();

    const auto picture = read(dng);

    BOOST_TEST(picture.has_value());
    BOOST_TEST(threads_now() == threads);
    BOOST_TEST(omp_get_max_threads() == 4);
    omp_set_num_threads(before);
}

BOOST_AUTO_TEST_CASE(what_only_begins_as_raw_is_refused_in_one_sentence) {
    for (const std::string_view start : {std::string_view("II\x1A\0\0\0HEAPCCDR", 14), std::string_view("\0\0\0\x18" "ftypcrx ", 12), std::string_view("FUJIFILMCCD-RAW "),
                                         std::string_view("IIRO\x08\0\0\0", 8), std::string_view("IIU\0\x18\0\0\0", 8), std::string_view("FOVb"), std::string_view("\0MRM", 4)}) {
        Bytes bytes(start.begin(), start.end());
        bytes.resize(4096);
        BOOST_TEST(said(read(bytes)) == nothing_found);
        BOOST_TEST(looks_like_photograph(bytes));
    }
}

BOOST_AUTO_TEST_CASE(real_files_come_out_as_dcraw_develops_them) {
    const auto folder = shared("data/raw");
    LIKENESS_NEEDS(folder);
    LIKENESS_WITNESS("dcraw_emu");
    const TempFolder temporary;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const auto picture = read_picture(entry.path(), {.least_long_side = 0});
        BOOST_REQUIRE_MESSAGE(picture.has_value(), said(picture));
        const Raster ours = in_srgb(picture.value());
        // Camera white balance, no automatic brightness, sRGB by its curve, PPG, TIFF.
        const std::string into = (temporary / "their.tif").string();
        BOOST_REQUIRE(std::system(("cp '" + entry.path().string() + "' '" + (temporary / "it").string() + "' && OMP_NUM_THREADS=1 dcraw_emu -w -W -c 0 -o 1 -g 2.4 12.92 -q 2 -6 -T -Z '" + into + "' '" + (temporary / "it").string() + "' >/dev/null").c_str()) == 0);
        const Raster theirs = read_picture(into, {.least_long_side = 0}).value().pixels;

        BOOST_REQUIRE((ours.size() == theirs.size()));
        double sum = 0;
        int count = 0;
        for (int y = 0; y < ours.height(); y += 3)
            for (int x = 0; x < ours.width(); x += 3, ++count) sum += de2000(at(ours, x, y), at(theirs, x, y));
        BOOST_TEST_MESSAGE(entry.path().filename().string() << ": mean dE2000 from dcraw_emu " << sum / count << ", " << picture.value().exposure.model << (picture.value().camera ? "" : ", no matrix"));
        BOOST_TEST(sum / count <= 0.05);
    }
}

BOOST_AUTO_TEST_SUITE_END()
