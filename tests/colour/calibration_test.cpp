#include "engine/colour/calibration.h"

#include "engine/codec/read.h"
#include "engine/colour/calibration_profile.h"
#include "engine/colour/convert.h"
#include "engine/colour/icc.h"
#include "tests/fakes/drawn_chart.h"
#include "tests/fakes/icc_file.h"
#include "tests/fakes/places.h"
#include "tests/fakes/program.h"
#include "tests/fakes/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <sstream>

using namespace likeness;

namespace {

Picture drawn(DrawnChart chart = {}) {
    Picture picture = photographed(chart);
    picture.exposure = {.taken_ms = 1'700'000'000'000, .make = "Canon", .model = "EOS R6"};
    return picture;
}

Fitted fitted(const Picture& picture) {
    const Result<Chart> chart = read_chart(picture, "chart.jpg");
    BOOST_REQUIRE(chart);
    Result<Fitted> made = fit_calibration(picture, chart.value(), "chart.jpg");
    BOOST_REQUIRE(made);
    return std::move(made).value();
}

std::string why(const Result<Picture>& calibrated) { return calibrated ? "it was calibrated" : english(calibrated.error()); }

/// The 24 patches by a camera that bends colours as no matrix can.
std::vector<SeenPatch> bent() {
    std::vector<SeenPatch> out;
    for (int patch = 0; patch < chart_patches; ++patch) {
        const Tristimulus rgb = camera_rgb(patch, 0.8, {1.1, 1, 0.9});
        out.push_back({patch, {rgb[0], std::pow(rgb[1], 0.85) * std::pow(rgb[0], 0.15), std::pow(rgb[2], 0.9) * std::pow(rgb[1], 0.1)}});
    }
    return out;
}

constexpr std::array<double, 9> srgb_matrix{0.4360747, 0.3850649, 0.1430804, 0.2225045, 0.7168786, 0.0606169, 0.0139322, 0.0971045, 0.7141733};

/// What argyll reads in a profile: CIELAB, relative colorimetric.
std::vector<Lab> by_argyll(const Bytes& icc, const std::vector<SeenPatch>& patches) {
    const TempFolder folder;
    const auto profile = folder.with("calibration.icc", icc);
    std::string asked;
    for (const SeenPatch& one : patches) {
        for (const double v : one.rgb) asked += std::to_string(srgb_encoded(v)) + " ";
        asked += "\n";
    }
    const auto list = folder.with("asked", Bytes(asked.begin(), asked.end()));
    std::istringstream told(output_of("xicclu -v0 -ff -ir -pl '" + profile.string() + "' < '" + list.string() + "'"));
    std::vector<Lab> out(patches.size());
    for (Lab& one : out) told >> one.l >> one.a >> one.b;
    return out;
}

/// How far argyll and the fit are apart in judging a patch.
double widest_disagreement(const ColourFit& fit, const std::vector<SeenPatch>& patches) {
    std::array<Tristimulus, chart_patches> rgb{};
    for (std::size_t i = 0; i < chart_patches; ++i) rgb[i] = patches[i].rgb;
    const std::vector<Lab> read = by_argyll(calibration_icc(fit, {.make = "Canon", .model = "EOS R6", .patches = rgb}), patches);
    double widest = 0;
    for (std::size_t i = 0; i < chart_patches; ++i) {
        const double ours = patch_difference(fit.xyz(patches[i].rgb), fit.exposure, patches[i].patch);
        widest = std::max(widest, std::abs(patch_difference(xyz_of_lab(read[i]), fit.exposure, patches[i].patch) - ours));
    }
    return widest;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(calibration)

BOOST_AUTO_TEST_CASE(a_camera_that_a_matrix_describes_gets_a_matrix_that_is_right) {
    const Fitted made = fitted(drawn({.exposure = 0.7, .tint = {1.2, 1, 0.8}}));

    BOOST_TEST(name(made.model) == "matrix");
    BOOST_TEST(made.mean.before > 5);
    BOOST_TEST(made.mean.after < 0.05);
    BOOST_TEST(made.mean.left_out < 0.05);
    BOOST_TEST(made.worst.after < 0.2);
}

BOOST_AUTO_TEST_CASE(neutral_patches_become_neutral) {
    const Fitted made = fitted(drawn({.exposure = 0.7, .tint = {1.2, 1, 0.8}}));

    for (std::size_t i = white_patch; i < chart_patches; ++i) BOOST_TEST(made.patches[i].after < 0.2, chart_values[i].name << " " << made.patches[i].after);
}

BOOST_AUTO_TEST_CASE(the_exposure_is_told_and_not_changed) {
    const Fitted bright = fitted(drawn({.exposure = 0.8})), dark = fitted(drawn({.exposure = 0.2}));
    BOOST_TEST(std::abs(bright.exposure_stops - dark.exposure_stops - 2) < 0.02);
    BOOST_TEST(std::abs(bright.mean.after - dark.mean.after) < 0.1);

    ColourConverter colours;
    Picture grey;  // what the camera makes of white at an exposure of 0.2
    grey.pixels = Raster({1, 1}, 3);
    const Tristimulus white = camera_rgb(white_patch, 0.2);
    for (std::size_t c = 0; c < 3; ++c) grey.pixels.samples()[c] = static_cast<std::uint8_t>(std::lround(255 * srgb_encoded(white[c])));
    grey.icc = dark.calibration.icc;
    const Raster shown = colours.to_srgb(grey.pixels, source_space(grey), "").value();
    BOOST_TEST(std::abs(shown.samples()[1] - grey.pixels.samples()[1]) <= 2);
}

BOOST_AUTO_TEST_CASE(what_roots_describe_they_describe_better_and_the_smoothed_leaves_less) {
    double left[4];
    for (const ColourModel model : {ColourModel::white_balance, ColourModel::matrix, ColourModel::root_polynomial, ColourModel::smoothed}) {
        const ColourFit fit = fit_colours(bent(), srgb_matrix, {model, 1});
        double sum = 0;
        for (const SeenPatch& one : bent()) sum += patch_difference(fit.xyz(one.rgb), fit.exposure, one.patch);
        left[static_cast<std::size_t>(model)] = sum / chart_patches;
    }
    BOOST_TEST(left[1] < left[0]);
    BOOST_TEST(left[2] < 0.7 * left[1]);
    BOOST_TEST(left[3] < 0.8 * left[2]);
}

BOOST_AUTO_TEST_CASE(another_program_reads_the_same_colours_in_the_profile) {
    LIKENESS_WITNESS("xicclu");
    BOOST_TEST(widest_disagreement(fit_colours(bent(), srgb_matrix, {ColourModel::matrix, 1}), bent()) < 0.05);
    BOOST_TEST(widest_disagreement(fit_colours(bent(), srgb_matrix, {ColourModel::root_polynomial, 1}), bent()) < 0.3);
    BOOST_TEST(widest_disagreement(fit_colours(bent(), srgb_matrix, {ColourModel::smoothed, 1}), bent()) < 0.3);
}

BOOST_AUTO_TEST_CASE(a_balanced_grey_stays_neutral_in_the_table_at_every_lightness) {
    LIKENESS_WITNESS("xicclu");
    const ColourFit fit = fit_colours(bent(), srgb_matrix, {ColourModel::root_polynomial, 1});
    std::vector<SeenPatch> greys;
    for (int i = 1; i < 40; ++i) greys.push_back({0, {0.02 * i / fit.balance[0], 0.02 * i / fit.balance[1], 0.02 * i / fit.balance[2]}});

    for (const Lab& one : by_argyll(calibration_icc(fit, {}), greys)) BOOST_TEST(std::hypot(one.a, one.b) < 0.25, one.l << " " << one.a << " " << one.b);
}

BOOST_AUTO_TEST_CASE(the_profile_is_dated_by_the_chart_and_names_the_camera) {
    LIKENESS_WITNESS("exiftool");
    const TempFolder folder;
    const auto file = folder.with("calibration.icc", fitted(drawn()).calibration.icc);

    BOOST_TEST(output_of("exiftool -s3 -ProfileClass -ProfileVersion -ColorSpaceData -ProfileDateTime -ProfileDescription -DeviceMfgDesc -DeviceModelDesc -Technology " + file.string()) ==
               "Input Device Profile\n2.4.0\nRGB\n2023:11:14 22:13:20\nEOS R6, RGB, chart of 2023-11-14 22:13:20\nCanon\nEOS R6\nDigital Camera");
}

BOOST_AUTO_TEST_CASE(the_same_chart_gives_the_same_bytes) {
    BOOST_TEST((fitted(drawn()).calibration.icc == fitted(drawn()).calibration.icc));
}

BOOST_AUTO_TEST_CASE(a_calibration_is_read_back) {
    const Calibration made = fitted(drawn()).calibration;

    const Result<Calibration> read = read_calibration(made.icc, "camera.icc");

    BOOST_REQUIRE(read);
    BOOST_TEST(read.value().make == "Canon");
    BOOST_TEST(read.value().model == "EOS R6");
    BOOST_TEST(!read.value().raw);
    BOOST_TEST(read.value().space == made.space);
    BOOST_TEST((read.value().icc == made.icc));
}

BOOST_AUTO_TEST_CASE(what_is_no_calibration_is_refused) {
    for (const Bytes& bytes : {srgb_icc(), Bytes{1, 2, 3}, Bytes{}}) {
        const Result<Calibration> read = read_calibration(bytes, "camera.icc");
        BOOST_REQUIRE(!read);
        BOOST_TEST(english(read.error()) == "camera.icc: expected a camera calibration made by likeness calibrate, found something else");
    }
}

// Sound in form: light to the power of -2 is without bounds in the dark, and primaries of nothing give no light.
BOOST_AUTO_TEST_CASE(a_chart_whose_own_profile_gives_no_numbers_is_refused) {
    const auto with = [](double exponent, double light) {
        IccFile file(4, "mntr", "RGB ", "XYZ ");
        for (const char* primary : {"rXYZ", "gXYZ", "bXYZ"}) file.xyz(primary, {0.3214 * light, 0.3333 * light, 0.275 * light});
        for (const char* curve : {"rTRC", "gTRC", "bTRC"}) file.formula(curve, 0, {exponent});
        return file.bytes();
    };
    const Chart chart = read_chart(drawn(), "chart.jpg").value();
    for (const Bytes& icc : {with(-2, 1), with(1, 0), Bytes(200, 7)}) {
        Picture picture = drawn();
        picture.icc = icc;

        const auto made = fit_calibration(picture, chart, "chart.jpg");

        BOOST_REQUIRE(!made);
        BOOST_TEST(english(made.error()) == "chart.jpg: the colour chart's own ICC profile cannot be used");
    }
}

BOOST_AUTO_TEST_CASE(a_calibrated_picture_carries_it_and_keeps_its_samples) {
    const Picture chart = drawn();
    const Calibration made = fitted(chart).calibration;

    const Result<Picture> calibrated = calibrate(chart, made, "A.jpg");

    BOOST_REQUIRE(calibrated);
    BOOST_TEST((calibrated.value().icc == made.icc));
    BOOST_TEST((calibrated.value().pixels == chart.pixels));
}

BOOST_AUTO_TEST_CASE(a_calibration_for_something_else_is_refused) {
    const Calibration made = fitted(drawn()).calibration;
    Picture other = drawn(), nameless = drawn(), raw = drawn(), adobe = drawn();
    other.exposure.model = "EOS R5";
    nameless.exposure = {};
    raw.format = "RAW";
    adobe.exposure.adobe_rgb = true;
    Calibration for_raw = made;
    for_raw.raw = true;

    BOOST_TEST(why(calibrate(other, made, "A.jpg")) == "A.jpg: the calibration is for Canon EOS R6, the photograph is from Canon EOS R5");
    BOOST_TEST(why(calibrate(nameless, made, "A.jpg")) == "A.jpg: the calibration is for Canon EOS R6, the photograph names no camera");
    Calibration for_any = made;
    for_any.make = for_any.model = "";
    BOOST_TEST(why(calibrate(other, for_any, "A.jpg")) == "A.jpg: the calibration names no camera, the photograph is from Canon EOS R5");
    BOOST_TEST(why(calibrate(raw, made, "A.CR2")) == "A.CR2: the calibration is for the camera's own pictures, the photograph is RAW");
    BOOST_TEST(why(calibrate(drawn(), for_raw, "A.jpg")) == "A.jpg: the calibration is for RAW, the photograph is JPEG");
    BOOST_TEST(why(calibrate(adobe, made, "A.jpg")) == "A.jpg: the calibration is for pictures of another colour space");
}

BOOST_AUTO_TEST_CASE(a_calibration_for_another_white_balance_is_refused_where_both_tell_it) {
    const auto by_exif = [](const std::string& balance) {
        Picture picture = drawn();
        picture.exposure.white_balance = balance;
        return picture;
    };
    const auto by_raw = [](std::optional<std::array<double, 2>> balance) {
        Picture picture = drawn();
        picture.format = "RAW";
        picture.camera = srgb_matrix;
        picture.balance = balance;
        return picture;
    };
    const std::string other = "A: the photograph's white balance is not that of the colour chart";
    const Calibration made = read_calibration(fitted(by_exif("manual")).calibration.icc, "").value(), raw = read_calibration(fitted(by_raw({{2.1234, 1.5}})).calibration.icc, "").value();

    BOOST_TEST(made.balance == "manual");
    BOOST_TEST(raw.balance == "2.1234 1.5000");
    BOOST_TEST(why(calibrate(by_exif("manual"), made, "A")) == "it was calibrated");
    BOOST_TEST(why(calibrate(by_exif(""), made, "A")) == "it was calibrated");
    BOOST_TEST(why(calibrate(by_exif("auto"), made, "A")) == other);
    BOOST_TEST(why(calibrate(by_exif("auto"), fitted(drawn()).calibration, "A")) == "it was calibrated");
    BOOST_TEST(why(calibrate(by_raw({{2.13, 1.5}}), raw, "A")) == "it was calibrated");
    BOOST_TEST(why(calibrate(by_raw({}), raw, "A")) == "it was calibrated");
    BOOST_TEST(why(calibrate(by_raw({{2.15, 1.5}}), raw, "A")) == other);
    BOOST_TEST(why(calibrate(by_raw({{2.1234, 1.4}}), raw, "A")) == other);
}

BOOST_AUTO_TEST_CASE(a_real_cameras_chart_is_calibrated_to_within_two_by_leaving_one_out) {
    const auto file = shared("data/raw/powershot-g2-chart.crw");
    LIKENESS_NEEDS(file);
    const Result<Picture> picture = read_picture(*file);
    if (!picture) return;  // a build without RAW

    const Fitted made = fitted(picture.value());

    BOOST_TEST(made.calibration.raw);
    BOOST_TEST(made.mean.before > 5);
    BOOST_TEST(made.mean.after < 1.2);
    BOOST_TEST(made.mean.left_out <= 2.0);
    for (std::size_t i = 0; i < chart_patches; ++i)
        if (is_skin(static_cast<int>(i))) BOOST_TEST(made.patches[i].after <= made.patches[i].before, chart_values[i].name);
}

BOOST_AUTO_TEST_SUITE_END()
