#include "engine/face/pose.h"

#include "engine/codec/read.h"
#include "engine/face/iris.h"
#include "engine/face/limbus.h"
#include "engine/face/silhouette.h"
#include "engine/picture/channels.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <ostream>

using namespace likeness;

namespace {

using Colour = std::array<double, 3>;

/// A head of known outline: hair is an ellipse whose top is row 100, shoulders begin at row 520; 600 × 800 pixels.
Raster head_before(const std::function<Colour(int x, int y)>& backdrop) {
    Raster raster({600, 800}, 3);
    for (int y = 0; y < 800; ++y)
        for (int x = 0; x < 600; ++x) {
            const double u = (x + 0.5 - 300) / 150, v = (y + 0.5 - 300) / 200;
            const bool head = u * u + v * v < 1, body = y >= 520 || (std::abs(x - 300) < 70 && y > 300);
            const bool face = head && y > 230 && std::abs(x - 300) < 110;
            const Colour colour = face ? Colour{205, 165, 145} : head ? Colour{35, 30, 28} : body ? Colour{50, 60, 90} : backdrop(x, y);
            for (std::size_t c = 0; c < 3; ++c) raster.row(y)[3 * x + static_cast<int>(c)] = static_cast<std::uint8_t>(std::clamp(colour[c], 0.0, 255.0));
        }
    return raster;
}

/// Where its eyes are by construction.
Pose pose() {
    Pose is;
    is.right_eye = {250, 300}, is.left_eye = {350, 300};
    is.chin_y = 480, is.face_left_x = 190, is.face_right_x = 410;
    return is;
}

Colour blue(int, int) {
    return {100, 197, 255};
}

void fill(Raster& raster, int x0, int y0, int x1, int y1, const Colour& colour) {
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x)
            for (std::size_t c = 0; c < 3; ++c) raster.row(y)[3 * x + static_cast<int>(c)] = static_cast<std::uint8_t>(colour[c]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(measuring_heads)

BOOST_AUTO_TEST_CASE(the_hair_top_is_the_first_row_of_hair) {
    const Silhouette found = outline(head_before(blue), pose());

    BOOST_TEST(found.backdrop.plain);
    BOOST_REQUIRE(found.crown_y.has_value());
    BOOST_TEST(std::abs(*found.crown_y - 100) <= 2);
}

BOOST_AUTO_TEST_CASE(an_unevenly_lit_backdrop_is_still_plain) {
    const auto lit = [](int x, int y) {
        const double light = 1 - 0.12 * ((x - 200) / 400.0) * ((x - 200) / 400.0) - 0.08 * (y / 800.0);
        return Colour{190 * light, 195 * light, 200 * light};
    };
    const Silhouette found = outline(head_before(lit), pose());

    BOOST_TEST(found.backdrop.plain, english(found.backdrop.because));
    BOOST_REQUIRE(found.crown_y.has_value());
    BOOST_TEST(std::abs(*found.crown_y - 100) <= 2);
}

BOOST_AUTO_TEST_CASE(a_stray_strand_is_not_the_hair_top) {
    Raster raster = head_before(blue);
    fill(raster, 298, 60, 302, 105, {35, 30, 28});

    BOOST_TEST(std::abs(*outline(raster, pose()).crown_y - 100) <= 3);
}

BOOST_AUTO_TEST_CASE(a_head_that_the_frame_cuts_begins_at_row_nought) {
    Raster raster = head_before(blue);
    fill(raster, 220, 0, 380, 150, {35, 30, 28});

    BOOST_TEST(*outline(raster, pose()).crown_y == 0.0);
}

BOOST_AUTO_TEST_CASE(a_cast_shadow_is_backdrop) {
    // Up to two fifths of the light gone above the head, softly; code values by the display's power of 2.2.
    const auto shaded = [](int x, int y) {
        const double away = std::pow((x - 300) / 80.0, 2) + std::pow((y - 80) / 30.0, 2);
        const double dim = std::pow(1 - 0.4 * std::exp(-away), 1 / 2.2);
        return Colour{100 * dim, 197 * dim, 255 * dim};
    };
    const Silhouette found = outline(head_before(shaded), pose());

    BOOST_REQUIRE(found.crown_y.has_value());
    BOOST_TEST(std::abs(*found.crown_y - 100) <= 3);
}

BOOST_AUTO_TEST_CASE(the_samples_are_backdrop_and_nothing_else) {
    const Silhouette found = outline(head_before(blue), pose());

    BOOST_REQUIRE(found.backdrop.samples.width() > 20);
    BOOST_TEST(found.backdrop.samples.height() == 1);
    for (int x = 0; x < found.backdrop.samples.width(); ++x) {
        const std::uint8_t* sample = found.backdrop.samples.row(0) + 3 * x;
        BOOST_TEST((sample[0] == 100 && sample[1] == 197 && sample[2] == 255));
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_plain_says_why) {
    const auto because = [](const Raster& raster) {
        const Silhouette found = outline(raster, pose());
        BOOST_TEST(!found.backdrop.plain);
        BOOST_TEST(!found.crown_y.has_value());
        BOOST_TEST(found.backdrop.samples.empty());
        return english(found.backdrop.because);
    };
    const auto checks = [](int x, int y) { return (x / 12 + y / 12) % 2 ? Colour{200, 60, 60} : Colour{60, 200, 60}; };
    const auto night = [](int x, int) { return Colour{20 + x * 0.38, 20 + x * 0.38, 20 + x * 0.38}; };
    Raster lamp = head_before(blue);
    fill(lamp, 60, 200, 130, 270, {250, 240, 60});

    BOOST_TEST(because(head_before(checks)).starts_with("the backdrop is cluttered: "));
    BOOST_TEST(because(head_before(night)).starts_with("the backdrop's lightness changes by "));
    BOOST_TEST(because(head_before(night)).ends_with(", expected at most 40"));
    // 70 × 70 of 600 × 800 is 1.02 %.
    BOOST_TEST(because(lamp).starts_with("something else stands before the backdrop: 1.0"));
    BOOST_TEST(because(lamp).ends_with(" % of the frame, expected at most 0.5 %"));
}

BOOST_AUTO_TEST_CASE(the_iris_is_the_middle_of_a_dark_disc) {
    for (const PointPx centre : {PointPx{48, 24}, PointPx{40.5, 26}, PointPx{58, 20.5}}) {
        Raster eye({96, 48}, 1);
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 96; ++x) eye.row(y)[x] = std::hypot(x + 0.5 - centre.x, y + 0.5 - centre.y) < 11 ? 40 : 220;

        const std::optional<PointPx> found = iris_centre(eye);

        BOOST_REQUIRE(found.has_value());
        BOOST_TEST(std::hypot(found->x - centre.x, found->y - centre.y) < 2.1, "off by " << found->x - centre.x << ", " << found->y - centre.y);
    }
    Raster blank({96, 48}, 1);
    BOOST_TEST(!iris_centre(blank).has_value());
}

// An eye distance of 100: irises of radius 9.3, the upper lid over the top of the eye.
BOOST_AUTO_TEST_CASE(the_limbus_places_an_eye_from_a_first_guess_that_is_off) {
    for (const PointPx off : {PointPx{0, 0}, PointPx{7, -4}, PointPx{-5, 6}}) {
        const PointPx centre{60.5, 40};
        Raster eye({120, 80}, 1);
        for (int y = 0; y < 80; ++y)
            for (int x = 0; x < 120; ++x) {
                const double far = std::hypot(x + 0.5 - centre.x, y + 0.5 - centre.y);
                eye.row(y)[x] = y < 34 ? 150 : far < 3.5 ? 15 : far < 9.3 ? 70 : 210;
            }

        const std::vector<Limbus> found = limbus(eye, {centre.x + off.x, centre.y + off.y}, 100);

        BOOST_REQUIRE(!found.empty());
        BOOST_TEST(std::hypot(found[0].centre.x - centre.x, found[0].centre.y - centre.y) < 2.0);  // 0.02 eye distances
        BOOST_TEST(std::abs(found[0].radius - 9.3) < 1.5);  // two steps of the search
    }
    BOOST_TEST(limbus(Raster({120, 80}, 1), {60, 40}, 100).empty());
}

BOOST_AUTO_TEST_CASE(eye_distance_and_middle_are_those_of_the_points) {
    Pose tilted;
    tilted.right_eye = {100, 200}, tilted.left_eye = {160, 280};

    BOOST_TEST(tilted.eye_distance() == 100.0);
    BOOST_TEST((tilted.eyes() == PointPx{130, 240}));
}

// Rows and columns read off the photographs by eye: hair top between a first wisp and closed hair; the beard's and the
// jaw's lowest row; the jaw's edges at its widest below the eyes.
struct Truth {
    const char* file;
    Interval crown, chin, left, right;
    friend std::ostream& operator<<(std::ostream& out, const Truth& truth) { return out << truth.file; }
};
const Truth truths[] = {
    {"grey-1.png", {14, 26}, {425, 462}, {80, 106}, {306, 332}},
    {"grey-2.png", {16, 32}, {392, 424}, {88, 114}, {310, 338}},
};

BOOST_DATA_TEST_CASE(a_portrait_before_grey_is_measured, boost::unit_test::data::make(truths), truth) {
    const auto folder = shared("data/portraits");
    LIKENESS_NEEDS(folder);
    FaceFinder finder;
    const Picture picture = read_picture(*folder / truth.file).value();
    const Raster luma = grey(picture.pixels);
    const auto faces = finder.find(luma, 1);
    BOOST_REQUIRE((faces.has_value() && faces.value().size() == 1));

    const auto head = measure_head(finder, picture.pixels, luma, 1, faces.value()[0]);

    BOOST_REQUIRE_MESSAGE(head.has_value(), said(head));
    BOOST_REQUIRE(head.value().has_value());
    const Pose& is = head.value()->pose;
    BOOST_TEST(head.value()->backdrop.plain, english(head.value()->backdrop.because));
    BOOST_REQUIRE(is.crown_y.has_value());
    BOOST_TEST(truth.crown.holds(*is.crown_y), "hair top " << *is.crown_y);
    BOOST_TEST(truth.chin.holds(is.chin_y), "chin " << is.chin_y);
    BOOST_TEST(truth.left.holds(is.face_left_x), "left cheek " << is.face_left_x);
    BOOST_TEST(truth.right.holds(is.face_right_x), "right cheek " << is.face_right_x);
    BOOST_TEST(std::abs(is.roll_deg) < 2);
    const Outline again = find_outline(picture.pixels, 1, is);
    BOOST_TEST((again.person == head.value()->outline.person && again.pixels == head.value()->outline.pixels), "the outline that is found again is another one");
    for (int x = 0; x < head.value()->backdrop.samples.width(); ++x) {
        const std::uint8_t* sample = head.value()->backdrop.samples.row(0) + 3 * x;
        BOOST_TEST((sample[0] > 180 && sample[2] > 180 && std::abs(sample[0] - sample[2]) < 25), "hair among the samples");
    }
}

BOOST_AUTO_TEST_CASE(the_astronauts_backdrop_is_not_plain) {
    const auto folder = shared("data/portraits");
    LIKENESS_NEEDS(folder);
    FaceFinder finder;
    const Picture picture = read_picture(*folder / "astronaut.png").value();
    const Raster luma = grey(picture.pixels);
    const auto faces = finder.find(luma, 1);
    BOOST_REQUIRE((faces.has_value() && faces.value().size() == 1));

    const auto head = measure_head(finder, picture.pixels, luma, 1, faces.value()[0]);

    BOOST_REQUIRE_MESSAGE(head.has_value(), said(head));
    BOOST_REQUIRE(head.value().has_value());
    BOOST_TEST(!head.value()->backdrop.plain);
    BOOST_TEST(!head.value()->backdrop.because.empty());
    BOOST_TEST(!head.value()->pose.crown_y.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
