#include "engine/mark/square.h"
#include "tests/fakes/drawn_code.h"
#include "tests/fakes/out_of_focus.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace likeness;

namespace {

// A text of version 1: 21 modules, the middle of a square 7 modules beside and above the code's.
const std::string text = "LK1:A7F3-0143-9QX2";
constexpr double module = 12, side = 21 * module;

PointPx turned(double x, double y, double turn_deg) {
    const double turn = turn_deg * std::numbers::pi / 180;
    return {x * std::cos(turn) - y * std::sin(turn), x * std::sin(turn) + y * std::cos(turn)};
}

Raster code(double turn_deg) {
    Raster grey = plain({500, 500}, 160);
    draw_code(grey, text, {{250, 250}, side, turn_deg, 30, 220});
    return grey;
}

// The top left square's middle, whole numbers at pixels' middles.
PointPx top_left(double turn_deg) {
    const PointPx away = turned(-7 * module, -7 * module, turn_deg);
    return {250 + away.x - 0.5, 250 + away.y - 0.5};
}

// As a search finds it: half a module beside, a tenth too large, turned by seven degrees too much.
Square roughly(PointPx at, double turn_deg) {
    return {{at.x + 0.4 * module, at.y - 0.3 * module}, turned(1.1 * module, 0, turn_deg + 7), turned(0, 1.1 * module, turn_deg + 7)};
}

double length(PointPx a, PointPx b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

BOOST_AUTO_TEST_SUITE(square)

BOOST_DATA_TEST_CASE(a_square_is_fitted_where_it_stands_however_it_is_turned, boost::unit_test::data::make({0, 12, 45, 130, 260}), turn) {
    const Square found = fitted(code(turn), roughly(top_left(turn), turn));

    BOOST_TEST(found.likeness >= 0.95);
    BOOST_TEST(length(found.centre, top_left(turn)) < 0.1 * module);
    BOOST_TEST(length(found.across, turned(module, 0, turn)) < 0.05 * module);
    BOOST_TEST(length(found.down, turned(0, module, turn)) < 0.05 * module);
}

BOOST_DATA_TEST_CASE(blur_of_nine_tenths_of_a_module_leaves_it_a_square, boost::unit_test::data::make({0.3, 0.6, 0.8, 0.9}), blur) {
    const Square found = fitted(out_of_focus(code(20), blur * module), roughly(top_left(20), 20));

    BOOST_TEST(found.likeness >= least_square);
    BOOST_TEST(length(found.centre, top_left(20)) < 0.25 * module);
}

BOOST_AUTO_TEST_CASE(seen_at_a_slant_its_sides_are_as_they_are_seen) {
    // Rows pressed together to seven tenths: a slant of 45°.
    const Raster straight = code(30);
    Raster slanted({500, 350}, 1);
    for (int y = 0; y < 350; ++y)
        for (int x = 0; x < 500; ++x) {
            const double from = (y + 0.5) / 0.7 - 0.5;
            const int row = std::min(static_cast<int>(from), 498);
            slanted.row(y)[x] = static_cast<std::uint8_t>(straight.row(row)[x] + (straight.row(row + 1)[x] - straight.row(row)[x]) * (from - row) + 0.5);
        }
    const auto pressed = [](PointPx at) { return PointPx{at.x, 0.7 * at.y}; };
    const PointPx at = top_left(30), middle{at.x, (at.y + 0.5) * 0.7 - 0.5};

    const Square found = fitted(slanted, {middle, pressed(turned(1.1 * module, 0, 37)), pressed(turned(0, 0.95 * module, 25))});

    BOOST_TEST(found.likeness >= 0.95);
    BOOST_TEST(length(found.centre, middle) < 0.15 * module);
    BOOST_TEST(length(found.across, pressed(turned(module, 0, 30))) < 0.07 * module);
    BOOST_TEST(length(found.down, pressed(turned(0, module, 30))) < 0.07 * module);
}

BOOST_AUTO_TEST_CASE(an_eye_a_button_and_a_window_are_none) {
    Raster eye = plain({400, 400}, 190), button = plain({400, 400}, 60), window = plain({400, 400}, 60);
    for (int y = 0; y < 400; ++y)
        for (int x = 0; x < 400; ++x) {
            const double far = std::hypot(x - 200.0, y - 200.0), white = std::hypot(x - 200.0, 1.8 * (y - 200.0));
            eye.row(y)[x] = static_cast<std::uint8_t>(far < 18 ? 20 : far < 40 ? 90 : white < 90 ? 220 : 170);
            button.row(y)[x] = static_cast<std::uint8_t>(far < 40 && (far < 34 || far > 36) ? 200 : 60);
            if (std::abs(x - 200) < 42 && std::abs(y - 200) < 42 && std::abs(x - 200) > 3 && std::abs(y - 200) > 3) window.row(y)[x] = 210;
        }
    for (const Raster& grey : {eye, button, window})
        for (const double size : {6.0, 9.0, 12.0, 16.0, 22.0}) BOOST_TEST(fitted(grey, {{200, 200}, {size, 0}, {0, size}}).likeness < least_square);
}

BOOST_AUTO_TEST_CASE(where_nothing_is_seen_nothing_is_like_it) { BOOST_TEST(fitted(plain({300, 300}, 128), {{150, 150}, {8, 0}, {0, 8}}).likeness == 0); }

BOOST_AUTO_TEST_SUITE_END()
