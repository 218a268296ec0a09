#include "engine/sheet/compose.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>

using namespace likeness;

namespace {

constexpr Dpi resolution{300};

/// No two samples of a print are alike nearby, so a print moved by one pixel or mirrored does not pass for itself.
Raster pattern(SizePx size, int channels, int seed) {
    Raster made(size, channels);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            for (int c = 0; c < channels; ++c)
                made.row(y)[x * channels + c] = static_cast<std::uint8_t>((x * 7 + y * 31 + c * 83 + seed * 17) % 190);
    return made;
}

std::uint8_t at(const Raster& raster, int x, int y, int channel = 0) {
    return raster.row(y)[x * raster.channels() + channel];
}

Layout six_inch(double gap, double margin) {
    SheetPreset sheet;
    sheet.gap = Mm{gap};
    sheet.margin = Mm{margin};
    Paper paper;
    paper.size = {Mm{152.4}, Mm{101.6}};
    const std::vector<PrintSize> prints{{"two", {Mm{35}, Mm{45}}, 4}, {"one", {Mm{25}, Mm{35}}, 8}};
    return lay_out(sheet, paper, prints).value();
}

std::vector<Raster> patterns(const Layout& layout, int channels) {
    std::vector<Raster> prints;
    for (const Place& place : layout.places)
        prints.push_back(pattern(print_pixels(place, resolution), channels, static_cast<int>(prints.size())));
    return prints;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(compose)

BOOST_AUTO_TEST_CASE(the_sheet_has_the_papers_pixels_and_is_white_where_nothing_lies) {
    const Layout layout{.paper = {Mm{152.4}, Mm{101.6}}, .places = {}};

    const Raster sheet = likeness::compose(layout, {}, resolution, {});

    BOOST_TEST((sheet.size() == SizePx{1800, 1200}));
    BOOST_TEST(std::ranges::all_of(sheet.samples(), [](std::uint8_t s) { return s == 255; }));
}

BOOST_DATA_TEST_CASE(every_sample_of_every_print_stands_in_its_place, boost::unit_test::data::make({1, 3, 4}), channels) {
    const Layout layout = six_inch(1, 2);
    const std::vector<Raster> prints = patterns(layout, channels);

    const Raster sheet = likeness::compose(layout, prints, resolution, likeness::cut_lines(layout));

    BOOST_TEST(std::ranges::any_of(layout.places, &Place::turned));
    for (std::size_t i = 0; i < prints.size(); ++i) {
        const Raster& print = prints[i];
        const SheetPx from = position_pixels(layout, layout.places[i], resolution);
        int wrong = 0;
        for (int y = 0; y < print.height(); ++y)
            for (int x = 0; x < print.width(); ++x)
                for (int c = 0; c < channels; ++c) {
                    const int across = layout.places[i].turned ? print.height() - 1 - y : x;
                    const int down = layout.places[i].turned ? x : y;
                    wrong += at(sheet, from.x + across, from.y + down, c) != at(print, x, y, c);
                }
        BOOST_TEST(wrong == 0, "place " << i);
    }
}

BOOST_AUTO_TEST_CASE(a_turned_print_has_the_top_of_the_head_on_the_right) {
    const double pixel = mm_per_inch / resolution.value;
    Layout layout{.paper = {Mm{6 * pixel}, Mm{4 * pixel}}, .places = {}};
    layout.places.push_back({.photo = "p", .x = Mm{2 * pixel}, .y = Mm{1 * pixel}, .width = Mm{3 * pixel},
                             .height = Mm{2 * pixel}, .turned = true});
    std::vector<Raster> prints{Raster({2, 3}, 1)};
    prints[0].samples() = {1, 2,  //
                           3, 4,  //
                           5, 6};

    const Raster sheet = likeness::compose(layout, prints, resolution, {});

    const std::vector<std::uint8_t> turned{255, 255, 255, 255, 255, 255,  //
                                           255, 255, 5,   3,   1,   255,  //
                                           255, 255, 6,   4,   2,   255,  //
                                           255, 255, 255, 255, 255, 255};
    BOOST_TEST(sheet.samples() == turned, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_place_is_rounded_to_the_nearest_pixel_and_a_print_keeps_its_own_size) {
    const Layout layout = six_inch(1, 2);
    const Place& first = layout.places[0];

    BOOST_TEST((print_pixels(first, resolution) == SizePx{413, 531}));  // 413.39 × 531.496
    BOOST_TEST(position_pixels(layout, first, resolution).x == pixels(first.x, resolution));
}

BOOST_AUTO_TEST_CASE(a_print_at_the_far_edge_is_wholly_on_the_paper) {
    // 38.15 + 50.85 = 89 mm: 450.6 and 600.6 px round to 451 + 601, but the paper's 1051.2 px round to 1051.
    Layout layout{.paper = {Mm{89}, Mm{89}}, .places = {}};
    layout.places.push_back({.photo = "p", .x = Mm{38.15}, .y = Mm{0}, .width = Mm{50.85}, .height = Mm{50.85}});

    const SheetPx from = position_pixels(layout, layout.places[0], resolution);

    BOOST_TEST((print_pixels(layout.places[0], resolution) == SizePx{601, 601}));
    BOOST_TEST((from == SheetPx{450, 0}));
}

BOOST_AUTO_TEST_CASE(ticks_are_light_grey_in_free_paper_and_one_pixel_wide) {
    const Layout layout{.paper = {Mm{50.8}, Mm{50.8}}, .places = {}};
    const std::vector<CutLine> lines{{Mm{25.4}, Mm{0}, Mm{25.4}, Mm{2.54}}};

    const Raster sheet = likeness::compose(layout, {}, resolution, lines);

    const std::array<int, 3> across{at(sheet, 299, 10), at(sheet, 300, 10), at(sheet, 301, 10)};
    BOOST_TEST((across == std::array{255, 200, 255}));
    BOOST_TEST(int{at(sheet, 300, 29)} == 200);
    BOOST_TEST(int{at(sheet, 300, 30)} == 255);
}

BOOST_AUTO_TEST_CASE(without_gaps_only_the_pixel_of_the_shared_border_is_grey) {
    const Layout layout = six_inch(0, 0);
    const std::vector<Raster> prints = patterns(layout, 1);
    const std::vector<CutLine> lines = likeness::cut_lines(layout);

    const Raster bare = likeness::compose(layout, prints, resolution, {});
    const Raster marked = likeness::compose(layout, prints, resolution, lines);

    int changed_inside = 0;
    for (const Place& place : layout.places) {
        const SheetPx from = position_pixels(layout, place, resolution);
        const int width = pixels(place.width, resolution);
        const int height = pixels(place.height, resolution);
        for (int y = 1; y + 1 < height; ++y)
            for (int x = 1; x + 1 < width; ++x)
                changed_inside += at(bare, from.x + x, from.y + y) != at(marked, from.x + x, from.y + y);
    }
    BOOST_TEST(changed_inside == 0);
    BOOST_TEST((bare != marked));
}

BOOST_AUTO_TEST_SUITE_END()
