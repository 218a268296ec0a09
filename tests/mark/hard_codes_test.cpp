// Codes that lenses, lamps and screens have spoilt, by formulas of the test's own.
#include "engine/mark/modules.h"
#include "engine/mark/read.h"
#include "engine/mark/zbar.h"
#include "tests/fakes/drawn_code.h"
#include "tests/fakes/out_of_focus.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace likeness;

namespace {

constexpr const char* text = "LKN1:W50PXOR%8 DKAPKT K33LMEL-PLL:8LO26";
constexpr int modules = 25;  // of that text at level L
constexpr int module_px = 10;

Raster frame(int dark = 20, int light = 230, double turn_deg = 0) {
    Raster grey = plain({1000, 1000}, light);
    draw_code(grey, text, {{500, 500}, static_cast<double>(modules * module_px), turn_deg, dark, light});
    return grey;
}

void expect_read(const Raster& grey, Effort effort) {
    const Codes codes = read_codes(grey, 1, effort);
    BOOST_REQUIRE(codes.read.size() == 1U);
    BOOST_TEST(codes.read[0].text == text);
    BOOST_TEST(codes.read[0].bytes == text);
    BOOST_TEST(codes.unread.empty());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hard_codes)

BOOST_DATA_TEST_CASE(what_a_lens_ran_together_is_read_to_six_tenths_of_a_module, boost::unit_test::data::make({0.2, 0.35, 0.5, 0.6}), blur) {
    expect_read(out_of_focus(frame(), blur * module_px), Effort::thorough);
}

BOOST_AUTO_TEST_CASE(a_screen_as_dim_as_black_cloth_is_read) { expect_read(out_of_focus(frame(4, 22), 2), Effort::thorough); }

BOOST_AUTO_TEST_CASE(what_no_reader_makes_out_is_seen_to_seven_tenths_of_a_module_at_the_price_of_every_frame) {
    const Codes codes = read_codes(out_of_focus(frame(20, 230, 17), 0.7 * module_px), 1, Effort::cheap);

    BOOST_TEST(codes.read.empty());
    BOOST_REQUIRE(codes.unread.size() == 1U);
    const Quad& quad = codes.unread[0];
    BOOST_TEST(std::hypot((quad[0].x + quad[2].x) / 2 - 500, (quad[0].y + quad[2].y) / 2 - 500) < 3 * module_px);
}

BOOST_DATA_TEST_CASE(a_code_is_read_though_a_lamp_took_one_of_its_squares, boost::unit_test::data::make({0, 1, 2}), gone) {
    Raster grey = frame(20, 230, 9);
    const double turn = 9 * std::numbers::pi / 180, x = gone == 1 ? 9 : -9, y = gone == 2 ? 9 : -9;
    const double u = 500 + module_px * (x * std::cos(turn) - y * std::sin(turn)), v = 500 + module_px * (x * std::sin(turn) + y * std::cos(turn));
    for (int row = 0; row < 1000; ++row)
        for (int column = 0; column < 1000; ++column)
            if (std::hypot(column - u, row - v) < 5 * module_px) grey.row(row)[column] = 255;

    expect_read(grey, Effort::cheap);
}

BOOST_AUTO_TEST_CASE(a_code_is_seen_though_a_lamp_took_two_of_its_squares) {
    Raster grey = frame();
    for (int y = 340; y < 660; ++y)
        for (int x = 340; x < 450; ++x) grey.row(y)[x] = 255;

    BOOST_TEST(read_codes(grey, 1, Effort::cheap).unread.size() == 1U);
}

BOOST_AUTO_TEST_CASE(dense_things_that_are_no_code_are_none) {
    Raster cloth = plain({1000, 1000}, 200), lines = plain({1000, 1000}, 230), speckled = plain({1000, 1000}, 230);
    std::uint32_t state = 7;
    for (int y = 300; y < 600; ++y)
        for (int x = 300; x < 600; ++x) {
            if ((x / 14 + y / 14) % 2 == 0) cloth.row(y)[x] = 40;
            if (y / 12 % 3 == 0 && x / 9 % 5 != 4) lines.row(y)[x] = 30;
        }
    for (int y = 300; y < 600; y += 6)
        for (int x = 300; x < 600; x += 6)
            if ((state = state * 1664525U + 1013904223U) >> 31)
                for (int i = 0; i < 36; ++i) speckled.row(y + i / 6)[x + i % 6] = 30;

    for (const Raster& grey : {cloth, lines, speckled}) {
        const Codes codes = read_codes(grey, 1, Effort::thorough);
        BOOST_TEST(codes.read.empty());
        BOOST_TEST(codes.unread.empty());
    }
}

BOOST_AUTO_TEST_CASE(the_second_reader_counts_only_where_it_guesses_no_characters) {
    Raster ascii = plain({600, 600}, 230), chinese = plain({600, 600}, 230);
    draw_code(ascii, "A-0143", {{300, 300}, 300});
    draw_code(chinese, "材料学院", {{300, 300}, 300});

    const std::vector<Mark> found = read_by_zbar(ascii);

    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].text == "A-0143");
    BOOST_TEST(std::hypot(found[0].corners[0].x - 150, found[0].corners[0].y - 150) < 30);
    BOOST_TEST(std::hypot(found[0].corners[2].x - 450, found[0].corners[2].y - 450) < 30);
    BOOST_TEST(read_by_zbar(chinese).empty());
}

BOOST_AUTO_TEST_CASE(timing_rows_tell_a_symbol_from_one_of_another_size) {
    const ZXing::BitMatrix drawn = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(0).encode(std::string(text), 0, 0);
    BOOST_REQUIRE_EQUAL(drawn.width(), modules);
    Plane light({modules, modules}), shifted({modules, modules});
    for (int y = 0; y < modules; ++y)
        for (int x = 0; x < modules; ++x) {
            light.row(y)[x] = drawn.get(x, y) ? 20 : 230;
            shifted.row(y)[x] = drawn.get(std::min(x + 1, modules - 1), std::min(y + 1, modules - 1)) ? 20 : 230;
        }

    BOOST_TEST(timing(light) == 1);
    BOOST_TEST(timing(shifted) < 0.5);
}

BOOST_AUTO_TEST_SUITE_END()
