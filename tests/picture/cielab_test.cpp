#include "engine/picture/cielab.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>

using namespace likeness;

namespace {

std::array<float, 3> lab(std::uint8_t r, std::uint8_t g, std::uint8_t b) {
    const std::array<std::uint8_t, 3> rgb{r, g, b};
    std::array<float, 3> out;
    to_cielab(rgb.data(), out.data(), 1);
    return out;
}

double off(const std::array<float, 3>& one, const std::array<double, 3>& other) {
    double most = 0;
    for (std::size_t c = 0; c < 3; ++c) most = std::max(most, std::abs(one[c] - other[c]));
    return most;
}

// IEC 61966-2-1 and CIE 15, as they are written.
std::array<double, 3> by_the_formula(int r, int g, int b) {
    const auto light = [](int code) { return code / 255.0 <= 0.04045 ? code / 255.0 / 12.92 : std::pow((code / 255.0 + 0.055) / 1.055, 2.4); };
    const auto f = [](double t) { return t > std::pow(6.0 / 29, 3) ? std::cbrt(t) : t * std::pow(29.0 / 6, 2) / 3 + 4.0 / 29; };
    const double x = f((0.4124 * light(r) + 0.3576 * light(g) + 0.1805 * light(b)) / 0.9505), y = f(0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b)),
                 z = f((0.0193 * light(r) + 0.1192 * light(g) + 0.9505 * light(b)) / 1.0890);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cielab)

BOOST_AUTO_TEST_CASE(white_black_and_the_primaries_are_where_the_books_have_them) {
    BOOST_TEST(off(lab(255, 255, 255), {100, 0, 0}) < 0.005);
    BOOST_TEST(off(lab(0, 0, 0), {0, 0, 0}) < 0.005);
    // B. Lindbloom's calculator, sRGB under D65.
    BOOST_TEST(off(lab(255, 0, 0), {53.24, 80.09, 67.20}) < 0.05);
    BOOST_TEST(off(lab(0, 255, 0), {87.73, -86.18, 83.18}) < 0.05);
    BOOST_TEST(off(lab(0, 0, 255), {32.30, 79.19, -107.86}) < 0.05);
}

BOOST_AUTO_TEST_CASE(every_colour_is_that_of_the_formula) {
    double most = 0;
    for (int r = 0; r < 256; r += 5)
        for (int g = 0; g < 256; g += 5)
            for (int b = 0; b < 256; b += 5)
                most = std::max(most, off(lab(static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(g), static_cast<std::uint8_t>(b)), by_the_formula(r, g, b)));

    BOOST_TEST(most < 0.005);
}

BOOST_AUTO_TEST_CASE(greys_have_no_colour) {
    for (int grey = 0; grey < 256; ++grey) {
        const auto there = lab(static_cast<std::uint8_t>(grey), static_cast<std::uint8_t>(grey), static_cast<std::uint8_t>(grey));
        BOOST_TEST(std::hypot(there[1], there[2]) < 0.001);
    }
}

BOOST_AUTO_TEST_SUITE_END()
