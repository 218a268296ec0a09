#include "engine/colour/difference.h"
#include "engine/preset/finding_limits.h"
#include "tests/portrait/check/painted_face.h"

#include <numbers>

using namespace likeness;

namespace {

double fail_of(const char* name) {
    return finding_limit(name)->bounds.fail;
}

PaintedFace face_of(Light skin, double stops = 0) {
    return PaintedFace([=](PointPx p) { return plain_face(p, skin) * std::exp2(stops); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exposure)

BOOST_AUTO_TEST_CASE(over_exposed_is_the_share_of_the_face_that_is_white) {
    for (const double side : {-2.0, 0.0, 2.0}) {
        PaintedFace face([&](PointPx p) { return p.x < side ? Light{1, 1, 1} : plain_face(p, fair_skin); });
        BOOST_TEST(std::abs(face.value(over_exposed) - 25 * (side + 2)) < 1);
    }
}

BOOST_AUTO_TEST_CASE(red_alone_at_its_end_is_not_over_exposed) {
    BOOST_TEST(face_of({1, 0.5, 0.4}).value(over_exposed) == 0);
}

BOOST_AUTO_TEST_CASE(a_shine_is_measured_where_the_lamps_colour_outshines_the_skins) {
    // White light over the skin, so much of it that there is half as much light again and three tenths of the colour gone.
    const auto lit = [](double more) { return fair_skin + Light{more, more, more}; };
    const auto code = [](double light) { return static_cast<std::uint8_t>(std::lround(255 * coded(clamped(light)))); };
    const auto seen = [&](Light c) { return lab(code(c.r), code(c.g), code(c.b)); };
    const auto chroma = [&](Light c) { return std::hypot(seen(c).a, seen(c).b); };
    const auto luminance = [](Light c) { return 0.2126 * clamped(c.r) + 0.7152 * clamped(c.g) + 0.0722 * clamped(c.b); };
    double least = 0;
    while (chroma(lit(least)) >= 0.7 * chroma(fair_skin) || luminance(lit(least)) <= 1.5 * luminance(fair_skin)) least += 0.001;

    constexpr double deviation = 0.12, top = 0.45;
    PaintedFace face([&](PointPx p) {
        const double lobe = top * std::exp(-0.5 * (p.x * p.x + (p.y + 0.72) * (p.y + 0.72)) / (deviation * deviation));
        return plain_face(p, fair_skin) + Light{lobe, lobe, lobe};
    });
    const double radius2 = deviation * deviation * 2 * std::log(top / least);
    BOOST_TEST(face.value(hot_spot) == std::numbers::pi * radius2, boost::test_tools::tolerance(0.1));
    BOOST_TEST(face_of(fair_skin).value(hot_spot) == 0);
}

BOOST_AUTO_TEST_CASE(a_cheek_that_is_bright_and_as_red_as_the_other_does_not_shine) {
    PaintedFace face([](PointPx p) { return plain_face(p, fair_skin) * (p.y < 0.3 && p.y > -0.9 ? 1.55 : 0.8); });
    BOOST_TEST(face.value(hot_spot) < 0.01);
}

BOOST_AUTO_TEST_CASE(dark_and_pale_skin_of_the_same_exposure_both_pass_and_both_fail_a_stop_and_a_half_below) {
    for (const Light skin : {fair_skin, deep_skin}) {
        BOOST_TEST(face_of(skin).value(under_exposed) > fail_of("under_exposed"));
        BOOST_TEST(face_of(skin, -1.5).value(under_exposed) < fail_of("under_exposed"));
    }
}

BOOST_AUTO_TEST_CASE(a_veil_of_stray_light_takes_the_tonal_range) {
    for (const Light skin : {fair_skin, deep_skin}) {
        BOOST_TEST(face_of(skin).value(tonal_range) > fail_of("tonal_range"));
        PaintedFace veiled([&](PointPx p) { return plain_face(p, skin) * 0.5 + Light{0.17, 0.17, 0.17}; });
        BOOST_TEST(veiled.value(tonal_range) < fail_of("tonal_range"));
    }
}

BOOST_AUTO_TEST_CASE(the_tonal_range_is_from_the_pupils_to_the_cheeks_in_lightness) {
    // CIE 15: Y 0.01 is L* 9.0; grey skin of Y 0.45 is L* 72.9.
    BOOST_TEST(face_of({0.45, 0.45, 0.45}).value(tonal_range) == 72.9 - 9.0, boost::test_tools::tolerance(0.03));
}

BOOST_AUTO_TEST_SUITE_END()
