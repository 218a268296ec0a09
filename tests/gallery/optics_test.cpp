// Blur, exposure, colour and noise against the formulas that they are made from.
#include "tests/gallery/recipes.h"
#include "tests/gallery/sensor.h"
#include "tests/gallery/sitter.h"

#include "engine/colour/difference.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>

using namespace studio;

namespace {

/// A white point in the dark; 20 pixels are an eye distance.
Plate point() {
    Plate plate = plain_plate({101, 101}, 0, 0, 0);
    plate.light.at(50, 50) = {1, 1, 1};
    plate.noise = 0;
    return plate;
}

struct Moments {
    double sum = 0, xx = 0, yy = 0, xy = 0;
};

/// Of the green light about its middle, in pixels squared.
Moments moments(const Plate& plate) {
    double sum = 0, mx = 0, my = 0;
    const auto each = [&](auto work) {
        for (int y = 0; y < plate.light.height; ++y)
            for (int x = 0; x < plate.light.width; ++x) work(x, y, static_cast<double>(plate.light.at(x, y).g));
    };
    each([&](int x, int y, double v) { sum += v, mx += v * x, my += v * y; });
    mx /= sum, my /= sum;
    Moments m{.sum = sum};
    each([&](int x, int y, double v) { m.xx += v * (x - mx) * (x - mx) / sum, m.yy += v * (y - my) * (y - my) / sum, m.xy += v * (x - mx) * (y - my) / sum; });
    return m;
}

double gradient_energy(const Plate& plate) {
    double sum = 0;
    for (int y = 0; y < plate.light.height; ++y)
        for (int x = 1; x < plate.light.width; ++x) sum += std::pow(static_cast<double>(luminance(plate.light.at(x, y)) - luminance(plate.light.at(x - 1, y))), 2);
    return sum;
}

/// McCamy's correlated colour temperature of a linear sRGB colour (Color Res. Appl. 17, 1992).
double temperature(Rgb c) {
    const double x = 0.4124 * c.r + 0.3576 * c.g + 0.1805 * c.b, y = 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b, z = 0.0193 * c.r + 0.1192 * c.g + 0.9505 * c.b;
    const double n = (x / (x + y + z) - 0.3320) / (y / (x + y + z) - 0.1858);
    return -449 * n * n * n + 3525 * n * n - 6823.3 * n + 5520.33;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(optics)

BOOST_AUTO_TEST_CASE(a_point_out_of_focus_is_a_disc_of_the_asked_radius) {
    for (const float radius : {3.0f, 5.5f, 9.0f}) {
        Plate plate = point();
        defocus(plate, radius / plate.view().iod, 1);

        // A disc's variance along an axis is r²/4; the pixels' own is 1/12.
        const Moments m = moments(plate);
        BOOST_TEST(m.sum == 1, boost::test_tools::tolerance(1e-4));
        BOOST_TEST(m.xx == radius * radius / 4 + 1.0 / 12, boost::test_tools::tolerance(0.03));
        BOOST_TEST(m.yy == radius * radius / 4 + 1.0 / 12, boost::test_tools::tolerance(0.03));
    }
}

BOOST_AUTO_TEST_CASE(a_point_in_motion_is_a_line_of_the_asked_length) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        Plate plate = point();
        const double length = 14;
        shake_camera(plate, static_cast<float>(length) / plate.view().iod, seed);

        // A line's variance along it is L²/12, and about none across; a path that bends has a little less and a little more.
        const Moments m = moments(plate);
        const double mean = (m.xx + m.yy) / 2, spread = std::hypot((m.xx - m.yy) / 2, m.xy);
        BOOST_TEST(mean + spread < length * length / 12 * 1.05);
        BOOST_TEST(mean + spread > length * length / 12 * 0.80);
        BOOST_TEST(mean - spread < 2.5);
    }
}

BOOST_AUTO_TEST_CASE(the_more_blur_the_less_gradient) {
    for (const auto blurred : {defocus, shake_camera}) {
        double last = gradient_energy(good_photograph());
        for (const float value : {0.02f, 0.04f, 0.07f, 0.12f}) {
            Plate plate = good_photograph();
            plate.noise = 0;
            blurred(plate, value, 3);
            const double now = gradient_energy(plate);
            BOOST_TEST(now < last);
            last = now;
        }
    }
}

