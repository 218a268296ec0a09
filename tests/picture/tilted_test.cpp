#include "engine/picture/resample.h"
#include "engine/picture/turn.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

using namespace likeness;

namespace {

Raster drawn(SizePx size, const std::function<double(double, double)>& value) {
    Raster raster(size, 1);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            raster.row(y)[x] = static_cast<std::uint8_t>(std::clamp(std::lround(value(x + 0.5, y + 0.5)), 0L, 255L));
    return raster;
}

/// The place in the raster of an output pixel's centre.
PointPx place(BoxPx box, double tilt_deg, SizePx size, int x, int y) {
    const double angle = tilt_deg * std::numbers::pi / 180;
    const double along = (x + 0.5) * box.width / size.width - box.width / 2, down = (y + 0.5) * box.height / size.height - box.height / 2;
    return {box.centre().x + std::cos(angle) * along - std::sin(angle) * down, box.centre().y + std::sin(angle) * along + std::cos(angle) * down};
}

int worst(const Raster& one, const Raster& other) {
    BOOST_REQUIRE((one.size() == other.size()));
    int most = 0;
    for (std::size_t i = 0; i < one.samples().size(); ++i) most = std::max(most, std::abs(one.samples()[i] - other.samples()[i]));
    return most;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tilted)

BOOST_DATA_TEST_CASE(each_pixel_shows_its_own_place_of_a_slow_wave, boost::unit_test::data::make({-11.0, -3.0, 0.4, 6.0, 25.0}), tilt_deg) {
    const auto wave = [](double x, double y) { return 127.5 + 60 * std::cos(x / 23) + 50 * std::sin(y / 31); };
    const Raster raster = drawn({500, 600}, wave);
    const BoxPx box{130.3, 150.8, 210, 280};
    const SizePx size{105, 140};

    const Raster out = cropped(raster, box, tilt_deg, size);

    double most = 0;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const PointPx there = place(box, tilt_deg, size, x, y);
            most = std::max(most, std::abs(out.row(y)[x] - wave(there.x, there.y)));
        }
    // Half a level of rounding twice; the filter itself takes a tenth of a level from so slow a wave.
    BOOST_TEST(most < 1.6);
}

BOOST_AUTO_TEST_CASE(a_quarter_turn_is_the_turned_raster) {
    const Raster noise = drawn({90, 70}, [](double x, double y) { return 128 + 90 * std::sin(x * 1.7) * std::cos(y * 2.3); });
    // The box of 40 × 30 about (45, 35), clockwise by 90°: 30 wide and 40 high in the raster; what was its left stands on top.
    const Raster turned = cropped(noise, {45 - 20, 35 - 15, 40, 30}, 90, {40, 30});
    const Raster straight = upright(cropped(noise, {45 - 15, 35 - 20, 30, 40}, {30, 40}), 8);

    BOOST_TEST(worst(turned, straight) <= 1);
    BOOST_TEST(worst(cropped(noise, {25, 20, 40, 30}, 180, {40, 30}), upright(cropped(noise, {25, 20, 40, 30}, {40, 30}), 3)) <= 1);
}

BOOST_AUTO_TEST_CASE(hardly_tilted_is_hardly_other_than_straight) {
    const Raster noise = drawn({300, 200}, [](double x, double y) { return 128 + 60 * std::sin(x * 0.9) + 40 * std::cos(y * 1.1 + x); });
    const BoxPx box{31.4, 20.7, 150, 100};

    BOOST_TEST(worst(cropped(noise, box, 1e-7, {60, 40}), cropped(noise, box, {60, 40})) <= 1);
    BOOST_TEST((cropped(noise, box, 0, {60, 40}) == cropped(noise, box, {60, 40})));
}

BOOST_AUTO_TEST_CASE(a_constant_stays_constant_in_every_number_of_channels) {
    for (const int channels : {1, 3, 4}) {
        Raster raster({120, 90}, channels);
        for (std::size_t i = 0; i < raster.samples().size(); ++i) raster.samples()[i] = static_cast<std::uint8_t>(60 + 40 * (i % static_cast<std::size_t>(channels)));
        const Raster out = cropped(raster, {-10, 20, 90, 120}, 7, {31, 41});  // some of it outside: the edge repeats
        bool same = true;
        for (std::size_t i = 0; i < out.samples().size(); ++i) same = same && out.samples()[i] == raster.samples()[i % static_cast<std::size_t>(channels)];
        BOOST_TEST(same, channels << " channels");
    }
}

// As for a straight box: of 8 old pixels one new one, so waves of less than 16 pixels cannot be shown, along the tilted axis.
BOOST_DATA_TEST_CASE(what_is_finer_than_the_new_pixels_vanishes, boost::unit_test::data::make({10.0, 7.0, 5.0, 3.1}), period) {
    constexpr double angle = 9 * std::numbers::pi / 180;
    const Raster raster = drawn({900, 900}, [&](double x, double y) { return 127.5 + 100 * std::cos(2 * std::numbers::pi * (std::cos(angle) * x + std::sin(angle) * y) / period); });
    const Raster out = cropped(raster, {200, 200, 480, 480}, 9, {60, 60});
    const auto [least, greatest] = std::ranges::minmax(out.samples());
    BOOST_TEST((greatest - least) / 2.0 < 2.5);
}

BOOST_AUTO_TEST_SUITE_END()
