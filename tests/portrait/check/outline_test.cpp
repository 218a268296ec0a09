// The checks of outline and surroundings on a person made of shapes, whose mask and colours are known.
#include "engine/portrait/check/checks.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <functional>

using namespace likeness;

namespace {

struct Colour {
    double r, g, b;
};
constexpr Colour cloth{100, 190, 250}, jacket{50, 50, 60}, skin{200, 160, 140};
constexpr int width = 480, height = 640;
constexpr double unit = 60;                 // pixels per eye distance
constexpr PointPx eyes{240, 230};
constexpr double chin = eyes.y + 1.8 * unit;

double distance_from_head(double x, double y) {
    return std::hypot((x - eyes.x) / (1.25 * unit), (y - eyes.y - 0.1 * unit) / (1.8 * unit));
}

/// Shoulders from the neck down and out; `slope` lowers one side and lifts the other.
bool is_body(double x, double y, double slope = 0) {
    const double out = std::abs(x - eyes.x) / unit;
    if (out < 0.7 && y > chin - 0.4 * unit) return true;
    return y > chin + (0.35 + 0.3 * out) * unit + slope * (x - eyes.x);
}

struct Person {
    std::function<bool(double, double)> body = [](double x, double y) { return is_body(x, y); };
    std::function<bool(double, double)> more = [](double, double) { return false; };  // hair, say
    std::function<Colour(double, double)> clothes = [](double, double) { return jacket; };
    std::function<Colour(double, double)> behind = [](double, double) { return cloth; };
};

struct Made {
    Picture picture;
    Head head;
};

Made made(const Person& person) {
    Made out;
    Outline& outline = out.head.outline;
    outline.pixels = Raster({width, height}, 3);
    outline.person = Raster({width, height}, 1);
    outline.scale = 1;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool head = distance_from_head(x + 0.5, y + 0.5) < 1 || person.more(x + 0.5, y + 0.5), body = person.body(x + 0.5, y + 0.5);
            const Colour colour = head ? skin : body ? person.clothes(x, y) : person.behind(x, y);
            std::uint8_t* to = outline.pixels.row(y) + 3 * x;
            to[0] = static_cast<std::uint8_t>(colour.r + 0.5), to[1] = static_cast<std::uint8_t>(colour.g + 0.5), to[2] = static_cast<std::uint8_t>(colour.b + 0.5);
            outline.person.row(y)[x] = head || body ? 255 : 0;
        }
    Pose& pose = out.head.pose;
    pose.right_eye = {eyes.x - unit / 2, eyes.y}, pose.left_eye = {eyes.x + unit / 2, eyes.y};
    pose.chin_y = chin;
    pose.face_left_x = eyes.x - 1.1 * unit, pose.face_right_x = eyes.x + 1.1 * unit;
    out.head.backdrop.plain = true;
    return out;
}

double measured(Measured (*check)(const Study&), const Person& person) {
    const Made of = made(person);
    const Measured found = check(Study{.picture = of.picture, .head = of.head});
    BOOST_REQUIRE_MESSAGE(found.value.has_value(), english(found.says));
    return *found.value;
}

double linear(double code) {
    const double v = code / 255;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}
double code(double light) {
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055);
}
Colour dimmed(Colour of, double factor) {
    return {code(linear(of.r) * factor), code(linear(of.g) * factor), code(linear(of.b) * factor)};
}