BOOST_AUTO_TEST_CASE(stops_are_powers_of_two_of_the_light) {
    for (const float stops : {0.4f, 1.2f, 2.5f}) {
        Plate dark = good_photograph(), bright = plain_plate({20, 20}, 40, 50, 60);
        const double before = mean_light(dark), grey = mean_light(bright);
        darken(dark, stops, 1);
        brighten(bright, stops, 1);
        BOOST_TEST(mean_light(dark) == before * std::pow(2, -stops), boost::test_tools::tolerance(0.01));
        BOOST_TEST(mean_light(bright) == grey * std::pow(2, stops), boost::test_tools::tolerance(1e-4));
    }
    Plate white = plain_plate({20, 20}, 230, 230, 230);
    brighten(white, 2, 1);
    BOOST_TEST(mean_light(white) == 1, boost::test_tools::tolerance(1e-4));
}

BOOST_AUTO_TEST_CASE(washing_out_takes_the_asked_share_of_the_contrast) {
    Plate plate = good_photograph();
    const double before = light_variance(plate);
    wash_out(plate, 0.55f, 1);

    BOOST_TEST(std::sqrt(light_variance(plate) / before) == 0.55, boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(a_grey_card_takes_the_colour_of_the_light) {
    double last = 0;
    for (const float kelvin : {3000.0f, 4000.0f, 5000.0f, 5500.0f, 6500.0f, 9000.0f}) {
        Plate card = plain_plate({4, 4}, 128, 128, 128);
        const double before = mean_light(card);
        cast_of_light(card, kelvin, 1);
        const Rgb c = card.light.at(0, 0);
        const double now = temperature(c);
        BOOST_TEST(now > last);
        if (kelvin == 5500) BOOST_TEST((std::abs(c.r - c.g) < 1e-3f && std::abs(c.b - c.g) < 1e-3f));
        if (kelvin < 5500) BOOST_TEST((now < 6400 && c.r > c.b));
        if (kelvin > 5500) BOOST_TEST((now > 6600 && c.r < c.b));
        BOOST_TEST(mean_light(card) == before, boost::test_tools::tolerance(0.02));
        last = now;
    }
}

BOOST_AUTO_TEST_CASE(green_and_magenta_are_stops_of_green_against_the_others) {
    Plate green = plain_plate({4, 4}, 128, 128, 128), magenta = green;
    const double before = mean_light(green);
    cast_green(green, 0.3f, 1);
    cast_magenta(magenta, 0.3f, 1);

    const Rgb g = green.light.at(0, 0), m = magenta.light.at(0, 0);
    BOOST_TEST(std::log2(g.g / g.r) == 0.3f, boost::test_tools::tolerance(1e-3f));
    BOOST_TEST(std::log2(m.g / m.b) == -0.3f, boost::test_tools::tolerance(1e-3f));
    BOOST_TEST(mean_light(green) == before, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(noise_that_is_added_is_measured_again) {
    for (const float deviation : {2.0f, 5.0f, 10.0f}) {
        Plate plate = plain_plate({256, 256}, 128, 128, 128);
        add_noise(plate, deviation, 7);

        double sum = 0;
        const likeness::Raster picture = develop(plate);
        for (const std::uint8_t v : picture.samples()) sum += (v - 128.0) * (v - 128.0);
        BOOST_TEST(std::sqrt(sum / static_cast<double>(picture.samples().size())) == deviation, boost::test_tools::tolerance(0.05));
        BOOST_TEST(measured_noise(picture) == deviation, boost::test_tools::tolerance(0.15f));
    }
}

BOOST_AUTO_TEST_CASE(a_shorter_exposure_is_noisier_than_its_light) {
    Plate plate = plain_plate({256, 256}, 124, 124, 124);  // mid-grey, 0.2 of white
    add_noise(plate, 4, 7);
    plate.noise = 4;
    const double before = light_variance(plate);
    darken(plate, 2, 8);

    // Photons are counted: the variance falls as the light does, not as its square.
    BOOST_TEST(light_variance(plate) / before == 0.25, boost::test_tools::tolerance(0.12));
}

BOOST_AUTO_TEST_SUITE_END()
