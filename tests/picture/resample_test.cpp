#include "engine/picture/resample.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>

using namespace likeness;

namespace {

/// A grey raster whose sample at a pixel's centre is `value(x, y)`.
Raster drawn(SizePx size, const std::function<double(double, double)>& value) {
    Raster raster(size, 1);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            raster.row(y)[x] = static_cast<std::uint8_t>(std::clamp(std::lround(value(x + 0.5, y + 0.5)), 0L, 255L));
    return raster;
}

/// A wave across, 100 levels to each side of the middle, with `cycles` in `width` pixels.
Raster wave(int width, double cycles) {
    return drawn({width, 8}, [&](double x, double) { return 127.5 + 100 * std::cos(2 * std::numbers::pi * cycles * x / width); });
}

/// Half the difference of the brightest and the darkest sample, away from the ends.
double amplitude(const Raster& raster) {
    const std::uint8_t* row = raster.row(raster.height() / 2);
    const auto [least, greatest] = std::minmax_element(row + 4, row + raster.width() - 4);
    return (*greatest - *least) / 2.0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(resample)

BOOST_AUTO_TEST_CASE(a_constant_stays_constant_at_every_scale_and_place) {
    Raster raster({200, 150}, 3);
    for (std::size_t i = 0; i < raster.samples().size(); ++i) raster.samples()[i] = std::array<std::uint8_t, 3>{100, 197, 255}[i % 3];

    for (const BoxPx box : {BoxPx{0, 0, 200, 150}, BoxPx{13.7, 20.3, 61.5, 82.2}, BoxPx{-50, -40, 300, 200}, BoxPx{150, 100, 9.1, 7.3}}) {
        const Raster out = cropped(raster, box, {48, 64});
        bool same = true;
        for (std::size_t i = 0; i < out.samples().size(); ++i) same = same && out.samples()[i] == raster.samples()[i % 3];
        BOOST_TEST(same, "box at " << box.x << ", " << box.y);
    }
}

BOOST_AUTO_TEST_CASE(a_ramp_stays_a_ramp_where_the_box_says) {
    const Raster ramp = drawn({400, 300}, [](double x, double y) { return 20 + 0.3 * x + 0.25 * y; });
    const BoxPx box{101.25, 80.6, 123.4, 96.2};

    const Raster out = cropped(ramp, box, {60, 40});

    double worst = 0;
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 60; ++x) {
            const double there = 20 + 0.3 * (box.x + (x + 0.5) * box.width / 60) + 0.25 * (box.y + (y + 0.5) * box.height / 40);
            worst = std::max(worst, std::abs(out.row(y)[x] - there));
        }
    BOOST_TEST(worst <= 1.0);
}

BOOST_AUTO_TEST_CASE(fractions_of_a_box_move_the_picture_by_just_that_much) {
    // A slow wave, ±100 over 80 pixels: a shift of 0.5 pixels where it is steepest is 3.9 levels.
    const Raster slow = wave(320, 4);
    for (const double shift : {0.0, 0.25, 0.5, 0.75, 3.5}) {
        const Raster out = cropped(slow, {80 + shift, 2, 160, 4}, {160, 4});
        double sum = 0;
        for (int x = 0; x < 160; ++x) sum += std::abs(out.row(1)[x] - (127.5 + 100 * std::cos(2 * std::numbers::pi * 4 * (80 + shift + x + 0.5) / 320)));
        BOOST_TEST(sum / 160 < 0.6, "a shift of " << shift << " is off by " << sum / 160 << " levels");
    }
}

BOOST_AUTO_TEST_CASE(the_whole_box_at_its_own_size_is_the_raster_itself) {
    const Raster noise = drawn({64, 48}, [](double x, double y) { return std::fmod(x * 7919 + y * 104729, 256); });

    BOOST_TEST((cropped(noise, {0, 0, 64, 48}, {64, 48}) == noise));
    const Raster part = cropped(noise, {5, 7, 20, 10}, {20, 10});
    for (int y = 0; y < 10; ++y) BOOST_TEST(std::equal(part.row(y), part.row(y) + 20, noise.row(y + 7) + 5));
}

BOOST_AUTO_TEST_CASE(outside_the_raster_its_edge_repeats) {
    const Raster two_halves = drawn({20, 20}, [](double x, double) { return x < 10 ? 40 : 200; });

    const Raster out = cropped(two_halves, {-20, -20, 60, 60}, {60, 60});

    BOOST_TEST(static_cast<int>(out.row(0)[0]) == 40);
    BOOST_TEST(static_cast<int>(out.row(59)[59]) == 200);
    BOOST_TEST(static_cast<int>(out.row(5)[25]) == 40);
}

// Out of 960 pixels come 120: the new Nyquist frequency is 60 cycles. A two-lobed Lanczos leaves 5 % at 1.5 times that.
BOOST_DATA_TEST_CASE(what_is_finer_than_the_new_pixels_vanishes_instead_of_folding_back,
                     boost::unit_test::data::make({1.6, 2.0, 2.5, 3.3, 4.0, 7.9}), of_nyquist) {
    const Raster out = cropped(wave(960, 60 * of_nyquist), {0, 0, 960, 8}, {120, 1});

    BOOST_TEST(amplitude(out) < 2.0);
}

BOOST_DATA_TEST_CASE(what_the_new_pixels_can_show_survives, boost::unit_test::data::make({0.1, 0.25, 0.4}), of_nyquist) {
    const Raster out = cropped(wave(960, 60 * of_nyquist), {0, 0, 960, 8}, {120, 1});

    BOOST_TEST(amplitude(out) > 80.0);
    BOOST_TEST(amplitude(out) < 103.0);
}

BOOST_AUTO_TEST_CASE(rows_are_filtered_as_columns_are) {
    const auto bump = [](double x, double y) { return 128 + 100 * std::sin(x / 9) * std::cos(y / 5); };
    const Raster lying = drawn({160, 120}, bump), standing = drawn({120, 160}, [&](double x, double y) { return bump(y, x); });

    const Raster a = cropped(lying, {10.3, 5.1, 100, 80}, {40, 32}), b = cropped(standing, {5.1, 10.3, 80, 100}, {32, 40});

    int worst = 0;
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 40; ++x) worst = std::max(worst, std::abs(a.row(y)[x] - b.row(x)[y]));
    BOOST_TEST(worst <= 1);
}

