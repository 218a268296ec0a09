#include "engine/preset/free_size.h"
#include "tests/preset/shelf.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

PhotoPreset between(SizePx least, SizePx greatest) {
    PhotoPreset preset;
    preset.size = least;
    preset.greatest_size = greatest;
    return preset;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(free_size)

BOOST_AUTO_TEST_CASE(an_exact_size_is_the_size_whatever_room_there_is) {
    const PhotoPreset exact = between({480, 640}, {});

    for (const double room : {1.0, 480.0, 5000.0}) BOOST_TEST((size_in(exact, room) == SizePx{480, 640}));
}

BOOST_AUTO_TEST_CASE(a_free_size_is_the_largest_that_is_not_enlarged_and_keeps_the_shape_to_the_pixel) {
    const PhotoPreset passport = between({354, 472}, {480, 640});

    BOOST_TEST((size_in(passport, 400.9) == SizePx{399, 532}));
    BOOST_TEST((size_in(passport, 479.99999999) == SizePx{480, 640}));
    BOOST_TEST((size_in(passport, 5000) == SizePx{480, 640}));
    BOOST_TEST((size_in(passport, 10) == SizePx{354, 472}));
}

BOOST_AUTO_TEST_CASE(a_greatest_size_of_another_shape_is_not_passed_on_either_side) {
    BOOST_TEST((size_in(between({295, 413}, {413, 579}), 5000) == SizePx{410, 574}));
    BOOST_TEST((size_in(between({300, 300}, {301, 900}), 5000) == SizePx{301, 301}));
}

BOOST_AUTO_TEST_CASE(for_every_room_the_shape_is_exact_and_the_size_between_its_ends) {
    const PhotoPreset preset = between({140, 182}, {280, 364});
    for (int room = 1; room < 400; ++room) {
        const SizePx size = size_in(preset, room);
        BOOST_TEST_REQUIRE(size.width * 182 == size.height * 140);
        BOOST_TEST_REQUIRE((size.width >= 140 && size.width <= 280));
        BOOST_TEST_REQUIRE((size.width <= room || size.width == 140));
    }
}

BOOST_AUTO_TEST_CASE(the_sizes_that_may_be_tried_go_from_the_largest_down_to_the_least) {
    BOOST_TEST((sizes_in(between({480, 640}, {}), 5000) == std::vector<SizePx>{{480, 640}}));
    const std::vector<SizePx> sizes = sizes_in(between({600, 600}, {1200, 1200}), 1000);

    BOOST_TEST((sizes.front() == SizePx{1000, 1000} && sizes[1] == SizePx{970, 970} && sizes[2] == SizePx{940, 940}));
    BOOST_TEST(sizes.back().width == 600);
    for (std::size_t i = 1; i < sizes.size(); ++i) BOOST_TEST((sizes[i].width < sizes[i - 1].width && sizes[i].width >= 0.96 * sizes[i - 1].width));
}

BOOST_AUTO_TEST_CASE(a_larger_file_prints_as_large_and_is_compressed_as_little) {
    PhotoPreset visa = between({600, 600}, {1200, 1200});
    visa.greatest_compression = 20;

    const PhotoPreset large = of_size(visa, {1200, 1200});

    BOOST_TEST(large.has_exact_size());
    BOOST_TEST((large.size == SizePx{1200, 1200}));
    BOOST_TEST(large.resolution.value == 600.0);
    BOOST_TEST(large.bytes.least == 216'000.0);
    BOOST_TEST(of_size(visa, {600, 600}).bytes.least == 54'000.0);
}

BOOST_AUTO_TEST_CASE(a_limit_in_pixels_of_a_free_size_is_refused_with_its_line) {
    Shelf shelf;
    shelf.with("photo/visa.lua", R"(return {
        title = "a", title_zh = "b", backdrop_rgb = { 255, 255, 255 },
        size_px = { width = 300, height = 400 }, size_px_greatest = { width = 600, height = 800 },
        crown_from_top = {
            10, 20, unit = "px" },
        operations = { rotate = "never", mirror = "never", retouch = "never", enlarge = "never", even_backdrop = "never", replace_backdrop = "never" },
        sources = { backdrop_rgb = "s", size_px = "s", size_px_greatest = "s", crown_from_top = "s", operations = "s" },
    })").with("photo/small.lua", R"(return { based_on = "visa",
        size_px = { width = 300, height = 400 },
        size_px_greatest = { width = 600, height = 300 }, sources = { size_px = "s", size_px_greatest = "s" } })");

    BOOST_TEST(shelf.message(shelf.library().photo("visa")) ==
               "photo/visa.lua:5: crown_from_top.unit: expected mm, of_height or of_width, for the size is free between two ends, found \"px\"");
    BOOST_TEST(shelf.message(shelf.library().photo("small")) == "photo/small.lua:3: size_px_greatest: expected at least 300 x 400, the least size, found 600 x 300");
}

BOOST_AUTO_TEST_CASE(a_size_that_is_said_anew_is_exact_again) {
    Shelf shelf;
    shelf.with("photo/mine.lua", "return { based_on = 'us-visa', size_px = { width = 600, height = 600 }, sources = { size_px = 's' } }");
    const auto mine = PresetLibrary({shelf.folder(), source_folder() / "profiles"}).photo("mine");

    BOOST_REQUIRE_MESSAGE(mine.has_value(), shelf.message(mine));
    BOOST_TEST(mine.value().has_exact_size());
}

BOOST_AUTO_TEST_SUITE_END()
