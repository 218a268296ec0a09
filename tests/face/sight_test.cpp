#include "engine/face/sight.h"

#include "engine/codec/read.h"
#include "engine/picture/channels.h"
#include "engine/picture/resample.h"
#include "engine/picture/turn.h"
#include "tests/fakes/places.h"
#include "tests/fakes/said.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numbers>

using namespace likeness;

namespace {

Sight seen(const Raster& pixels) {
    static FaceFinder finder;
    auto sight = look(finder, pixels, grey(pixels), 1);
    BOOST_REQUIRE_MESSAGE(sight.has_value(), said(sight));
    return std::move(sight).value();
}

Raster portrait(const char* file) {
    return read_picture(*shared("data/portraits") / file).value().pixels;
}

/// Leaning clockwise by so many degrees about its middle; what lies outside repeats the edge.
Raster leaning(const Raster& upright, double degrees) {
    const double angle = degrees * std::numbers::pi / 180, x0 = upright.width() / 2.0, y0 = upright.height() / 2.0;
    Raster out(upright.size(), 3);
    for (int y = 0; y < out.height(); ++y)
        for (int x = 0; x < out.width(); ++x) {
            const double dx = x + 0.5 - x0, dy = y + 0.5 - y0;
            const int from_x = std::clamp(static_cast<int>(x0 + dx * std::cos(angle) + dy * std::sin(angle)), 0, out.width() - 1);
            const int from_y = std::clamp(static_cast<int>(y0 - dx * std::sin(angle) + dy * std::cos(angle)), 0, out.height() - 1);
            std::copy_n(upright.row(from_y) + 3 * from_x, 3, out.row(y) + 3 * x);
        }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sight)

// Exif orientation 6 is undone by 90 degrees clockwise, 8 by 270, 3 by 180; each undone turn is the opposite one.
BOOST_AUTO_TEST_CASE(a_photograph_on_its_side_is_seen_to_be_turned_and_not_measured) {
    LIKENESS_NEEDS(shared("data/portraits"));
    const Raster upright_one = portrait("grey-2.png");

    BOOST_TEST(seen(upright_one).turned == 0);
    for (const auto& [stored_as, turn] : {std::pair{8, 90}, std::pair{6, 270}, std::pair{3, 180}}) {
        const Sight sight = seen(upright(upright_one, stored_as));
        BOOST_TEST(sight.turned == turn);
        BOOST_TEST(sight.faces.empty());
        BOOST_TEST(!sight.head.has_value());
    }
}

BOOST_AUTO_TEST_CASE(a_blank_frame_is_not_turned) {
    BOOST_TEST(seen(Raster({600, 400}, 3)).turned == 0);
}

BOOST_DATA_TEST_CASE(a_head_that_leans_is_measured_as_leaning, boost::unit_test::data::make({-22.0, -10.0, 10.0, 22.0}), degrees) {
    LIKENESS_NEEDS(shared("data/portraits"));
    const Raster level = portrait("grey-1.png");
    const Pose straight = seen(level).head.value().pose;

    const Sight sight = seen(leaning(level, degrees));

    BOOST_REQUIRE(sight.head.has_value());
    const Pose& pose = sight.head->pose;
    BOOST_TEST(std::abs(pose.roll_deg - straight.roll_deg - degrees) < 2.5, "roll " << pose.roll_deg);
    BOOST_TEST(std::abs(pose.eye_distance() / straight.eye_distance() - 1) < 0.05);
}

BOOST_AUTO_TEST_CASE(a_face_that_fills_the_frame_is_found) {
    LIKENESS_NEEDS(shared("data/portraits"));
    const Raster whole = portrait("grey-1.png");
    const Pose pose = seen(whole).head.value().pose;
    const double d = pose.eye_distance();
    const Raster tight = cropped(whole, {pose.eyes().x - 1.25 * d, pose.eyes().y - 0.9 * d, 2.5 * d, 2.9 * d}, {500, 580});

    BOOST_TEST(seen(tight).faces.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
