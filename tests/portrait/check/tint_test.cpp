#include "engine/preset/finding_limits.h"
#include "tests/portrait/check/painted_face.h"

using namespace likeness;

namespace {

const Bounds allowed = finding_limit("natural_colour")->bounds;

Measured cast_of(Light skin, Light lamp) {
    PaintedFace face([&](PointPx p) { return plain_face(p, skin) * lamp; });
    return natural_colour(face.study());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tint)

BOOST_AUTO_TEST_CASE(dark_and_pale_skin_under_white_light_have_no_cast) {
    for (const Light skin : {fair_skin, deep_skin}) BOOST_TEST(cast_of(skin, {1, 1, 1}).value.value() < allowed.warn);
}

BOOST_AUTO_TEST_CASE(a_coloured_lamp_is_told_by_its_colour) {
    struct Lamp {
        Light light;
        const char* word;
    };
    for (const Light skin : {fair_skin, deep_skin})
        for (const Lamp& lamp : {Lamp{{1.2, 1, 0.55}, "warm"}, Lamp{{0.85, 1, 1.6}, "cold"}, Lamp{{0.8, 1.1, 0.8}, "green"}, Lamp{{1.15, 0.82, 1.15}, "red"}}) {
            const Measured found = cast_of(skin, lamp.light);
            BOOST_TEST(found.value.value() > allowed.fail, lamp.word << ": " << found.value.value());
            BOOST_TEST((english(found.says).find(lamp.word) != std::string::npos), lamp.word << ": " << english(found.says));
        }
}

BOOST_AUTO_TEST_CASE(a_black_and_white_picture_fails_and_is_called_so) {
    PaintedFace face = PaintedFace::of_codes([](PointPx p) { return 255 * coded(plain_face(p, fair_skin).g); });
    const Measured found = natural_colour(face.study());
    BOOST_TEST(found.value.value() > allowed.fail);
    BOOST_TEST(english(found.says) == "the picture is black and white: take it in colour");
}

BOOST_AUTO_TEST_CASE(a_stronger_cast_measures_more) {
    double before = 0;
    for (const double blue : {1.0, 0.85, 0.7, 0.5}) {
        const double now = cast_of(fair_skin, {1.05, 1, blue}).value.value();
        BOOST_TEST(now > before);
        before = now;
    }
}

BOOST_AUTO_TEST_CASE(red_eye_is_the_red_share_of_the_pupil) {
    constexpr double pupil = 0.045;
    for (const double radius : {0.0, 0.02, 0.03, 0.045}) {
        PaintedFace face([&](PointPx p) {
            return std::hypot(std::abs(p.x) - 0.5, p.y) < radius ? Light{0.4, 0.03, 0.03} : plain_face(p, fair_skin);
        });
        BOOST_TEST(std::abs(face.value(red_eye) - 100 * radius * radius / (pupil * pupil)) < 12);
    }
}

BOOST_AUTO_TEST_CASE(a_brown_iris_is_no_red_eye) {
    PaintedFace face([](PointPx p) { return std::hypot(std::abs(p.x) - 0.5, p.y) < 0.09 ? Light{0.10, 0.04, 0.02} : plain_face(p, fair_skin); });
    BOOST_TEST(face.value(red_eye) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
