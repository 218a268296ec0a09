#include "engine/preset/photo_preset.h"
#include "tests/preset/shelf.h"

#include <boost/test/unit_test.hpp>

using namespace likeness;

namespace {

const std::string named = "title = 'Visa', title_zh = '签证', backdrop_rgb = { 255, 255, 255 }, ";
const std::string permitted =
    "operations = { mirror = 'never', rotate = 'never', retouch = 'never', enlarge = 'never', even_backdrop = 'free', "
    "replace_backdrop = 'with authority' }, ";

std::string sources(const std::string& more) {
    return "sources = { backdrop_rgb = 's', operations = 's', " + more + " }, ";
}

const std::string sized = "size_mm = { width = 35, height = 45 }, dpi = 300, ";
const std::string size_sources = "size_mm = 's', dpi = 's', ";

/// Loads a preset that is right but for `inside`; `more` are the sources of what `inside` sets.
std::string message(const std::string& inside, const std::string& more = "") {
    Shelf shelf;
    shelf.with("photo/visa.lua", "return { " + named + permitted + sized + inside + sources(size_sources + more) + "}");
    return shelf.message(shelf.library().photo("visa"));
}

Result<PhotoPreset> sized_as(const std::string& size, const std::string& more) {
    Shelf shelf;
    shelf.with("photo/visa.lua", "return { " + named + permitted + size + sources(more) + "}");
    return shelf.library().photo("visa");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(photo_preset)

BOOST_AUTO_TEST_CASE(millimetres_and_dpi_give_the_pixels) {
    const auto preset = sized_as(sized, size_sources);

    BOOST_REQUIRE(preset.has_value());
    BOOST_TEST((preset.value().size == SizePx{413, 531}));
    BOOST_TEST(preset.value().name == "visa");
}

BOOST_AUTO_TEST_CASE(pixels_and_dpi_give_the_millimetres) {
    const auto preset = sized_as("size_px = { width = 600, height = 300 }, ", "size_px = 's'");

    BOOST_REQUIRE(preset.has_value());
    BOOST_TEST(preset.value().print.width.value == 50.8, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(preset.value().print.height.value == 25.4, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(the_conversion_is_perceptual_with_compensation_unless_a_preset_says_else) {
    const PhotoPreset usual = sized_as(sized, size_sources).value(), own = sized_as(sized + "intent = 'relative', black_point_compensation = false, ", size_sources).value();

    BOOST_TEST((usual.conversion == Conversion{.intent = Intent::perceptual, .black_point_compensation = true}));
    BOOST_TEST((own.conversion == Conversion{.intent = Intent::relative, .black_point_compensation = false}));
    BOOST_TEST(message("intent = 'vivid', ") == "photo/visa.lua:1: intent: expected one of: perceptual, relative, saturation, absolute; found \"vivid\"");
    BOOST_TEST(message("black_point_compensation = 'yes', ") == "photo/visa.lua:1: black_point_compensation: expected true or false, found \"yes\"");
}

BOOST_AUTO_TEST_CASE(a_size_that_contradicts_the_other_is_refused) {
    BOOST_TEST(message("size_px = { width = 531, height = 413 }, ", "size_px = 's'") ==
               "photo/visa.lua:1: size_px: expected 413 x 531 (35 x 45 mm at 300 dpi), found 531 x 413");
    BOOST_TEST(message("size_px = { width = 414, height = 532 }, ", "size_px = 's'") == "");
}

BOOST_AUTO_TEST_CASE(a_preset_without_a_size_is_refused) {
    Shelf shelf;
    shelf.with("photo/visa.lua", "return { " + named + permitted + sources("") + "}");

    BOOST_TEST(shelf.message(shelf.library().photo("visa")) == "photo/visa.lua: size_px: this key is required (or size_mm and dpi)");
}

BOOST_AUTO_TEST_CASE(the_messages_of_the_style_guide_are_said_so) {
    Shelf shelf;
    shelf.with("photo/visa.lua", "return { size_mm = { width = 35, height = 450 } }").with("photo/near.lua", "return { hieght_mm = 45 }");

    BOOST_TEST(shelf.message(shelf.library().photo("visa")) == "photo/visa.lua: title: this key is required (name for people, in English)");
    BOOST_TEST(message("off_center = 0.1, ") == "photo/visa.lua:1: off_center: no such key (did you mean off_centre?)");
    BOOST_TEST(message("roll_deg = 46, ", "roll_deg = 's'") == "photo/visa.lua:1: roll_deg: expected 0 to 45, found 46");
}

BOOST_AUTO_TEST_CASE(a_height_out_of_range_names_the_member) {
    Shelf shelf;
    shelf.with("photo/visa.lua", "return { " + named + "size_mm = { width = 35, height = 450 } }");

    BOOST_TEST(shelf.message(shelf.library().photo("visa")) == "photo/visa.lua:1: size_mm.height: expected 10 to 200, found 450");
}

BOOST_AUTO_TEST_CASE(a_colour_is_three_whole_code_values) {
    const auto colour = [](const std::string& rgb) {
        Shelf shelf;
        shelf.with("photo/visa.lua", "return { title = 'a', title_zh = 'b', backdrop_rgb = " + rgb + " }");
        return shelf.message(shelf.library().photo("visa"));
    };

    BOOST_TEST(colour("{ 100, 197, 256 }") == "photo/visa.lua:1: backdrop_rgb[3]: expected 0 to 255, found 256");
    BOOST_TEST(colour("{ 100, 197.5, 255 }") == "photo/visa.lua:1: backdrop_rgb[2]: expected a whole number, found 197.5");
    BOOST_TEST(colour("{ 100, 197 }") == "photo/visa.lua:1: backdrop_rgb: expected a list of 3 numbers, found 2 listed and 0 named");
    BOOST_TEST(colour("'blue'") == "photo/visa.lua:1: backdrop_rgb: expected a table, found \"blue\"");
}

BOOST_AUTO_TEST_CASE(a_limit_says_its_unit) {
    const auto limit = [](const std::string& text) { return message("head_height = " + text + ", ", "head_height = 's'"); };

    BOOST_TEST(limit("{ 32, 36, unit = 'mm' }") == "");
    BOOST_TEST(limit("{ 32, 36 }") == "photo/visa.lua:1: head_height.unit: this key is required (px, mm, of_height or of_width)");
    BOOST_TEST(limit("{ 32, 36, unit = 'cm' }") ==
               "photo/visa.lua:1: head_height.unit: expected one of: px, mm, of_height, of_width; found \"cm\"");
    BOOST_TEST(limit("{ 50, 69, unit = 'of_height' }") == "photo/visa.lua:1: head_height[1]: expected 0 to 1, found 50");
    BOOST_TEST(limit("{ 36, 32, unit = 'mm' }") == "photo/visa.lua:1: head_height: expected the smaller number first, found 36 and 32");
    BOOST_TEST(limit("{ 32, 36, unti = 'mm', unit = 'mm' }") == "photo/visa.lua:1: head_height.unti: no such key (did you mean unit?)");
    BOOST_TEST(limit("{ 32, 46, unit = 'mm' }") ==
               "photo/visa.lua:1: head_height: expected at most 531 px, as large as the photo, found 543.31");
    BOOST_TEST(message("face_width = { 300, 500, unit = 'px' }, ", "face_width = 's'") ==
               "photo/visa.lua:1: face_width: expected at most 413 px, as large as the photo, found 500");
}

BOOST_AUTO_TEST_CASE(limits_in_every_unit_become_pixels) {
    PhotoPreset preset;
    preset.size = {480, 640};
    preset.resolution = Dpi{300};

    BOOST_TEST((in_pixels({{50, 110}, LimitUnit::px}, preset) == Interval{50, 110}));
    BOOST_TEST((in_pixels({{25.4, 50.8}, LimitUnit::mm}, preset) == Interval{300, 600}));
    BOOST_TEST((in_pixels({{0.25, 0.5}, LimitUnit::of_height}, preset) == Interval{160, 320}));
    BOOST_TEST((in_pixels({{0.25, 0.5}, LimitUnit::of_width}, preset) == Interval{120, 240}));
}

BOOST_AUTO_TEST_CASE(soft_names_limits_that_there_are) {
    BOOST_TEST(message("soft = { 'bytes', 'backdrop_colour' }, ") == "");
    BOOST_TEST(message("soft = { 'bytes', 'crown_from_top' }, ") == "photo/visa.lua:1: soft[2]: this preset sets no limit crown_from_top");
    BOOST_TEST(message("soft = { 'pixels' }, ") == "photo/visa.lua:1: soft[1]: expected the name of a limit, found \"pixels\"");
    BOOST_TEST(message("soft = { 'focuss' }, ") == "photo/visa.lua:1: soft[1]: expected the name of a limit, found \"focuss\" (did you mean focus?)");
}

BOOST_AUTO_TEST_CASE(a_preset_moves_the_bounds_of_single_findings_or_asks_for_none) {
    PhotoPreset preset;
    preset.findings = {{"focus", Bounds{1, 1.5}}, {"lens_glare", std::nullopt}};

    BOOST_TEST((preset.bounds(*finding_limit("focus")) == Bounds{1, 1.5}));
    BOOST_TEST(!preset.bounds(*finding_limit("lens_glare")).has_value());
    BOOST_TEST((preset.bounds(*finding_limit("noise")) == finding_limit("noise")->bounds));
    BOOST_TEST(!preset.bounds(*finding_limit("glasses")).has_value());
}

BOOST_AUTO_TEST_CASE(a_finding_that_is_switched_on_has_the_usual_bounds) {
    const auto read = sized_as(sized + "findings = { glasses = 'on' }, ", size_sources + "findings = 's'");

    BOOST_REQUIRE(read.has_value());
    BOOST_TEST((read.value().bounds(*finding_limit("glasses")) == finding_limit("glasses")->bounds));
    BOOST_TEST(!read.value().bounds(*finding_limit("ears_visible")).has_value());
}

BOOST_AUTO_TEST_CASE(findings_are_named_and_bounded_the_right_way_round) {
    const auto of = [](const std::string& findings) { return message("findings = { " + findings + " }, ", "findings = 's'"); };

    BOOST_TEST(of("focus = { 1, 1.5 }, lens_glare = 'off', ears_visible = 'on'") == "");
    BOOST_TEST(of("focuss = { 1, 2 }").starts_with("photo/visa.lua:1: findings.focuss: no such key (did you mean focus?)"));
    BOOST_TEST(of("focus = { 2, 1 }") == "photo/visa.lua:1: findings.focus: the larger the worse here: expected warn below fail");
    BOOST_TEST(of("dark_lenses = { 0.4, 0.6 }") == "photo/visa.lua:1: findings.dark_lenses: the smaller the worse here: expected warn above fail");
    BOOST_TEST(of("focus = 'none'") == "photo/visa.lua:1: findings.focus: expected one of: off, on; found \"none\"");
}

BOOST_AUTO_TEST_SUITE_END()
