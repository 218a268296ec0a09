#include "engine/mark/threshold.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

BOOST_AUTO_TEST_SUITE(threshold)

namespace {

/// A grey raster by a formula of the place.
template <class Formula>
Raster drawn(SizePx size, Formula formula) {
    Raster raster(size, 1);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) raster.row(y)[x] = static_cast<std::uint8_t>(formula(x, y));
    return raster;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_even_picture_is_white_whatever_its_grey) {
    for (const int grey : {1, 40, 128, 255}) {
        const Raster even = drawn({61, 47}, [&](int, int) { return grey; });

        BOOST_TEST((local_threshold(even) == drawn({61, 47}, [](int, int) { return 255; })), "grey " << grey);
    }
}

BOOST_AUTO_TEST_CASE(what_has_no_light_at_all_is_black) {
    BOOST_TEST((local_threshold(drawn({48, 48}, [](int, int) { return 0; })) == drawn({48, 48}, [](int, int) { return 0; })));
}

// Modules of three pixels, dark ones with half the light of their surroundings, which grow from 60 to 252 across the
// picture: no single threshold parts them. Sides that are no whole blocks.
BOOST_AUTO_TEST_CASE(modules_are_told_apart_where_the_light_falls_off) {
    const SizePx size{197, 83};
    const auto dark = [](int x, int y) { return (x / 3 + y / 3) % 2 == 0; };
    const Raster lit = drawn(size, [&](int x, int y) { return (60 + x * 192 / 196) / (dark(x, y) ? 2 : 1); });

    BOOST_TEST((local_threshold(lit) == drawn(size, [&](int x, int y) { return dark(x, y) ? 0 : 255; })));
}

// A bar wider than a block: the blocks inside it have no contrast and go by those beside them.
BOOST_AUTO_TEST_CASE(a_wide_dark_bar_is_black_all_through) {
    const SizePx size{96, 96};
    const auto dark = [](int x, int) { return x >= 36 && x < 60; };
    const Raster bar = drawn(size, [&](int x, int y) { return dark(x, y) ? 20 : 220; });

    BOOST_TEST((local_threshold(bar) == drawn(size, [&](int x, int y) { return dark(x, y) ? 0 : 255; })));
}

BOOST_AUTO_TEST_SUITE_END()
