#include "engine/picture/channels.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

Raster pixel(std::vector<std::uint8_t> samples) {
    Raster raster({1, 1}, static_cast<int>(samples.size()));
    raster.samples() = std::move(samples);
    return raster;
}

std::vector<int> values(const Raster& raster) {
    return {raster.samples().begin(), raster.samples().end()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(channels)

BOOST_AUTO_TEST_CASE(grey_is_the_luma_of_bt_601) {
    BOOST_TEST((values(grey(pixel({255, 0, 0}))) == std::vector<int>{76}));  // 0.299 · 255 = 76.2
    BOOST_TEST((values(grey(pixel({0, 255, 0}))) == std::vector<int>{150}));  // 149.7
    BOOST_TEST((values(grey(pixel({0, 0, 255}))) == std::vector<int>{29}));   // 29.1
    BOOST_TEST((values(grey(pixel({255, 255, 255}))) == std::vector<int>{255}));
    BOOST_TEST((values(grey(pixel({77}))) == std::vector<int>{77}));
}

BOOST_AUTO_TEST_CASE(inks_become_the_light_that_they_leave) {
    BOOST_TEST((values(rgb(pixel({0, 0, 0, 0}))) == std::vector<int>{255, 255, 255}));
    BOOST_TEST((values(rgb(pixel({0, 0, 0, 255}))) == std::vector<int>{0, 0, 0}));
    BOOST_TEST((values(rgb(pixel({255, 0, 0, 0}))) == std::vector<int>{0, 255, 255}));
    BOOST_TEST((values(rgb(pixel({0, 51, 0, 51}))) == std::vector<int>{204, 163, 204}));  // 0.8·0.8 of 255 = 163.2
    BOOST_TEST((values(grey(pixel({0, 0, 0, 255}))) == std::vector<int>{0}));
}

BOOST_AUTO_TEST_CASE(grey_becomes_three_equal_channels) {
    BOOST_TEST((values(rgb(pixel({9}))) == std::vector<int>{9, 9, 9}));
    BOOST_TEST((values(rgb(pixel({1, 2, 3}))) == std::vector<int>{1, 2, 3}));
}

BOOST_AUTO_TEST_SUITE_END()