/// Beside the head on the picture's right.
bool beside_the_head(double x, double y) {
    return x > eyes.x && y < chin && std::hypot((x - eyes.x - 0.5 * unit) / (1.25 * unit), (y - eyes.y - 0.1 * unit) / (1.8 * unit)) < 1;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(outline_checks)

BOOST_AUTO_TEST_CASE(a_head_with_air_around_it_is_not_cut) {
    BOOST_TEST(measured(head_cut, {}) == 0.0);
}

BOOST_AUTO_TEST_CASE(how_wide_the_frame_cuts_the_head_is_told_in_eye_distances) {
    const Person tall{.more = [](double x, double y) { return std::abs(x - eyes.x) < 0.4 * unit && y < eyes.y; }};
    BOOST_TEST(measured(head_cut, tall) == 0.8, boost::test_tools::tolerance(0.02));
}

BOOST_AUTO_TEST_CASE(long_hair_that_leaves_the_frame_below_the_mouth_cuts_no_head) {
    const Person long_hair{.more = [](double x, double y) { return y > eyes.y + 1.3 * unit && y < chin && x < eyes.x; }};
    BOOST_TEST(measured(head_cut, long_hair) == 0.0);
}

BOOST_DATA_TEST_CASE(shoulders_tilt_by_the_angle_between_them, boost::unit_test::data::make({0.0, 3.0, 8.0}), degrees) {
    const double slope = std::tan(degrees * 3.14159265 / 180);
    const Person leaning{.body = [=](double x, double y) { return is_body(x, y, slope); }};
    BOOST_TEST(std::abs(measured(shoulders_level, leaning) - degrees) < 0.6);
}

BOOST_AUTO_TEST_CASE(a_dark_jacket_stands_out_and_one_of_the_backdrops_colour_melts_into_it) {
    BOOST_TEST(measured(clothes_contrast, {}) < 2);
    BOOST_TEST(measured(clothes_contrast, {.clothes = [](double, double) { return cloth; }}) > 95);
    const double half = measured(clothes_contrast, {.clothes = [](double x, double) { return x < eyes.x ? cloth : jacket; }});
    BOOST_TEST((half > 40 && half < 60), half);
}

BOOST_AUTO_TEST_CASE(stripes_are_a_pattern_and_a_plain_jacket_is_none) {
    BOOST_TEST(measured(clothes_pattern, {}) < 0.02);
    BOOST_TEST(measured(clothes_pattern, {.clothes = [](double x, double) { return static_cast<int>(x) / 3 % 2 ? jacket : skin; }}) > 0.25);
}

BOOST_DATA_TEST_CASE(a_shadow_is_as_deep_as_the_light_it_takes, boost::unit_test::data::make({0.9, 0.8, 0.6}), light) {
    const Person shading{.behind = [=](double x, double y) { return beside_the_head(x, y) ? dimmed(cloth, light) : cloth; }};
    BOOST_TEST(std::abs(measured(backdrop_shadow, shading) - 100 * (1 - light)) < 2.5);
}

BOOST_AUTO_TEST_CASE(neither_even_cloth_nor_a_smooth_fall_of_light_is_a_shadow) {
    BOOST_TEST(measured(backdrop_shadow, {}) < 1);
    const Person falling{.behind = [](double x, double y) { return dimmed(cloth, 1 - 0.25 * x / width - 0.1 * y / height); }};
    BOOST_TEST(measured(backdrop_shadow, falling) < 5);
}

BOOST_AUTO_TEST_CASE(a_thing_of_another_colour_is_no_shadow) {
    const Person beside{.behind = [](double x, double y) { return beside_the_head(x, y) ? Colour{150, 60, 60} : cloth; }};
    BOOST_TEST(measured(backdrop_shadow, beside) < 1);
}

BOOST_AUTO_TEST_CASE(another_thing_is_told_as_its_share_of_the_frame) {
    Made of = made({});
    of.head.outline.stray = 0.012;
    BOOST_TEST(*stray_object(Study{.picture = of.picture, .head = of.head}).value == 1.2, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(without_an_outline_nothing_is_measured_and_the_reason_is_the_backdrops) {
    Made of = made({});
    of.head.outline.person = {};
    of.head.backdrop.because = sentence("the backdrop is striped");
    for (const auto check : {head_cut, shoulders_level, clothes_contrast, clothes_pattern, backdrop_shadow, stray_object}) {
        const Measured found = check(Study{.picture = of.picture, .head = of.head});
        BOOST_TEST(!found.value.has_value());
        BOOST_TEST(english(found.says) == "the backdrop is striped");
    }
}

BOOST_AUTO_TEST_SUITE_END()