BOOST_AUTO_TEST_CASE(an_edge_rings_but_never_wraps_around) {
    const Raster edge = drawn({200, 20}, [](double x, double) { return x < 100 ? 0 : 255; });

    const Raster out = cropped(edge, {0, 0, 200, 20}, {83, 9});

    for (int x = 0; x < 35; ++x) BOOST_TEST(static_cast<int>(out.row(4)[x]) < 20);
    for (int x = 48; x < 83; ++x) BOOST_TEST(static_cast<int>(out.row(4)[x]) > 235);
}

BOOST_AUTO_TEST_CASE(shrinking_by_a_whole_factor_is_the_mean_of_each_square) {
    const Raster noise = drawn({12, 8}, [](double x, double y) { return std::fmod(x * 7919 + y * 104729, 256); });

    const Raster half = shrunk(noise, {6, 4});

    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 6; ++x) {
            const double mean = (noise.row(2 * y)[2 * x] + noise.row(2 * y)[2 * x + 1] + noise.row(2 * y + 1)[2 * x] + noise.row(2 * y + 1)[2 * x + 1]) / 4.0;
            BOOST_TEST(std::abs(half.row(y)[x] - mean) <= 0.51);
        }
}

BOOST_AUTO_TEST_CASE(shrunk_to_keeps_the_shape_and_the_longer_side) {
    const auto size = [](int width, int height, int longest) { return shrunk_to(Raster({width, height}, 1), longest).size(); };

    BOOST_TEST((size(300, 200, 300) == SizePx{300, 200}));
    BOOST_TEST((size(600, 400, 300) == SizePx{300, 200}));   // a whole factor
    BOOST_TEST((size(601, 401, 300) == SizePx{300, 200}));   // a whole factor of 3 would be too small
    BOOST_TEST((size(580, 401, 300) == SizePx{290, 200}));   // within a tenth: two, and the odd row is left out
    BOOST_TEST((size(450, 300, 300) == SizePx{300, 200}));   // no whole factor
    BOOST_TEST((size(30, 3000, 300) == SizePx{3, 300}));
    BOOST_TEST((size(1, 3000, 300) == SizePx{1, 300}));
}

BOOST_AUTO_TEST_SUITE_END()
