#include "engine/mark/read.h"
#include "tests/fakes/drawn_code.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace likeness;

namespace {

struct Sight {
    const char* name;
    CodePlace place;
    int around = 120;
    friend std::ostream& operator<<(std::ostream& out, const Sight& sight) { return out << sight.name; }
};

// In 1500 × 1000 pixels.
const Sight cheap_sights[] = {
    {"large", {{750, 500}, 800}},
    {"small", {{300, 700}, 110}},
    {"turned a little", {{700, 480}, 300, 12}},
    {"turned by a quarter", {{700, 480}, 300, 90}},
    {"upside down", {{1200, 300}, 240, 187}},
    {"askew", {{700, 480}, 400, 45}},
    {"a dim screen in a dark case", {{700, 480}, 300, 0, 20, 70}, 12},
    {"a pale print", {{700, 480}, 300, -7, 150, 230}},
};

std::vector<Mark> marks(const Raster& grey, Effort effort = Effort::cheap, double scale = 1) {
    return read_codes(grey, scale, effort).read;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading)

BOOST_DATA_TEST_CASE(a_code_is_read_and_its_corners_are_where_they_are, boost::unit_test::data::make(cheap_sights), sight) {
    Raster grey = plain({1500, 1000}, sight.around);
    const auto corners = draw_code(grey, "LK1:A7F3-0143-9QX2", sight.place);

    const std::vector<Mark> found = marks(grey);

    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].text == "LK1:A7F3-0143-9QX2");
    BOOST_TEST(found[0].format == "QRCode");
    for (std::size_t i = 0; i < 4; ++i)
        BOOST_TEST(std::hypot(found[0].corners[i].x - corners[i].x, found[0].corners[i].y - corners[i].y) < sight.place.side * 0.05 + 2, "corner " << i);
}

BOOST_AUTO_TEST_CASE(corners_are_told_in_the_whole_photograph) {
    Raster grey = plain({1500, 1000}, 120);
    const auto corners = draw_code(grey, "A-0143", {{600, 400}, 300});

    const std::vector<Mark> found = marks(grey, Effort::cheap, 0.25);

    BOOST_REQUIRE(found.size() == 1U);
    for (std::size_t i = 0; i < 4; ++i)
        BOOST_TEST(std::hypot(found[0].corners[i].x - corners[i].x * 4, found[0].corners[i].y - corners[i].y * 4) < 60);
}

BOOST_AUTO_TEST_CASE(text_of_any_script_stays_utf_8) {
    Raster grey = plain({1000, 800}, 200);
    draw_code(grey, "材料学院 2023届 №7", {{500, 400}, 400});

    const std::vector<Mark> found = marks(grey);

    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].text == "材料学院 2023届 №7");
}

BOOST_AUTO_TEST_CASE(two_codes_are_told_in_reading_order_and_the_same_text_once) {
    Raster grey = plain({1500, 1000}, 200);
    draw_code(grey, "below", {{300, 750}, 250});
    draw_code(grey, "above", {{1100, 250}, 250});
    draw_code(grey, "above", {{1100, 750}, 250});

    const std::vector<Mark> found = marks(grey);

    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST(found[0].text == "above");
    BOOST_TEST(found[1].text == "below");
}

BOOST_AUTO_TEST_CASE(light_modules_on_dark_need_the_thorough_effort) {
    Raster grey = plain({1500, 1000}, 30);
    draw_code(grey, "A-0143", {{750, 500}, 400, 0, 240, 10});

    BOOST_TEST(marks(grey).empty());
    const std::vector<Mark> found = marks(grey, Effort::thorough);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].text == "A-0143");
}

BOOST_AUTO_TEST_CASE(a_code_as_large_as_the_frame_is_read_in_a_large_raster) {
    Raster grey = plain({3000, 2000}, 200);
    draw_code(grey, "A-0143", {{1500, 1000}, 1500, 3});

    const std::vector<Mark> found = marks(grey);

    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].rung == "750");
}

BOOST_AUTO_TEST_CASE(a_code_with_a_corner_missing_is_not_guessed) {
    Raster grey = plain({1000, 1000}, 200);
    draw_code(grey, "A-0143", {{500, 500}, 500});
    for (int y = 240; y < 500; ++y) std::fill_n(grey.row(y) + 240, 260, std::uint8_t{200});

    BOOST_TEST(marks(grey, Effort::thorough).empty());
}

BOOST_AUTO_TEST_CASE(where_nothing_is_nothing_is_read) {
    Raster noise({640, 480}, 1);
    std::uint32_t state = 1;
    for (std::uint8_t& sample : noise.samples()) sample = static_cast<std::uint8_t>((state = state * 1664525U + 1013904223U) >> 24);

    BOOST_TEST(marks(noise, Effort::thorough).empty());
    BOOST_TEST(marks(plain({640, 480}, 0), Effort::thorough).empty());
    BOOST_TEST(marks(Raster(), Effort::thorough).empty());
    for (const SizePx size : {SizePx{1, 1}, SizePx{1, 4000}, SizePx{4000, 1}, SizePx{7, 3}}) BOOST_TEST(marks(plain(size, 128), Effort::thorough).empty());
}

BOOST_AUTO_TEST_SUITE_END()
