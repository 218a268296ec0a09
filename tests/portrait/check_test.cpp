#include "engine/portrait/check.h"

#include "engine/colour/difference.h"
#include "tests/fakes/said.h"
#include "tests/portrait/plain_preset.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace likeness;

namespace {

PhotoPreset blue() {
    PhotoPreset preset;
    preset.size = {480, 640};
    preset.backdrop = {100, 197, 255};
    preset.backdrop_tolerance = 12;
    preset.unevenness = 6;
    preset.limit(Geometry::eyes_from_top) = Limit{{200, 300}};
    return preset;
}

/// So many cells of each colour.
Backdrop cells(std::vector<std::pair<Rgb8, int>> of) {
    Backdrop backdrop;
    backdrop.plain = true;
    std::vector<std::uint8_t> samples;
    for (const auto& [colour, count] : of)
        for (int i = 0; i < count; ++i) samples.insert(samples.end(), {colour.r, colour.g, colour.b});
    backdrop.samples = Raster({static_cast<int>(samples.size() / 3), 1}, 3);
    backdrop.samples.samples() = std::move(samples);
    return backdrop;
}

std::vector<Finding> judge(const Backdrop& backdrop, const PhotoPreset& preset = blue()) {
    ColourConverter colours;
    auto findings = judge_backdrop(colours, backdrop, {srgb_icc(), true, "sRGB"}, "a.jpg", preset);
    BOOST_REQUIRE_MESSAGE(findings.has_value(), said(findings));
    return findings.value();
}

double apart(Rgb8 a, Rgb8 b) {
    return de2000(lab(a.r, a.g, a.b), lab(b.r, b.g, b.b));
}

const Finding& finding(const std::vector<Finding>& findings, const std::string& limit) {
    const auto found = std::ranges::find(findings, limit, &Finding::limit);
    BOOST_REQUIRE_MESSAGE(found != findings.end(), "no finding " << limit);
    return *found;
}

Picture finished(SizePx size, int quality) {
    Picture picture;
    picture.pixels = Raster(size, 3);
    picture.full = size;
    picture.format = "JPEG";
    picture.jpeg_quality = quality;
    return picture;
}

std::vector<Finding> check(const Picture& picture, std::size_t bytes, PhotoPreset preset) {
    Sight sight{.faces = {FaceBox{}}};
    Head& head = sight.head.emplace();
    head.pose.right_eye = {200, 250}, head.pose.left_eye = {280, 250};
    head.backdrop = cells({{preset.backdrop, 60}});
    ColourConverter colours;
    auto findings = check_finished(colours, picture, "a.jpg", bytes, sight, asking_no_quality(preset));
    BOOST_REQUIRE_MESSAGE(findings.has_value(), said(findings));
    return findings.value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checking)

BOOST_AUTO_TEST_CASE(the_backdrops_colour_is_its_distance_to_the_reference) {
    const Rgb8 near{110, 200, 250}, far{51, 143, 178};

    const auto same = judge(cells({{{100, 197, 255}, 80}})), close = judge(cells({{near, 80}})), other = judge(cells({{far, 80}}));

    BOOST_TEST(*finding(same, "backdrop_colour").measured == 0.0);
    BOOST_TEST(*finding(close, "backdrop_colour").measured == apart({100, 197, 255}, near), boost::test_tools::tolerance(1e-9));
    BOOST_TEST((finding(close, "backdrop_colour").verdict == Verdict::pass));
    BOOST_TEST(apart({100, 197, 255}, far) > 12);
    BOOST_TEST((finding(other, "backdrop_colour").verdict == Verdict::fail));
    BOOST_TEST(!finding(other, "backdrop_colour").hard);
}

BOOST_AUTO_TEST_CASE(unevenness_is_the_distance_of_the_most_different_places) {
    const Rgb8 light{120, 205, 255}, dark{80, 180, 240};

    const auto measured = judge(cells({{light, 40}, {{100, 197, 255}, 40}, {dark, 40}}));

    BOOST_TEST(*finding(measured, "backdrop_evenness").measured == apart(light, dark), boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_wisp_in_two_of_a_hundred_cells_is_not_unevenness_and_in_three_it_is) {
    const Rgb8 hair{40, 40, 40}, cloth{100, 197, 255};

    BOOST_TEST(*finding(judge(cells({{cloth, 98}, {hair, 2}})), "backdrop_evenness").measured == 0.0);
    BOOST_TEST(*finding(judge(cells({{cloth, 97}, {hair, 3}})), "backdrop_evenness").measured == apart(hair, cloth), boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(from_half_the_limit_on_it_warns_and_beyond_it_fails) {
    const auto verdict = [](int darker) {
        const Rgb8 cloth{100, 197, 255}, dark{static_cast<std::uint8_t>(100 - darker), static_cast<std::uint8_t>(197 - darker), static_cast<std::uint8_t>(255 - darker)};
        const Finding found = finding(judge(cells({{cloth, 50}, {dark, 50}})), "backdrop_evenness");
        const Verdict expected = apart(cloth, dark) > 6 ? Verdict::fail : apart(cloth, dark) > 3 ? Verdict::warn : Verdict::pass;
        BOOST_TEST((found.verdict == expected), darker << ": " << english(found.says));
        return found.verdict;
    };

    BOOST_TEST((verdict(3) == Verdict::pass));
    BOOST_TEST((verdict(16) == Verdict::warn));
    BOOST_TEST((verdict(40) == Verdict::fail));
}

BOOST_AUTO_TEST_CASE(a_cluttered_backdrop_fails_evenness_with_the_reason_and_its_colour_is_not_judged) {
    Backdrop cluttered;
    cluttered.because = sentence("something else stands before the backdrop: {} % of the frame, expected at most {} %", 3, 0.5);
    PhotoPreset soft = blue();
    soft.soft = {"backdrop_evenness"};

    const auto findings = judge(cluttered);

    BOOST_TEST((finding(findings, "backdrop_colour").verdict == Verdict::not_judged));
    BOOST_TEST((finding(findings, "backdrop_evenness").verdict == Verdict::fail));
    BOOST_TEST(english(finding(findings, "backdrop_evenness").says) == "something else stands before the backdrop: 3 % of the frame, expected at most 0.5 %");
    BOOST_TEST((finding(judge(cluttered, soft), "backdrop_evenness").verdict == Verdict::warn));
    BOOST_TEST(!forbids_file(findings));
}

BOOST_AUTO_TEST_CASE(a_plain_backdrop_of_which_nothing_shows_is_not_judged) {
    const auto findings = judge(cells({}));

    BOOST_TEST((finding(findings, "backdrop_evenness").verdict == Verdict::not_judged));
    BOOST_TEST(english(finding(findings, "backdrop_colour").says) == "nothing of the backdrop shows beside the head");
}

BOOST_AUTO_TEST_CASE(the_mean_is_taken_in_srgb) {
    ColourConverter colours;
    const auto measured = measure_backdrop(colours, cells({{{10, 20, 30}, 1}, {{20, 40, 61}, 1}}), {srgb_icc(), true, "sRGB"}, "a.jpg");

    BOOST_REQUIRE((measured.has_value() && measured.value()));
    BOOST_TEST((measured.value()->mean == Rgb8{15, 30, 46}));
}

BOOST_AUTO_TEST_CASE(one_face_is_right) {
    const auto judged = [](std::size_t faces, int turned = 0) {
        return judge_faces({.faces = std::vector<FaceBox>(faces), .head = faces == 1 ? std::optional(Head{}) : std::nullopt, .turned = turned});
    };

    BOOST_TEST((judged(1).verdict == Verdict::pass));
    const Finding eyeless = judge_lost_eyes();
    BOOST_TEST((eyeless.verdict == Verdict::fail && eyeless.hard && !eyeless.measured));
    BOOST_TEST(english(eyeless.says) == "the eyes cannot be made out: have the sitter face the camera with both eyes open, and take it again");
    BOOST_TEST(english(judged(0).says) == "no face was found");
    BOOST_TEST(english(judged(3).says) == "3 faces were found, expected one");
    BOOST_TEST((judged(0).verdict == Verdict::fail && judged(2).verdict == Verdict::fail));
    BOOST_TEST((judged(0, 90).verdict == Verdict::fail));
    BOOST_TEST(english(judged(0, 90).says) == "the photograph does not stand upright and its file does not say so: turned 90° clockwise it would");
}

BOOST_AUTO_TEST_CASE(a_finished_photo_must_have_the_exact_size_bytes_and_quality) {
    PhotoPreset preset = blue();
    preset.bytes = {20'480, 40'000};
    preset.quality = {60, 90};

    const auto good = check(finished({480, 640}, 95), 30'000, preset), bad = check(finished({481, 639}, 59), 40'001, preset);

    BOOST_TEST((overall(good) == Verdict::pass));
    for (const char* limit : {"width", "height", "bytes", "quality"}) {
        BOOST_TEST((finding(good, limit).verdict == Verdict::pass), limit);
        BOOST_TEST((finding(bad, limit).verdict == Verdict::fail && finding(bad, limit).hard), limit);
    }
    BOOST_TEST(english(finding(bad, "width").says) == "width: expected 480 to 480 px, measured 481");
    preset.soft = {"bytes"};
    BOOST_TEST((finding(check(finished({480, 640}, 90), 40'001, preset), "bytes").verdict == Verdict::warn));
}

BOOST_AUTO_TEST_CASE(a_png_has_no_quality_to_judge) {
    const auto findings = check(finished({480, 640}, 0), 30'000, blue());

    BOOST_TEST(std::ranges::none_of(findings, [](const Finding& one) { return one.limit == "quality"; }));
}

BOOST_AUTO_TEST_CASE(geometry_of_another_size_is_judged_as_if_it_were_scaled) {
    // At twice the size the eyes stand in row 250 of 1280: row 125 of 640.
    const auto findings = check(finished({960, 1280}, 90), 30'000, blue());

    BOOST_TEST(*finding(findings, "eyes_from_top").measured == 125.0, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_SUITE_END()
